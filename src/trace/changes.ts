import type { Change, Span } from '../model/index.ts'
import { passages } from '../text/index.ts'
import type { Surroundings } from './lineage.ts'
import type { Parent } from './parents.ts'
import type { Prepared, Source } from './prepared.ts'

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
  for (const { from, to, direction } of parents.values()) {
    if (direction === 'open') continue
    const before = corpus.stated(from)
    const after = corpus.stated(to)
    const one = corpus.reports[corpus.reportOf(from)] as Prepared
    const other = corpus.reports[corpus.reportOf(to)] as Prepared
    const hedge = spansWithin(one.hedges, before.own)
    if (hedge.length > 0 && spansWithin(other.hedges, after.own).length === 0) put('hedge-dropped', from, to, hedge, after.own)
    const numbers = one.numbers.filter(({ span }) => spansWithin([span], before.own).length > 0)
    const altered = other.numbers.filter(({ span }) => spansWithin([span], after.own).length > 0)
    const kept = new Set(numbers.map(({ value }) => value))
    if (numbers.length > 0 && altered.length > 0 && !altered.some(({ value }) => kept.has(value)))
      put(
        'number-altered',
        from,
        to,
        numbers.map(({ span }) => span),
        altered.map(({ span }) => span),
      )
    const speaker = one.sources[before.source] as Source
    const speaks = other.sources[after.source] as Source
    if (before.attribution !== null && after.attribution === null) put('speaker-lost', from, to, speaker.spans, after.own)
    else if (isOne(speaker) && isMany(speaks)) put('multiplied', from, to, speaker.spans, speaks.spans)
  }
  if (corpus.reports.length > 1) return changes
  const hedged = members.find((member) => corpus.stated(member).hedged && corpus.stated(member).attribution !== null)
  const flat = members.find((member) => !corpus.stated(member).hedged && corpus.stated(member).attribution === null)
  if (hedged !== undefined && flat !== undefined)
    put('hedge-dropped', hedged, flat, corpus.stated(hedged).content, corpus.stated(flat).content)
  return changes
}

const spansWithin = (spans: readonly Span[], own: readonly Span[]): Span[] =>
  spans.filter((span) => own.some(({ start, end }) => span.start >= start && span.end <= end))

const isOne = ({ kind, names, label }: Source): boolean =>
  (kind === 'named' && names.length === 1 && names[0]?.type === 'person') || /^(an?|one|the)\s/i.test(label)

const isMany = ({ kind, label }: Source): boolean =>
  kind === 'unnamed' && /\b(several|many|some|two|three|four|five|dozens|other)\b|[^s']s\b(?!\s+of\b)/i.test(label)
