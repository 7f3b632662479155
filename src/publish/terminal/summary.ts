import type { Capture, Examination, Reason, StatementId } from '../../model/index.ts'
import { spansIn } from '../../text/index.ts'
import { quote } from '../quote.ts'
import { type ClaimView, type SourceView, type View, view } from '../view.ts'
import {
  accessWords,
  boundsWords,
  capital,
  count,
  creditWords,
  dateWords,
  headlineExceeds,
  headlineStates,
  limits,
  publicationWords,
  sourceWords,
} from '../words.ts'
import { type Page, type PageOptions, page } from './page.ts'
import type { Run } from './wrap.ts'

/** How much of each list is shown; the dossier has all. */
const CLAIMS = 3
const SOURCES = 12
const LINES = 6

/**
 * One examination as a page for a terminal: what kind of copy, headline, leading claims with bounds and chain, who says what,
 * questions, gaps, what to examine next, doubts, and what this cannot tell.
 * @returns text that ends with a line break. Cost: linear.
 */
export const summary = (capture: Capture, examination: Examination, options: PageOptions = {}): string => {
  const out = page(options)
  const shown = view(capture, examination)
  copy(out, shown)
  headline(out, shown)
  claims(out, shown)
  sources(out, shown)
  questions(out, shown)
  next(out, shown)
  doubts(out, shown)
  out.heading('WHAT THIS CANNOT TELL')
  for (const limit of limits(capture, examination)) out.line(limit, '  · ')
  return out.text()
}

const copy = (out: Page, { report, title, capture, reading, examination }: View): void => {
  out.line([{ text: title, paint: out.bold }])
  out.rule()
  const outlet = report.outlet ? `Outlet: ${report.outlet.name}.` : 'No outlet is named.'
  const credits = report.credits.length > 0 ? ` Credits: ${report.credits.slice(0, LINES).map(creditWords).join('; ')}.` : ''
  out.line(`${outlet}${credits} ${publicationWords(report)}`)
  for (const date of report.dates.filter(({ of }) => of === 'publication').slice(0, 4))
    out.line(
      [
        { text: `${dateWords(date)}, from` },
        { text: date.span ? `“${quote(report.text, [date.span], 80)}”` : date.source, paint: out.dim },
      ],
      '  · ',
    )
  out.line([
    {
      text: `${report.file} · ${count(capture.size, 'byte')} · SHA-256 ${capture.bytes.slice(0, 16)}… · ${count(reading.attributions.length, 'attribution')} · ${count(reading.statements.length, 'statement')} · ${count(examination.claims.length, 'claim')}`,
      paint: out.dim,
    },
  ])
}

const reasons = (out: Page, { report }: View, list: readonly Reason[], indent: string): void => {
  for (const { text, evidence } of list.slice(0, LINES)) {
    const words = quote(report.text, spansIn(evidence, report.id), 90)
    const runs: Run[] = [{ text }]
    if (words !== '') runs.push({ text: `“${words}”`, paint: out.dim })
    out.line(runs, `${indent}· `)
  }
  if (list.length > LINES) out.line(`and ${list.length - LINES} more, in the dossier`, `${indent}· `)
}

const headline = (out: Page, shown: View): void => {
  const { headline: found } = shown.examination
  if (!found) return
  out.heading('HEADLINE')
  const exceeds = headlineExceeds(found)
  out.line(
    [{ text: `${headlineStates(found)} ` }, found.exceeds === true ? { text: exceeds, paint: out.warn } : { text: exceeds }],
    '  ',
  )
  reasons(out, shown, found.reasons, '  ')
}

const claims = (out: Page, shown: View): void => {
  if (shown.claims.length === 0) return
  out.heading('LEADING CLAIMS')
  const ways = new Map<string, number>()
  for (const [at, claim] of shown.claims.slice(0, CLAIMS).entries()) {
    if (at > 0) out.gap()
    one(out, shown, claim, at + 1, ways)
  }
  const left = shown.claims.length - CLAIMS
  if (left > 0) {
    out.gap()
    out.line([{ text: `${count(left, 'further claim')} in the dossier.`, paint: out.dim }], '  ')
  }
}

