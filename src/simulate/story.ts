import { type Account, accounts, dependentDocument, spokesperson } from './account.ts'
import { BACKGROUND } from './background.ts'
import { type Minute, monthAndDay, weekdayOf } from './calendar.ts'
import { type Draft, layOut, type Made } from './draft.ts'
import type { StoryHistory, Told } from './history.ts'
import { TONGUE_COUNT } from './names.ts'
import { clause, fill, proposition } from './proposition.ts'
import { type Random, random as seeded } from './random.ts'
import type { StoryClaim } from './recipe.ts'
import { compose } from './sentence.ts'
import { storySlots } from './slots.ts'
import { firstClause } from './state-claim.ts'
import { answer, copy, merge, tellAnew, writeOwn } from './steps.ts'
import type { StoryKind } from './story-kind.ts'
import type { Hardness, StoryState } from './story-state.ts'
import type { World } from './world.ts'

export interface Story {
  /** The next report in the order of making, those that the corpus lacks among them. */
  readonly next: () => Told
  readonly history: () => StoryHistory
}

/** As many reports as later ones are made from. */
const KEPT = 48

interface Setting {
  readonly id: string
  /** Of the corpus, then of the story. */
  readonly seeds: readonly [number, number]
  readonly kind: StoryKind
  readonly size: number
  /** How many origins its leading claim is to have; a story of few reports may come to fewer. */
  readonly origins: number
  readonly event: Minute
  readonly world: World
  readonly hardness: Hardness
  readonly newId: () => string
  /** See `StoryState`. */
  readonly rich: boolean
  /** The largest of the corpus: to it belongs what any paper might tell of any place. */
  readonly leads: boolean
}

/** Begins a story. The same setting tells the same story, whatever else is told in between. */
export const story = ({ id, seeds, kind, size, origins, event, world, hardness, newId, rich, leads }: Setting): Story => {
  const random = seeded(...seeds)
  const tongue = random.whole(0, TONGUE_COUNT - 1)
  const slots = storySlots(kind, random, event, tongue, random.whole(1, 2147483647))
  const weekday = weekdayOf(event)
  const times = [
    `on ${weekday}`,
    `on the night of ${monthAndDay(event)}`,
    `late on ${weekday}`,
    `on ${monthAndDay(event)}`,
    `on ${weekday} night`,
  ]
  const chosen = kind.claims.filter((_, at) => at === 0 || random.chance(0.65))
  const claims: StoryClaim[] = chosen.map((pattern, at) => ({
    id: `${id}/claim${at + 1}`,
    proposition: proposition(pattern, slots, pattern.number ? random.whole(...pattern.number) : null, at === 0 ? times : []),
  }))
  const ids = claims.map((claim) => claim.id)
  const first = random.pick(world.outlets)
  const told: Account[] = accounts(kind, origins, ids, slots, random, tongue, first, rich)
  const [one] = told
  if (one && one.speaker.kind === 'named' && size > 6 && random.chance(0.3))
    told.splice(
      random.whole(1, told.length),
      0,
      dependentDocument(`${id}/log`, one, ids, fill('<town>', slots), first, random.chance(0.8)),
    )
  const state: StoryState = {
    id,
    kind,
    random,
    slots,
    tongue,
    world,
    hardness,
    size,
    claims,
    accounts: told,
    officials: [spokesperson(kind, slots, random, tongue), spokesperson(kind, slots, random, tongue)],
    event,
    newId,
    rich,
    made: [],
    loops: [],
    accountsTold: 0,
    sentences: 0,
    background: rich ? random.shuffle([...kind.background, ...(leads ? BACKGROUND : [])]) : [],
  }
  let count = 0
  const gists = claims.map((claim) => {
    const plain = { ...firstClause(claim.proposition, seeded(...seeds, 7), 'none', 0), voice: 'active' as const, timeFirst: false }
    return { id: claim.id, gist: compose(clause(claim.proposition, plain, 'past')).text, denies: null }
  })
  return {
    next: () => {
      const draft = nextDraft(state, count++)
      const { made, told: one } = layOut(draft, id)
      remember(state, made)
      return one
    },
    history: () => ({
      id,
      kind: kind.name,
      claims: [
        ...gists,
        ...gists.slice(0, 1).map((claim) => ({ id: `${claim.id}-denied`, gist: `Denied: ${claim.gist}`, denies: claim.id })),
      ],
      origins: [
        ...told.map(({ origin }) => origin),
        { id: `${id}/denial`, kind: 'named', label: state.officials[0]?.label ?? '', claims: [`${ids[0]}-denied`], restsOn: null },
      ],
      loops: state.loops,
    }),
  }
}

const remember = ({ made, random }: StoryState, one: Made): void => {
  made.push(one)
  // The first reports stay, so that a story does not forget where it began; of the later ones the oldest goes.
  if (made.length > KEPT) made.splice(random.whole(12, 20), 1)
}

/** Agencies are taken up before others, late reports before early ones. */
const someSource = ({ made, random }: StoryState): Made =>
  random.weigh(
    made.map((one, at) => [one, (one.outlet.kind === 'agency' ? 5 : 1) * (0.4 + at / made.length) * (at === 0 ? 2.5 : 1)] as const),
  )

const nextDraft = (state: StoryState, count: number): Draft => {
  const { random, accounts: told, made, size } = state
  const [first] = told
  if (!first) throw new RangeError('A story needs an origin.')
  if (count === 0) {
    state.accountsTold = 1
    return writeOwn(state, first, state.event + random.whole(120, 1800))
  }
  const due = told[state.accountsTold]
  if (due && random.next() < Math.max(0.12, (told.length - state.accountsTold) / Math.max(1, size * 0.4))) {
    state.accountsTold++
    const source = someSource(state)
    return random.chance(0.5) ? writeOwn(state, due, source.minute + random.whole(30, 2880)) : copy(state, source, due)
  }
  return spread(state, made, random)
}

const spread = (state: StoryState, made: readonly Made[], random: Random): Draft => {
  const source = someSource(state)
  const step = random.weigh([
    ['copy', 56],
    ['merge', made.length > 1 ? 11 : 0],
    ['retelling', 17],
    ['cites-back', 3],
    ['reaction', 4],
    ['confirmation', 3],
    ['hearsay', 3],
    ['interview', 3],
  ] as const)
  switch (step) {
    case 'copy':
      return copy(state, source, null)
    case 'merge': {
      const others = made.filter((one) => one !== source)
      const more = [random.pick(others)]
      if (others.length > 4 && random.chance(0.25)) more.push(random.pick(others.filter((one) => one !== more[0])))
      return merge(state, [source, ...more])
    }
    case 'retelling':
      return tellAnew(state, source, null) ?? copy(state, source, null)
    case 'cites-back':
      return citeBack(state, made, random) ?? copy(state, source, null)
    default:
      return answer(state, source, step) ?? copy(state, source, null)
  }
}

/** A cites B, who has it from A and says so. */
const citeBack = (state: StoryState, made: readonly Made[], random: Random): Draft | null => {
  const candidates = made.filter(
    ({ step, parent, statements }) =>
      step === 'retelling' && parent !== null && statements.some(({ history }) => history.cites !== null),
  )
  if (candidates.length === 0) return null
  const source = random.pick(candidates)
  const { parent } = source
  if (!parent) return null
  const draft = tellAnew(state, source, parent.outlet)
  if (!draft) return null
  state.loops.push({
    kind: 'cites-back',
    claim: (state.claims[0] as StoryClaim).id,
    reports: [parent.id, source.id, draft.id],
    observable: true,
  })
  return draft
}
