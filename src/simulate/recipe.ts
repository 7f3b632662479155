import type { Proposition } from './proposition.ts'
import { asItStands, compose, type Piece, type Words } from './sentence.ts'
import type { Speaker } from './speaker.ts'
import { type StatementTelling, statementPieces } from './statement-telling.ts'
import { piecesOf, type Slots, type Template, type TemplateTelling } from './template.ts'

/** A claim as the tellers of one story know it. */
export interface StoryClaim {
  /** Unique in the corpus. */
  readonly id: string
  readonly proposition: Proposition
}

/** How a sentence was made, so that it can be told again in other words. */
export type Recipe =
  | { readonly type: 'statement'; readonly claim: StoryClaim; readonly telling: StatementTelling; readonly lead: string }
  | {
      readonly type: 'fill'
      readonly template: Template
      readonly telling: TemplateTelling
      readonly slots: Slots
      readonly lead: string
    }
  | {
      readonly type: 'saying'
      readonly template: Template
      readonly telling: TemplateTelling
      readonly slots: Slots
      readonly speaker: Speaker
      readonly form: 'full' | 'plain' | 'short' | 'anonymous'
      readonly cue: number
      /** "Responding to the report in the Gazette": what it is said in answer to; empty where it answers to nothing. */
      readonly lead: string
    }
  /** Lines that nobody rewords: credits, closings, stock phrases. */
  | { readonly type: 'fixed' }

export interface Sentence extends Words {
  readonly recipe: Recipe
}

const CUES = ['said', 'added', 'recalled', 'recounted', 'went on'] as const
/** Words of the part that names the speaker of a saying, and of its cue: see `PART`. */
const SPEAKER = 30
const CUE = 31
const LEAD = 34

/** Tells a recipe. */
export const tell = (recipe: Exclude<Recipe, { type: 'fixed' }>): Sentence => ({ ...compose(pieces(recipe)), recipe })

/** A line as it stands. */
export const fixed = (text: string): Sentence => ({ ...asItStands(text, LEAD), recipe: { type: 'fixed' } })

const pieces = (recipe: Exclude<Recipe, { type: 'fixed' }>): Piece[] => {
  const lead: Piece[] = recipe.lead === '' ? [] : [{ text: `${recipe.lead},`, part: LEAD }]
  if (recipe.type === 'statement') return [...lead, ...statementPieces(recipe.claim.proposition, recipe.telling)]
  const words = piecesOf(recipe.template, recipe.telling, recipe.slots)
  if (recipe.type === 'fill') return lead.length === 0 ? words : [...lead, { text: ' ', part: 0 }, ...lowered(recipe, words)]
  const { speaker, form, cue } = recipe
  const source = { text: ` ${speaker[form][cue % speaker[form].length]}`, part: SPEAKER }
  const verb = { text: ` ${CUES[cue % CUES.length]}`, part: CUE }
  const [first, ...rest] = words
  const quoted = first
    ? [{ ...first, text: first.text.trimStart().replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) }, ...rest]
    : []
  return recipe.lead !== '' || cue % 2 === 1
    ? [...lead, source, { text: ' said', part: CUE }, { text: ': “', part: 0 }, ...quoted, { text: '.”', part: 0 }]
    : [{ text: '“', part: 0 }, ...quoted, { text: ',”', part: 0 }, source, verb]
}

/** The first word loses its capital after a lead, unless it is a name. */
const lowered = (recipe: Recipe & { readonly type: 'fill' }, [first, ...rest]: readonly Piece[]): Piece[] => {
  if (!first) return []
  const opening = recipe.template.variants[recipe.telling.variant]?.find(({ slot, ways }) => slot !== null || ways.length > 0)
  const text = first.text.trimStart()
  const named = opening?.slot !== null && opening?.slot !== undefined && !/^(The|A|An) /.test(text)
  return [{ ...first, text: named ? text : text.charAt(0).toLowerCase() + text.slice(1) }, ...rest]
}