const one = (out: Page, shown: View, { claim, assessment, chain }: ClaimView, number: number, ways: Map<string, number>): void => {
  out.line([{ text: capital(claim.gist), paint: out.bold }], `  ${number}. `)
  if (assessment) {
    const { atLeast, atMost } = assessment.independentOrigins
    const open = Math.max(0, atMost - atLeast)
    const dots = atMost <= 12 ? `${'●'.repeat(atLeast)}${'○'.repeat(open)}  ` : ''
    out.line([{ text: `${dots}${capital(boundsWords(assessment))}`, paint: out.accent }], '     ')
  }
  for (const [words, times] of statedBy(shown, claim.statedIn))
    out.line(`Stated ${times === 1 ? '' : `${times} times `}by ${words}.`, '     ')
  if (chain && chain.stations.length > 1) {
    const way = chain.stations.map(({ label }) => label).join(' → ')
    const before = ways.get(way)
    out.line(`Came by: ${before === undefined ? way : `the same way as ${before}`}`, '     ', '       ')
    if (before === undefined) ways.set(way, number)
  }
  if (assessment) reasons(out, shown, assessment.reasons, '     ')
}

/** Who states it and how they know, each once, with how often. */
const statedBy = (shown: View, ids: readonly StatementId[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const id of ids) {
    const statement = shown.statements.get(id)
    if (!statement) continue
    const words = `${sourceWords(shown, statement)}: ${accessWords(statement)}`
    found.set(words, (found.get(words) ?? 0) + 1)
  }
  return new Map([...found].slice(0, 4))
}

const sources = (out: Page, { sources: list }: View): void => {
  if (list.length === 0) return
  out.heading('WHO SAYS WHAT')
  const ordered = list.length > SOURCES ? [...list].sort((left, right) => right.statements.length - left.statements.length) : list
  out.table(
    ['on whose word', 'states', 'first-hand', 'second-hand', 'undisclosed'],
    ordered.slice(0, SOURCES).map((source) => [sourceCell(source), String(source.statements.length), ...accessCells(source)]),
    0,
  )
  if (list.length > SOURCES) out.line([{ text: `and ${list.length - SOURCES} more, in the dossier`, paint: out.dim }], '  ')
}

const sourceCell = ({ label, kind, role, via }: SourceView): string => {
  const name = kind === 'described' ? `“${label}”` : label
  return [name, ...(role ? [role] : []), ...(via.length > 0 ? [`via ${via.join(', ')}`] : [])].join(', ')
}

const accessCells = ({ statements }: SourceView): string[] =>
  (['first-hand', 'second-hand', 'undisclosed'] as const).map((access) => {
    const number = statements.filter((statement) => statement.access.value === access).length
    return number === 0 ? '·' : String(number)
  })

const questions = (out: Page, { examination: { questions: asked, gaps } }: View): void => {
  if (asked.length > 0) {
    out.heading('QUESTIONS FOR A PERSON')
    for (const { text } of asked.slice(0, LINES)) out.line(text, '  ? ')
    if (asked.length > LINES) out.line([{ text: `and ${asked.length - LINES} more, in the dossier`, paint: out.dim }], '  ')
  }
  if (gaps.length === 0) return
  out.heading('GAPS')
  for (const { reason } of gaps.slice(0, LINES)) out.line(reason.text, '  · ')
  if (gaps.length > LINES) out.line([{ text: `and ${gaps.length - LINES} more, in the dossier`, paint: out.dim }], '  ')
}

const next = (out: Page, { examination }: View): void => {
  if (examination.next.length === 0) return
  out.heading('TO EXAMINE NEXT')
  for (const [at, { text, practice }] of examination.next.slice(0, LINES).entries())
    out.line([{ text }, { text: `(${practice})`, paint: out.dim }], `  ${at + 1}. `)
  if (examination.next.length > LINES)
    out.line([{ text: `and ${examination.next.length - LINES} more, in the dossier`, paint: out.dim }], '  ')
}

const doubts = (out: Page, shown: View): void => {
  if (shown.doubts.length === 0) return
  out.heading('DOUBTS')
  for (const { code, text } of shown.doubts.slice(0, LINES)) out.line([{ text: code, paint: out.warn }, { text }], '  · ')
}
