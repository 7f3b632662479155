import type { Furniture } from './furniture.ts'
import { descendants, textOf, tidy } from './look.ts'
import type { Metadata } from './metadata.ts'
import type { Element } from './tree.ts'

export interface Headline {
  readonly words: string | null
  /** Where it stands in the page; null where only the markup gives it. */
  readonly element: Element | null
}

/**
 * The page's headline: the first-level heading that the page's own titles bear out, else what the markup calls headline, else the
 * only first-level heading, else the window title without the site's name; null where there is none.
 */
export const headline = (root: Element, said: Metadata, isFurniture: Furniture): Headline => {
  const elements: Element[] = []
  const headings: string[] = []
  for (const element of descendants(root, (one) => !isFurniture(one) || one.name === 'head')) {
    if (element.name !== 'h1') continue
    const words = tidy(textOf(element))
    if (words.length >= 2 && words.length <= 300) {
      headings.push(words)
      elements.push(element)
    }
    if (headings.length >= 20) break
  }
  const titles = said.titles.map(({ value }) => value)
  const headed = (words: string | null, at: number): Headline => ({ words, element: elements[at] ?? null })
  for (const [at, heading] of headings.entries())
    if (
      heading.length >= 8 &&
      titles.some(
        (title) => fold(title).includes(fold(heading)) || (fold(title).length >= 12 && fold(heading).includes(fold(title))),
      )
    )
      return headed(heading, at)
  const named = said.titles.find(({ source }) => /JSON-LD|og:title|headline/.test(source))
  if (named !== undefined) return headed(withoutSite(named.value, said), headings.length === 1 ? 0 : -1)
  if (headings.length === 1) return headed(headings[0] as string, 0)
  const title = said.titles[0]
  if (title !== undefined) return headed(withoutSite(title.value, said), -1)
  return headed(headings[0] ?? null, 0)
}

const fold = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** "Headline | Site", "Headline - Site": the site's name is cut where the page gives it, or where a bar parts it. */
const withoutSite = (title: string, said: Metadata): string => {
  const parts = title.split(/(\s+[|–—·»«•]\s+|\s+-\s+)/)
  if (parts.length < 3) return title
  const last = (parts[parts.length - 1] as string).trim()
  const mark = parts[parts.length - 2] as string
  const site = said.siteNames.some(({ value }) => fold(value) === fold(last))
  const cut = parts.slice(0, -2).join('').trim()
  return (site || (/[|»«·•]/.test(mark) && last.split(' ').length <= 5)) && cut.length >= 8 ? cut : title
}
