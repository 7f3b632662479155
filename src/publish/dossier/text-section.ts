import type { Span, Statement } from '../../model/index.ts'
import type { View } from '../view.ts'
import { count } from '../words.ts'
import { type Anchors, STATEMENTS_SHOWN, TEXT_SHOWN } from './anchors.ts'
import { type Html, html, join } from './html.ts'
import { type Mark, marksOf } from './marks.ts'
import { type Segment, segments } from './segments.ts'
import { type Target, withTargets } from './targets.ts'

interface Block {
  readonly span: Span
  readonly kind: 'title' | 'body' | 'credit' | 'outside'
}

/**
 * The report's text, letter for letter, with its spans marked; beside each paragraph, who states what in it.
 *
 * Has a target round all that a finding points to, so it is made after all findings.
 * @param written ids of the entries that findings have on the page.
 */
export const textSection = (shown: View, anchors: Anchors, written: ReadonlySet<string>): Html => {
  const { report, reading } = shown
  const end = Math.min(report.text.length, TEXT_SHOWN)
  const blocks = blocksOf(shown, end)
  const ends = endsOf(reading.statements)
  const targets = anchors.targets()
  const cuts = [
    ...targets.flatMap(({ span }) => [span.start, span.end]),
    ...blocks.flatMap(({ span }) => [span.start, span.end]),
    ...ends.keys(),
  ]
  const all = segments({ start: 0, end }, marksOf(shown), cuts)
  const targetsIn = byStretch(targets)
  const given = new Set<string>()
  const rows: Html[] = []
  let at = 0
  for (const block of blocks) {
    while ((all[at]?.span.start ?? end) < block.span.start) at++
    const inside: Segment<Mark>[] = []
    for (let one = all[at]; one && one.span.start < block.span.end; one = all[++at]) inside.push(one)
    rows.push(row(shown, block, inside, ends, targetsIn(block.span), given, written))
  }
  const left = report.text.length - end
  return html`<section id="text" aria-labelledby="text-heading">
<h2 id="text-heading">The report</h2>
<p class="lead">Its text as captured. ${legend()} A number leads to the statement that ends there.</p>
<div class="text" lang="${report.language ?? ''}">
${join(rows, '\n')}
</div>
${left > 0 ? html`<p class="note">${count(left, 'further character')} of the text ${left === 1 ? 'is' : 'are'} not shown here; the findings cover them.</p>` : null}
</section>`
}

const legend = (): Html =>
  html`<span class="legend"><span class="source">Who is named as source</span>, <span class="cue">the words that attribute</span>, <span class="content">what is attributed</span>, <span class="wording">words that colour</span>, <span class="name">names, times and things</span>.</span>`

/** Title, paragraphs, credit lines, and whatever else the text holds, in order. */
const blocksOf = ({ report }: View, end: number): Block[] => {
  const known: Block[] = [
    ...(report.title ? [{ span: report.title, kind: 'title' as const }] : []),
    ...report.body.map((span) => ({ span, kind: 'body' as const })),
  ].sort((left, right) => left.span.start - right.span.start)
  const blocks: Block[] = []
  let from = 0
  const between = (to: number): void => {
    let start = from
    for (let at = from; at <= to; at++) {
      if (at < to && report.text[at] !== '\n') continue
      const line = report.text.slice(start, at)
      const lead = line.length - line.trimStart().length
      if (line.trim() !== '') {
        const span = { start: start + lead, end: start + line.trimEnd().length }
        const credited = report.credits.some(
          (credit) => credit.span && credit.span.start < span.end && credit.span.end > span.start,
        )
        blocks.push({ span, kind: credited ? 'credit' : 'outside' })
      }
      start = at + 1
    }
  }
  for (const block of known) {
    if (block.span.start >= end) break
    if (block.span.start > from) between(block.span.start)
    const start = Math.max(from, block.span.start)
    const stop = Math.min(end, block.span.end)
    if (stop > start) blocks.push({ span: { start, end: stop }, kind: block.kind })
    from = Math.max(from, stop)
  }
  between(end)
  return blocks
}

