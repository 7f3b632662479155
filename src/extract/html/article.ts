import { type Furniture, furnitureOf, isAround, isNever } from './furniture.ts'
import { attribute, descendants } from './look.ts'
import { type Element, INLINE } from './tree.ts'

export interface Article {
  /** The whole page where no part of it has running prose. */
  readonly content: Element
  /** Letters of running prose in it. */
  readonly prose: number
  readonly isFurniture: Furniture
}

/** Names that publishing systems give to the element that holds the text, surest first. */
const HOLDERS: readonly RegExp[] = [
  /(?:^|[\s_-])(?:article|story|post|entry|news|blog|single|detail|text|field)[-_]?(?:body|content|text|copy|bodycopy|inner|main)(?:$|[\s_-])|(?:^|\s)(?:articlebody|storybody|postbody|entry|post|td-post-content|mw-content-text|bodytext|maincontent|rich-text|richtext|prose)(?:$|\s)/i,
  /(?:^|[\s_-])(?:article|story|post|content|entry|single|main|text)(?:$|[\s_-])/i,
]
/** How much of the page's prose an element must hold to be believed, by how sure its name is. */
const SHARES = [0.3, 0.35, 0.4, 0.5, 0.5]
/** Less prose than this is no report. */
const LEAST = 200

/** What each element holds of running prose: letters in blocks that are long enough and not mostly links. */
const prose = (root: Element, isFurniture: Furniture): Map<Element, number> => {
  const sums = new Map<Element, number>()
  let letters = 0
  let linked = 0
  let stops = 0
  const flush = (holder: Element): void => {
    const length = letters
    if (length >= 25 && linked < length * 0.5 && (stops > 0 || length > 80)) {
      for (let at: Element | null = holder; at !== null; at = at.parent) sums.set(at, (sums.get(at) ?? 0) + length)
    }
    letters = 0
    linked = 0
    stops = 0
  }
  const visit = (element: Element, holder: Element, inLink: boolean): void => {
    for (const child of element.children) {
      if (typeof child === 'string') {
        const length = child.replace(/\s+/g, ' ').length
        letters += length
        if (inLink) linked += length
        if (/[.,;:!?。，]/.test(child)) stops++
      } else if (!isFurniture(child) && child.name !== 'figcaption') {
        if (INLINE.has(child.name)) visit(child, holder, inLink || child.name === 'a')
        else if (child.name === 'br') letters++
        else {
          flush(holder)
          visit(child, child, inLink)
          flush(child)
        }
      }
    }
  }
  visit(root, root, false)
  flush(root)
  return sums
}

/**
 * The element that holds a page's report, and what to leave out of it.
 *
 * First what the page itself names: `itemprop=articleBody`, the names of publishing systems, `<article>`, `<main>`; of those the
 * one with the most prose, if it has a fair share of the page's. Else the smallest element that holds most of the page's prose.
 * Cost: linear, times the depth of the tree at most.
 * Source: the order is that of Barbaresi 2021 (trafilatura), the share a guard of ours.
 */
export const article = (root: Element): Article => {
  const raw = prose(root, isNever)
  let isFurniture = furnitureOf(root, raw)
  let sums = prose(root, isFurniture)
  // Where the names would take most of the page away, they mean something else here.
  if ((sums.get(root) ?? 0) < (raw.get(root) ?? 0) * 0.25) {
    isFurniture = furnitureOf(root, raw, isAround)
    sums = prose(root, isFurniture)
  }
  const total = sums.get(root) ?? 0
  const tiers: Element[][] = [[], [], [], [], []]
  for (const element of descendants(root, (one) => !isFurniture(one))) {
    if ((sums.get(element) ?? 0) < LEAST) continue
    if (!/^(?:article|div|main|section|td|span|body|p)$/.test(element.name)) continue
    const marks = `${attribute(element, 'class')} ${attribute(element, 'id')}`
    if (/articleBody/i.test(attribute(element, 'itemprop')) || /articleBody/i.test(attribute(element, 'property')))
      tiers[0]?.push(element)
    if (element.name !== 'body' && HOLDERS[0]?.test(marks)) tiers[1]?.push(element)
    if (element.name === 'article') tiers[2]?.push(element)
    if (element.name === 'main' || /^main$/i.test(attribute(element, 'role'))) tiers[3]?.push(element)
    if (element.name !== 'body' && HOLDERS[1]?.test(marks)) tiers[4]?.push(element)
  }
  for (const [tier, candidates] of tiers.entries()) {
    let best: Element | null = null
    for (const candidate of candidates) if (best === null || (sums.get(candidate) ?? 0) > (sums.get(best) ?? 0)) best = candidate
    if (best === null) continue
    best = shared(best, candidates, sums)
    const held = sums.get(best) ?? 0
    if (held >= total * (SHARES[tier] as number)) return { content: narrowed(best, sums), prose: held, isFurniture }
  }
  return { content: total < LEAST ? root : narrowed(root, sums), prose: total < LEAST ? 0 : total, isFurniture }
}

/**
 * A report in several elements of one name, as between advertisements: the nearest element around that holds little else.
 */
const shared = (best: Element, candidates: readonly Element[], sums: ReadonlyMap<Element, number>): Element => {
  const marks = kindOf(best)
  const alike = candidates.filter((one) => kindOf(one) === marks)
  if (alike.length < 2 || alike.length > 60) return best
  for (let around = best.parent; around !== null; around = around.parent) {
    const held = sums.get(around) ?? 0
    let inside = 0
    for (const one of alike)
      if (isWithin(one, around) && !alike.some((other) => other !== one && isWithin(one, other))) inside += sums.get(one) ?? 0
    if (inside > (sums.get(best) ?? 0) * 1.05 && inside >= held * 0.85) return around
    if (held > (sums.get(best) ?? 0) * 6) return best
  }
  return best
}

const kindOf = (element: Element): string => `${element.name} ${attribute(element, 'itemprop')} ${attribute(element, 'class')}`

const isWithin = (element: Element, around: Element): boolean => {
  for (let at = element.parent; at !== null; at = at.parent) if (at === around) return true
  return false
}

/** Goes down while one child holds nearly all of it. */
const narrowed = (element: Element, sums: ReadonlyMap<Element, number>): Element => {
  let here = element
  for (;;) {
    const held = sums.get(here) ?? 0
    const next = here.children.find(
      (child): child is Element =>
        typeof child !== 'string' && !INLINE.has(child.name) && child.name !== 'p' && (sums.get(child) ?? 0) >= held * 0.88,
    )
    if (next === undefined) return here
    here = next
  }
}
