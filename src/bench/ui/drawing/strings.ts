import type { Change, Descent, Origin } from '../../../model/index.ts'

const SIGNS: Record<Descent['sign'], string> = {
  attribution: 'by attribution',
  credit: 'by credit',
  link: 'by link',
  reuse: 'shares its words',
  reference: 'by reference',
}
const DIRECTIONS: Record<Descent['direction'], string> = { shown: 'shown', likely: 'likely', open: 'which way is open' }
const ORIGINS: Record<Origin['kind'], string> = {
  named: 'named',
  unnamed: 'not named',
  document: 'a document',
  author: 'on a basis not disclosed',
  unknown: 'not known',
}
const CHANGES: Record<Change['kind'], string> = {
  'hedge-dropped': 'a hedge is dropped',
  'number-altered': 'a number is altered',
  'speaker-lost': 'the speaker is lost',
  multiplied: 'one became several',
  'certainty-raised': 'it is put more surely',
}

/** The words of the drawings. */
export const drawingWords = {
  sign: (sign: Descent['sign']): string => SIGNS[sign],
  direction: (direction: Descent['direction']): string => DIRECTIONS[direction],
  origin: (kind: Origin['kind']): string => ORIGINS[kind],
  change: (kind: Change['kind']): string => CHANGES[kind],
  notCollected: 'named, not collected',
  undated: 'undated',
  people: 'begins',
  lineage: (stations: number): string =>
    `Lineage of ${stations} ${stations === 1 ? 'station' : 'stations'}, in time from left to right. Arrow keys go from one to the next, Enter opens, plus and minus stretch time. The table below says the same.`,
  folded: (stations: number, alike: boolean): string =>
    `${stations} more ${alike ? 'that share the same words' : stations === 1 ? 'station' : 'stations'}`,
  open: 'open',
  changed: 'changed on the way',
  questioned: 'may be one account coming round',
  zoomIn: 'Stretch time',
  zoomOut: 'Narrow time',
  zoomReset: 'All in sight',
  showAll: (stations: number): string => `Show all ${stations} stations`,
  foldAgain: 'Fold what is alike',
  legend: 'What the marks mean',
  marks: {
    origin: 'where an account begins',
    report: 'a report',
    unseen: 'named, not collected',
    fold: 'several, folded',
    changed: 'changed on the way',
    question: 'may be one account coming round',
    shown: 'shown',
    likely: 'likely',
    open: 'tied, which way is open',
    break: 'time left out',
  },
  omitted: (nodes: number): string =>
    `${nodes} further ${nodes === 1 ? 'station is' : 'stations are'} left out of this very large lineage.`,
  nothing: 'Nothing shows who has it from whom.',
} as const
