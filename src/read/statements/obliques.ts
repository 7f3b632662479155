import { ACL, ADP, ADV, AUX, CASE, CCONJ, NMOD, OBL, OBL_AGENT, PART, PRON, PUNCT, SCONJ, VERB } from '../syntax/tags.ts'
import { childWith, type Grammar } from './grammar.ts'
import { bounds, chunkHeadOf, RELATIVE, startsClause } from './phrases.ts'

/** A noun phrase behind a preposition. */
export interface Oblique {
  readonly preposition: string
  /** The noun phrase's naming token. */
  readonly head: number
  /** An "of" that stands behind another phrase: "notified the court of the leak". */
  readonly inner: boolean
}

/**
 * Phrases behind prepositions that belong to a verb or a noun, in text order: those that the tree hangs from it or from its
 * object, and those that follow before the clause ends.
 */
export const obliquesOf = (grammar: Grammar, token: number): readonly Oblique[] => {
  const { syntax } = grammar
  const [first, last] = bounds(grammar, token)
  const found: Oblique[] = []
  const add = (preposition: string, head: number, inner = false): void => {
    if (!found.some((one) => one.head === head)) found.push({ preposition, head, inner })
  }
  for (let child = grammar.firstChild[token] as number; child >= 0; child = grammar.nextSibling[child] as number) {
    const relation = syntax.relations[child] as number
    if (relation !== OBL && relation !== OBL_AGENT && relation !== NMOD) continue
    if ((grammar.chunkOf[child] as number) < 0) continue
    const preposition = prepositionBefore(grammar, child, first)
    if (preposition) add(preposition, chunkHeadOf(grammar, child))
  }
  let crossed = false
  const chunk = grammar.chunkOf[token] as number
  let at = chunk >= 0 ? (grammar.chunkEnd[chunk] as number) : token + 1
  for (; at < last; at++) {
    const tag = syntax.pos[at] as number
    const word = syntax.lower[at] as string
    if (tag === VERB && !((grammar.chunkOf[at] as number) >= 0)) {
      if (syntax.relations[at] !== ACL || (syntax.heads[at] as number) <= token) {
        if (word !== 'including' && word !== 'according') break
        if (word === 'according') break
        continue
      }
      crossed = true
      continue
    }
    if (tag === AUX || tag === SCONJ) break
    if (tag === PRON && (RELATIVE.has(word) || word === 'what') && !(at + 1 < last && syntax.pos[at + 1] === ADP)) break
    if (tag === PUNCT && (word === ';' || word === ':' || word === '—' || word === '–')) break
    if (tag === CCONJ && at + 1 < last && (syntax.pos[at + 1] === VERB || syntax.pos[at + 1] === AUX || syntax.pos[at + 1] === ADV))
      break
    if (tag !== ADP && !(tag === PART && word === 'to')) continue
    const next = at + 1 < last ? (grammar.chunkOf[at + 1] as number) : -1
    if (next < 0) continue
    if (startsClause(grammar, next, last) && clauseAfterPreposition(word)) break
    if (crossed && word !== 'to') continue
    const head = grammar.chunkHead[next] as number
    // A phrase that follows "of" belongs to the phrase before it, unless the trigger itself stands there.
    add(word, head, word === 'of' && grammar.chunkOf[at - 1] !== chunk && at - 1 !== token)
  }
  return found.sort((a, b) => a.head - b.head)
}

const clauseAfterPreposition = (word: string): boolean =>
  word === 'after' || word === 'before' || word === 'since' || word === 'until' || word === 'as'

const prepositionBefore = (grammar: Grammar, token: number, first: number): string | null => {
  const { syntax } = grammar
  const chunk = grammar.chunkOf[token] as number
  const start = chunk >= 0 ? (grammar.chunkFirst[chunk] as number) : token
  // What stands right before the phrase counts: "of" in "out of bread".
  if (start - 1 >= first && syntax.pos[start - 1] === ADP) return syntax.lower[start - 1] as string
  const byTree = childWith(grammar, token, CASE)
  return byTree >= 0 && byTree < token ? (syntax.lower[byTree] as string) : null
}
