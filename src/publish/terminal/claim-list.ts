import type { Findings } from '../../model/index.ts'
import { type FindingsView, findingsView, nameOf } from '../findings/findings-view.ts'
import { headlinesByClaim, headlinesWords, shortfall } from '../findings/headlines.ts'
import { periodWords, reachWords, traceLimits } from '../findings/words.ts'
import { quote } from '../quote.ts'
import { capital, count } from '../words.ts'
import { type Page, type PageOptions, page } from './page.ts'

export interface ClaimListOptions extends PageOptions {
  /** How many claims are listed; 20 unless told. */
  readonly most?: number
  /** Without headlines, next steps, and what this cannot tell. */
  readonly brief?: boolean
}

const CLAIMS = 20
const DOTS = 5

/**
 * What many reports claim, as a page for a terminal: the claims by how many reports state them, each with its bounds.
 * @returns text that ends with a line break. Cost: linear, and n log n in the claims.
 */
export const claimList = (findings: Findings, options: ClaimListOptions = {}): string => {
  const out = page(options)
  const view = findingsView(findings)
  const { claims, reach } = view
  out.line([{ text: findings.name, paint: out.bold }])
  out.rule()
  if (findings.readings.length === 0) {
    out.line('There is no report to trace.')
    return out.text()
  }
  const shared = claims.filter((claim) => claim.reach.reports.length > 1)
  const families = findings.families.filter(({ members }) => members.length > 1)
  out.line(
    `${capital(reachWords(reach))}, ${periodWords(reach)}. ${count(families.length, 'family', 'families')} of reports that share passages. ${count(claims.length, 'claim')}, ${shared.length} of them stated in more than one report.`,
  )
  const most = options.most ?? CLAIMS
  rows(out, view, most)
  if (claims.length > most)
    out.line([{ text: `and ${count(claims.length - most, 'further claim')}; --format jsonl has all`, paint: out.dim }], '  ')
  if (options.brief) return out.text()
  headlines(out, view)
  next(out, view)
  out.heading('WHAT THIS CANNOT TELL')
  for (const limit of traceLimits(findings)) out.line(limit, '  · ')
  return out.text()
}

const rows = (out: Page, { claims, byTitles }: FindingsView, most: number): void => {
  if (claims.length === 0) {
    out.gap()
    out.line('No claim was found: nothing that was read states anything, or none of it is in a language that is read.')
    return
  }
  out.heading(byTitles ? 'CLAIMS, THOSE THAT MOST TITLES STATE FIRST' : 'CLAIMS, THOSE THAT MOST REPORTS STATE FIRST')
  const shown = claims.slice(0, most)
  // A column of nothing but dots tells nothing.
  const titled = shown.some(({ claim }) => claim.restated.length > 0)
  out.table(
    ['', ...(titled ? ['titles'] : []), 'reports', 'origins', '', 'claim'],
    shown.map(({ number, reach, assessment, claim, words }) => [
      String(number),
      ...(titled ? [claim.restated.length > 0 ? String(claim.restated.length) : '·'] : []),
      String(reach.reports.length),
      assessment ? range(assessment.independentOrigins) : '?',
      assessment ? dots(assessment.independentOrigins) : '',
      words,
    ]),
    titled ? 5 : 4,
  )
  out.line([{ text: 'origins: independent origins, at least (●) to at most (○)', paint: out.dim }], '  ')
}

/** Claims of which the headlines are told, and steps. */
const HEADLINES = 4
const STEPS = 8

const headlines = (out: Page, view: FindingsView): void => {
  const claims = headlinesByClaim(view).filter(({ exceeding }) => exceeding.length > 0)
  if (claims.length === 0) return
  out.heading('HEADLINES THAT CLAIM MORE THAN THEIR BODIES SUPPORT')
  for (const one of claims.slice(0, HEADLINES)) {
    const number = String(one.found.number)
    out.line([{ text: number, paint: out.accent }, { text: headlinesWords(one) }], '  ', '    ')
    const [first] = one.exceeding
    const report = first && view.readings.get(first.report)?.report
    if (!first || !report) continue
    const lacking = shortfall(first.finding)?.text ?? ''
    out.line(
      [{ text: `“${quote(report.text, [first.finding.span], 120)}” (${nameOf(report)}).`, paint: out.dim }, { text: lacking }],
      '    · ',
    )
  }
  if (claims.length > HEADLINES)
    out.line([{ text: `and of ${count(claims.length - HEADLINES, 'further claim')}, in the dossier`, paint: out.dim }], '  ')
}

const next = (out: Page, { findings, claims }: FindingsView): void => {
  if (findings.next.length === 0) return
  const claimOf = new Map(claims.flatMap(({ claim, number }) => claim.statedIn.map((id) => [id, number] as const)))
  out.heading('TO EXAMINE NEXT')
  for (const [at, { text, tests, practice }] of findings.next.slice(0, STEPS).entries()) {
    const number = claimOf.get(tests)
    out.line(
      [{ text }, { text: `(${number === undefined ? '' : `on claim ${number}; `}${practice})`, paint: out.dim }],
      `  ${at + 1}. `,
    )
  }
  if (findings.next.length > STEPS)
    out.line([{ text: `and ${findings.next.length - STEPS} more, in the dossier`, paint: out.dim }], '  ')
}

/** Filled: shown to be independent. Open: possible. Empty where they would not fit. */
export const dots = ({ atLeast, atMost }: { readonly atLeast: number; readonly atMost: number }, longest = DOTS): string =>
  atMost > longest ? '' : `${'●'.repeat(atLeast)}${'○'.repeat(Math.max(0, atMost - atLeast))}`

const range = ({ atLeast, atMost }: { readonly atLeast: number; readonly atMost: number }): string =>
  atLeast === atMost ? `${atLeast}` : `${atLeast} to ${atMost}`
