import { high, low, type PackedRows, sumRows } from '../learned/packed-rows.ts'
import { ACTION_SLOTS, actionFeatures } from './action-features.ts'
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
export const parserRoom = (): Uint32Array => new Uint32Array(ACTION_SLOTS)

/**
 * Hangs every word of the clause under another, from left to right, two actions a word; the heads form one tree.
 *
 * Source: arc-hybrid transitions, Kuhlmann et al. 2011; trained with a dynamic oracle, Goldberg and Nivre 2013.
 * Cost: linear, actions x slots.
 */
export const parse = (model: PackedRows, clause: Clause, features: Uint32Array): void => {
  while (!finished(clause)) {
    const shift = allowed(clause, SHIFT)
    const left = allowed(clause, LEFT)
    const right = allowed(clause, RIGHT)
    if (Number(shift) + Number(left) + Number(right) === 1) {
      apply(clause, shift ? SHIFT : left ? LEFT : RIGHT)
      continue
    }
    const sum = sumRows(model, features, actionFeatures(clause, features))
    let best = -1
    let most = -0x10000
    if (shift) {
      best = SHIFT
      most = 0
    }
    if (left && low(sum) > most) {
      best = LEFT
      most = low(sum)
    }
    if (right && high(sum) > most) best = RIGHT
    apply(clause, best)
  }
}
