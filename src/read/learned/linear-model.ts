import { HearsayError } from '../../model/index.ts'

/**
 * A trained log-linear model over hashed features: class scores are sums of one row of weights a feature. With transitions it
 * labels sequences (a conditional random field); without, single items.
 *
 * Features are 32-bit numbers; the lowest `bits` bits choose the row. With `checks`, a row belongs to the one feature whose highest
 * 16 bits stand there, at most `PROBES` rows further on, and features that training did not keep score nothing; without, nothing
 * resolves collisions: training saw the same ones.
 */
export interface LinearModel {
  readonly name: string
  readonly classes: readonly string[]
  readonly bits: number
  /** `2^bits` rows of `classes.length` weights, in units of `scale`. */
  readonly weights: Int8Array
  readonly scale: number
  /** The highest 16 bits, at least 1, of the feature that owns each row; 0 where a row is free; null where rows are shared. */
  readonly checks: Uint16Array | null
  /** `classes x classes`, from row to column, in score units; null for a classifier of single items. */
  readonly transitions: Float32Array | null
}

/** Rows looked at for one feature. */
export const PROBES = 4

/** What `checks` holds for a feature. */
export const checkOf = (feature: number): number => feature >>> 16 || 1

const MAGIC = 'HLM1'

/**
 * Reads a model written by `writeLinearModel`. The weights are a view of `bytes`, not a copy.
 * @throws HearsayError E_WEIGHTS when the bytes are no such model or are cut short.
 */
export const readLinearModel = (bytes: Uint8Array): LinearModel => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const magic = bytes.length >= 8 ? String.fromCharCode(...bytes.subarray(0, 4)) : ''
  if (magic !== MAGIC)
    throw new HearsayError('E_WEIGHTS', `These ${bytes.length} bytes are no trained weights. Install Hearsay again.`)
  const length = view.getUint32(4, true)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as {
    name: string
    classes: string[]
    bits: number
    scale: number
    keyed?: boolean
    transitions: number[] | null
  }
  const rows = 2 ** header.bits
  const keys = header.keyed ? rows * 2 : 0
  const size = rows * header.classes.length
  const from = 8 + length + keys
  if (bytes.length !== from + size)
    throw new HearsayError(
      'E_WEIGHTS',
      `The weights "${header.name}" hold ${bytes.length - from} bytes of ${size}. Install Hearsay again.`,
    )
  return {
    name: header.name,
    classes: header.classes,
    bits: header.bits,
    scale: header.scale,
    checks: keys === 0 ? null : new Uint16Array(Uint8Array.from(bytes.subarray(from - keys, from)).buffer),
    weights: new Int8Array(bytes.buffer, bytes.byteOffset + from, size),
    transitions: header.transitions && Float32Array.from(header.transitions),
  }
}

