/** Things put together step by step. */
export interface Disjoint {
  readonly of: (one: number) => number
  /** The lower number gives its name to both. */
  readonly join: (one: number, other: number) => void
}

/** Numbers 0 to `size`, each alone. Cost: near-linear in the joins. Source: Tarjan 1975, disjoint sets. */
export const disjoint = (size: number): Disjoint => {
  const parent = Int32Array.from({ length: size }, (_, at) => at)
  const of = (one: number): number => {
    let root = one
    while (parent[root] !== root) {
      parent[root] = parent[parent[root] as number] as number
      root = parent[root] as number
    }
    return root
  }
  return {
    of,
    join: (one, other) => {
      const left = of(one)
      const right = of(other)
      if (left !== right) parent[Math.max(left, right)] = Math.min(left, right)
    },
  }
}
