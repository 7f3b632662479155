import { type LinearModel, score } from '../learned/linear-model.ts'
import type { Syntax } from '../syntax/syntax.ts'
import type { Candidate } from './candidates.ts'
import type { TokenRange } from './find-roles.ts'
import { keepFeatures } from './keep.ts'
import type { WordFeatures } from './word-features.ts'

/** A candidate with the log odds that it is an attribution. */
export interface Weighed {
  readonly candidate: Candidate
  readonly odds: number
}

export const weigh = (syntax: Syntax, features: WordFeatures, candidate: Candidate, model: LinearModel): number => {
  const scores = score(model, keepFeatures(syntax, features, candidate))
  return (scores[1] as number) - (scores[0] as number)
}

/**
 * Parts candidates into those that stand side by side and those that clash with a likelier one: whose cue lies in its content,
 * or whose content holds its cue. Where two contents merely meet, the words are the likelier's.
 * @param least log odds below which a candidate is left out of both.
 * @returns both in the order of their cues.
 * Cost: candidates x log candidates, and the words they cover.
 */
export const choose = (
  syntax: Syntax,
  weighed: readonly Weighed[],
  least: number,
): { readonly chosen: readonly Weighed[]; readonly clashing: readonly Weighed[] } => {
  const covered = new Uint8Array(syntax.tokens.length)
  const cued = new Uint8Array(syntax.tokens.length)
  const chosen: Weighed[] = []
  const clashing: Weighed[] = []
  const order = weighed
    .filter(({ odds }) => odds >= least)
    .sort((a, b) => b.odds - a.odds || a.candidate.cue.first - b.candidate.cue.first)
  for (const one of order) {
    const { cue, roles } = one.candidate
    if (any(covered, [[cue.first, cue.last]]) || any(cued, roles.content)) {
      clashing.push(one)
      continue
    }
    const content = roles.content.flatMap((range) => uncovered(covered, range))
    if (content.length === 0) continue
    for (const [first, last] of content) covered.fill(1, first, last)
    cued.fill(1, cue.first, cue.last)
    chosen.push({ ...one, candidate: { ...one.candidate, roles: { ...roles, content } } })
  }
  const byCue = (a: Weighed, b: Weighed): number => a.candidate.cue.first - b.candidate.cue.first
  return { chosen: chosen.sort(byCue), clashing: clashing.sort(byCue) }
}

const any = (marks: Uint8Array, ranges: readonly TokenRange[]): boolean => {
  for (const [first, last] of ranges) for (let at = first; at < last; at++) if (marks[at]) return true
  return false
}

const uncovered = (covered: Uint8Array, [first, last]: TokenRange): TokenRange[] => {
  const pieces: [number, number][] = []
  for (let at = first; at < last; at++) {
    if (covered[at]) continue
    const top = pieces[pieces.length - 1]
    if (top && top[1] === at) top[1] = at + 1
    else pieces.push([at, at + 1])
  }
  return pieces
}
