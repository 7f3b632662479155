import type { Lineage, Passage, Reason } from '../../model/index.ts'
import { changesBy, changesInOrder } from '../findings/changes-shown.ts'
import { type ClaimFindings, type FindingsView, nameOf, stationName } from '../findings/findings-view.ts'
import { type Branch, lineageTree } from '../findings/lineage-tree.ts'
import { changeWords, descentWords, foldedWords, originWords, periodWords, reachWords } from '../findings/words.ts'
import { quote } from '../quote.ts'
import { boundsWords, capital, count } from '../words.ts'
import { dots } from './claim-list.ts'
import { type Page, type PageOptions, page } from './page.ts'
import type { Run } from './wrap.ts'

const BRANCHES = 24
const BRIEF = { branches: 12, lines: 4 }
const ALIKE = 2
const LINES = 8

export interface ClaimTreeOptions extends PageOptions {
  /** Fewer stations, and of each list fewer lines. */
  readonly brief?: boolean
}

/**
 * One claim's lineage as a page for a terminal: bounds with their reasons, the way it came as a tree in order of time, what changed on
 * the way, questions, gaps.
 * @returns text that ends with a line break. Cost: n log n in the lineage.
 */
export const claimTree = (view: FindingsView, found: ClaimFindings, options: ClaimTreeOptions = {}): string => {
  const out = page(options)
  const lines = options.brief ? BRIEF.lines : LINES
  const { words, assessment, lineage, reach } = found
  out.line([{ text: words, paint: out.bold }])
  out.rule()
  if (assessment) {
    const filled = dots(assessment.independentOrigins, 12)
    out.line([{ text: `${filled === '' ? '' : `${filled}  `}${capital(boundsWords(assessment))}`, paint: out.accent }])
  }
  out.line(`Stated in ${reachWords(reach)}, ${periodWords(reach)}.`)
  if (assessment) reasons(out, view, assessment.reasons, lines)
  out.heading('WHO HAS IT FROM WHOM')
  const { tops, folded } = lineageTree(view, found, { most: options.brief ? BRIEF.branches : BRANCHES, alike: ALIKE })
  for (const top of tops) branch(out, view, lineage, top, '  ', '  ')
  if (folded.length > 0) out.line([{ text: `${foldedWords(folded)}, which nothing ties to these`, paint: out.dim }], '  ')
  if (lineage.changes.length > 0) {
    out.heading('WHAT CHANGED ON THE WAY')
    for (const change of changesInOrder(lineage).slice(0, lines)) {
      const [from, to] = [change.from, change.to].map((id) => stationName(view, lineage, id))
      out.line(
        [
          { text: `${capital(changeWords(change))}:`, paint: out.warn },
          { text: `${from} ${change.direction === 'open' ? '/' : '→'} ${to}. ${change.reason.text}` },
          ...quoted(out, view, change.reason.evidence),
        ],
        '  · ',
      )
    }
    more(out, lineage.changes.length, lines)
  }
  if (lineage.loops.length > 0) {
    out.heading('MAY BE ONE ACCOUNT COMING ROUND')
    for (const { reason } of lineage.loops.slice(0, lines))
      out.line([{ text: reason.text }, ...quoted(out, view, reason.evidence)], '  ? ')
    more(out, lineage.loops.length, lines)
  }
  if (lineage.gaps.length > 0) {
    out.heading('GAPS')
    const gaps = [...new Set(lineage.gaps.map(({ reason }) => reason.text))]
    for (const gap of gaps.slice(0, lines)) out.line(gap, '  · ')
    more(out, gaps.length, lines)
  }
  return out.text()
}

const more = (out: Page, number: number, lines: number): void => {
  if (number > lines) out.line([{ text: `and ${number - lines} more; --format jsonl has all`, paint: out.dim }], '  ')
}

const reasons = (out: Page, view: FindingsView, list: readonly Reason[], lines: number): void => {
  for (const { text, evidence } of list.slice(0, lines)) out.line([{ text }, ...quoted(out, view, evidence)], '  · ')
  more(out, list.length, lines)
}

/** The words it rests on, and whose they are. */
const quoted = (out: Page, view: FindingsView, evidence: readonly Passage[]): Run[] =>
  evidence.slice(0, 2).flatMap(({ report, spans }) => {
    const found = view.readings.get(report)?.report
    const words = found ? quote(found.text, spans, 70) : ''
    return found && words !== '' ? [{ text: `“${words}” (${nameOf(found)})`, paint: out.dim }] : []
  })

const branch = (out: Page, view: FindingsView, lineage: Lineage, one: Branch, first: string, rest: string): void => {
  const runs: Run[] = []
  if (one.when !== null) runs.push({ text: one.when, paint: out.dim })
  runs.push({ text: one.label, paint: out.bold })
  if (one.origin)
    runs.push({
      text:
        one.kind === 'origin' ? `(${originWords(one.origin)})` : `on the word of ${one.origin.label}, ${originWords(one.origin)}`,
    })
  if (one.kind === 'unseen') runs.push({ text: '(not collected)' })
  if (one.statements.length > 1) runs.push({ text: `(${count(one.statements.length, 'statement')})`, paint: out.dim })
  if (one.by) runs.push({ text: `· ${descentWords(one.by)}` })
  const below = one.children.length + (one.folded.length > 0 ? 1 : 0)
  const hanging = `${rest}${below > 0 ? '│ ' : '  '}`
  out.line(runs, first, hanging)
  if (one.by && one.kind === 'report') out.line([{ text: one.by.reason.text, paint: out.dim }], hanging, hanging)
  for (const { way, from, words } of changesBy(view, lineage, one.changes))
    out.line([{ text: `${way} ${from}: ${words.join('; ')}`, paint: out.warn }], hanging, hanging)
  const open = one.ties.filter(({ direction }) => direction === 'open')
  const [tie] = open
  if (tie) {
    const others = open.length > 1 ? ` (and ${count(open.length - 1, 'more such tie')})` : ''
    const from = stationName(view, lineage, tie.from)
    out.line([{ text: `also ${descentWords(tie)}: ${from}. ${tie.reason.text}${others}`, paint: out.dim }], hanging, hanging)
  }
  for (const [at, child] of one.children.entries()) {
    const last = at === below - 1
    branch(out, view, lineage, child, `${rest}${last ? '╰─' : '├─'} `, `${rest}${last ? '  ' : '│ '} `)
  }
  if (one.folded.length > 0)
    out.line(
      [
        {
          text: foldedWords(one.folded),
        },
      ],
      `${rest}╰─ `,
    )
}
