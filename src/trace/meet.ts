/** Whether two sets have something in common. Cost: the smaller of the two. */
export const meet = <Thing>(one: ReadonlySet<Thing>, other: ReadonlySet<Thing>): boolean => {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one]
  for (const thing of few) if (many.has(thing)) return true
  return false
}
