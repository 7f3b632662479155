import type { Random } from './random.ts'

/**
 * How many reports each story of a corpus has, in the order of the stories: heavy-tailed, the first the largest.
 * @param largest reports of the largest story.
 */
export const storySizes = (count: number, largest: number, random: Random): number[] => {
  const sizes = [Math.min(count, largest)]
  let left = count - (sizes[0] as number)
  while (left > 0) {
    // Pareto with the tail of 1.25: most stories are told once or twice, a few by hundreds.
    const size = Math.floor((1 - random.next()) ** (-1 / 1.25))
    const taken = Math.min(left, size, Math.max(1, Math.floor(largest * 0.8)))
    sizes.push(taken)
    left -= taken
  }
  return sizes
}

/**
 * In which order the stories' reports come: for each report, its story. Long stories run long, and all run side by side.
 * Cost: a sort of all reports by one number.
 */
export const order = (sizes: readonly number[], random: Random): Int32Array => {
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const keys = new Float64Array(total)
  const stories = new Int32Array(total)
  let at = 0
  for (const [story, size] of sizes.entries()) {
    const lasts = Math.min(1, (0.002 + size / total) * (2 + 10 * random.next()))
    const begins = random.next() * (1 - lasts)
    for (let i = 0; i < size; i++) {
      keys[at] = begins + lasts * random.next()
      stories[at++] = story
    }
  }
  const ranks = new Int32Array(total).map((_, i) => i).sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b)
  return ranks.map((rank) => stories[rank] as number)
}
