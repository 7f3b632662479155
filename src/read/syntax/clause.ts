import type { Sentence } from '../../text/index.ts'
import { POS } from './syntax.ts'
import { PUNCT } from './tags.ts'
import type { TokenSigns } from './token-signs.ts'

/** Stands for "no node": the arrays of a `Clause` have a row for it, so that features need no test. */
export const NONE = 0
/** The node above the sentence's own root is the last one, `count + 1`. */
const ROOT_SIGN = 0x2007
const NONE_SIGN = 0x0e

/**
 * The words of one sentence as the parser sees them: punctuation marks are no nodes, they only colour the word after them.
 * Nodes count from 1; 0 is none, `count + 1` the node above the root. Arrays are kept from sentence to sentence.
 */
export interface Clause {
  count: number
  /** Token number of each node. */
  token: Int32Array
  word: Uint32Array
  suffix: Uint32Array
  pos: Uint8Array
  group: Uint8Array
  /** Whether groups are known at all. */
  grouped: boolean
  /** Marks between this word and the one before, a bit a kind. */
  marks: Uint8Array
  /** Commas and quotation marks up to this word. */
  commas: Int32Array
  quotes: Int32Array
  head: Int32Array
  relation: Uint8Array
  /** Outermost child on each side. */
  left1: Int32Array
  right1: Int32Array
  /** The next sister towards the head, and the next away from it, on the same side. */
  inner: Int32Array
  outer: Int32Array
  leftCount: Uint8Array
  rightCount: Uint8Array
  stack: Int32Array
  size: number
  front: number
}

/** Room for sentences of up to `longest` tokens. */
export const emptyClause = (longest: number): Clause => {
  const size = longest + 2
  return {
    count: 0,
    token: new Int32Array(size),
    word: new Uint32Array(size),
    suffix: new Uint32Array(size),
    pos: new Uint8Array(size),
    group: new Uint8Array(size),
    grouped: false,
    marks: new Uint8Array(size),
    commas: new Int32Array(size),
    quotes: new Int32Array(size),
    head: new Int32Array(size),
    relation: new Uint8Array(size),
    left1: new Int32Array(size),
    right1: new Int32Array(size),
    inner: new Int32Array(size),
    outer: new Int32Array(size),
    leftCount: new Uint8Array(size),
    rightCount: new Uint8Array(size),
    stack: new Int32Array(size),
    size: 0,
    front: 1,
  }
}

const COMMA = 1
const QUOTE = 2
const DASH = 4
const COLON = 8
const BRACKET = 16
const OTHER = 32

const markKind = (code: number): number => {
  if (code === 0x2c) return COMMA
  if (code === 0x22 || code === 0x27 || code === 0xab || code === 0xbb || (code >= 0x2018 && code <= 0x201f)) return QUOTE
  if (code === 0x2d || (code >= 0x2010 && code <= 0x2015)) return DASH
  if (code === 0x3a || code === 0x3b) return COLON
  if (code === 0x28 || code === 0x29 || code === 0x5b || code === 0x5d) return BRACKET
  return OTHER
}

/** Loads a sentence: its words become nodes, nothing is attached yet. Cost: linear. */
export const loadClause = (
  clause: Clause,
  words: readonly string[],
  signs: TokenSigns,
  pos: Uint8Array,
  { first, last }: Sentence,
): void => {
  let node = 0
  let marks = 0
  let commas = 0
  let quotes = 0
  for (let token = first; token < last; token++) {
    if (pos[token] === PUNCT) {
      const kind = markKind((words[token] as string).charCodeAt(0))
      marks |= kind
      if (kind === COMMA) commas++
      if (kind === QUOTE) quotes++
      continue
    }
    node++
    clause.token[node] = token
    clause.word[node] = signs.word[token] as number
    clause.suffix[node] = signs.suffix3[token] as number
    clause.group[node] = signs.group[token] as number
    clause.pos[node] = pos[token] as number
    clause.marks[node] = marks
    clause.commas[node] = commas
    clause.quotes[node] = quotes
    marks = 0
  }
  clause.count = node
  const root = node + 1
  clause.word[NONE] = NONE_SIGN
  clause.suffix[NONE] = NONE_SIGN
  clause.pos[NONE] = POS.length
  clause.group[NONE] = 0
  clause.word[root] = ROOT_SIGN
  clause.suffix[root] = ROOT_SIGN
  clause.pos[root] = POS.length + 1
  clause.group[root] = 1
  clause.marks[root] = marks
  clause.commas[root] = commas
  clause.quotes[root] = quotes
  clearClause(clause)
}

/** Takes every arc out again. */
export const clearClause = (clause: Clause): void => {
  const end = clause.count + 2
  clause.head.fill(0, 0, end)
  clause.left1.fill(0, 0, end)
  clause.right1.fill(0, 0, end)
  clause.inner.fill(0, 0, end)
  clause.outer.fill(0, 0, end)
  clause.leftCount.fill(0, 0, end)
  clause.rightCount.fill(0, 0, end)
  clause.relation.fill(0, 0, end)
  clause.size = 0
  clause.front = 1
}

/** Hangs `node` under `head`. Children are hung from the head outwards, so that the last one hung is the outermost. */
export const attach = (clause: Clause, node: number, head: number): void => {
  clause.head[node] = head
  const side = node < head ? clause.left1 : clause.right1
  const counts = node < head ? clause.leftCount : clause.rightCount
  const before = side[head] as number
  clause.inner[node] = before
  clause.outer[before] = node
  side[head] = node
  if ((counts[head] as number) < 7) counts[head] = (counts[head] as number) + 1
}
