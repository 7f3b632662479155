import type { Change, Span } from '../model/index.ts'
import { passages } from '../text/index.ts'
import type { Group } from './join.ts'
import type { Surroundings } from './lineage.ts'
import type { Parent } from './parents.ts'
import type { Prepared } from './prepared.ts'
import { relativesIn, type Told } from './relatives.ts'
import type { Voice } from './voice.ts'

type Kind = Change['kind']

/** What each change says, for a person. */
const SAYS: Readonly<Record<Kind, string>> = {
  'hedge-dropped': 'What was put as possible is stated flatly.',
  'number-altered': 'A number is another.',
  'speaker-lost': 'Who said it is left out.',
  multiplied: 'One source has become several.',
  'certainty-raised': 'It is said to be surer than it was.',
}

const OPEN = ' Which of the two came first is not known.'

/**
 * What changed between the tellings of a claim that are closest to each other, the earlier one first where that is known; within a report, where
 * its own words say more than a source does.
 *
 * Where it is not known, what says less is taken for the later: hedges and speakers are lost on the way more easily than gained. The reason says so.
 * Cost: linear in the tellings, apart from sorting.
 */
export const changesAlong = (group: Group, parents: ReadonlyMap<number, Parent>, around: Surroundings): Change[] => {
  const { corpus } = around
  const changes: Change[] = []
  const put = (kind: Kind, from: number, to: number, left: readonly Span[], right: readonly Span[], ordered: boolean): void => {
    const one = corpus.reports[corpus.reportOf(from)] as Prepared
    const other = corpus.reports[corpus.reportOf(to)] as Prepared
    const evidence = [...passages(one.report, left), ...passages(other.report, right)]
    const text = ordered ? SAYS[kind] : SAYS[kind] + OPEN
    changes.push({ kind, from: corpus.idOf(from), to: corpus.idOf(to), reason: { text, evidence } })
  }
  if (corpus.reports.length === 1) {
    const { members } = group
    const hedged = members.find((member) => corpus.stated(member).hedged && corpus.stated(member).attribution !== null)
    const flat = members.find((member) => !corpus.stated(member).hedged && corpus.stated(member).attribution === null)
    if (hedged !== undefined && flat !== undefined)
      put('hedge-dropped', hedged, flat, corpus.stated(hedged).content, corpus.stated(flat).content, true)
    return changes
  }
  for (const { from, to, ordered, alike } of relativesIn(group, parents, around)) {
    if (alike < ALIKE) continue
    const ways: readonly (readonly [Told, Told])[] = ordered
      ? [[from, to]]
      : [
          [from, to],
          [to, from],
        ]
    for (const [before, after] of ways)
      for (const { kind, left, right } of between(before, after, around))
        if (ordered || kind !== 'number-altered' || before === from)
          put(kind, before.statement, after.statement, left, right, ordered)
  }
  return changes
}

/** Share of words from which two sentences are held to be tellings of one. */
const ALIKE = 0.3

interface Found {
  readonly kind: Kind
  readonly left: readonly Span[]
  readonly right: readonly Span[]
}

const between = ({ telling: before }: Told, { telling: after }: Told, around: Surroundings): Found[] => {
  const found: Found[] = []
  if (before.hedges.length > 0 && after.hedges.length === 0 && !after.quoted)
    found.push({ kind: 'hedge-dropped', left: before.hedges, right: [after.span] })
  const altered = alteredNumber(before.counts, after.counts)
  if (altered) found.push({ kind: 'number-altered', left: [altered[0].span], right: [altered[1].span] })
  const one = levelOf(before.voice, around)
  const other = levelOf(after.voice, around)
  if (other === 'several' && (one === 'named' || one === 'unnamed'))
    found.push({ kind: 'multiplied', left: before.voice.spans, right: after.voice.spans })
  else if (RANK[one] > RANK[other] && RANK[one] >= RANK.unnamed && !isKept(before.voice, after.words))
    found.push({ kind: 'speaker-lost', left: before.voice.spans, right: other === 'nobody' ? [after.span] : after.voice.spans })
  if (
    after.settled.length > 0 &&
    before.settled.length === 0 &&
    one !== 'nobody' &&
    other === 'named' &&
    areOne(before.voice, after.voice)
  )
    found.push({ kind: 'certainty-raised', left: before.voice.spans, right: after.settled })
  return found
}

const RANK: Readonly<Record<Voice['level'], number>> = { named: 3, several: 2, unnamed: 2, body: 1, nobody: 0 }

/** An outlet that was read as a person is an outlet where one of that name was collected. */
const levelOf = ({ level, names }: Voice, { outlets }: Surroundings): Voice['level'] =>
  level === 'named' && names.length > 0 && outlets.named(names.join(' ')).length > 0 ? 'body' : level

/** The speaker's name stands in the later sentence after all. */
const isKept = ({ names, level }: Voice, words: string): boolean => {
  const family = names.at(-1)
  return level === 'named' && family !== undefined && words.split(' ').some((word) => family.startsWith(word) && word.length > 2)
}

const areOne = (one: Voice, other: Voice): boolean =>
  one.names.some((name) => other.names.includes(name)) || one.trades.some((trade) => other.trades.includes(trade))

type Counts = Told['telling']['counts']

/** Numbers of the same things that differ; or the only number of each, where they count in other words. */
const alteredNumber = (before: Counts, after: Counts): readonly [Counts[number], Counts[number]] | null => {
  const left = before.filter(({ value }) => !after.some((one) => one.value === value))
  const right = after.filter(({ value }) => !before.some((one) => one.value === value))
  for (const one of left)
    for (const other of right) if (one.things.some((thing) => other.things.includes(thing))) return [one, other]
  const [one, other] = [left[0], right[0]]
  return one && other && before.length === 1 && after.length === 1 ? [one, other] : null
}
