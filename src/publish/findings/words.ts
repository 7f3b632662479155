import type { Change, Descent, Findings, Origin } from '../../model/index.ts'
import { count } from '../words.ts'
import type { Reach } from './findings-view.ts'
import type { Branch } from './lineage-tree.ts'

/** "37 reports of 31 outlets", "1 report, whose outlet is not named" */
export const reachWords = ({ reports, outlets, nameless }: Reach): string => {
  const all = count(reports.length, 'report')
  if (outlets === 0) return `${all}, ${reports.length === 1 ? 'whose outlet is not named' : 'none of which names its outlet'}`
  return `${all} of ${count(outlets, 'outlet')}${nameless > 0 ? `, ${nameless} of them without a named outlet` : ''}`
}

/** "2021-05-02 to 2021-05-09, 4 undated" */
export const periodWords = ({ first, last, undated, reports }: Reach): string => {
  if (first === null || last === null) return reports.length === 1 ? 'undated' : 'none dated'
  const from = first.slice(0, 10)
  const to = last.slice(0, 10)
  return `${from === to ? from : `${from} to ${to}`}${undated > 0 ? `, ${undated} undated` : ''}`
}

const SIGNS: Record<Descent['sign'], string> = {
  attribution: 'by attribution',
  credit: 'by credit',
  link: 'by link',
  reuse: 'shares its words',
  reference: 'by reference',
}

/** How one account came from another, in few words: "shares its words; likely". */
export const descentWords = ({ sign, direction }: Descent): string =>
  `${SIGNS[sign]}; ${direction === 'open' ? 'which way is open' : direction}`

const KINDS: Record<Origin['kind'], string> = {
  named: 'named',
  unnamed: 'not named',
  document: 'a document',
  author: 'on a basis not disclosed',
  unknown: 'not known',
}

/** What sort of origin it is. */
export const originWords = ({ kind }: Origin): string => KINDS[kind]

const CHANGES: Record<Change['kind'], string> = {
  'hedge-dropped': 'a hedge is dropped',
  'number-altered': 'a number is altered',
  'speaker-lost': 'the speaker is lost',
  multiplied: 'one became several',
  'certainty-raised': 'it is put more surely',
}

/** The same where it is not known which of the two came first. */
const DIFFERENCES: Record<Change['kind'], string> = {
  'hedge-dropped': 'no hedge',
  'number-altered': 'another number',
  'speaker-lost': 'no speaker, or a vaguer one',
  multiplied: 'several for one',
  'certainty-raised': 'put more surely',
}

/** What changed, in few words: "a hedge is dropped"; "no hedge" where which of the two came first is not known. */
export const changeWords = ({ kind, direction }: Change): string => (direction === 'open' ? DIFFERENCES : CHANGES)[kind]

/** "and 7 copies, 2021-05-03 to 2021-05-05", "and 3 more reports": what stands folded. Reports are counted, each once. */
export const foldedWords = (folded: readonly Branch[]): string => {
  const reports = [...new Map(folded.flatMap((one) => (one.report === null ? [] : [[one.report, one] as const]))).values()]
  const dates = reports.flatMap(({ when, sort }) => (when === 'undated' || sort === '~' ? [] : [sort.slice(0, 10)])).sort()
  const [first, last] = [dates[0], dates.at(-1)]
  const period = first === undefined || last === undefined ? '' : first === last ? `, ${first}` : `, ${first} to ${last}`
  if (reports.length === 0) return `and ${count(folded.length, 'station')} more`
  const copies = folded.every(({ by }) => by?.sign === 'reuse' && by.direction !== 'open')
  return `and ${copies ? count(reports.length, 'copy', 'copies') : count(reports.length, 'more report')}${period}`
}

/** What no tracing of texts can tell. */
export const traceLimits = ({ readings }: Findings): string[] => [
  'Whether what is stated happened. Hearsay traces who has it from whom; it does not judge events, persons or outlets.',
  'Whether two origins are independent in life. Bounds count what these texts show; what they do not show widens them. That two reports share no words does not make them independent.',
  `What was never collected: broadcasts, private messages, deleted pages, reports that are not among these ${readings.length}.`,
  'Which way an account went, where dates and signs do not say: such ties are left open.',
  'What its reader missed. Statements, speakers and likenesses are found by trained models and rules, which miss and misplace some. Check each finding against its words.',
]
