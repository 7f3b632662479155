import type { Span, Statement, StatementId } from '../../../model/index.ts'
import { quote } from '../../../publish/index.ts'
import { type ContentWord, contentWords } from '../../../text/index.ts'
import type { AlignedSide, Answer } from '../../api.ts'
import type { Handlers } from '../handlers.ts'
import { notFound } from '../problem.ts'
import type { Desk, Laid } from './desk.ts'
import { reasonView, reportNameOf, speakerOf } from './rows.ts'
import { needLaid } from './tracing-status.ts'

/** The route `aligned`. */
export const alignedHandlers = (desk: Desk): Handlers<'aligned'> => ({
  aligned: ({ query }) => aligned(needLaid(desk), query.left, query.right),
})

const aligned = (laid: Laid, left: StatementId, right: StatementId): Answer<'aligned'> => {
  const [one, other] = [laid.view.statements.get(left), laid.view.statements.get(right)]
  if (!one || !other) return notFound('One of the statements')
  const matched = runsOf(laid, one, other)
  const link = laid.claimOf
    .get(left)
    ?.claim.links.find(({ from, to }) => (from === left && to === right) || (from === right && to === left))
  const text = textOf(laid, one)
  return {
    left: sideOf(laid, one),
    right: sideOf(laid, other),
    matched,
    alike: matched.length > 0 ? [] : alikeIn(contentWords(text, one.content), contentWords(textOf(laid, other), other.content)),
    words: matched.reduce((sum, [here]) => sum + quote(text, [here], 10_000).split(' ').length, 0),
    link: link ? { strength: link.strength, reason: reasonView(laid, link.reason, 4) } : null,
  }
}

type Pair = [left: Span, right: Span]

const runsOf = (laid: Laid, one: Statement, other: Statement): Pair[] =>
  (laid.reuse.get(one.report) ?? [])
    .filter(({ left, right }) => [left.report, right.report].includes(other.report))
    .flatMap(({ left, matched }) => matched.map(([a, b]): Pair => (left.report === one.report ? [a, b] : [b, a])))
    .filter(([here]) => one.content.some(({ start, end }) => here.start < end && start < here.end))

/** Each word of the left with the first of the right that is the same but for its form, and not taken yet. */
const alikeIn = (left: readonly ContentWord[], right: readonly ContentWord[]): Pair[] => {
  const free = new Map<string, ContentWord[]>()
  for (const word of right) free.set(formOf(word), [...(free.get(formOf(word)) ?? []), word])
  return left.flatMap((word): Pair[] => {
    const partner = free.get(formOf(word))?.shift()
    return partner ? [[word.span, partner.span]] : []
  })
}
const formOf = ({ number, stem }: ContentWord): string => (number === null ? stem : String(number))

/** How much of a text is given on either side of a statement, in UTF-16 units. */
const SIDE = 300

const sideOf = (laid: Laid, statement: Statement): AlignedSide => {
  const { id, report: owner, content } = statement
  const report = laid.view.readings.get(owner)?.report
  if (!report) return notFound('A report')
  const start = Math.max(0, Math.min(...content.map((span) => span.start)) - SIDE)
  const end = Math.min(report.text.length, Math.max(...content.map((span) => span.end)) + SIDE)
  return {
    statement: id,
    report: reportNameOf(report),
    ...speakerOf(laid, statement),
    shown: { start, end },
    text: report.text.slice(start, end),
    length: report.text.length,
    content,
  }
}
const textOf = (laid: Laid, { report }: Statement): string => laid.view.readings.get(report)?.report.text ?? ''
