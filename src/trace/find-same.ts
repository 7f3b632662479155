import type { Same } from './prepared.ts'
import { compare, type LinkLikeness } from './same.ts'
import { LOOSE, type View } from './view.ts'

/** Statements kept per word or kind while looking for partners: what bounds the cost on very long texts. */
const WINDOW = 40

/**
 * The pairs of statements of one report that say the same, the strongest first.
 *
 * Cost: linear in the statements, with a window of partners for each.
 */
export const findSame = (views: readonly View[]): Same[] => {
  const postings = new Map<string, View[]>()
  const links: Same[] = []
  for (const view of views) {
    const met = new Map<View, number>()
    for (const key of keysOf(view)) {
      const list = postings.get(key)
      if (!list) {
        postings.set(key, [view])
        continue
      }
      const step = key.startsWith('kind/') ? 3 : 1
      for (const other of list) met.set(other, (met.get(other) ?? 0) + step)
      list.push(view)
      if (list.length > WINDOW) list.shift()
    }
    const partners = [...met].filter(([, count]) => count >= 3).sort((one, other) => other[1] - one[1] || one[0].at - other[0].at)
    for (const [other] of partners.slice(0, WINDOW / 2)) {
      const likeness = compare(other, view)
      if (likeness.kind === 'link') links.push(link(other, view, likeness))
    }
    const before = views[view.at - 1]
    const echo = before && pointsBack(before, view)
    if (echo) links.push(link(before, view, echo))
  }
  return links.sort((one, other) => other.weight - one.weight || one.left - other.left || one.right - other.right)
}

const link = (left: View, right: View, likeness: LinkLikeness): Same => ({
  left: left.at,
  right: right.at,
  strength: likeness.strength,
  text: likeness.text,
  spans: [...likeness.left, ...likeness.right],
  weight: likeness.weight,
})

/** "as it happened at the pier", next to what it speaks of: the speaker says that such a thing took place there. */
const pointsBack = (before: View, view: View): LinkLikeness | null => {
  const { echo, own } = view.stated
  const last = before.stated.own.at(-1)
  if (!echo || !own[0] || !last || !nested(before, view) || own[0].start - last.end > 8) return null
  if (before.stated.stance !== view.stated.stance || before.stated.mode !== view.stated.mode) return null
  return {
    kind: 'link',
    strength: 'same',
    text: 'It says of the words before that they came about.',
    left: [],
    right: [echo],
    weight: 9,
  }
}

/** Of one attribution, or one inside the other. */
const nested = ({ stated: before }: View, { stated }: View): boolean =>
  before.attribution === stated.attribution ||
  (before.attribution !== null && before.within === stated.attribution) ||
  (stated.attribution !== null && stated.within === before.attribution)

const keysOf = ({ stems, stated }: View): string[] => {
  const keys = [...stems]
  const kind = stated.frame?.kind
  if (kind && !LOOSE.has(kind)) keys.push(`kind/${kind}`)
  return keys
}
