import type { Syntax } from '../syntax/syntax.ts'
import type { MaterielType, MentionKnowledge } from './knowledge.ts'

const DESIGNATION = /^([A-Za-z]{1,5})-?\d{1,4}[A-Za-z]{0,3}s?$/

/**
 * Whether the noun at `head`, with up to four words before it, names arms or a platform: by the lists, or by a designation such as
 * "XK-31" before it. null when it does not. Cost: five look-ups.
 */
export const materielEndingAt = (syntax: Syntax, first: number, head: number, knowledge: MentionKnowledge): MaterielType | null => {
  const { lower, lemmas } = syntax
  for (let from = Math.max(first, head - 4); from <= head; from++) {
    let phrase = ''
    for (let at = from; at < head; at++) phrase += `${lower[at]} `
    const type = knowledge.materiel(phrase + lemmas[head]) ?? knowledge.materiel(phrase + lower[head])
    if (type) return type
  }
  const word = lower[head] as string
  if (word.endsWith('s') && word.length > 3) {
    const type = knowledge.materiel(word.slice(0, -1))
    if (type) return type
  }
  return designationAt(syntax, head, knowledge)
}

/** "M-16", "T-72": letters known from designations, a number, and perhaps letters. */
export const designationAt = (syntax: Syntax, at: number, knowledge: MentionKnowledge): MaterielType | null => {
  const word = syntax.words[at] as string
  if (word.length > 12) return null
  const parts = DESIGNATION.exec(word)
  if (!parts || !/[A-Z]/.test(parts[1] as string)) return null
  // One letter and a number without a hyphen is a road or a grade as often.
  if ((parts[1] as string).length === 1 && !word.includes('-') && !/^(?:M|T)\d/.test(word)) return null
  return knowledge.designation(parts[1] as string)
}

/**
 * For each token of a sentence that ends a listed phrase of two words or more, where the phrase begins; the longest wins. Such
 * phrases hold whatever the tagger makes of their words: "recoilless rifles", "rocket propelled grenade launcher".
 */
export const materielPhrases = (
  syntax: Syntax,
  first: number,
  last: number,
  knowledge: MentionKnowledge,
): ReadonlyMap<number, number> => {
  const { lower, lemmas } = syntax
  const found = new Map<number, number>()
  for (let head = first + 1; head < last; head++) {
    if (knowledge.materielHead(lemmas[head] as string) === false && knowledge.materielHead(lower[head] as string) === false)
      continue
    for (let from = Math.max(first, head - 4); from < head; from++) {
      let phrase = ''
      for (let at = from; at < head; at++) phrase += `${lower[at]} `
      if (knowledge.materiel(phrase + lemmas[head]) === null && knowledge.materiel(phrase + lower[head]) === null) continue
      // "machine gun" inside "heavy machine gun" gives way.
      for (let end = from; end < head; end++) found.delete(end)
      found.set(head, from)
      break
    }
  }
  return found
}
