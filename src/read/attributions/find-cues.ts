import { bestSequence, type LinearModel, marginals, score } from '../learned/linear-model.ts'
import type { Syntax } from '../syntax/syntax.ts'
import { cueFeatures } from './cue-features.ts'
import type { WordFeatures } from './word-features.ts'

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
  model: LinearModel,
  least: number,
  asUnquoted = false,
): Cue[] => {
  const { first, last } = sentence
  const rows = cueFeatures(syntax, features, governs, first, last, asUnquoted)
  const scores = score(model, rows)
  const best = bestSequence(model, scores, rows.length)
  const shares = marginals(model, scores, rows.length)
  const share = (item: number, label: number): number => shares[item * 3 + label] as number
  const cues: Cue[] = []
  for (let item = 0; item < rows.length; item++) {
    const begins = share(item, 1)
    if (best[item] !== 1 && (begins < least || begins < share(item, 2))) continue
    let end = item + 1
    while (end < rows.length && best[end] !== 1 && (best[end] === 2 || share(end, 2) > 0.5 * begins)) end++
    cues.push({ first: first + item, last: first + end, likelihood: begins, asUnquoted })
    item = end - 1
  }
  return cues
}
