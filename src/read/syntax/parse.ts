import type { LinearModel } from '../learned/linear-model.ts'
import { ACTION_SLOTS, actionFeatures } from './action-features.ts'
import { choose } from './choose.ts'
import { attach, type Clause } from './clause.ts'

export const SHIFT = 0
export const LEFT = 1
export const RIGHT = 2
export const ACTIONS = ['shift', 'left', 'right'] as const

/** Whether an action may be taken: the sentence gets one root, and every word one head. */
export const allowed = (clause: Clause, action: number): boolean => {
  const atEnd = clause.front > clause.count
  if (action === SHIFT) return !atEnd
  if (action === RIGHT) return clause.size >= 2
  return clause.size >= 1 && (!atEnd || clause.size === 1)
}

export const apply = (clause: Clause, action: number): void => {
  if (action === SHIFT) {
    clause.stack[clause.size++] = clause.front++
    return
  }
  const node = clause.stack[--clause.size] as number
  attach(clause, node, action === LEFT ? clause.front : (clause.stack[clause.size - 1] as number))
}

export const finished = (clause: Clause): boolean => clause.front > clause.count && clause.size === 0

/** What `parse` works with from sentence to sentence. */
export interface ParserRoom {
  readonly features: Uint32Array
  readonly sums: Int32Array
}

export const parserRoom = (): ParserRoom => ({ features: new Uint32Array(ACTION_SLOTS), sums: new Int32Array(ACTIONS.length) })

/**
 * Hangs every word of the clause under another, from left to right, two actions a word; the heads form one tree.
 *
 * Source: arc-hybrid transitions, Kuhlmann et al. 2011; trained with a dynamic oracle, Goldberg and Nivre 2013.
 * Cost: linear, actions x slots x 3.
 */
export const parse = (model: LinearModel, clause: Clause, { features, sums }: ParserRoom): void => {
  while (!finished(clause)) {
    const may = (allowed(clause, SHIFT) ? 1 : 0) + (allowed(clause, LEFT) ? 2 : 0) + (allowed(clause, RIGHT) ? 4 : 0)
    if (may === 1) apply(clause, SHIFT)
    else if (may === 2) apply(clause, LEFT)
    else if (may === 4) apply(clause, RIGHT)
    else {
      choose(model, features, actionFeatures(clause, features), sums)
      let best = -1
      for (let action = 0; action < 3; action++)
        if ((may >> action) & 1 && (best < 0 || (sums[action] as number) > (sums[best] as number))) best = action
      apply(clause, best)
    }
  }
}
