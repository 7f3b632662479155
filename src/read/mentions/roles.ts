import type { Syntax } from '../syntax/syntax.ts'
import { ADJ, ADP, CCONJ, DET, NOUN, NUM, PART, PROPN } from '../syntax/tags.ts'
import type { FoundMention } from './found-mention.ts'
import type { MentionKnowledge } from './knowledge.ts'

/**
 * What the text says a person is, in its own words: before the name ("Ostian Foreign Ministry spokeswoman"), or beside it between
 * commas. null where it says nothing, or only "Mr".
 */
export const roleAt = (syntax: Syntax, mention: FoundMention, knowledge: MentionKnowledge): string | null => {
  const name = mention.name
  if (!name) return null
  return (
    before(syntax, mention, name.core, knowledge) ??
    after(syntax, name.last, knowledge) ??
    beforeComma(syntax, mention.first, knowledge)
  )
}

/** Nouns that say that somebody is a person and no more. */
const BARE = new Set(['man', 'woman', 'boy', 'girl', 'child', 'person', 'people', 'one', 'baby', 'teenager', 'youth'])

const says = (syntax: Syntax, at: number, knowledge: MentionKnowledge): boolean => {
  const word = plain(syntax.lower[at] as string)
  if (BARE.has(word)) return false
  const title = knowledge.title(word)
  if (title === 'address') return false
  return title !== null || knowledge.nounKind(syntax.lemmas[at] as string) === 'person' || knowledge.nounKind(word) === 'person'
}

const plain = (word: string): string => (word.endsWith('.') ? word.slice(0, -1) : word)

const before = (syntax: Syntax, mention: FoundMention, core: number, knowledge: MentionKnowledge): string | null => {
  const { pos, sentenceOf, lower } = syntax
  let last = core
  if (last > mention.first && !says(syntax, last - 1, knowledge) && lower[last - 1] === '.') last--
  const at = last - 1
  if (at < 0 || sentenceOf[at] !== sentenceOf[core] || !says(syntax, at, knowledge)) return null
  if (pos[at] === NOUN && lower[at] !== syntax.lemmas[at]) return null
  let first = at
  while (first > 0 && sentenceOf[first - 1] === sentenceOf[core] && core - first < 14) {
    const part = pos[first - 1] as number
    const word = lower[first - 1] as string
    if (part === NOUN || part === PROPN || part === ADJ || part === NUM) first--
    else if (part === PART && word === "'s") first--
    else if ((part === ADP || part === CCONJ) && first - 1 > mention.first) first--
    else break
  }
  while (first < at && (pos[first] === ADP || pos[first] === CCONJ)) first++
  return slice(syntax, first, last)
}

const after = (syntax: Syntax, from: number, knowledge: MentionKnowledge): string | null => {
  const { lower, pos, sentenceOf } = syntax
  if (lower[from] !== ',') return null
  let at = from + 1
  if (/^\d{1,3}$/.test(lower[at] ?? '') && lower[at + 1] === ',') at += 2
  const bare = pos[at] !== DET
  if (!bare) at++
  const first = at
  let noun = -1
  let links = 0
  while (at < lower.length && sentenceOf[at] === sentenceOf[from] && at - first < 14) {
    const part = pos[at] as number
    const word = lower[at] as string
    if (part === NOUN || part === PROPN) noun = at
    else if (part === ADJ || part === NUM || part === DET || (part === PART && word === "'s")) {
    } else if (noun >= 0 && (word === 'of' || word === 'for' || word === 'at' || word === 'to' || word === 'in') && links < 3)
      links++
    else if (word === 'and' && noun >= 0 && links > 0) {
    } else break
    at++
  }
  if (noun < 0) return null
  // The first noun phrase must say what a person is; what "of" adds is kept.
  let head = first
  while (
    head < noun &&
    !(
      pos[head + 1] === ADP ||
      !(
        pos[head + 1] === NOUN ||
        pos[head + 1] === PROPN ||
        pos[head + 1] === ADJ ||
        pos[head + 1] === PART ||
        pos[head + 1] === NUM
      )
    )
  )
    head++
  if (!says(syntax, head, knowledge) || syntax.lower[head] !== syntax.lemmas[head]) return null
  // Without an article it is a role only when it is closed off: "Ada Lindqvist, director of the museum,".
  if (bare && !/^[,.;:)”"’]$/.test(lower[noun + 1] ?? '.')) return null
  return slice(syntax, first, noun + 1)
}

const beforeComma = (syntax: Syntax, first: number, knowledge: MentionKnowledge): string | null => {
  const { lower, pos, sentenceOf } = syntax
  if (first < 2 || lower[first - 1] !== ',' || sentenceOf[first - 2] !== sentenceOf[first]) return null
  if (pos[first - 2] !== NOUN || lower[first - 2] !== syntax.lemmas[first - 2] || !says(syntax, first - 2, knowledge)) return null
  let from = first - 2
  while (
    from > 0 &&
    sentenceOf[from - 1] === sentenceOf[first] &&
    (pos[from - 1] === NOUN || pos[from - 1] === PROPN || pos[from - 1] === ADJ)
  )
    from--
  return slice(syntax, from, first - 1)
}

const slice = (syntax: Syntax, first: number, last: number): string =>
  syntax.text.slice(syntax.tokens.start[first], syntax.tokens.end[last - 1]).replace(/\s+/g, ' ')
