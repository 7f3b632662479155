import type {
  Assessment,
  Attribution,
  Capture,
  DateEvidence,
  Examination,
  Frame,
  HeadlineFinding,
  Report,
  Statement,
} from '../model/index.ts'
import { quote } from './quote.ts'
import type { View } from './view.ts'

/** A number of things: "1 report", "3 reports". */
export const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`

/** The first letter in upper case, the rest as it is. */
export const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

/** "at least 1, at most 3 independent origins" */
export const boundsWords = ({ independentOrigins: { atLeast, atMost } }: Assessment): string =>
  `at least ${atLeast}, at most ${atMost} independent ${atMost === 1 ? 'origin' : 'origins'}`

/** One line a program can look for: the bounds of the claim that a report is about. */
export const findingLine = (reports: number, atLeast: number, atMost: number): string =>
  `FINDING: ${reports} reports, at least ${atLeast}, at most ${atMost} independent origins`

const STATES: Record<HeadlineFinding['states'], string> = {
  confirmed: 'The headline puts it as settled.',
  asserted: 'The headline asserts it flatly, on nobody’s word.',
  attributed: 'The headline puts it on somebody’s word.',
  questioned: 'The headline puts it as a question.',
  none: 'The headline states nothing that can be held against the body.',
}

/** What the headline states, in a sentence. */
export const headlineStates = (headline: HeadlineFinding): string => STATES[headline.states]

/** Whether it claims more than the body supports, in a sentence. */
export const headlineExceeds = (headline: HeadlineFinding): string =>
  headline.exceeds === true
    ? 'It claims more than the body supports.'
    : headline.exceeds === false
      ? 'It claims no more than the body supports.'
      : 'Whether it claims more than the body supports cannot be told.'

const RELATIONS: Record<DateEvidence['relation'], string> = { on: 'on', 'not-before': 'not before', 'not-after': 'not after' }

/** "not before 2019-03" */
export const dateWords = ({ relation, value }: DateEvidence): string => `${RELATIONS[relation]} ${value}`

/** What is known of when this copy was published, in a sentence. */
export const publicationWords = (report: Report): string => {
  const of = report.dates.filter((date) => date.of === 'publication')
  const on = of.filter(({ relation }) => relation === 'on')
  if (on.length > 0) return `Published ${[...new Set(on.map(dateWords))].join(', or ')}.`
  const bounds = [...new Set(of.map(dateWords))]
  return bounds.length > 0 ? `No publication date; ${bounds.join(', ')}.` : 'No publication date.'
}

const CREDITS: Record<Report['credits'][number]['kind'], string> = {
  agency: 'agency',
  syndication: 'first published by',
  byline: 'by',
  via: 'via',
  canonical: 'original at',
  publisher: 'publisher',
  'feed-source': 'feed from',
  reporting: 'reporting by',
}

/** "first published by The Estuary Courier" */
export const creditWords = ({ kind, agency }: Report['credits'][number]): string => `${CREDITS[kind]} ${agency}`

/** How the speaker says to know it. */
export const accessWords = ({ access }: Statement): string => (access.value === 'undisclosed' ? 'basis undisclosed' : access.value)

const MANNERS: Record<Attribution['manner'], string> = { direct: 'quoted', mixed: 'partly quoted', indirect: 'reported' }

/** What sort of attribution it is: quoted or reported, denied or questioned, and the author's distance. */
export const mannerWords = ({ manner, polarity, commitment }: Attribution): string[] => [
  MANNERS[manner],
  ...(polarity.value === 'affirms' ? [] : [polarity.value === 'denies' ? 'denied by the source' : 'questioned by the source']),
  ...(commitment.value === 'neutral' ? [] : [`the author is ${commitment.value}`]),
]

/** "transfer, negated, planned" */
export const frameWords = ({ kind, negated, modality }: Frame): string =>
  [kind, ...(negated ? ['negated'] : []), ...(modality === 'actual' ? [] : [modality])].join(', ')

/** Who states it, through whom: "Tomas Ilvane, via Lucie Haverkamp". */
export const sourceWords = (view: View, statement: Statement): string => {
  const source = view.sourceOf.get(statement.id)
  if (!source) return 'no source given'
  const attribution = statement.attribution === null ? undefined : view.attributions.get(statement.attribution)
  const via = (attribution?.via.value ?? []).flatMap((id) => view.entities.get(id)?.name ?? [])
  const outer = attribution?.within ? view.attributions.get(attribution.within) : undefined
  const told = outer ? [`as told by ${outerWords(view, outer)}`] : []
  return [source.label, ...(via.length > 0 ? [`via ${via.join(', ')}`] : []), ...told].join(', ')
}

const outerWords = (view: View, { speakers, source }: Attribution): string => {
  const names = speakers.value.flatMap((id) => view.entities.get(id)?.name ?? [])
  return names.length > 0 ? names.join(' and ') : quote(view.report.text, source, 60) || 'a source that is not given'
}

/** What this copy is: where it came from, as far as it says. */
export const copyWords = (report: Report): string[] => [
  report.outlet ? `Published by ${report.outlet.name}.` : 'No outlet is named for this copy.',
  publicationWords(report),
]

/** What no examination of one text can tell. */
export const limits = (capture: Capture, examination: Examination): string[] => [
  'Whether what is stated happened. Hearsay reads who states what, on whose word, and through whose hands it came. It does not judge events, persons or outlets.',
  'Whether anybody was quoted rightly. Only this copy was read, not the interview, the statement or the broadcast behind it.',
  'Whether two sources are independent in life. Bounds count what this text shows; what it does not show widens them.',
  'What other reports say. One report was examined by itself.',
  ...(capture.complete ? [] : ['What stood in the part of the file that is missing: the bytes are incomplete.']),
  ...(examination.reading.statements.length === 0 ? ['Anything of its contents: nothing was read in it; the doubts say why.'] : []),
  'What its reader missed. Hearsay reads English prose with trained models and rules, and misses or misplaces some attributions. Check each finding against its words.',
]
