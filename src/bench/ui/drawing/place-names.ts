/** A name beside its mark. */
export interface PlacedName {
  readonly name: string
  readonly x: number
  readonly y: number
  /** It ends at `x`, and stands before its mark. */
  readonly end: boolean
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const MOST = 60
const LONGEST = 28
/** A letter's width, as a share of its height. */
const LETTER = 0.58

/**
 * Names beside their marks, the first first, each where it covers no other; those without room are left to the table.
 *
 * Cost: names kept times marks.
 */
export const placeNames = (
  marks: readonly { readonly name: string; readonly x: number; readonly y: number; readonly r: number }[],
  { width, height }: { readonly width: number; readonly height: number },
  size: number,
): readonly PlacedName[] => {
  const taken: Box[] = marks.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }))
  const fits = (box: Box): boolean =>
    box.left >= 2 &&
    box.right <= width - 2 &&
    box.top >= 0 &&
    box.bottom <= height &&
    !taken.some((one) => one.left < box.right && box.left < one.right && one.top < box.bottom && box.top < one.bottom)
  const found: PlacedName[] = []
  for (const { name, x, y, r } of marks) {
    if (found.length >= MOST) break
    const words = name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name
    const long = words.length * size * LETTER
    for (const end of [false, true]) {
      const edge = end ? x - r - size * 0.3 : x + r + size * 0.3
      const left = end ? edge - long : edge
      const box = { left, right: left + long, top: y - size * 0.6, bottom: y + size * 0.6 }
      if (!fits(box)) continue
      taken.push(box)
      found.push({ name: words, x: edge, y: y + size * 0.35, end })
      break
    }
  }
  return found
}