/** The bytes that `readLinearModel` reads. */
export const writeLinearModel = (model: LinearModel): Uint8Array => {
  const { name, classes, bits, scale } = model
  const transitions = model.transitions && [...model.transitions].map((weight) => Math.round(weight * 1e4) / 1e4)
  const keys = model.checks && new Uint8Array(model.checks.buffer, model.checks.byteOffset, model.checks.byteLength)
  const header = new TextEncoder().encode(JSON.stringify({ name, classes, bits, scale, keyed: keys !== null, transitions }))
  const lead = new Uint8Array(8)
  lead.set(new TextEncoder().encode(MAGIC))
  new DataView(lead.buffer).setUint32(4, header.length, true)
  const weights = new Uint8Array(model.weights.buffer, model.weights.byteOffset, model.weights.length)
  const parts = [lead, header, keys ?? new Uint8Array(0), weights]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/**
 * Features of a run of items: `features[item * slots + slot]`. Slots that are not used hold 0, which scores nothing.
 */
export interface FeatureRows {
  readonly features: Uint32Array
  readonly slots: number
  readonly length: number
}

/** Class scores of every item, `scores[item * classes + class]`. Cost: items x slots x classes. */
export const score = (model: LinearModel, rows: FeatureRows, into?: Float32Array): Float32Array => {
  const { weights, scale, checks } = model
  const count = model.classes.length
  const mask = 2 ** model.bits - 1
  const { features, slots, length } = rows
  const scores = into ?? new Float32Array(length * count)
  for (let item = 0; item < length; item++) {
    const base = item * count
    for (let k = 0; k < count; k++) scores[base + k] = 0
    for (let slot = item * slots; slot < (item + 1) * slots; slot++) {
      const feature = features[slot] as number
      if (feature === 0) continue
      let row = feature & mask
      if (checks) {
        const check = feature >>> 16 || 1
        let probe = 0
        while (probe < PROBES && checks[row] !== check) {
          row = (row + 1) & mask
          probe++
        }
        if (probe === PROBES) continue
      }
      row *= count
      for (let k = 0; k < count; k++) scores[base + k] = (scores[base + k] as number) + (weights[row + k] as number)
    }
    for (let k = 0; k < count; k++) scores[base + k] = (scores[base + k] as number) * scale
  }
  return scores
}

/**
 * The likeliest sequence of classes.
 *
 * Source: Viterbi 1967. Cost: items x classes².
 */
export const bestSequence = (transitions: Float32Array, scores: Float64Array, length: number, count: number): Uint8Array => {
  const back = new Uint8Array(length * count)
  let before = new Float64Array(count)
  let now = new Float64Array(count)
  for (let item = 0; item < length; item++) {
    for (let k = 0; k < count; k++) {
      let best = item === 0 ? 0 : -Infinity
      let from = 0
      if (item > 0)
        for (let j = 0; j < count; j++) {
          const sum = (before[j] as number) + (transitions[j * count + k] as number)
          if (sum > best) {
            best = sum
            from = j
          }
        }
      back[item * count + k] = from
      now[k] = best + (scores[item * count + k] as number)
    }
    ;[before, now] = [now, before]
  }
  const labels = new Uint8Array(length)
  if (length === 0) return labels
  let label = 0
  for (let k = 1; k < count; k++) if ((before[k] as number) > (before[label] as number)) label = k
  for (let item = length - 1; item >= 0; item--) {
    labels[item] = label
    label = back[item * count + label] as number
  }
  return labels
}

/**
 * Each item's share of probability per class, over all sequences, the log of the partition sum and, for training, the expected
 * transitions.
 *
 * Source: Lafferty et al. 2001. Cost: items x classes².
 */
export const forwardBackward = (
  scores: Float32Array | Float64Array,
  transitions: Float32Array,
  length: number,
  count: number,
  expectedTransitions?: Float64Array,
): { readonly marginals: Float64Array; readonly logSum: number } => {
  const forward = new Float64Array(length * count)
  const backward = new Float64Array(length * count)
  const exponents = new Float64Array(count * count)
  for (let i = 0; i < exponents.length; i++) exponents[i] = Math.exp(transitions[i] as number)
  const emit = new Float64Array(length * count)
  let logSum = 0
  for (let item = 0; item < length; item++) {
    let top = -Infinity
    for (let k = 0; k < count; k++) top = Math.max(top, scores[item * count + k] as number)
    logSum += top
    for (let k = 0; k < count; k++) emit[item * count + k] = Math.exp((scores[item * count + k] as number) - top)
  }
  const scaling = new Float64Array(length)
  for (let item = 0; item < length; item++) {
    let sum = 0
    for (let k = 0; k < count; k++) {
      let reached = item === 0 ? 1 : 0
      if (item > 0)
        for (let j = 0; j < count; j++)
          reached += (forward[(item - 1) * count + j] as number) * (exponents[j * count + k] as number)
      const value = reached * (emit[item * count + k] as number)
      forward[item * count + k] = value
      sum += value
    }
    scaling[item] = sum
    logSum += Math.log(sum)
    for (let k = 0; k < count; k++) forward[item * count + k] = (forward[item * count + k] as number) / sum
  }
  for (let k = 0; k < count; k++) backward[(length - 1) * count + k] = 1
  for (let item = length - 2; item >= 0; item--) {
    const next = (item + 1) * count
    for (let j = 0; j < count; j++) {
      let sum = 0
      for (let k = 0; k < count; k++)
        sum += (exponents[j * count + k] as number) * (emit[next + k] as number) * (backward[next + k] as number)
      backward[item * count + j] = sum / (scaling[item + 1] as number)
    }
  }
  const shares = new Float64Array(length * count)
  for (let i = 0; i < shares.length; i++) shares[i] = (forward[i] as number) * (backward[i] as number)
  if (expectedTransitions)
    for (let item = 1; item < length; item++)
      for (let j = 0; j < count; j++)
        for (let k = 0; k < count; k++)
          expectedTransitions[j * count + k] =
            (expectedTransitions[j * count + k] as number) +
            ((forward[(item - 1) * count + j] as number) *
              (exponents[j * count + k] as number) *
              (emit[item * count + k] as number) *
              (backward[item * count + k] as number)) /
              (scaling[item] as number)
  return { marginals: shares, logSum }
}
