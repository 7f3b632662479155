import { disjoint } from '../../text/index.ts'
import type { Near, Pairs } from './task.ts'

/** Every pair once, by left and then by right. @param reports in the corpus. Cost: sorting them. */
export const distinctPairs = (found: readonly Pairs[], reports: number): Pairs => {
  const keys = new Float64Array(found.reduce((sum, { left }) => sum + left.length, 0))
  let count = 0
  for (const { left, right } of found)
    for (let at = 0; at < left.length; at++) keys[count++] = (left[at] as number) * reports + (right[at] as number)
  keys.sort()
  let kept = 0
  for (let at = 0; at < count; at++) if (at === 0 || keys[at] !== keys[at - 1]) keys[kept++] = keys[at] as number
  const left = new Uint32Array(kept)
  const right = new Uint32Array(kept)
  for (let at = 0; at < kept; at++) {
    left[at] = Math.floor((keys[at] as number) / reports)
    right[at] = (keys[at] as number) % reports
  }
  return { left, right }
}

/**
 * The same pairs, those of reports that can be reached from one another next to each other, so that a text is read once for all its pairs.
 * Cost: linear.
 */
export const pairsByFamily = ({ left, right }: Pairs, reports: number): Pairs => {
  const { of, join } = disjoint(reports)
  for (let at = 0; at < left.length; at++) join(left[at] as number, right[at] as number)
  const places = new Uint32Array(reports + 1)
  for (let at = 0; at < left.length; at++) {
    const next = of(left[at] as number) + 1
    places[next] = (places[next] as number) + 1
  }
  for (let report = 0; report < reports; report++) places[report + 1] = (places[report + 1] as number) + (places[report] as number)
  const lefts = new Uint32Array(left.length)
  const rights = new Uint32Array(left.length)
  for (let at = 0; at < left.length; at++) {
    const family = of(left[at] as number)
    const place = places[family] as number
    places[family] = place + 1
    lefts[place] = left[at] as number
    rights[place] = right[at] as number
  }
  return { left: lefts, right: rights }
}

/** The pairs that are some report's heaviest. */
export const heaviestOf = ({ left, right, heaviest }: Near): Pairs => ({
  left: heaviest.map((place) => left[place] as number),
  right: heaviest.map((place) => right[place] as number),
})

/** The pairs whose reports are not of one family yet. */
export const pairsApart = ({ left, right }: Pairs, families: readonly (readonly number[])[], reports: number): Pairs => {
  const familyOf = new Int32Array(reports).map((_, report) => -1 - report)
  for (const [family, members] of families.entries()) for (const report of members) familyOf[report] = family
  const apart = (_: number, place: number): boolean => familyOf[left[place] as number] !== familyOf[right[place] as number]
  return { left: left.filter(apart), right: right.filter(apart) }
}
