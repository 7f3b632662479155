import type { Span } from '../../model/index.ts'
import type { View } from '../view.ts'

/** What lies over a stretch of the text, and where a click on it leads. */
export interface Mark {
  readonly span: Span
  readonly kind: 'content' | 'source' | 'cue' | 'wording' | 'name' | 'date' | 'credit'
  /** How many attributions lie around it. */
  readonly depth: number
  /** The id of the finding's entry; null where it has none of its own. */
  readonly entry: string | null
}

/**
 * All marks of a report. Where several lie over the same words, the later in this order decides where a click leads.
 */
export const marksOf = (shown: View): Mark[] => {
  const { reading, report } = shown
  const marks: Mark[] = []
  const depths = new Map<string, number>()
  for (const { id, within, content, source, cue } of reading.attributions) {
    const depth = within === null ? 0 : Math.min(3, (depths.get(within) ?? 0) + 1)
    depths.set(id, depth)
    for (const span of content) marks.push({ span, kind: 'content', depth, entry: null })
    for (const span of cue) marks.push({ span, kind: 'cue', depth, entry: null })
    for (const span of source) marks.push({ span, kind: 'source', depth, entry: null })
  }
  const entries = new Map<string, string>()
  for (const [at, source] of shown.sources.entries())
    for (const attribution of source.attributions) entries.set(attribution.id, `who${at + 1}`)
  for (const { id, source } of reading.attributions)
    for (const span of source) marks.push({ span, kind: 'source', depth: 0, entry: entries.get(id) ?? null })
  const numbers = new Map(reading.entities.map(({ id }, at) => [id, at + 1]))
  for (const { span, entity } of reading.mentions)
    marks.push({ span, kind: 'name', depth: 0, entry: entity === null || !numbers.has(entity) ? null : `e${numbers.get(entity)}` })
  for (const [at, { span }] of report.dates.entries()) if (span) marks.push({ span, kind: 'date', depth: 0, entry: `d${at + 1}` })
  for (const [at, { span }] of report.credits.entries())
    if (span) marks.push({ span, kind: 'credit', depth: 0, entry: `k${at + 1}` })
  for (const [at, { span }] of reading.wording.entries()) marks.push({ span, kind: 'wording', depth: 0, entry: `w${at + 1}` })
  return marks
}