/** Where each statement ends: the numbers to set there. */
const endsOf = (statements: readonly Statement[]): Map<number, number[]> => {
  const ends = new Map<number, number[]>()
  for (const [at, { content }] of statements.entries()) {
    const last = content.at(-1)
    if (!last || at >= STATEMENTS_SHOWN) continue
    const list = ends.get(last.end)
    if (list) list.push(at + 1)
    else ends.set(last.end, [at + 1])
  }
  return ends
}

const row = (
  shown: View,
  block: Block,
  inside: readonly Segment<Mark>[],
  ends: ReadonlyMap<number, readonly number[]>,
  targets: readonly Target[],
  given: Set<string>,
  written: ReadonlySet<string>,
): Html => {
  const numbers: number[] = []
  const pieces = inside.map(({ span, marks }) => {
    const here = ends.get(span.end) ?? []
    numbers.push(...here)
    return {
      span,
      shown: html`${segment(shown.report.text.slice(span.start, span.end), marks, written)}${here.map(
        (number) => html`<a class="n" id="r${number}" href="#s${number}" title="Statement ${number}">${number}</a>`,
      )}`,
    }
  })
  const words = withTargets(pieces, targets, given)
  const text =
    block.kind === 'title'
      ? html`<p class="words title" dir="auto">${words}</p>`
      : html`<p class="words ${block.kind}" dir="auto">${words}</p>`
  return html`<div class="row">${text}${notes(shown, block, numbers)}</div>`
}

/** The targets that touch a stretch of text, for stretches asked for in order. */
const byStretch = (targets: readonly Target[]): ((stretch: Span) => readonly Target[]) => {
  const waiting = [...targets].sort((left, right) => left.span.start - right.span.start)
  let open: Target[] = []
  let at = 0
  return (stretch) => {
    for (let next = waiting[at]; next && next.span.start < stretch.end; next = waiting[++at]) open.push(next)
    open = open.filter(({ span }) => span.end > stretch.start)
    return open
  }
}

const segment = (text: string, marks: readonly Mark[], written: ReadonlySet<string>): Html => {
  if (marks.length === 0) return html`${text}`
  const depth = Math.max(0, ...marks.filter(({ kind }) => kind === 'content').map((mark) => mark.depth))
  const kinds = [...new Set(marks.map(({ kind }) => kind))]
  const classes = [...kinds, ...(kinds.includes('content') && depth > 0 ? [`deep${depth}`] : [])].join(' ')
  const entry = marks.findLast((mark) => mark.entry !== null && written.has(mark.entry))?.entry
  return entry ? html`<a class="${classes}" href="#${entry}">${text}</a>` : html`<span class="${classes}">${text}</span>`
}

/** Beside a paragraph: on whose word its statements stand. */
const notes = (shown: View, { kind }: Block, numbers: readonly number[]): Html | null => {
  if (kind === 'credit')
    return html`<div class="notes" role="note" lang="en" dir="ltr"><p>A credit: it says where the text came from, and states nothing of the story.</p></div>`
  if (kind === 'title' && shown.examination.headline)
    return html`<div class="notes" role="note" lang="en" dir="ltr"><p><a href="#headline">The headline, held against the body</a></p></div>`
  if (numbers.length === 0) return null
  const groups = new Map<string, { readonly label: string; readonly entry: number; readonly numbers: number[] }>()
  for (const number of numbers) {
    const statement = shown.reading.statements[number - 1]
    const source = statement && shown.sourceOf.get(statement.id)
    if (!statement || !source) continue
    const key = `${source.label}|${statement.access.value}`
    const group = groups.get(key)
    if (group) group.numbers.push(number)
    else groups.set(key, { label: source.label, entry: shown.sources.indexOf(source) + 1, numbers: [number] })
  }
  return html`<div class="notes" role="note" lang="en" dir="ltr">${[...groups].map(
    ([key, { label, entry, numbers: list }]) =>
      html`<p>${join(
        list.slice(0, 8).map((number) => html`<a class="n" href="#s${number}">${number}</a>`),
        ' ',
      )} <a href="#who${entry}"><bdi>${label}</bdi></a> <span class="access">${accessNote(key)}</span></p>`,
  )}</div>`
}

const accessNote = (key: string): string => {
  const access = key.slice(key.lastIndexOf('|') + 1)
  return access === 'undisclosed' ? 'does not say how it is known' : access
}
