import { disjoint } from '../text/index.ts'

/**
 * The families that some ties make: all reports that can be reached from one another.
 *
 * @param ties pairs of report numbers, one after the other.
 * @returns members ascending, families by their first member; reports without a tie are in none. Cost: near-linear.
 * Source: Tarjan 1975, disjoint sets.
 */
export const families = (size: number, ties: ArrayLike<number>): number[][] => {
  const { of, join } = disjoint(size)
  for (let at = 0; at + 1 < ties.length; at += 2) join(ties[at] as number, ties[at + 1] as number)
  const members = new Map<number, number[]>()
  for (let report = 0; report < size; report++) {
    const first = of(report)
    const known = members.get(first)
    if (known) known.push(report)
    else members.set(first, [report])
  }
  return [...members.values()].filter((family) => family.length > 1)
}
