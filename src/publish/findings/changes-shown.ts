import type { Change, Lineage, Span } from '../../model/index.ts'
import { quote } from '../quote.ts'
import { type FindingsView, statementAt, stationName } from './findings-view.ts'
import { changeWords } from './words.ts'

/** Changes of which it is known which way they went come first, each kind as the lineage has it. */
export const changesInOrder = ({ changes }: Lineage): readonly Change[] => [
  ...changes.filter(({ direction }) => direction !== 'open'),
  ...changes.filter(({ direction }) => direction === 'open'),
]

/** Changes that met at one station, against one other. */
export interface ChangedFrom {
  /** "changed from", or "unlike" where which came first is not known. */
  readonly way: string
  /** The other station. */
  readonly from: string
  /** "a number is altered (“three” → “thirty”)", each kind once. */
  readonly words: readonly string[]
}

/** In quotations, in UTF-16 code units. */
const LONGEST = 44

/** What changed on the way to one station, told by what it is held against, in the order of the changes. Cost: linear in them. */
export const changesBy = (view: FindingsView, lineage: Lineage, changes: readonly Change[]): ChangedFrom[] => {
  const found = new Map<string, { way: string; from: string; words: Map<Change['kind'], string> }>()
  for (const change of changes) {
    const way = change.direction === 'open' ? 'unlike' : 'changed from'
    const from = stationName(view, lineage, change.from)
    const key = `${way} ${from}`
    const known = found.get(key) ?? { way, from, words: new Map() }
    found.set(key, known)
    if (!known.words.has(change.kind)) known.words.set(change.kind, `${changeWords(change)}${wordsOf(view, change)}`)
  }
  return [...found.values()].map(({ way, from, words }) => ({ way, from, words: [...words.values()] }))
}

/** The words of both where both are short; of what is gone, the words that had it. */
const wordsOf = (view: FindingsView, { kind, from, to, reason }: Change): string => {
  const said = (statement: Change['from'], other: boolean): string => {
    const report = statementAt(view, statement)?.report
    const found = report === undefined ? undefined : view.readings.get(report)?.report
    const mine = reason.evidence.filter((passage) => passage.report === report)
    const spans: readonly Span[] = ((other ? mine.at(-1) : mine[0])?.spans ?? []) as readonly Span[]
    return found ? quote(found.text, spans, LONGEST) : ''
  }
  const before = said(from, false)
  const after = said(to, true)
  if (before === '') return ''
  const both = kind === 'number-altered' || kind === 'multiplied'
  return both && after !== '' ? ` (“${before}” → “${after}”)` : ` (“${before}”)`
}
