/**
 * The families that some ties make: all reports that can be reached from one another.
 *
 * @param ties pairs of report numbers, one after the other.
 * @returns members ascending, families by their first member; reports without a tie are in none. Cost: near-linear.
 * Source: Tarjan 1975, disjoint sets.
 */
export const families = (size: number, ties: ArrayLike<number>): number[][] => {
  const parent = Int32Array.from({ length: size }, (_, report) => report)
  const root = (report: number): number => {
    let at = report
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number
      at = parent[at] as number
    }
    return at
  }
  for (let at = 0; at + 1 < ties.length; at += 2) {
    const a = root(ties[at] as number)
    const b = root(ties[at + 1] as number)
    if (a < b) parent[b] = a
    else parent[a] = b
  }
  const members = new Map<number, number[]>()
  for (let report = 0; report < size; report++) {
    const first = root(report)
    const known = members.get(first)
    if (known) known.push(report)
    else members.set(first, [report])
  }
  return [...members.values()].filter((family) => family.length > 1)
}
