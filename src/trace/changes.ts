import type { Change, Span } from '../model/index.ts'
import { passages, stem } from '../text/index.ts'
import type { Surroundings } from './lineage.ts'
import { nameWords } from './names.ts'
import type { Parent } from './parents.ts'
import type { Prepared, Source, Stated } from './prepared.ts'

/** What each change says, for a person. */
const SAYS: Readonly<Record<Change['kind'], string>> = {
  'hedge-dropped': 'What was put as possible is stated flatly.',
  'number-altered': 'A number is another.',
  'speaker-lost': 'Who said it is left out.',
  multiplied: 'One source has become several.',
  'certainty-raised': 'It is said to be surer than it was.',
}

/**
 * What changed from a statement to the one made from it, for every statement whose parent is known; within a report, where its own words say more
 * than a source does.
 * Cost: linear in the statements.
 */
export const changesAlong = (
  members: readonly number[],
  parents: ReadonlyMap<number, Parent>,
  { corpus }: Surroundings,
): Change[] => {
  const changes: Change[] = []
  const put = (kind: Change['kind'], from: number, to: number, left: readonly Span[], right: readonly Span[]): void => {
    const one = corpus.reports[corpus.reportOf(from)] as Prepared
    const other = corpus.reports[corpus.reportOf(to)] as Prepared
    const evidence = [...passages(one.report, left), ...passages(other.report, right)]
    changes.push({ kind, from: corpus.idOf(from), to: corpus.idOf(to), reason: { text: SAYS[kind], evidence } })
  }
  for (const { from, to, direction, share } of parents.values()) {
    // Words that are not shared tell of another sentence as well as of a changed one.
    if (direction === 'open' || share < TIED) continue
    const before = corpus.stated(from)
    const after = corpus.stated(to)
    const one = corpus.reports[corpus.reportOf(from)] as Prepared
    const other = corpus.reports[corpus.reportOf(to)] as Prepared
    const hedge = spansWithin(one.hedges, before.own)
    const unhedged = spansWithin(other.hedges, after.own).length === 0 && !HEDGING.test(after.around)
    if (hedge.length > 0 && unhedged) put('hedge-dropped', from, to, hedge, after.own)
    const counted = new Map(after.counted)
    for (const [thing, number] of before.counted) {
      const altered = counted.get(thing)
      if (altered === undefined || altered === number) continue
      put('number-altered', from, to, numberIn(one, before, number), numberIn(other, after, altered))
      break
    }
    const speaker = one.sources[before.source] as Source
    const speaks = other.sources[after.source] as Source
    if (before.attribution !== null && after.attribution === null && !standsBy(speaker, after))
      put('speaker-lost', from, to, speaker.spans, after.own)
    else if (isOne(speaker) && isMany(speaks)) put('multiplied', from, to, speaker.spans, speaks.spans)
  }
  if (corpus.reports.length > 1) return changes
  const hedged = members.find((member) => corpus.stated(member).hedged && corpus.stated(member).attribution !== null)
  const flat = members.find((member) => !corpus.stated(member).hedged && corpus.stated(member).attribution === null)
  if (hedged !== undefined && flat !== undefined)
    put('hedge-dropped', hedged, flat, corpus.stated(hedged).content, corpus.stated(flat).content)
  return changes
}

/** Where a statement gives a number. */
const numberIn = ({ numbers }: Prepared, { own }: Stated, value: number): readonly Span[] =>
  spansWithin(
    numbers.flatMap((one) => (one.value === value ? [one.span] : [])),
    own,
  )

/** Share of the later statement that must stand in the earlier one. */
const TIED = 0.4

/** Hedges that stand before what they hedge: "is said to have". */
const HEDGING = /\b(alleg|reportedly|allegedly|apparently|appear|believ|seem|claim)\b/

/** Whether the speaker's name or trade stands beside the statement after all. */
const standsBy = ({ names, described, head }: Source, { around }: Stated): boolean => {
  const words = new Set(around.split(' '))
  return (
    names.some(({ name }) => nameWords(name).some((word) => words.has(word) || words.has(stem(word)))) ||
    (head !== null && words.has(head)) ||
    described.some((word) => words.has(word))
  )
}

const spansWithin = (spans: readonly Span[], own: readonly Span[]): Span[] =>
  spans.filter((span) => own.some(({ start, end }) => span.start >= start && span.end <= end))

const isOne = ({ kind, names, label }: Source): boolean =>
  (kind === 'named' && names.length === 1 && names[0]?.type === 'person') || /^(an?|one|the)\s/i.test(label)

const isMany = ({ kind, label }: Source): boolean =>
  kind === 'unnamed' && /\b(several|many|some|two|three|four|five|dozens|other)\b|[^s']s\b(?!\s+of\b)/i.test(label)
