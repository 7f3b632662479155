import type { Sentence } from '../../text/index.ts'
import { emptyClause, loadClause } from './clause.ts'
import { LABEL_SLOTS, label } from './label.ts'
import { parse, parserRoom } from './parse.ts'
import { RELATIONS } from './syntax.ts'
import { PUNCT } from './tags.ts'
import type { TokenSigns } from './token-signs.ts'
import type { SyntaxWeights } from './weights.ts'

const PUNCT_RELATION = RELATIONS.indexOf('punct')

/**
 * Gives every token of every sentence its head and relation. Words form one tree; a mark hangs under the nearer of the words
 * beside it, the last one under the root; in a sentence of marks alone, all hang under the first.
 * Cost: linear.
 */
export const growTrees = (
  weights: SyntaxWeights,
  words: readonly string[],
  signs: TokenSigns,
  sentences: readonly Sentence[],
  pos: Uint8Array,
  heads: Int32Array,
  relations: Uint8Array,
): void => {
  let longest = 0
  for (const { first, last } of sentences) longest = Math.max(longest, last - first)
  const clause = emptyClause(longest)
  clause.grouped = true
  const room = parserRoom()
  const features = new Uint32Array(LABEL_SLOTS)
  for (const sentence of sentences) {
    loadClause(clause, words, signs, pos, sentence)
    parse(weights.actions, clause, room)
    label(weights.relations, weights.choices, clause, features)
    let root = sentence.first
    for (let node = 1; node <= clause.count; node++) {
      const token = clause.token[node] as number
      const head = clause.head[node] as number
      relations[token] = clause.relation[node] as number
      if (head <= clause.count) heads[token] = clause.token[head] as number
      else root = token
    }
    heads[root] = -1
    relations[root] = 0
    hangMarks(sentence, root, pos, heads, relations)
  }
}

const hangMarks = ({ first, last }: Sentence, root: number, pos: Uint8Array, heads: Int32Array, relations: Uint8Array): void => {
  let before = -1
  for (let token = first; token < last; token++) {
    if (pos[token] !== PUNCT) {
      before = token
      continue
    }
    if (token === root) continue
    relations[token] = PUNCT_RELATION
    heads[token] = before < 0 || token === last - 1 ? root : headOfMark(before, token, heads)
  }
}

/** The highest word left of the mark whose own head lies right of it, or that has none: the mark closes what that word heads. */
const headOfMark = (before: number, mark: number, heads: Int32Array): number => {
  let word = before
  for (let steps = 0; steps < 40; steps++) {
    const above = heads[word] as number
    if (above < 0 || above > mark) return word
    word = above
  }
  return word
}
