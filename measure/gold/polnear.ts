import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../src/model/index.ts'
import { requireShared } from './shared.ts'

export interface GoldAttribution {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

export interface GoldText {
  readonly name: string
  readonly path: string
  readonly annotation: string
  readonly text: string
  readonly attributions: readonly GoldAttribution[]
}

type Role = keyof GoldAttribution
const ROLE: Readonly<Record<string, Role>> = { source: 'source', cue: 'cue', content: 'content' }

/** One compartment of PolNeAR, by name; of several annotators the first by name. Offsets are converted from code points. */
export const polnear = (part: 'train' | 'dev'): GoldText[] => {
  const folder = join(requireShared(), 'gold/polnear', part)
  const files = new Map<string, string>()
  for (const file of readdirSync(join(folder, 'attributions')).sort()) {
    const name = file.replace(/_[0-9a-z]+\.ann$/, '')
    if (!files.has(name)) files.set(name, file)
  }
  return [...files].sort().map(([name, file]) => {
    const path = join(folder, 'text', `${name}.txt`)
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
    const annotation = join(folder, 'attributions', file)
    return { name, path, annotation, text, attributions: annotations(readFileSync(annotation, 'utf8'), text) }
  })
}

const annotations = (standoff: string, text: string): GoldAttribution[] => {
  const units = [0]
  for (const character of text) units.push((units[units.length - 1] as number) + character.length)
  const at = (point: string | undefined): number => units[Number(point)] ?? text.length
  const spans = new Map<string, Span[]>()
  const lines = standoff.split('\n')
  for (const line of lines) {
    const match = /^(T\d+)\t(\S+) ([\d; ]+)\t/.exec(line)
    if (!match) continue
    const pieces = (match[3] as string).split(';').map((piece) => piece.trim().split(' '))
    spans.set(
      match[1] as string,
      pieces.map(([start, end]) => ({ start: at(start), end: at(end) })).sort((a, b) => a.start - b.start),
    )
  }
  const found: GoldAttribution[] = []
  for (const line of lines) {
    const match = /^E\d+\t(.+)$/.exec(line)
    if (!match) continue
    const attribution: Record<Role, Span[]> = { source: [], cue: [], content: [] }
    for (const part of (match[1] as string).trim().split(/\s+/)) {
      const [label, id] = part.split(':') as [string, string | undefined]
      const role = ROLE[label.replace(/\d+$/, '').toLowerCase()]
      if (role && id) attribution[role].push(...(spans.get(id) ?? []))
    }
    if (attribution.content.length) found.push(attribution)
  }
  return found
}
