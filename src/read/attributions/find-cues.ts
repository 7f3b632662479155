import { sumOfThree } from '../learned/keyed-rows.ts'
import { type Labeller, likeliest } from '../learned/labeller.ts'
import { high, low, type PackedRows } from '../learned/packed-rows.ts'
import type { Syntax } from '../syntax/syntax.ts'
import { CUE_SLOTS, cueFeatures, cueSentence } from './cue-features.ts'
import { glance } from './glance.ts'
import { OPENING, PUNCT, type WordFeatures } from './word-features.ts'

/** A word or phrase that signals an attribution, as a half-open range of tokens. */
export interface Cue {
  readonly first: number
  readonly last: number
  /** The model's share of probability that a cue begins here. */
  readonly likelihood: number
  /** Read as though the quotation marks around it were not there: somebody cited inside a quotation. */
  readonly asUnquoted: boolean
}

export const CUE_CLASSES = ['outside', 'begins', 'goes on'] as const

/** "He said: “": where a quotation opens next to a word, far less likely cues are looked into. */
const AT_QUOTATION = 0.4
const atQuotation = ({ quote, pos }: WordFeatures, at: number, last: number): boolean =>
  at < last && (quote[at] === OPENING || (pos[at] === PUNCT && at + 1 < last && quote[at + 1] === OPENING))

const slots = new Uint32Array(CUE_SLOTS)

/** The models that cues are found with. */
export interface CueModels {
  readonly cue: Labeller
  /** Tells at a glance which tokens need no closer look; null looks at all of them. */
  readonly glance: PackedRows | null
}

/** Log odds at a glance, in units of the model's scale, from which on a token is looked at; fewer behind one that was. Run: measure/quality/attributions.md. */
const LEAST_GLANCE = -260
const LEAST_GLANCE_BEHIND = -420
/** Score of a token that was not looked at. */
const PASSED_OVER = -12

/**
 * Cue candidates of one sentence, in text order, not overlapping.
 * @param least smallest likelihood kept, between 0 and 1.
 * Cost: linear.
 */
export const findCues = (
  syntax: Syntax,
  features: WordFeatures,
  governs: Uint8Array,
  sentence: { readonly first: number; readonly last: number },
  { cue: model, glance: atAGlance }: CueModels,
  least: number,
  asUnquoted = false,
): Cue[] => {
  const { first, last } = sentence
  const setting = cueSentence(syntax, features, first, last, asUnquoted)
  const length = last - first
  const scores = new Float64Array(length * 3).fill(PASSED_OVER)
  let looked = false
  let any = false
  for (let at = first; at < last; at++) {
    const item = (at - first) * 3
    scores[item] = 0
    looked =
      atAGlance === null ||
      glance(syntax, features, governs, setting, at, atAGlance) >= (looked ? LEAST_GLANCE_BEHIND : LEAST_GLANCE)
    if (!looked) continue
    any = true
    const sum = sumOfThree(model.rows, slots, cueFeatures(syntax, features, governs, setting, at, slots))
    scores[item + 1] = low(sum) * model.rows.unit
    scores[item + 2] = high(sum) * model.rows.unit
  }
  if (!any) return []
  const { labels: best, shares } = likeliest(model, scores, length)
  const share = (item: number, label: number): number => shares[item * 3 + label] as number
  const cues: Cue[] = []
  for (let item = 0; item < length; item++) {
    const begins = share(item, 1)
    const sought = atQuotation(features, first + item + 1, last) ? least * AT_QUOTATION : least
    if (best[item] !== 1 && (begins < sought || begins < share(item, 2))) continue
    let end = item + 1
    while (end < length && best[end] !== 1 && (best[end] === 2 || share(end, 2) > 0.5 * begins)) end++
    cues.push({ first: first + item, last: first + end, likelihood: begins, asUnquoted })
    item = end - 1
  }
  return cues
}
