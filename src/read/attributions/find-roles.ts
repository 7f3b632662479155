import { bestSequence, type LinearModel, marginals, score } from '../learned/linear-model.ts'
import type { Syntax } from '../syntax/syntax.ts'
import type { Cue } from './find-cues.ts'
import { cueWindow, roleFeatures } from './role-features.ts'
import type { WordFeatures } from './word-features.ts'

/** Half-open token ranges. */
export type TokenRange = readonly [first: number, last: number]

export interface Roles {
  readonly source: readonly TokenRange[]
  readonly content: readonly TokenRange[]
  /** Mean probability of each content range's tokens, in the order of the ranges. */
  readonly pieces: readonly number[]
  /** Mean probability of the tokens' roles; 0 where the role is empty. */
  readonly sourceLikelihood: number
  readonly contentLikelihood: number
}

export const ROLE_CLASSES = ['neither', 'source begins', 'source goes on', 'content begins', 'content goes on'] as const

/**
 * The source and the content that belong to a cue, looked for in its paragraph.
 * @param cues 1 for every token that lies in any cue.
 * Cost: linear in the window.
 */
export const findRoles = (syntax: Syntax, features: WordFeatures, cue: Cue, cues: Uint8Array, model: LinearModel): Roles => {
  const window = cueWindow(syntax, cue.first, cue.last)
  const rows = roleFeatures(syntax, features, window, cues, cue.asUnquoted)
  const scores = score(model, rows)
  const count = ROLE_CLASSES.length
  for (let at = cue.first; at < cue.last; at++) for (let k = 1; k < count; k++) scores[(at - window.first) * count + k] = -100
  const labels = bestSequence(model, scores, rows.length)
  const shares = marginals(model, scores, rows.length)
  const source: [number, number][] = []
  const content: [number, number][] = []
  const pieces: number[] = []
  let sourceSum = 0
  let contentSum = 0
  let sourceCount = 0
  let contentCount = 0
  for (let item = 0; item < rows.length; item++) {
    const label = labels[item] as number
    if (label === 0) continue
    const of = label <= 2 ? source : content
    const share = (shares[item * count + label] as number) + (shares[item * count + (label % 2 ? label + 1 : label - 1)] as number)
    if (label <= 2) {
      sourceSum += share
      sourceCount++
    } else {
      contentSum += share
      contentCount++
    }
    const at = window.first + item
    const top = of[of.length - 1]
    const goesOn = top && top[1] === at
    if (goesOn) top[1] = at + 1
    else of.push([at, at + 1])
    if (of !== content) continue
    if (goesOn) pieces[pieces.length - 1] = (pieces[pieces.length - 1] as number) + share
    else pieces.push(share)
  }
  return {
    pieces: pieces.map((sum, at) => sum / ((content[at]?.[1] ?? 0) - (content[at]?.[0] ?? 0))),
    source,
    content,
    sourceLikelihood: sourceCount ? sourceSum / sourceCount : 0,
    contentLikelihood: contentCount ? contentSum / contentCount : 0,
  }
}
