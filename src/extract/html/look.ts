import type { Element } from './tree.ts'

/** The value of an attribute; empty where there is none. */
export const attribute = (element: Element, name: string): string => element.attributes.get(name) ?? ''

/** Elements in document order; one for which `enter` is false is left out with all it holds. */
export function* descendants(element: Element, enter: (element: Element) => boolean = () => true): Generator<Element> {
  const open: { readonly children: Element['children']; next: number }[] = [{ children: element.children, next: 0 }]
  for (let level = open[0]; level; level = open[open.length - 1]) {
    const child = level.children[level.next++]
    if (child === undefined) open.pop()
    else if (typeof child !== 'string' && enter(child)) {
      yield child
      if (child.children.length > 0) open.push({ children: child.children, next: 0 })
    }
  }
}

/** All text inside, as written; scripts and styles inside it left out. */
export const textOf = (element: Element): string => {
  const pieces: string[] = []
  const visit = (one: Element): void => {
    for (const child of one.children) {
      if (typeof child === 'string') pieces.push(child)
      else if (child.name === 'br') pieces.push(' ')
      else if (child.name !== 'script' && child.name !== 'style') visit(child)
    }
  }
  visit(element)
  return pieces.join('')
}

/** White space runs as one space, none at the ends. */
export const tidy = (text: string): string => text.replace(/[ \t\n\r\f\v]+/g, ' ').trim()
