import type { LinearModel } from '../learned/linear-model.ts'
import type { Syntax } from '../syntax/syntax.ts'
import type { Cue } from './find-cues.ts'
import { findRoles, type Roles, type TokenRange } from './find-roles.ts'
import type { WordFeatures } from './word-features.ts'

/** A cue with the source and content that would be its own. */
export interface Candidate {
  readonly cue: Cue
  readonly roles: Roles
  /** The likeliest other candidate whose content holds this cue, and the likeliest whose cue lies in this content; 0 where none. */
  readonly heldBy: number
  readonly holds: number
}

/** One mark a token: 1 where it lies in a cue. */
export const cueMarks = (length: number, cues: readonly Pick<Cue, 'first' | 'last'>[]): Uint8Array => {
  const marks = new Uint8Array(length)
  for (const { first, last } of cues) marks.fill(1, first, last)
  return marks
}

export const holds = (ranges: readonly TokenRange[], cue: Pick<Cue, 'first' | 'last'>): boolean =>
  ranges.some(([first, last]) => first <= cue.first && last >= cue.last)

/**
 * Candidates of a text in the order of their cues, without those that have no content.
 * Cost: linear in the text, but for the neighbours compared: at most 12 on either side.
 */
export const candidates = (syntax: Syntax, features: WordFeatures, cues: readonly Cue[], model: LinearModel): Candidate[] => {
  const marks = cueMarks(syntax.tokens.length, cues)
  const found = cues
    .map((cue) => ({ cue, roles: findRoles(syntax, features, cue, marks, model) }))
    .filter(({ roles }) => roles.content.length > 0)
  return found.map(({ cue, roles }, at) => {
    let heldBy = 0
    let held = 0
    for (let other = Math.max(0, at - 12); other < Math.min(found.length, at + 13); other++) {
      const rival = found[other] as (typeof found)[number]
      if (other === at) continue
      if (holds(rival.roles.content, cue)) heldBy = Math.max(heldBy, rival.cue.likelihood * rival.roles.contentLikelihood)
      if (holds(roles.content, rival.cue)) held = Math.max(held, rival.cue.likelihood * rival.roles.contentLikelihood)
    }
    return { cue, roles, heldBy, holds: held }
  })
}
