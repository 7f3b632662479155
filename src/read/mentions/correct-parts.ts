import type { Syntax } from '../syntax/syntax.ts'
import { ADJ, ADP, ADV, DET, NOUN, NUM, PRON, PROPN, VERB, X } from '../syntax/tags.ts'
import type { MentionKnowledge } from './knowledge.ts'

const KEPT = new Set(
  'in on at near inside outside against around among amid between before after since until during despite within without toward towards into onto from with by for under over across throughout via per than as if when while like past round opposite off up down out about more most much many own other such same former latter present net home well ill right left close light dark square plain minor major general special secret best better worst last next first second third south north east west'.split(
    ' ',
  ),
)

/**
 * The syntax with parts of speech mended by the lists of nouns: a word that is listed as a noun, and that the tagger, never having seen
 * it, took for something else, is a noun ("the library holds"). Cost: linear.
 */
export const correctParts = (syntax: Syntax, knowledge: MentionKnowledge): Syntax => {
  const { lower, lemmas, words } = syntax
  const pos = Uint8Array.from(syntax.pos)
  for (let at = 0; at < pos.length; at++) {
    const part = pos[at] as number
    if (
      part !== ADJ &&
      part !== PROPN &&
      part !== NOUN &&
      /^\p{Lu}/u.test(words[at] as string) &&
      knowledge.nationality(lower[at] as string)
    ) {
      pos[at] = ADJ
      continue
    }
    if (part === NUM && /^\p{Lu}\p{L}*-?\d/u.test(words[at] as string)) {
      pos[at] = PROPN
      continue
    }
    if (part !== ADJ && part !== ADP && part !== ADV && part !== X && part !== VERB) continue
    const word = lower[at] as string
    if (word.length < 4 || KEPT.has(word)) continue
    const before = at > 0 ? (pos[at - 1] as number) : -1
    if (part === VERB && !(/(?:[eo]rs|ists|ians)$/.test(word) && knowledge.nounKind(lemmas[at] as string) === 'person')) {
      if (before !== DET && !((before === ADJ || before === NOUN) && at > 1 && pos[at - 2] === DET)) continue
      const next = at + 1 < pos.length ? (pos[at + 1] as number) : -1
      if (next === DET || next === PRON || next === NOUN || next === PROPN || next === ADJ || next === NUM) continue
      if (/(?:ed|ing)$/.test(word)) continue
    }
    const kind = knowledge.nounKind(word) ?? (part === VERB ? knowledge.nounKind(lemmas[at] as string) : null)
    if (kind !== null) pos[at] = NOUN
  }
  return { ...syntax, pos }
}
