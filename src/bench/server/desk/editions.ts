import type { Edition, KeptCapture, ReportId } from '../../../model/index.ts'
import type { Answer } from '../../api.ts'
import type { Desk } from './desk.ts'

/** What changed between the editions of one report's file or address; null where there is no such report. */
export const editionsOf = async (desk: Desk, report: ReportId): Promise<Answer<'editions'> | null> => {
  const locator = await locatorOf(desk, report)
  if (locator === null) return null
  const current = new Set<string>()
  for (const { capture, current: is } of (await desk.captures()).values())
    if (is && capture.locator === locator) current.add(capture.id)
  const view = ({ report: id, capture, takenAt, text }: Edition) => ({
    report: id,
    capture,
    takenAt,
    text,
    current: current.has(capture),
  })
  const comparisons: Answer<'editions'>['comparisons'][number][] = []
  for await (const { earlier, later, changes } of desk.inquiry.editions(locator))
    comparisons.push({ earlier: view(earlier), later: view(later), changes })
  return { locator, comparisons }
}

const locatorOf = async (desk: Desk, report: ReportId): Promise<string | null> => {
  const current = (await desk.facts()).get(report)
  if (current) return current.file
  for await (const facts of desk.inquiry.list({ editions: 'all' })) if (facts.id === report) return facts.file
  return null
}

/** Editions of one locator, earliest first, by the reports that were read from them. */
export const editionNames = async (desk: Desk, locator: string): Promise<Answer<'report'>['editions']> => {
  const captures = new Map<string, KeptCapture>()
  for (const kept of (await desk.captures()).values()) if (kept.capture.locator === locator) captures.set(kept.capture.id, kept)
  if (captures.size < 2) return []
  const found: Answer<'report'>['editions'][number][] = []
  for (const { capture, current } of captures.values())
    for await (const { id } of desk.inquiry.list({ editions: 'all', capture: capture.id }))
      found.push({ report: id, capture: capture.id, takenAt: capture.takenAt, current })
  return found.sort((one, other) => (one.takenAt < other.takenAt ? -1 : 1))
}
