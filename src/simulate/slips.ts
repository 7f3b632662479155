import type { Random } from './random.ts'
import type { Recipe } from './recipe.ts'
import type { Speaker } from './speaker.ts'

/** What goes wrong in one copying: decided once for the whole text, as one hand works on it. */
export interface Slips {
  /** Names are left out, or one speaker is made many. */
  readonly names: 'kept' | 'anonymous' | 'many'
  /** What is added to the leading claim's number; 0: it stays. */
  readonly number: (value: number) => number
  readonly altersNumber: boolean
  readonly dropsHedges: boolean
  /** The first statement of a claim loses its source. */
  readonly asserts: boolean
  /** "Said" becomes "revealed". */
  readonly raises: boolean
}

/** Shares of copies in which each happens. */
const SHARE = { anonymous: 0.06, many: 0.04, number: 0.07, hedges: 0.15, asserts: 0.07, raises: 0.05 }

const NONE: Slips = {
  names: 'kept',
  number: (value) => value,
  altersNumber: false,
  dropsHedges: false,
  asserts: false,
  raises: false,
}

/** @param clean copied to the letter: nothing goes wrong. */
export const someSlips = (random: Random, clean: boolean): Slips => {
  if (clean) return NONE
  const alter = someAlteration(random)
  return {
    names: random.weigh([
      ['anonymous', SHARE.anonymous],
      ['many', SHARE.many],
      ['kept', 1 - SHARE.anonymous - SHARE.many],
    ] as const),
    number: alter,
    altersNumber: random.chance(SHARE.number),
    dropsHedges: random.chance(SHARE.hedges),
    asserts: random.chance(SHARE.asserts),
    raises: random.chance(SHARE.raises),
  }
}

const someAlteration = (random: Random): ((value: number) => number) => {
  const few = random.whole(1, 9)
  return random.weigh([
    [(value: number) => value + few, 3],
    [(value: number) => (value > few + 1 ? value - few : value + few), 2],
    [(value: number) => Math.floor(value / 10) * 10 + 10, 2],
    [(value: number) => value * 2, 1],
  ] as const)
}

type Told = Exclude<Recipe, { type: 'fixed' }>

/**
 * A sentence with what goes wrong in this copying; null where nothing does.
 * @param leading it states the story's leading claim, which alone has its number altered.
 * @param first no statement of this claim came before it in the text.
 */
export const slipped = (recipe: Recipe, slips: Slips, leading: boolean, first: boolean): Told | null => {
  if (recipe.type === 'saying') return slips.names !== 'kept' && isPerson(recipe.speaker) ? { ...recipe, form: 'anonymous' } : null
  if (recipe.type !== 'statement' || recipe.telling.mode === 'denied') return null
  let { telling } = recipe
  const { speaker, mode } = telling
  const quoted = mode === 'quote' || mode === 'entry'
  const { number } = telling.clause
  if (leading && slips.altersNumber && number !== null)
    telling = { ...telling, clause: { ...telling.clause, number: slips.number(number) } }
  if (slips.dropsHedges && !quoted && telling.clause.hedge !== 'none')
    telling = { ...telling, clause: { ...telling.clause, hedge: 'none' } }
  if (slips.asserts && first && !quoted && mode !== 'own' && mode !== 'confirmed')
    telling = { ...telling, mode: 'own', clause: { ...telling.clause, hedge: 'none' } }
  else if (
    slips.names !== 'kept' &&
    speaker &&
    isPerson(speaker) &&
    speaker.kind === 'named' &&
    (mode === 'said' || mode === 'told' || quoted)
  ) {
    const form = slips.names === 'many' && !quoted && speaker.many.length > 0 ? 'many' : 'anonymous'
    telling = { ...telling, form }
  } else if (slips.raises && first && (mode === 'said' || mode === 'told') && speaker && isPerson(speaker))
    telling = { ...telling, mode: 'said', certainty: 'established', place: 'before' }
  return telling === recipe.telling ? null : { ...recipe, telling }
}

const isPerson = (speaker: Speaker): boolean => speaker.kind !== 'document'

/** Whether the sentence was put together anew for it. */
export const changesForm = (before: Recipe, after: Recipe): boolean =>
  before.type === 'statement' && after.type === 'statement' && before.telling.mode !== after.telling.mode
