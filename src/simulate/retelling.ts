import type { Made, Placed, StatementNote } from './draft.ts'
import { followWords } from './follow-words.ts'
import { someReaction } from './own-sayings.ts'
import { saying } from './own-words.ts'
import type { Random } from './random.ts'
import { type Recipe, tell } from './recipe.ts'
import { statementAnew } from './reword.ts'
import type { Speaker } from './speaker.ts'
import { stateClaim } from './state-claim.ts'
import type { StatementTelling } from './statement-telling.ts'
import type { StoryState } from './story-state.ts'

type StatementRecipe = Recipe & { readonly type: 'statement' }

interface Known {
  readonly placed: Placed
  readonly index: number
  readonly recipe: StatementRecipe
}

/** What a report states of a claim, best first: with a source, then without; denials apart. */
export const statementsOf = ({ statements }: Made, claim: string): Known[] =>
  statements
    .flatMap(({ placed }, index) => {
      const { recipe } = placed.sentence
      return recipe.type === 'statement' && recipe.claim.id === claim && recipe.telling.mode !== 'denied'
        ? [{ placed, index, recipe }]
        : []
    })
    .sort((a, b) => Number(a.recipe.telling.mode === 'own') - Number(b.recipe.telling.mode === 'own') || a.index - b.index)

const follow = (source: Made, parent: number, { placed, index, recipe }: Known, telling: StatementTelling, lead = ''): Placed => {
  const sentence = tell({ ...recipe, telling, lead })
  return {
    sentence,
    from: {
      parent,
      at: source.wordStarts.get(placed) ?? 0,
      before: placed.sentence,
      map: followWords(placed.sentence, sentence, true),
    },
    role: 'story',
    kin: placed.kin,
    note: { origin: placed.note?.origin ?? '', firstHand: false, parent: { parent, statement: index } } satisfies StatementNote,
  }
}

/**
 * Retells what another report states of a claim.
 * @param cites names the report's outlet; else the account is put forward as if it were nobody's.
 */
export const retellStatement = (
  state: StoryState,
  source: Made,
  parent: number,
  known: Known,
  cites: boolean,
  lead = '',
): Placed => {
  const { random } = state
  const { recipe } = known
  const fresh = statementAnew(recipe.claim.proposition, recipe.telling, random, 0.7, true)
  const keepsSpeaker = recipe.telling.mode !== 'own' && random.chance(0.7)
  const telling: StatementTelling = {
    ...fresh,
    mode: cites ? 'citing' : 'own',
    speaker: keepsSpeaker ? recipe.telling.speaker : null,
    form: random.chance(0.8) ? 'plain' : 'anonymous',
    outlet: cites ? source.outlet.short : null,
    certainty: 'neutral',
    clause: { ...fresh.clause, hedge: cites ? fresh.clause.hedge : random.chance(0.5) ? 'reportedly' : 'none' },
  }
  return follow(source, parent, known, telling, lead)
}

/** An official "confirms" on the strength of a report. @param refers the text names the report. */
export const confirm = (
  state: StoryState,
  source: Made,
  parent: number,
  known: Known,
  speaker: Speaker,
  refers: boolean,
): Placed => {
  const fresh = statementAnew(known.recipe.claim.proposition, known.recipe.telling, state.random, 0.6, true)
  return follow(source, parent, known, {
    ...fresh,
    mode: 'confirmed',
    speaker,
    form: 'full',
    outlet: refers ? source.outlet.short : null,
    place: 'before',
    certainty: 'neutral',
    clause: { ...fresh.clause, hedge: 'none' },
  })
}

/** Somebody who was not there passes on what the account's speaker told. */
export const passOn = (state: StoryState, source: Made, parent: number, known: Known, speaker: Speaker): Placed => {
  const fresh = statementAnew(known.recipe.claim.proposition, known.recipe.telling, state.random, 0.6, true)
  const told = known.recipe.telling.speaker
  return follow(source, parent, known, {
    ...fresh,
    mode: 'heard',
    speaker,
    form: 'plain',
    from: told && told.kind === 'named' && state.random.chance(0.6) ? told.label : (told?.anonymous[0] ?? 'others'),
    certainty: 'neutral',
    clause: { ...fresh.clause, hedge: 'none' },
  })
}

/** An official or a neighbour reacts: to a named report, or to "these revelations". */
export const react = (
  state: StoryState,
  source: Made,
  parent: number,
  known: Known,
  speaker: Speaker,
  refers: boolean,
): Placed[] => {
  const { random } = state
  const lead = refers
    ? random.pick([
        `Responding to the report in ${source.outlet.short}`,
        `Asked about what ${source.outlet.short} had published`,
        `Reacting to the revelations`,
        `Commenting on those materials`,
      ])
    : ''
  const first = saying(state, speaker, someReaction(state), 'full', lead)
  const statement = stateAsReaction(state, source, parent, known, speaker)
  return random.chance(0.6)
    ? [first, statement]
    : [statement, saying(state, speaker, someReaction(state), 'short', refers ? lead : '')]
}

const stateAsReaction = (state: StoryState, source: Made, parent: number, known: Known, speaker: Speaker): Placed => {
  const fresh = statementAnew(known.recipe.claim.proposition, known.recipe.telling, state.random, 0.6, true)
  return follow(source, parent, known, {
    ...fresh,
    mode: 'said',
    speaker,
    form: 'full',
    place: 'before',
    certainty: 'neutral',
    cue: state.random.pick([0, 1, 5]),
    clause: { ...fresh.clause, hedge: 'none' },
  })
}

/** The same witness, heard again by another outlet, in other words: no second origin. */
export const interviewAgain = (
  state: StoryState,
  account: StoryState['accounts'][number],
  outlet: string,
  random: Random,
): Placed[] => {
  const note: StatementNote = { origin: account.origin.id, firstHand: true, parent: null }
  const { speaker } = account
  const named = speaker.kind === 'named'
  const role = speaker.anonymous[0] ?? 'a witness'
  // Another reporter describes the same person in other words.
  const again: Speaker = named
    ? {
        ...speaker,
        full: [
          `${speaker.label}, who was there as ${role},`,
          `the eyewitness ${speaker.label}, ${role},`,
          `${speaker.label}, ${role} and eyewitness,`,
        ],
      }
    : speaker
  const first = stateClaim(state, 0, again, note, { mode: 'told', form: 'full', outlet, place: 'before', lean: random.whole(0, 5) })
  const pattern = account.sayings.at(-1)
  return pattern !== undefined && random.chance(0.7) ? [first, saying(state, account.speaker, pattern, 'short', '')] : [first]
}
