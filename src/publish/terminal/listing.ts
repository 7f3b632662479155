import type { Attribution, Capture, Reading } from '../../model/index.ts'
import { doubtsOf } from '../doubts.ts'
import { quote } from '../quote.ts'
import { count, mannerWords, publicationWords } from '../words.ts'
import { type Page, type PageOptions, page } from './page.ts'
import type { Run } from './wrap.ts'

/**
 * One reading as a page for a terminal: who says what, attribution by attribution, those inside others indented.
 * @returns text that ends with a line break. Cost: linear.
 */
export const listing = (capture: Capture, reading: Reading, options: PageOptions = {}): string => {
  const out = page(options)
  const { report } = reading
  out.line([{ text: report.title ? quote(report.text, [report.title], 400) : capture.locator, paint: out.bold }])
  out.rule()
  const own = reading.statements.filter(({ attribution }) => attribution === null).length
  out.line(
    `${report.file} · ${report.outlet ? `${report.outlet.name} · ` : ''}${publicationWords(report)} ${count(reading.attributions.length, 'attribution')}, ${count(own, 'statement')} of the author’s own, ${count(reading.entities.length, 'entity', 'entities')}.`,
  )
  const byId = new Map(reading.attributions.map((attribution) => [attribution.id, attribution]))
  const names = new Map(reading.entities.map(({ id, name }) => [id, name]))
  for (const attribution of reading.attributions) {
    out.gap()
    entry(out, attribution, depthOf(attribution, byId), report.text, names)
  }
  for (const { code, text } of doubtsOf(reading)) {
    out.gap()
    out.line([{ text: code, paint: out.warn }, { text }])
  }
  return out.text()
}

const depthOf = (attribution: Attribution, byId: ReadonlyMap<Attribution['id'], Attribution>): number => {
  let depth = 0
  for (let outer = attribution.within; outer !== null && depth < 6; depth++) outer = byId.get(outer)?.within ?? null
  return depth
}

const entry = (out: Page, attribution: Attribution, depth: number, text: string, names: ReadonlyMap<string, string>): void => {
  const indent = '  '.repeat(depth + 1)
  const given = quote(text, attribution.source, 120)
  const speakers = attribution.speakers.value.flatMap((id) => names.get(id) ?? [])
  const via = attribution.via.value.flatMap((id) => names.get(id) ?? [])
  const who = speakers.length > 0 ? speakers.join(' and ') : given || 'no source given'
  const head: Run[] = [{ text: who, paint: out.accent }]
  if (speakers.length > 0 && given !== '' && !speakers.includes(given)) head.push({ text: `(“${given}”)`, paint: out.dim })
  if (via.length > 0) head.push({ text: `via ${via.join(', ')}` })
  head.push({ text: `[${[quote(text, attribution.cue, 60) || 'no cue', ...mannerWords(attribution)].join('; ')}]`, paint: out.dim })
  out.line(head, indent)
  out.line(quote(text, attribution.content, 300), `${indent}  `)
}
