import type { Span } from '../../model/index.ts'
import type { TextBuilder } from '../text-builder.ts'
import type { Furniture } from './furniture.ts'
import { attribute } from './look.ts'
import { type Element, INLINE } from './tree.ts'

/** A block with what is needed to judge it. */
export interface RenderedBlock {
  readonly span: Span
  readonly element: Element
  /** Letters of it that are links. */
  readonly linked: number
  /** Whether it stands before the marked element, in it or behind it; `in` where none is marked. */
  readonly place: 'before' | 'in' | 'behind'
}

export interface Rendered {
  readonly builder: TextBuilder
  readonly blocks: readonly RenderedBlock[]
}

/**
 * Writes an element's words, a block each paragraph, heading, list item and table cell; furniture left out.
 *
 * A single line break within a paragraph is a space, unless a sentence ends before it; two are the end of a block.
 * @param resolve makes an address absolute.
 * @param marked an element inside; blocks are told by where they stand to it. @param after blocks up to this element's end are left out.
 * Cost: linear.
 */
export const render = (
  content: Element,
  isFurniture: Furniture,
  builder: TextBuilder,
  resolve: (url: string) => string,
  marked: Element = content,
  after: Element | null = null,
): Rendered => {
  let place: RenderedBlock['place'] = content === marked ? 'in' : 'before'
  let begun = after === null
  const blocks: RenderedBlock[] = []
  let linked = 0
  let breaks = 0
  let lastWords = ''
  const end = (element: Element): void => {
    const span = builder.end()
    if (span && (begun || place === 'in')) blocks.push({ span, element, linked, place })
    linked = 0
    breaks = 0
  }
  const visit = (element: Element, holder: Element, inLink: boolean): void => {
    for (const child of element.children) {
      if (typeof child === 'string') {
        if (/\S/.test(child)) breaks = 0
        const before = builder.at
        builder.words(child)
        if (inLink) linked += builder.at - before
        if (/\S/.test(child)) lastWords = child
        continue
      }
      if (isFurniture(child) || child.name === 'figcaption') continue
      if (child.name === 'br') {
        breaks++
        if (breaks >= 2 || /[.!?]["”’)]?\s*$/.test(lastWords)) end(holder)
        else builder.words(' ')
      } else if (INLINE.has(child.name)) {
        const link = child.name === 'a' ? attribute(child, 'href') : ''
        const start = builder.at
        visit(child, holder, inLink || child.name === 'a')
        if (link !== '' && !/^(?:#|javascript:|mailto:|tel:)/i.test(link)) builder.link(resolve(link), start)
      } else {
        end(holder)
        if (child === marked) place = 'in'
        visit(child, child, inLink)
        end(child)
        if (child === marked) place = 'behind'
        if (child === after) begun = true
      }
    }
  }
  visit(content, content, false)
  end(content)
  return { builder, blocks }
}
