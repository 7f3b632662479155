import type { Account } from './account.ts'
import type { Minute } from './calendar.ts'
import type { Draft, Made, Placed } from './draft.ts'
import { finishDraft } from './finish-draft.ts'
import type { ReportHistory, Step } from './history.ts'
import { person } from './names.ts'
import { ownBackground } from './own-words.ts'
import { fill } from './proposition.ts'
import { confirm, interviewAgain, passOn, react, retellStatement, statementsOf } from './retelling.ts'
import { official, witness } from './speaker.ts'
import { someHedge } from './state-claim.ts'
import type { StoryState } from './story-state.ts'
import { cut, someDifficulty, takeOver } from './take-over.ts'
import { titleOf } from './title-of.ts'
import type { SimulatedOutlet } from './world.ts'
import { writeAccount } from './write-account.ts'

const mainClaim = ({ claims }: StoryState): string => (claims[0] as StoryState['claims'][number]).id

/** An outlet that has not the parents' name. */
export const someOutlet = ({ random, world }: StoryState, except: readonly SimulatedOutlet[] = []): SimulatedOutlet => {
  for (;;) {
    const outlet = random.chance(0.08) ? random.pick(world.agencies) : random.pick(world.outlets)
    if (!except.some(({ name }) => name === outlet.name)) return outlet
  }
}

/** Minutes until a report is taken up: mostly hours, now and then days. */
const later = ({ random }: StoryState, sources: readonly Made[]): Minute =>
  Math.max(...sources.map(({ minute }) => minute)) + Math.round(20 + 60 * Math.exp(random.next() * 4 - 0.5))

/** An origin's account, written by who heard it. */
export const writeOwn = (state: StoryState, account: Account, minute: Minute): Draft => {
  const outlet = someOutlet(state)
  return finishDraft(state, {
    outlet,
    minute,
    step: 'account',
    title: titleOf(state, 0, account.speaker, someHedge(state.random), state.claims[0]?.proposition.number ?? null),
    paragraphs: writeAccount(state, account, outlet, true),
    parents: [],
    difficulty: 0,
  })
}

const newTitle = (state: StoryState, source: Made): { text: string; claim: ReportHistory['title'] } => {
  if (state.random.chance(0.35)) return { text: source.title, claim: source.titleClaim }
  const known = statementsOf(source, mainClaim(state))[0]
  return titleOf(
    state,
    0,
    known?.recipe.telling.speaker ?? null,
    state.random.chance(0.6) ? 'none' : someHedge(state.random),
    known?.recipe.telling.clause.number ?? state.claims[0]?.proposition.number ?? null,
  )
}

/** Takes one report up: cut, reworded, with paragraphs of its own, perhaps with a witness of its own. */
export const copy = (state: StoryState, source: Made, account: Account | null): Draft => {
  const { random } = state
  const outlet = someOutlet(state, [source.outlet])
  const difficulty = someDifficulty(state)
  const paragraphs = takeOver(state, source, cut(source.paragraphs, random), 0, difficulty)
  if (account) paragraphs.splice(random.whole(1, Math.max(1, paragraphs.length)), 0, ...writeAccount(state, account, outlet, false))
  if (random.chance(0.35))
    for (const own of ownBackground(state, random.whole(1, 3))) paragraphs.splice(random.whole(1, paragraphs.length), 0, own)
  return finishDraft(state, {
    outlet,
    minute: later(state, [source]),
    step: account ? 'account-added' : 'copy',
    title: newTitle(state, source),
    paragraphs,
    parents: [{ report: source, by: 'words' }],
    difficulty,
  })
}

