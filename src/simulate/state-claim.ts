import type { Account } from './account.ts'
import type { Placed, StatementNote } from './draft.ts'
import type { ClauseTelling, Hedge, Proposition } from './proposition.ts'
import type { Random } from './random.ts'
import { type Sentence, tell } from './recipe.ts'
import type { Mode, StatementTelling } from './statement-telling.ts'
import type { StoryState } from './story-state.ts'

/** How a clause is told for the first time. */
export const firstClause = (told: Proposition, random: Random, hedge: Hedge): ClauseTelling => ({
  voice: told.object.length > 0 && random.chance(0.2) ? 'passive' : 'active',
  hedge,
  subject: random.whole(0, 5),
  verb: random.whole(0, 5),
  object: random.whole(0, 5),
  adjuncts: told.adjuncts.map((_, at) => (at > 1 && random.chance(0.3) ? -1 : random.whole(0, 5))),
  time: random.chance(0.5) ? random.whole(0, 5) : -1,
  timeFirst: random.chance(0.3),
  number: told.number,
  numberForm: random.whole(0, 1),
})

export interface Put {
  readonly mode: Mode
  readonly form?: StatementTelling['form']
  readonly outlet?: string | null
  readonly from?: string | null
  readonly hedge?: Hedge
  readonly place?: StatementTelling['place']
  readonly certainty?: StatementTelling['certainty']
  readonly lead?: string
}

/** A statement in new words: nothing of it is taken over from another report. */
export const stateClaim = (
  state: StoryState,
  claim: number,
  speaker: StatementTelling['speaker'],
  note: StatementNote,
  { mode, form = 'full', outlet = null, from = null, hedge = 'none', place, certainty = 'neutral', lead = '' }: Put,
): Placed => {
  const { claims, random } = state
  const one = claims[claim] as StoryState['claims'][number]
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
      clause: firstClause(one.proposition, random, mode === 'quote' || mode === 'entry' || mode === 'denied' ? 'none' : hedge),
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
