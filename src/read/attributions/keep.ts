import { mix } from '../learned/hash.ts'
import type { FeatureRows } from '../learned/linear-model.ts'
import type { Syntax } from '../syntax/syntax.ts'
import type { Candidate } from './candidates.ts'
import type { Roles } from './find-roles.ts'
import { CLOSING, OPENING, type WordFeatures } from './word-features.ts'

export const KEEP_CLASSES = ['drop', 'keep'] as const
const SLOTS = 36

const step = (share: number): number => Math.min(9, Math.floor(share * 10))
const size = (ranges: Roles['content']): number => ranges.reduce((sum, [first, last]) => sum + last - first, 0)
const lengthStep = (length: number): number => (length < 4 ? length : length < 7 ? 4 : length < 12 ? 5 : length < 25 ? 6 : 7)

/** Features by which a whole candidate, cue and roles together, is kept or dropped. Cost: constant. */
export const keepFeatures = (syntax: Syntax, features: WordFeatures, { cue, roles, heldBy, holds }: Candidate): FeatureRows => {
  const rows = new Uint32Array(SLOTS)
  let slot = 0
  const add = (...values: number[]): void => {
    let hash = (slot + 1) * 0x9e3779b1
    for (const value of values) hash = mix(hash, value)
    rows[slot++] = hash || 1
  }
  let head = cue.first
  for (let at = cue.first; at < cue.last; at++) if (features.pos[at] === 15) head = at
  const lemma = features.lemma[head] as number
  const likelihood = step(cue.likelihood)
  const source = roles.source[0]
  const content = roles.content[0]
  const sourceSize = lengthStep(size(roles.source))
  const contentSize = lengthStep(size(roles.content))
  const order = (source ? (source[0] < cue.first ? 1 : 2) : 0) * 3 + (content ? (content[0] < cue.first ? 1 : 2) : 0)
  const quote = content ? (features.quote[content[0]] as number) : 0
  const sure = step(roles.contentLikelihood)
  add(1)
  add(likelihood)
  add(lemma)
  add(lemma, likelihood)
  add(lemma, order)
  add(lemma, contentSize)
  add(order)
  add(order, likelihood)
  add(sourceSize, contentSize)
  add(contentSize, likelihood)
  add(sure)
  add(sure, likelihood)
  add(step(roles.sourceLikelihood), order)
  add(quote, order)
  add(quote, lemma)
  add(features.quote[head] as number, likelihood)
  add(cue.last - cue.first, order)
  add(features.pos[head] as number, likelihood)
  add(features.pos[head] as number, order)
  add(content ? (features.lower[content[0]] as number) : 0, lemma)
  add(content ? (features.pos[content[0]] as number) : 31, order)
  add(source ? (features.pos[source[1] - 1] as number) : 31, order)
  add(source ? (features.lower[source[1] - 1] as number) : 0)
  add(roles.content.length, likelihood)
  add(syntax.relations[head] as number, likelihood)
  add(features.quote[head] === OPENING || features.quote[head] === CLOSING ? 1 : 0, sure)
  add(step(heldBy))
  add(step(heldBy), likelihood)
  add(step(heldBy), lemma)
  add(step(holds))
  add(step(holds), likelihood)
  add(step(holds), step(heldBy), likelihood)
  add(step(heldBy), features.quote[head] as number, quote)
  add(features.lower[cue.first] as number, features.lower[cue.last - 1] as number, order)
  add(content ? (features.lower[content[0]] as number) : 0, order)
  add(likelihood, sure, step(roles.sourceLikelihood))
  return { features: rows, slots: SLOTS, length: 1 }
}
