import { bestSequence, forwardBackward, type LinearModel } from './linear-model.ts'
import { type PackedRows, packRows } from './packed-rows.ts'

/** A model of sequences, opened for labelling. */
export interface Labeller {
  readonly name: string
  readonly classes: readonly string[]
  readonly rows: PackedRows
  readonly scale: number
  /** `classes x classes`, from row to column. */
  readonly transitions: Float32Array
}

/** Cost: one pass over the weights; once a process. */
export const openLabeller = (model: LinearModel): Labeller => ({
  name: model.name,
  classes: model.classes,
  rows: packRows(model),
  scale: model.scale,
  transitions: model.transitions ?? new Float32Array(model.classes.length ** 2),
})

/**
 * The likeliest sequence of classes, and each item's share of probability per class over all sequences.
 * @param scores `scores[item * classes + class]`; only their differences within an item matter.
 * Cost: items x classes².
 */
export const likeliest = (
  { classes, transitions }: Labeller,
  scores: Float64Array,
  length: number,
): { readonly labels: Uint8Array; readonly shares: Float64Array } => ({
  labels: bestSequence(transitions, scores, length, classes.length),
  shares: forwardBackward(scores, transitions, length, classes.length).marginals,
})
