import { ADJ, ADP, ADV, NOUN, PART, SCONJ, VERB } from '../syntax/tags.ts'
import { type Grammar, lemmaAt } from './grammar.ts'
import type { FrameLexicon, Governor } from './lexicons.ts'
import { verbGroup } from './verb-group.ts'

/** A word that governs another, and how. */
export interface FoundGovernor {
  readonly token: number
  readonly rule: Governor
}

/** The rule for a voice, if any. */
export const governorRule = (rules: readonly Governor[] | undefined, passive: boolean): Governor | undefined =>
  rules?.find((rule) => rule.voice === 'any' || (rule.voice === 'passive') === passive)

/** What effect a token has on what it governs; null where it has none. */
export const asGovernor = (grammar: Grammar, token: number, lexicon: FrameLexicon): FoundGovernor | null => {
  const { syntax } = grammar
  const tag = syntax.pos[token] as number
  const lemma = lemmaAt(grammar, token)
  let rule: Governor | undefined
  if (tag === VERB) {
    const rules = lexicon.governors.verb.get(lemma)
    if (!rules) return null
    const group = verbGroup(grammar, token)
    rule = governorRule(rules, group.passive || group.reduced === 'past')
  } else if (tag === NOUN) rule = governorRule(lexicon.governors.noun.get(lemma), false)
  else if (tag === ADJ)
    rule = governorRule(
      lexicon.governors.adjective.get(lemma) ?? lexicon.governors.adjective.get(syntax.lower[token] as string),
      false,
    )
  return rule ? { token, rule } : null
}

/** Looks left from "to sell" or "of selling" for what governs it, over an object: "urged the army to sell". */
export const governorBefore = (grammar: Grammar, start: number, from: number, lexicon: FrameLexicon): FoundGovernor | null => {
  const { syntax } = grammar
  let at = start - 1
  if (at >= from && syntax.pos[at] === ADP) at--
  else if (
    at >= from &&
    syntax.pos[at] === SCONJ &&
    (syntax.lower[at] === 'of' ||
      syntax.lower[at] === 'from' ||
      syntax.lower[at] === 'for' ||
      syntax.lower[at] === 'with' ||
      syntax.lower[at] === 'to')
  )
    at--
  for (let phrases = 0; at >= from && start - at < 14; ) {
    const tag = syntax.pos[at] as number
    if (tag === ADV || (tag === PART && syntax.lower[at] === 'not')) {
      at--
      continue
    }
    const found = asGovernor(grammar, at, lexicon)
    if (found) return found
    const chunk = grammar.chunkOf[at] as number
    if (chunk >= 0 && phrases < 3) {
      // A noun that governs ("a plan to") stands last in its phrase and was met above.
      phrases++
      at = (grammar.chunkFirst[chunk] as number) - 1
      while (at >= from && syntax.pos[at] === ADP) at--
      continue
    }
    return null
  }
  return null
}
