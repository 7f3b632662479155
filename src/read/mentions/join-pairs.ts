import type { Syntax } from '../syntax/syntax.ts'
import { NUM } from '../syntax/tags.ts'
import type { FoundMention } from './found-mention.ts'
import type { MentionKnowledge } from './knowledge.ts'

/**
 * The mentions of one sentence with plain people side by side, or part of a group, made one: "women and children", "many of his
 * friends". "One of his friends" becomes a person. Cost: linear.
 */
export const joinPairs = (syntax: Syntax, knowledge: MentionKnowledge, found: readonly FoundMention[]): FoundMention[] => {
  const { lower, pos } = syntax
  const kept: FoundMention[] = []
  /** Plain groups by the token after them. */
  const plain = new Map<number, number>()
  const inOrder = [...found].sort((a, b) => a.first - b.first || b.last - a.last)
  for (const here of inOrder) {
    if (here.type !== 'organisation' || here.name || !isPeople(syntax, knowledge, here)) {
      kept.push(here)
      continue
    }
    const { first } = here
    const plural = isPlural(syntax, here)
    if (/^(?:many|some|most|several|few|none|all|one|two|three)$/.test(lower[first - 2] ?? '') && lower[first - 1] === 'of') {
      kept.push({ ...here, first: first - 2, type: lower[first - 2] === 'one' && plural ? 'person' : 'organisation' })
      continue
    }
    const before = plain.get(first - 1)
    const other = before === undefined ? undefined : kept[before]
    const bare = here.last - first === 1 || /^(?:other|fellow)$/.test(lower[first] as string) || pos[first] === NUM
    const counted = pos[first] !== NUM || (other && pos[other.first] === NUM)
    if (lower[first - 1] === 'and' && other && before !== undefined && plural && bare && counted) {
      kept[before] = { ...other, last: here.last }
      plain.set(here.last, before)
      continue
    }
    if (plural) plain.set(here.last, kept.length)
    kept.push(here)
  }
  return kept
}

const isPeople = (syntax: Syntax, knowledge: MentionKnowledge, one: FoundMention): boolean => {
  const word = syntax.lower[one.last - 1] as string
  const kind = knowledge.nounKind(word) ?? knowledge.nounKind(syntax.lemmas[one.last - 1] as string)
  return kind === 'person' || kind === 'people'
}

const isPlural = (syntax: Syntax, one: FoundMention): boolean =>
  /s$|men$|children$|people$|family$/.test(syntax.lower[one.last - 1] as string)
