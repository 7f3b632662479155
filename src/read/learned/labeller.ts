import { type KeyedRows, keyRows } from './keyed-rows.ts'
import { bestSequence, type LinearModel } from './linear-model.ts'

/** A model of sequences, opened for labelling. */
export interface Labeller {
  readonly name: string
  readonly classes: readonly string[]
  readonly rows: KeyedRows
  /** `classes x classes`, from row to column. */
  readonly transitions: Float32Array
  /** The same as factors. */
  readonly steps: Float64Array
}

/** Cost: one pass over the weights; once a process. */
export const openLabeller = (model: LinearModel): Labeller => {
  const transitions = model.transitions ?? new Float32Array(model.classes.length ** 2)
  return {
    name: model.name,
    classes: model.classes,
    rows: keyRows(model),
    transitions,
    steps: Float64Array.from(transitions, Math.exp),
  }
}

/** Tables are kept from sequence to sequence, and grow with the longest. */
let forward = new Float64Array(0)
let emitted = new Float64Array(0)

/**
 * The likeliest sequence of classes, and each item's share of probability per class over all sequences.
 *
 * Source: Viterbi 1967; Lafferty et al. 2001. Cost: items x classes².
 * @param scores `scores[item * classes + class]`; only their differences within an item matter.
 * @returns `shares[item * classes + class]`, good until the next call.
 */
export const likeliest = (
  { classes, transitions, steps }: Labeller,
  scores: Float64Array,
  length: number,
): { readonly labels: Uint8Array; readonly shares: Float64Array } => {
  const count = classes.length
  const labels = bestSequence(transitions, scores, length, count)
  if (forward.length < length * count) {
    forward = new Float64Array(length * count * 2)
    emitted = new Float64Array(length * count * 2)
  }
  for (let item = 0; item < length; item++) {
    const at = item * count
    let top = scores[at] as number
    for (let k = 1; k < count; k++) if ((scores[at + k] as number) > top) top = scores[at + k] as number
    let sum = 0
    for (let k = 0; k < count; k++) {
      const emit = Math.exp((scores[at + k] as number) - top)
      emitted[at + k] = emit
      let reached = item === 0 ? 1 : 0
      if (item > 0)
        for (let j = 0; j < count; j++) reached += (forward[at - count + j] as number) * (steps[j * count + k] as number)
      const value = reached * emit
      forward[at + k] = value
      sum += value
    }
    for (let k = 0; k < count; k++) forward[at + k] = (forward[at + k] as number) / sum
  }
  // Backwards in place: what was `forward` becomes the item's shares; `behind` holds what can follow each class.
  const behind = new Float64Array(count).fill(1)
  const next = new Float64Array(count)
  for (let item = length - 1; item >= 0; item--) {
    const at = item * count
    let sum = 0
    for (let k = 0; k < count; k++) {
      const share = (forward[at + k] as number) * (behind[k] as number)
      forward[at + k] = share
      sum += share
    }
    for (let k = 0; k < count; k++) {
      forward[at + k] = (forward[at + k] as number) / sum
      next[k] = ((behind[k] as number) * (emitted[at + k] as number)) / sum
    }
    for (let j = 0; j < count; j++) {
      let follows = 0
      for (let k = 0; k < count; k++) follows += (steps[j * count + k] as number) * (next[k] as number)
      behind[j] = follows
    }
  }
  return { labels, shares: forward }
}
