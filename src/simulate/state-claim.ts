import type { Account } from './account.ts'
import type { Placed, StatementNote } from './draft.ts'
import type { ClauseTelling, Hedge, Proposition } from './proposition.ts'
import type { Random } from './random.ts'
import { type Sentence, tell } from './recipe.ts'
import type { Mode, StatementTelling } from './statement-telling.ts'
import type { StoryState } from './story-state.ts'

/**
 * How a clause is told for the first time.
 * @param lean which of the ways of saying it this teller keeps to: two who were there do not use the same words.
 */
export const firstClause = (told: Proposition, random: Random, hedge: Hedge, lean: number): ClauseTelling => {
  const way = (): number => (random.chance(0.85) ? lean : random.whole(0, 5))
  return {
    voice: told.object.length > 0 && random.chance(lean % 3 === 2 ? 0.5 : 0.15) ? 'passive' : 'active',
    hedge,
    subject: way(),
    verb: way(),
    object: way(),
    adjuncts: told.adjuncts.map((_, at) => (at > 0 && random.chance(0.3) ? -1 : way())),
    reversed: lean % 2 === 1,
    time: random.chance(0.5) ? random.whole(0, 5) : -1,
    timeFirst: random.chance(0.3),
    number: told.number,
    numberForm: lean % 2,
  }
}

export interface Put {
  readonly mode: Mode
  readonly form?: StatementTelling['form']
  readonly outlet?: string | null
  readonly from?: string | null
  readonly hedge?: Hedge
  readonly place?: StatementTelling['place']
  readonly certainty?: StatementTelling['certainty']
  readonly lead?: string
  /** Which words the teller keeps to; else those of the account's place in the story. */
  readonly lean?: number
  /** Said before in the same text: shorter, and in other words. */
  readonly again?: boolean
}

/** A statement in new words: nothing of it is taken over from another report. */
export const stateClaim = (
  state: StoryState,
  claim: number,
  speaker: StatementTelling['speaker'],
  note: StatementNote,
  {
    mode,
    form = 'full',
    outlet = null,
    from = null,
    hedge = 'none',
    place,
    certainty = 'neutral',
    lead = '',
    lean = leanOf(state, note),
    again = false,
  }: Put,
): Placed => {
  const { claims, random } = state
  const one = claims[claim] as StoryState['claims'][number]
  const spoken = mode === 'quote' || mode === 'entry' || mode === 'denied'
  const clause = firstClause(one.proposition, random, spoken ? 'none' : hedge, again ? lean + 1 : lean)
  const sentence: Sentence = tell({
    type: 'statement',
    claim: one,
    lead,
    telling: {
      mode,
      speaker,
      form,
      speakerWay: random.whole(0, 11),
      outlet,
      from,
      cue: random.whole(0, 11),
      place: place ?? (random.chance(0.65) ? 'before' : 'after'),
      certainty,
      clause: again ? shorter(clause, random) : clause,
    },
  })
  return { sentence, from: null, role: 'story', note, kin: ++state.sentences }
}

/** As the origin's own report states it. */
export const fromOrigin = ({ origin }: Account): StatementNote => ({ origin: origin.id, firstHand: true, parent: null })

export const someHedge = (random: Random): Hedge =>
  random.weigh([
    ['none', 5],
    ['may', 2],
    ['reportedly', 1.5],
    ['allegedly', 1],
    ['believed', 1],
    ['appears', 0.7],
  ] as const)

/** The place of the account in the story, so that each origin has its own words; anybody else has any. */
const leanOf = ({ accounts, random }: StoryState, { origin }: StatementNote): number => {
  const at = accounts.findIndex((account) => account.origin.id === origin)
  return at < 0 ? random.whole(0, 5) : at
}

const shorter = (clause: ClauseTelling, random: Random): ClauseTelling => ({
  ...clause,
  adjuncts: clause.adjuncts.map((way) => (random.chance(0.6) ? -1 : way)),
  time: -1,
})
