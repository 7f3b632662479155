import { followWords, reworded } from './follow-words.ts'
import { hasPassive, type Proposition } from './proposition.ts'
import type { Random } from './random.ts'
import { type Recipe, type Sentence, tell } from './recipe.ts'
import type { StatementTelling } from './statement-telling.ts'
import { retell } from './template.ts'

/** A sentence told again, and where each of its words comes from in the telling before. */
export interface Retold {
  readonly sentence: Sentence
  readonly from: Int16Array
  /** The share of words that do not stand as they stood: 0 to 1. */
  readonly share: number
}

const LEADS = [
  'meanwhile',
  'at the same time',
  'by all accounts',
  'in the meantime',
  'as far as is known',
  'for its part',
  'to make matters worse',
  'in addition',
  'beyond that',
  'as it happens',
  'what is more',
]

/**
 * Tells a sentence again in other words.
 *
 * @param share of its words that should not stand as they stood; sentences differ in how far they can be reworded, so this is aimed at and
 * not kept. Names and fixed lines stay as they are.
 */
export const reword = (sentence: Sentence, random: Random, share: number): Retold => {
  const { recipe } = sentence
  if (recipe.type === 'fixed' || share <= 0) return same(sentence)
  let best = same(sentence)
  for (let strength = share * 1.3, tries = 0; tries < 3 && best.share < share * 0.8; strength += share * 0.5 + 0.1, tries++) {
    const restructure = random.chance(Math.max(0, strength - 0.25))
    const told = tell(anew(recipe, random, Math.min(1, strength), restructure))
    const from = followWords(sentence, told, restructure)
    const one = { sentence: told, from, share: reworded(sentence, told, from) }
    if (Math.abs(one.share - share) < Math.abs(best.share - share)) best = one
  }
  return best
}

const same = (sentence: Sentence): Retold => ({ sentence, from: identity(sentence.words.length), share: 0 })

const identities: Int16Array[] = []
/** Each word from the word in its own place. */
export const identity = (length: number): Int16Array => {
  const known = identities[length]
  if (known) return known
  const made = Int16Array.from({ length }, (_, at) => at)
  identities[length] = made
  return made
}

type Told = Exclude<Recipe, { type: 'fixed' }>

const anew = (recipe: Told, random: Random, share: number, restructure: boolean): Told => {
  const lead =
    recipe.lead === '' && recipe.type !== 'saying' && restructure && random.chance(0.3) ? random.pick(LEADS) : recipe.lead
  if (recipe.type === 'statement')
    return {
      ...recipe,
      lead: recipe.lead,
      telling: statementAnew(recipe.claim.proposition, recipe.telling, random, share, restructure),
    }
  if (recipe.type === 'saying')
    // What stands in quotation marks is left alone by most; some misquote.
    return {
      ...recipe,
      cue: restructure ? recipe.cue + 1 : recipe.cue,
      telling: retell(recipe.template, recipe.telling, recipe.slots, random, share * 0.6, false),
    }
  return { ...recipe, lead, telling: retell(recipe.template, recipe.telling, recipe.slots, random, share, restructure) }
}

/** The same statement of the same speaker in other words; what it states, and how surely, stays. */
export const statementAnew = (
  told: Proposition,
  telling: StatementTelling,
  random: Random,
  share: number,
  restructure: boolean,
): StatementTelling => {
  const other = (index: number): number => (random.next() < share ? index + random.whole(1, 4) : index)
  const { clause } = telling
  const indirect = telling.mode === 'quote' && restructure && random.chance(0.6)
  const quoted = telling.mode === 'quote' && !indirect
  return {
    ...telling,
    mode: indirect ? 'said' : telling.mode,
    cue: other(telling.cue),
    // The way of a quotation chooses its words, which are the speaker's.
    speakerWay: quoted ? telling.speakerWay : other(telling.speakerWay),
    place: restructure && random.chance(0.6) ? (telling.place === 'before' ? 'after' : 'before') : telling.place,
    clause: {
      ...clause,
      voice:
        restructure && hasPassive(told) && !quoted && random.chance(0.6)
          ? clause.voice === 'active'
            ? 'passive'
            : 'active'
          : clause.voice,
      subject: other(clause.subject),
      verb: other(clause.verb),
      object: other(clause.object),
      adjuncts: clause.adjuncts.map((way, at) => (at > 0 && restructure && random.chance(0.15) ? -1 : way < 0 ? way : other(way))),
      time: clause.time < 0 ? -1 : other(clause.time),
      reversed: restructure && !quoted && random.chance(0.25) ? !clause.reversed : clause.reversed,
      timeFirst: restructure && random.chance(0.5) ? !clause.timeFirst : clause.timeFirst,
      numberForm: other(clause.numberForm),
    },
  }
}
