type EarthLine = readonly number[]

/**
 * A closed ring as rings that do not cross the line of 180 degrees: drawn flat, one that does would run once round the earth.
 *
 * A ring round a pole is closed along that pole.
 * @returns the ring itself where it does not cross. Cost: linear.
 */
export const partRing = (ring: EarthLine): readonly EarthLine[] => {
  const whole = unrolled(ring)
  if (whole === null) return [ring]
  const first = whole[0] as number
  const last = whole.at(-2) as number
  // Where it comes back to is a turn away from where it began: there is a pole in it.
  const turned = Math.round((last - first) / 360) * 360
  if (turned !== 0) {
    const pole = (whole[1] as number) < 0 ? -90 : 90
    whole.push(first + turned, whole[1] as number, first + turned, pole, first, pole)
  }
  let [west, east] = [180, -180]
  for (let at = 0; at < whole.length; at += 2) {
    west = Math.min(west, whole[at] as number)
    east = Math.max(east, whole[at] as number)
  }
  const parts: number[][] = []
  for (let from = -180 + Math.floor((west + 180) / 360) * 360; from < east; from += 360) {
    const part = cutAt(cutAt(whole, from, 1), from + 360, -1)
    for (let at = 0; at < part.length; at += 2) part[at] = (part[at] as number) - from - 180
    if (part.length >= 6) parts.push([...part, part[0] as number, part[1] as number])
  }
  return parts
}

/** A line as lines that do not cross the line of 180 degrees. Cost: linear. */
export const partLine = (line: EarthLine): readonly EarthLine[] => {
  const parts: EarthLine[] = []
  let from = 0
  for (let at = 2; at <= line.length; at += 2)
    if (at === line.length || Math.abs((line[at] as number) - (line[at - 2] as number)) > 180) {
      if (at - from >= 4) parts.push(from === 0 && at === line.length ? line : line.slice(from, at))
      from = at
    }
  return parts
}

/** With longitudes that go on beyond 180 degrees; null where none need to. */
const unrolled = (ring: EarthLine): number[] | null => {
  const whole = [...ring]
  let turn = 0
  for (let at = 2; at < ring.length; at += 2) {
    const step = (ring[at] as number) - (ring[at - 2] as number)
    if (step > 180) turn -= 360
    else if (step < -180) turn += 360
    whole[at] = (ring[at] as number) + turn
  }
  return whole.some((lon, at) => lon !== ring[at]) ? whole : null
}

/** What of a closed ring lies on one side of a longitude. Source: Sutherland and Hodgman 1974. */
const cutAt = (ring: readonly number[], limit: number, sign: 1 | -1): number[] => {
  const kept: number[] = []
  for (let at = 0; at + 1 < ring.length; at += 2) {
    const next = at + 2 < ring.length ? at + 2 : 0
    const here = ((ring[at] as number) - limit) * sign
    const there = ((ring[next] as number) - limit) * sign
    if (here >= 0) kept.push(ring[at] as number, ring[at + 1] as number)
    if (here >= 0 === there >= 0) continue
    const share = here / (here - there)
    kept.push(limit, (ring[at + 1] as number) + ((ring[next + 1] as number) - (ring[at + 1] as number)) * share)
  }
  return kept
}