/** Puts several reports together. */
export const merge = (state: StoryState, sources: readonly Made[]): Draft => {
  const { random } = state
  const difficulty = someDifficulty(state)
  const parts = sources.map((source, parent) => {
    const own = source.paragraphs
    const share = Math.max(2, Math.round(own.length * (0.4 + random.next() * 0.35)))
    return takeOver(state, source, own.slice(0, share), parent, difficulty)
  })
  const [first = [], ...others] = parts
  const paragraphs = [...first]
  // What both have from one text is not printed twice.
  const had = new Set(first.flat().map(({ kin }) => kin))
  for (const part of others) {
    const fresh = part
      .map((paragraph) => paragraph.filter(({ kin }) => kin === 0 || !had.has(kin)))
      .filter(({ length }) => length > 0)
    for (const { kin } of fresh.flat()) had.add(kin)
    paragraphs.splice(random.chance(0.5) ? paragraphs.length : Math.min(2, paragraphs.length), 0, ...fresh)
  }
  return finishDraft(state, {
    outlet: someOutlet(
      state,
      sources.map(({ outlet }) => outlet),
    ),
    minute: later(state, sources),
    step: 'merge',
    title: newTitle(state, sources[0] as Made),
    paragraphs,
    parents: sources.map((report) => ({ report, by: 'words' })),
    difficulty,
  })
}

/**
 * Tells another's report anew, with its own paragraphs around; null where the report states nothing that could be told.
 * @param back the outlet that the source itself has it from: then it cites one who cites it.
 */
export const tellAnew = (state: StoryState, source: Made, back: SimulatedOutlet | null): Draft | null => {
  const { random, claims } = state
  const cites = back !== null || random.chance(0.75)
  const paragraphs: Placed[][] = []
  for (const [at, claim] of claims.entries()) {
    const [known, second] = statementsOf(source, claim.id)
    if (!known || (at > 0 && random.chance(0.4))) continue
    const told = [retellStatement(state, source, 0, known, cites)]
    if (at === 0 && second && random.chance(0.5)) told.push(retellStatement(state, source, 0, second, cites && random.chance(0.6)))
    paragraphs.push(told)
  }
  if (paragraphs.length === 0) return null
  paragraphs.push(...ownBackground(state, random.whole(6, 11)))
  return finishDraft(state, {
    outlet: back ?? someOutlet(state, [source.outlet]),
    minute: later(state, [source]),
    step: back ? 'cites-back' : 'retelling',
    title: newTitle(state, source),
    paragraphs,
    parents: [{ report: source, by: 'retelling' }],
    difficulty: 0,
  })
}

/** Somebody's words about another's report: a reaction, a confirmation, hearsay, or the same witness heard again. */
export const answer = (
  state: StoryState,
  source: Made,
  step: Step & ('reaction' | 'confirmation' | 'hearsay' | 'interview'),
): Draft | null => {
  const { random, kind, slots, tongue } = state
  const [known] = statementsOf(source, mainClaim(state))
  if (!known) return null
  const outlet = someOutlet(state, [source.outlet])
  const refers = random.chance(0.8)
  const [who] = state.officials
  const body = fill(random.pick(kind.bodies), slots)
  const speaker = who && random.chance(0.4) ? who : official(person(random, tongue), body)
  const paragraphs: Placed[][] = []
  if (step === 'confirmation') paragraphs.push([confirm(state, source, 0, known, speaker, refers)])
  else if (step === 'reaction') paragraphs.push(react(state, source, 0, known, speaker, refers))
  else if (step === 'hearsay') {
    const pattern = random.pick(kind.witnesses)
    const one = witness(person(random, tongue), pattern.role, pattern.roles, 'who was not there')
    paragraphs.push([passOn(state, source, 0, known, one)])
  } else {
    const account = state.accounts.find(
      ({ origin, speaker: { kind: of } }) => origin.id === known.placed.note?.origin && of !== 'document',
    )
    if (!account) return null
    paragraphs.push(interviewAgain(state, account, outlet.short, random))
  }
  if (step !== 'interview' && random.chance(0.8)) {
    const told = retellStatement(state, source, 0, known, refers)
    if (random.chance(0.3)) paragraphs.unshift([told])
    else paragraphs.push([told])
  }
  paragraphs.push(...ownBackground(state, random.whole(5, 10)))
  const draft = finishDraft(state, {
    outlet,
    minute: later(state, [source]),
    step,
    title: titleOf(
      state,
      0,
      step === 'interview' ? known.recipe.telling.speaker : speaker,
      'none',
      known.recipe.telling.clause.number,
    ),
    paragraphs,
    parents: step === 'interview' ? [] : [{ report: source, by: 'retelling' }],
    difficulty: 0,
  })
  if (step === 'reaction' || step === 'confirmation')
    state.loops.push({ kind: step, claim: mainClaim(state), reports: [source.id, draft.id], observable: refers })
  return draft
}
