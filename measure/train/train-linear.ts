import type { FeatureRows, LinearModel } from '../../src/read/learned/linear-model.ts'
import { checkOf, forwardBackward, PROBES } from '../../src/read/learned/linear-model.ts'

/** One training sequence (or, of length 1, one item to classify). */
export interface Example {
  readonly rows: FeatureRows
  /** Class numbers, one an item. */
  readonly gold: Uint8Array
}

export interface TrainingOptions {
  readonly name: string
  readonly classes: readonly string[]
  readonly bits: number
  /** Whether neighbours' classes depend on each other. */
  readonly sequence: boolean
  readonly epochs: number
  readonly rate: number
  /** L2 weight decay a step, on the weights that are touched. */
  readonly decay: number
  /** Share of an item's features left out at each visit, chosen at random; 0 leaves out none. */
  readonly dropout?: number
  /**
   * Leaves out (in place) features seen fewer than `least` times and, after `selecting` epochs, all but those that a table of
   * `tableBits` bits has room for; trains on shared rows of `bits` bits, then writes every feature under its own key.
   */
  readonly keyed?: { readonly tableBits: number; readonly least: number; readonly selecting: number }
  readonly seed: number
  /** Called after each epoch with the mean loss an item. */
  readonly report?: (epoch: number, loss: number) => void
}

/**
 * Trains by stochastic gradient descent on the log likelihood with per-weight step sizes, and rounds the weights to bytes.
 *
 * With `keyed`, a first short training tells which features are worth a row; a second, from nothing, sees those alone, and so learns to do
 * without the rest.
 *
 * Source: Lafferty et al. 2001; Duchi et al. 2011 (AdaGrad); Srivastava et al. 2014 (dropout). Cost: epochs x items x slots x classes.
 */
export const trainLinear = (examples: readonly Example[], options: TrainingOptions): LinearModel => {
  const { keyed, classes, name, bits } = options
  const dropout = options.dropout ?? 0
  if (keyed) {
    const timesSeen = dropRare(examples, keyed.least)
    const first = learn(examples, options, keyed.selecting)
    keepStrongest(examples, options, first.weights, timesSeen)
  }
  const { weights, transitions } = learn(examples, options, options.epochs)
  const { weights: rounded, scale } = quantise(weights)
  const model = {
    name,
    classes,
    bits,
    weights: rounded,
    checks: null,
    // Without dropout all features score at once: each counts for less.
    scale: scale * (1 - dropout),
    transitions: options.sequence ? transitions : null,
  }
  return keyed ? underKeys(model, examples, keyed.tableBits) : model
}

const learn = (
  examples: readonly Example[],
  options: TrainingOptions,
  epochs: number,
): { readonly weights: Float32Array; readonly transitions: Float32Array } => {
  const dropout = options.dropout ?? 0
  const count = options.classes.length
  const size = 2 ** options.bits
  const mask = size - 1
  const weights = new Float32Array(size * count)
  const squares = new Float32Array(size * count)
  const transitions = new Float32Array(count * count)
  const transitionSquares = new Float32Array(count * count)
  const expected = new Float64Array(count * count)
  const random = generator(options.seed)
  const order = examples.map((_, at) => at)
  let scores = new Float32Array(1024)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      const kept = order[i] as number
      order[i] = order[j] as number
      order[j] = kept
    }
    let loss = 0
    let items = 0
    for (const at of order) {
      const { rows, gold } = examples[at] as Example
      const { slots, length } = rows
      if (length === 0) continue
      const features = dropout ? thinned(rows.features, dropout, random) : rows.features
      if (scores.length < length * count) scores = new Float32Array(length * count * 2)
      scores.fill(0, 0, length * count)
      for (let item = 0; item < length; item++)
        for (let slot = item * slots; slot < (item + 1) * slots; slot++) {
          const feature = features[slot] as number
          if (feature === 0) continue
          const row = (feature & mask) * count
          for (let k = 0; k < count; k++)
            scores[item * count + k] = (scores[item * count + k] as number) + (weights[row + k] as number)
        }
      expected.fill(0)
      const { marginals, logSum } = forwardBackward(scores, transitions, length, count, options.sequence ? expected : undefined)
      let goldScore = 0
      for (let item = 0; item < length; item++) {
        goldScore += scores[item * count + (gold[item] as number)] as number
        if (item > 0) goldScore += transitions[(gold[item - 1] as number) * count + (gold[item] as number)] as number
      }
      loss += logSum - goldScore
      items += length
      for (let item = 0; item < length; item++) {
        marginals[item * count + (gold[item] as number)] = (marginals[item * count + (gold[item] as number)] as number) - 1
        let moved = 0
        for (let k = 0; k < count; k++) moved += Math.abs(marginals[item * count + k] as number)
        if (moved < 1e-4) continue
        for (let slot = item * slots; slot < (item + 1) * slots; slot++) {
          const feature = features[slot] as number
          if (feature === 0) continue
          const row = (feature & mask) * count
          for (let k = 0; k < count; k++) {
            const cell = row + k
            const gradient = (marginals[item * count + k] as number) + options.decay * (weights[cell] as number)
            const square = (squares[cell] as number) + gradient * gradient
            squares[cell] = square
            weights[cell] = (weights[cell] as number) - (options.rate * gradient) / Math.sqrt(square + 1e-6)
          }
        }
      }
      if (options.sequence) {
        for (let item = 1; item < length; item++) {
          const cell = (gold[item - 1] as number) * count + (gold[item] as number)
          expected[cell] = (expected[cell] as number) - 1
        }
        for (let cell = 0; cell < expected.length; cell++) {
          const gradient = expected[cell] as number
          const square = (transitionSquares[cell] as number) + gradient * gradient
          transitionSquares[cell] = square
          transitions[cell] = (transitions[cell] as number) - (options.rate * gradient) / Math.sqrt(square + 1e-6)
        }
      }
    }
    options.report?.(epoch, loss / items)
  }
  return { weights, transitions }
}

