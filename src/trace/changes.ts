import type { Change, Span } from '../model/index.ts'
import { passages } from '../text/index.ts'
import type { Corpus } from './corpus.ts'
import type { Group } from './join.ts'
import type { Surroundings } from './lineage.ts'
import { relativesIn, type Told } from './relatives.ts'
import type { Voice } from './voice-in.ts'

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
const UNSURE = ' It may as well come from a report that puts it as it does.'

/**
 * What changed between a telling of a claim and those that it likely comes from; within a report, where its own words say more than a source does.
 *
 * A change is told where a fair part of what a telling may come from puts the matter otherwise, and it is told against the likeliest of these. Where
 * the dates do not tell which came first, what says less is taken for the later, since hedges and speakers are lost more easily than gained; a number
 * is held against what most of its kindred say. The reason says so.
 * @returns `sampled` as `relativesIn`.
 * Cost: as `relativesIn`.
 */
export const changesAlong = (
  group: Group,
  around: Surroundings,
): { readonly changes: readonly Change[]; readonly sampled: number } => {
  const { corpus } = around
  if (corpus.reports.length === 1) return { changes: within(group, around), sampled: 0 }
  const found = new Map<string, Meant>()
  const { kindred, sampled } = relativesIn(group, around)
  for (const { told: after, forebears } of kindred) {
    const best = new Map<Kind, Meant>()
    for (const { told: before, direction, share } of forebears)
      for (const change of between(before, after, around)) {
        const known = best.get(change.kind)
        if (known) known.share += share
        else best.set(change.kind, { ...change, before, after, direction, share })
      }
    for (const one of best.values()) {
      // Of two that may each come from the other, the one whose kindred speak more clearly.
      const key = [one.kind, ...[one.before.statement, one.after.statement].sort((left, right) => left - right)].join(' ')
      if (one.share >= FAIR && one.share > (found.get(key)?.share ?? 0)) found.set(key, one)
    }
  }
  const changes = [...found.values()].map(({ kind, before, after, left, right, direction, share }) => {
    const text = SAYS[kind] + (direction === 'open' ? OPEN : '') + (share >= 0.5 ? '' : UNSURE)
    return change(kind, before.statement, after.statement, left, right, direction, text, corpus)
  })
  return { changes, sampled }
}

/** Part of the likelihood of what a telling may come from that has to put the matter otherwise. */
const FAIR = 0.25

const within = ({ members }: Group, { corpus }: Surroundings): Change[] => {
  const hedged = members.find((member) => corpus.stated(member).hedged && corpus.stated(member).attribution !== null)
  const flat = members.find((member) => !corpus.stated(member).hedged && corpus.stated(member).attribution === null)
  if (hedged === undefined || flat === undefined) return []
  const [left, right] = [corpus.stated(hedged).content, corpus.stated(flat).content]
  return [change('hedge-dropped', hedged, flat, left, right, 'shown', SAYS['hedge-dropped'], corpus)]
}

const change = (
  kind: Kind,
  from: number,
  to: number,
  left: readonly Span[],
  right: readonly Span[],
  direction: Change['direction'],
  text: string,
  corpus: Corpus,
): Change => {
  const one = corpus.report(corpus.reportOf(from))
  const other = corpus.report(corpus.reportOf(to))
  const evidence = [...passages(one.report, left), ...passages(other.report, right)]
  return { kind, from: corpus.idOf(from), to: corpus.idOf(to), direction, reason: { text, evidence } }
}

interface Meant extends Found {
  readonly before: Told
  readonly after: Told
  readonly direction: Change['direction']
  share: number
}

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
  if (other === 'several' && (one === 'named' || one === 'unnamed') && mayBeOne(before.voice, after.voice))
    found.push({ kind: 'multiplied', left: before.voice.spans, right: after.voice.spans })
  else if (RANK[one] > RANK[other] && RANK[one] >= RANK.unnamed && !isKept(before, after, other))
    found.push({ kind: 'speaker-lost', left: before.voice.spans, right: other === 'nobody' ? [after.span] : after.voice.spans })
  if (
    after.settled.length > 0 &&
    before.settled.length === 0 &&
    !before.granted &&
    one !== 'nobody' &&
    RANK[other] >= RANK.unnamed &&
    areOne(before.voice, after.voice)
  )
    found.push({ kind: 'certainty-raised', left: before.voice.spans, right: after.settled })
  return found
}

const RANK: Readonly<Record<Voice['level'], number>> = { named: 3, several: 2, unnamed: 2, body: 1, nobody: 0 }

/** An outlet that was read as a person is an outlet where one of that name was collected. */
const levelOf = ({ level, names }: Voice, { outlets }: Surroundings): Voice['level'] =>
  level === 'named' && names.length > 0 && outlets.named(names.join(' ')).length > 0 ? 'body' : level

/**
 * Whether the later telling still says whose word it is: it goes on with a quotation, the name stands in its sentence, or "the porter" is somebody whom its report brought in before. Somebody
 * else who speaks there is no loss of the first either.
 */
const isKept = ({ voice }: Told['telling'], { voice: after, words, spoken }: Told['telling'], level: Voice['level']): boolean => {
  const family = voice.names.at(-1)
  if (
    voice.level === 'named' &&
    family !== undefined &&
    words.split(' ').some((word) => family.startsWith(word) && word.length > 2)
  )
    return true
  if (level === 'body' || level === 'nobody') return spoken
  return after.definite || !mayBeOne(voice, after)
}

const areOne = (one: Voice, other: Voice): boolean =>
  one.names.some((name) => other.names.includes(name)) || one.trades.some((trade) => other.trades.includes(trade))

const mayBeOne = (one: Voice, other: Voice): boolean => one.document === other.document && (areOne(one, other) || other.general)

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
