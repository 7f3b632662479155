/** Spreads the bits of a 32-bit number over all of them. Source: MurmurHash3's finaliser (Appleby, public domain). */
export const mix = (value: number): number => {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

const STEP = 0x9e3779b1

/**
 * Hashes of every run of `size` neighbouring values; `result[i]` is of `values[i]` to `values[i + size - 1]`, in their order.
 * @returns one for each run; empty where there are fewer values than `size`. Cost: linear, whatever the size.
 */
export const shingles = (values: Uint32Array, size: number): Uint32Array => {
  const count = Math.max(0, values.length - size + 1)
  const found = new Uint32Array(count)
  let high = 1
  for (let i = 1; i < size; i++) high = Math.imul(high, STEP)
  let rolling = 0
  for (let i = 0; i < values.length; i++) {
    if (i >= size) rolling = (rolling - Math.imul(mix(values[i - size] as number), high)) | 0
    rolling = (Math.imul(rolling, STEP) + mix(values[i] as number)) | 0
    if (i >= size - 1) found[i - size + 1] = mix(rolling)
  }
  return found
}

/**
 * Chooses some of a row of hashes so that every `window` neighbours hold a chosen one, and so that equal rows are chosen from alike.
 *
 * So of two texts that share a run of `window + size - 1` values, the same shingle is chosen inside it. In each window the smallest
 * hash is chosen, the rightmost of equals. A row shorter than the window is treated as one window.
 * @returns places into `hashes`, ascending; empty for an empty row. About two of `window + 1` are chosen. Cost: linear.
 * Source: Schleimer, Wilkerson and Aiken 2003, "Winnowing".
 */
export const winnow = (hashes: Uint32Array, window: number): Uint32Array => {
  const count = hashes.length
  if (count === 0) return new Uint32Array(0)
  const chosen = new Uint32Array(count)
  let length = 0
  let least = -1
  for (let end = Math.min(window, count) - 1; end < count; end++) {
    const first = Math.max(0, end - window + 1)
    if (least < first) {
      least = first
      for (let i = first + 1; i <= end; i++) if ((hashes[i] as number) <= (hashes[least] as number)) least = i
      chosen[length++] = least
    } else if ((hashes[end] as number) <= (hashes[least] as number)) {
      least = end
      chosen[length++] = least
    }
  }
  return chosen.slice(0, length)
}
