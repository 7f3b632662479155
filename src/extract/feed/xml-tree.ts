import { Tokenizer } from 'htmlparser2'

/** An element of an XML document as written. */
export interface XmlElement {
  /** Lower case, without its prefix. */
  readonly name: string
  /** Lower case; empty where it has none. */
  readonly prefix: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (XmlElement | string)[]
  readonly parent: XmlElement | null
  /** Where its content stands in the source. */
  readonly from: number
  to: number
}

/** Elements nested deeper are left out of the tree; their text stays. */
const DEEPEST = 128
const LONGEST_VALUE = 4096
const MOST_ATTRIBUTES = 64

/**
 * Parses XML into a tree, however broken: an end tag closes the nearest element of its name, and what is open at the end is closed there.
 *
 * Only the five named entities and numbers are replaced; none that the document declares is expanded.
 * Cost: linear; an end tag looks at {@link DEEPEST} open elements at most. Source: XML 1.0.
 */
export const xmlTree = (source: string): XmlElement => {
  const root: XmlElement = { name: '', prefix: '', attributes: new Map(), children: [], parent: null, from: 0, to: source.length }
  let here = root
  let depth = 0
  let name = ''
  let attributes = new Map<string, string>()
  let key = ''
  let value = ''
  let pending = ''
  const flush = (): void => {
    if (pending !== '') here.children.push(pending)
    pending = ''
  }
  const open = (end: number, empty: boolean): void => {
    flush()
    if (depth >= DEEPEST) return
    const colon = name.indexOf(':')
    const element: XmlElement = {
      name: name.slice(colon + 1),
      prefix: colon < 0 ? '' : name.slice(0, colon),
      attributes,
      children: [],
      parent: here,
      from: end + 1,
      to: empty ? end + 1 : source.length,
    }
    here.children.push(element)
    if (empty) return
    here = element
    depth++
  }
  const close = (closing: string, start: number): void => {
    flush()
    const colon = closing.indexOf(':')
    const local = closing.slice(colon + 1)
    let at: XmlElement | null = here
    while (at !== null && at.name !== local) at = at.parent
    if (at === null || at.parent === null) return
    for (; ; here = here.parent as XmlElement) {
      here.to = start
      depth--
      if (here === at) break
    }
    here = at.parent
  }
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: true },
    {
      ontext: (start, end) => {
        pending += source.slice(start, end)
      },
      ontextentity: (code) => {
        pending += String.fromCodePoint(code)
      },
      oncdata: (start, end, offset) => {
        pending += source.slice(start, end - offset)
      },
      onopentagname: (start, end) => {
        name = source.slice(start, Math.min(end, start + 64)).toLowerCase()
        attributes = new Map()
      },
      onattribname: (start, end) => {
        key = source.slice(start, Math.min(end, start + 64)).toLowerCase()
        value = ''
      },
      onattribdata: (start, end) => {
        if (value.length < LONGEST_VALUE) value += source.slice(start, Math.min(end, start + LONGEST_VALUE))
      },
      onattribentity: (code) => {
        if (value.length < LONGEST_VALUE) value += String.fromCodePoint(code)
      },
      onattribend: () => {
        if (attributes.size < MOST_ATTRIBUTES && !attributes.has(key)) attributes.set(key, value)
      },
      onopentagend: (end) => open(end, false),
      onselfclosingtag: (end) => open(end, true),
      onclosetag: (start, end) =>
        close(
          source
            .slice(start, Math.min(end, start + 64))
            .toLowerCase()
            .trim(),
          start - 2,
        ),
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  )
  tokenizer.write(source)
  tokenizer.end()
  flush()
  return root
}

/** The text inside an element, all levels, as written. */
export const xmlText = (element: XmlElement): string => {
  let text = ''
  for (const child of element.children) text += typeof child === 'string' ? child : xmlText(child)
  return text
}

/** The elements right below one. */
export const below = (element: XmlElement): XmlElement[] => element.children.filter((child) => typeof child !== 'string')