const thinned = (features: Uint32Array, dropout: number, random: () => number): Uint32Array => {
  const left = features.slice()
  for (let slot = 0; slot < left.length; slot++) if (random() < dropout) left[slot] = 0
  return left
}

const COUNTER_BITS = 26
/**
 * Blanks out, in place, features seen fewer than `least` times; returns how often a feature is seen, up to 255 (nearly: two may
 * share a counter).
 */
const dropRare = (examples: readonly Example[], least: number): ((feature: number) => number) => {
  const counters = new Uint8Array(2 ** COUNTER_BITS)
  const place = (feature: number): number => (Math.imul(feature, 0x9e3779b1) >>> 0) >>> (32 - COUNTER_BITS)
  for (const { rows } of examples)
    for (const feature of rows.features) {
      const at = place(feature)
      if ((counters[at] as number) < 255) counters[at] = (counters[at] as number) + 1
    }
  for (const { rows } of examples)
    for (let slot = 0; slot < rows.features.length; slot++)
      if ((counters[place(rows.features[slot] as number)] as number) < least) rows.features[slot] = 0
  return (feature) => counters[place(feature)] as number
}

/** How full a table of keys gets: beyond, too many features find no row near their own. */
const FULL = 0.85

const eachFeature = (examples: readonly Example[], see: (feature: number) => void): void => {
  // A bit for every possible feature: more features than a Set can hold.
  const seen = new Uint8Array(2 ** 29)
  for (const { rows } of examples)
    for (const feature of rows.features) {
      const bit = 1 << (feature & 7)
      if (feature === 0 || ((seen[feature >>> 3] as number) & bit) !== 0) continue
      seen[feature >>> 3] = (seen[feature >>> 3] as number) | bit
      see(feature)
    }
}

/** Blanks out, in place, all but the features that the table has room for: those whose weights move most, most often. */
const keepStrongest = (
  examples: readonly Example[],
  { classes, bits, keyed }: TrainingOptions,
  weights: Float32Array,
  timesSeen: (feature: number) => number,
): void => {
  if (!keyed) return
  const mask = 2 ** bits - 1
  const count = classes.length
  const features: number[] = []
  const strengths: number[] = []
  eachFeature(examples, (feature) => {
    const row = (feature & mask) * count
    let most = 0
    for (let k = 0; k < count; k++) most = Math.max(most, Math.abs((weights[row + k] as number) - (weights[row] as number)))
    features.push(feature)
    strengths.push(most * Math.sqrt(timesSeen(feature)))
  })
  const room = Math.floor(2 ** keyed.tableBits * FULL)
  if (features.length <= room) return
  const least = Float64Array.from(strengths).sort()[features.length - room] as number
  const kept = new Uint8Array(2 ** 29)
  for (let n = 0; n < features.length; n++) {
    const feature = features[n] as number
    if ((strengths[n] as number) >= least) kept[feature >>> 3] = (kept[feature >>> 3] as number) | (1 << (feature & 7))
  }
  for (const { rows } of examples)
    for (let slot = 0; slot < rows.features.length; slot++) {
      const feature = rows.features[slot] as number
      if (((kept[feature >>> 3] as number) & (1 << (feature & 7))) === 0) rows.features[slot] = 0
    }
}

/** The same model with each feature under its own key, the strongest first, until the table is full. */
const underKeys = (model: LinearModel, examples: readonly Example[], tableBits: number): LinearModel => {
  const count = model.classes.length
  const mask = 2 ** model.bits - 1
  const buckets: number[][] = Array.from({ length: 128 }, () => [])
  eachFeature(examples, (feature) => {
    let most = 0
    const row = (feature & mask) * count
    for (let k = 0; k < count; k++) most = Math.max(most, Math.abs(model.weights[row + k] as number))
    ;(buckets[most] as number[]).push(feature)
  })
  const rows = 2 ** tableBits
  const checks = new Uint16Array(rows)
  const weights = new Int8Array(rows * count)
  let left = Math.floor(rows * 0.9)
  for (let bucket = 127; bucket > 0 && left > 0; bucket--)
    for (const feature of Uint32Array.from(buckets[bucket] as number[]).sort()) {
      if (left === 0) break
      for (let probe = 0; probe < PROBES; probe++) {
        const row = ((feature & (rows - 1)) + probe) & (rows - 1)
        if (checks[row] !== 0) continue
        checks[row] = checkOf(feature)
        const from = (feature & mask) * count
        weights.set(model.weights.subarray(from, from + count), row * count)
        left--
        break
      }
    }
  return { ...model, bits: tableBits, checks, weights }
}

/** Bytes in units of a scale chosen so that at most one weight in 20,000 is cut off. */
export const quantise = (weights: Float32Array): { weights: Int8Array; scale: number } => {
  const sizes = Float32Array.from(
    weights.filter((weight) => weight !== 0),
    Math.abs,
  ).sort()
  const top = sizes[Math.floor(sizes.length * 0.99995)] ?? 1
  const scale = top / 127
  return { weights: Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale)))), scale }
}

/** A seeded stream of numbers in [0, 1). Source: mulberry32. */
export const generator = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
