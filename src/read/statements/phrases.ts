import { ADP, ADV, AUX, DET, PUNCT, RELCL, VERB } from '../syntax/tags.ts'
import { type Grammar, reachOf } from './grammar.ts'

/** Pronouns that stand for a noun before them. */
export const RELATIVE = new Set(['who', 'which', 'that', 'whom'])

/** First token of the token's sentence and one past its last. */
export const bounds = (grammar: Grammar, token: number): readonly [number, number] => {
  const sentence = reachOf(grammar, token)
  return sentence ? [sentence.first, sentence.last] : [token, token + 1]
}

/** The naming token of the phrase that holds the token; the token itself outside phrases. */
export const chunkHeadOf = (grammar: Grammar, token: number): number => {
  const chunk = grammar.chunkOf[token] as number
  return chunk < 0 ? token : (grammar.chunkHead[chunk] as number)
}

/** What "who", "which" or "that" stands for; other tokens are returned as they are. */
export const antecedent = (grammar: Grammar, token: number): number => {
  const { syntax } = grammar
  if (!RELATIVE.has(syntax.lower[token] as string) || syntax.pos[token] === DET) return token
  const [first] = bounds(grammar, token)
  if (token === first) return token
  // Through the tree: the relative clause hangs from its antecedent.
  let up = syntax.heads[token] as number
  for (let steps = 0; up >= 0 && steps < 4; steps++) {
    if (syntax.relations[up] === RELCL) {
      const head = syntax.heads[up] as number
      if (head >= first && head < token && (grammar.chunkOf[head] as number) >= 0) return chunkHeadOf(grammar, head)
    }
    up = syntax.heads[up] as number
  }
  for (let at = token - 1; at >= first && token - at < 4; at--) {
    const chunk = grammar.chunkOf[at] as number
    if (chunk >= 0) return grammar.chunkHead[chunk] as number
    if (syntax.pos[at] !== PUNCT && syntax.pos[at] !== ADP) break
  }
  return token
}

/** A possessor inside a noun phrase: "their", "the army's"; its naming token, or -1. */
export const ownerIn = (grammar: Grammar, chunk: number): number => {
  const { syntax } = grammar
  const first = grammar.chunkFirst[chunk] as number
  const head = grammar.chunkHead[chunk] as number
  for (let at = first; at < head; at++) {
    const word = syntax.lower[at] as string
    if (OWNERS.has(word)) return at
    if ((word === "'s" || word === "'") && at > first) return at - 1
  }
  return -1
}

const OWNERS = new Set(['my', 'our', 'your', 'his', 'her', 'its', 'their', 'whose'])

/** Whether a phrase is the subject of a verb right after it: "the rifles the army sold". */
export const startsClause = (grammar: Grammar, chunk: number, last: number): boolean => {
  const { syntax } = grammar
  let at = grammar.chunkEnd[chunk] as number
  while (at < last && syntax.pos[at] === ADV) at++
  return at < last && (syntax.pos[at] === AUX || (syntax.pos[at] === VERB && !(syntax.lower[at] as string).endsWith('ing')))
}

/** Whether a noun phrase holds the token. */
export const nominal = (grammar: Grammar, token: number): boolean => (grammar.chunkOf[token] as number) >= 0

/** Quotation marks. */
export const QUOTES = new Set(['"', '“', '”', '‘', '’', "'", '«', '»'])
