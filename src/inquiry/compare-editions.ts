import type { Engine } from '../engines/engine.ts'
import type { Capture, Edition, EditionComparison } from '../model/index.ts'
import { wordChanges } from '../text/index.ts'
import { unpackReport } from './pack.ts'

/**
 * What changed from each edition to the next: of one file or address, or of all that have several.
 *
 * In order of adding of the first edition, each pair in the order they were captured; pairs without a change are given too. Removed captures
 * are left out. Empty where nothing was captured twice.
 * Cost: near-linear in the texts compared.
 */
export async function* compareEditions(engine: Engine, locator?: string): AsyncGenerator<EditionComparison> {
  for (const one of locator === undefined ? await withSeveral(engine) : [locator]) {
    const editions: Capture[] = []
    for await (const { capture, read } of engine.captures({ locator: one })) if (read) editions.push(capture)
    // Stable: those captured at the same time stay in order of adding.
    editions.sort((left, right) => (left.takenAt < right.takenAt ? -1 : left.takenAt > right.takenAt ? 1 : 0))
    let earlier: Edition[] | null = null
    for (const capture of editions) {
      const later = await reportsOf(engine, capture)
      for (const [number, edition] of later.entries()) {
        const before = earlier?.[number]
        if (before) yield { locator: one, earlier: before, later: edition, changes: wordChanges(before.text, edition.text) }
      }
      earlier = later
    }
  }
}

const withSeveral = async (engine: Engine): Promise<readonly string[]> => {
  const locators = new Set<string>()
  for await (const { capture, read, current } of engine.captures())
    if (read && !current && capture.locator !== '-') locators.add(capture.locator)
  return [...locators]
}

const reportsOf = async (engine: Engine, { id, takenAt }: Capture): Promise<Edition[]> => {
  const reports: Edition[] = []
  for await (const packed of engine.packed({ capture: id, editions: 'all' })) {
    const { id: report, text } = unpackReport(packed)
    reports.push({ capture: id, report, takenAt, text })
  }
  return reports
}
