import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'

/** An element of a page as written; nothing is executed, fetched or rendered. */
export interface Element {
  /** Lower case. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (Element | string)[]
  readonly parent: Element | null
}

export interface Tree {
  readonly root: Element
  /** Whether elements lay deeper than {@link DEEPEST}: their text is kept, their nesting is not. */
  readonly deep: boolean
  /** Whether the document ends inside a tag or a comment. */
  readonly cut: boolean
}

/** Deeper than any page that people write, shallow enough for plain recursion. */
const DEEPEST = 256
/** Longer attribute values (images inlined, mostly) say nothing of a report. */
const LONGEST_VALUE = 4096
/** More attributes on one element are not kept. */
const MOST_ATTRIBUTES = 64

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const BLOCK = new Set(
  'address article aside blockquote center details div dl fieldset figure figcaption footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre section table ul'.split(
    ' ',
  ),
)
/** Which open elements a tag closes, and which of their ancestors stop that. Source: HTML Living Standard, optional tags. */
const CLOSES: Readonly<Record<string, readonly [closed: ReadonlySet<string>, stop: ReadonlySet<string>]>> = {
  li: [new Set(['li']), new Set(['ul', 'ol', 'menu'])],
  dt: [new Set(['dt', 'dd']), new Set(['dl'])],
  dd: [new Set(['dt', 'dd']), new Set(['dl'])],
  tr: [new Set(['tr', 'td', 'th']), new Set(['table'])],
  td: [new Set(['td', 'th']), new Set(['table', 'tr'])],
  th: [new Set(['td', 'th']), new Set(['table', 'tr'])],
  option: [new Set(['option']), new Set(['select', 'datalist'])],
  body: [new Set(['head']), new Set()],
}
/** Source: HTML Living Standard, where a `p` in scope ends. */
const P_SCOPE = new Set([
  'table',
  'td',
  'th',
  'caption',
  'button',
  'object',
  'template',
  'html',
  'body',
  'li',
  'blockquote',
  'div',
  'article',
  'section',
])

/**
 * Parses a page into a tree, however broken.
 *
 * Not the standard's tree construction, which moves elements about: what is written inside an element stays inside it.
 * Cost: linear; a closing tag looks at {@link DEEPEST} open elements at most.
 * Source: WHATWG HTML tokenisation, as htmlparser2 does it.
 */
export const parseTree = (source: string): Tree => {
  const root: Element = { name: '#document', attributes: new Map(), children: [], parent: null }
  let here = root
  let depth = 0
  let deep = false
  let name = ''
  let attributes = new Map<string, string>()
  let key = ''
  let value = ''
  let pending = ''
  let lastEnd = 0
  /** How many elements of a name were left out for depth and are still open. */
  const unopened = new Map<string, number>()

  const flush = (): void => {
    if (pending !== '') here.children.push(pending)
    pending = ''
  }
  const pop = (): void => {
    if (here.parent === null) return
    here = here.parent
    depth--
  }
  /** Stands where a block too deep to keep began or ended, so that its words stay apart from the next one's. */
  const part = (of: string): void => {
    if (INLINE.has(of)) return
    flush()
    const last = here.children[here.children.length - 1]
    if (last === undefined || (typeof last !== 'string' && last.name === 'hr')) return
    here.children.push({ name: 'hr', attributes: new Map(), children: [], parent: here })
  }
  const closeImplied = (closed: ReadonlySet<string>, stop: ReadonlySet<string>): void => {
    let at: Element | null = here
    let target: Element | null = null
    for (; at !== null && at.parent !== null; at = at.parent) {
      if (closed.has(at.name)) target = at
      else if (stop.has(at.name)) break
    }
    if (target === null) return
    while (here !== target) pop()
    pop()
  }
  const open = (selfClosing: boolean): void => {
    flush()
    if (BLOCK.has(name)) closeImplied(P, P_SCOPE)
    const rule = CLOSES[name]
    if (rule) closeImplied(rule[0], rule[1])
    if (name === 'a') closeImplied(A, P_SCOPE)
    const closed = VOID.has(name) || (selfClosing && FOREIGN.has(name))
    if (depth >= DEEPEST && !closed) {
      deep = true
      unopened.set(name, (unopened.get(name) ?? 0) + 1)
      part(name)
      return
    }
    const element: Element = { name, attributes, children: [], parent: here }
    here.children.push(element)
    if (closed) return
    here = element
    depth++
  }
  const close = (closing: string): void => {
    const left = unopened.get(closing) ?? 0
    if (left > 0) {
      unopened.set(closing, left - 1)
      part(closing)
      return
    }
    flush()
    let at: Element | null = here
    while (at !== null && at.name !== closing) {
      // An inline element's end tag does not reach out of its block.
      if (INLINE.has(closing) && BLOCK.has(at.name)) return
      at = at.parent
    }
    if (at === null || at.parent === null) return
    while (here !== at) pop()
    pop()
  }
  const callbacks: TokenizerCallbacks = {
    ontext: (start, end) => {
      lastEnd = end
      pending += source.slice(start, end)
    },
    ontextentity: (code, end) => {
      lastEnd = end
      pending += String.fromCodePoint(code)
    },
    oncdata: (start, end, offset) => {
      lastEnd = end
      pending += source.slice(start, end - offset)
    },
    onopentagname: (start, end) => {
      lastEnd = end
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
    onopentagend: (end) => {
      lastEnd = end + 1
      open(false)
    },
    onselfclosingtag: (end) => {
      lastEnd = end + 1
      open(true)
    },
    onclosetag: (start, end) => {
      lastEnd = end + 1
      close(source.slice(start, Math.min(end, start + 64)).toLowerCase())
    },
    oncomment: (_start, end) => {
      lastEnd = end + 1
    },
    ondeclaration: (_start, end) => {
      lastEnd = end + 1
    },
    onprocessinginstruction: (_start, end) => {
      lastEnd = end + 1
    },
    onend: () => {},
  }
  const tokenizer = new Tokenizer({ decodeEntities: true }, callbacks)
  tokenizer.write(source)
  tokenizer.end()
  flush()
  return { root, deep, cut: source.trimEnd().length > lastEnd }
}

const P = new Set(['p'])
const A = new Set(['a'])
const FOREIGN = new Set('svg path circle rect line g use polygon math image'.split(' '))
export const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
