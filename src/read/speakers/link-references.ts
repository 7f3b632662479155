import type { Attribution, Entity, EntityId, Mention, Report } from '../../model/index.ts'
import type { Syntax } from '../syntax/syntax.ts'
import type { SpeakerKnowledge } from './knowledge.ts'
import { SURE_ENOUGH } from './read-references.ts'
import { referencesOf } from './references-of.ts'
import { PRONOUNS } from './words.ts'

/**
 * Who is meant by each personal pronoun and each noun that takes up a named person or body: token number to entity. For a noun, the
 * number is that of the word that carries it ("spokeswoman" in "the Russian spokeswoman").
 *
 * Holds only what the text shows: words that cannot be resolved, or mean somebody unnamed, are not in it. First persons in a
 * quotation are its speaker's, and are there only where `attributions` with resolved speakers are handed in and there is one speaker.
 * "We" is the speaker's own only in part, and stands for the speaker.
 * Cost: linear; shared with `resolveSpeakers` on the same syntax and mentions.
 */
export const linkPronouns = (
  syntax: Syntax,
  _report: Report,
  mentions: readonly Mention[],
  entities: readonly Entity[],
  knowledge: SpeakerKnowledge,
  attributions: readonly Pick<Attribution, 'content' | 'speakers' | 'manner'>[] = [],
): Map<number, EntityId> => {
  const { phrases, referents, referentOf, sureness } = referencesOf(syntax, mentions, entities, knowledge)
  const found = new Map<number, EntityId>()
  for (const phrase of phrases) {
    if (phrase.kind === 'name' || (sureness[phrase.number] as number) < SURE_ENOUGH) continue
    const entity = referents[referentOf[phrase.number] as number]?.entity
    if (entity) found.set(phrase.head, entity)
  }
  const { tokens, lower, words, quotedBy } = syntax
  // Inner quotations come later and so have the last word.
  for (const { content, speakers, manner } of attributions) {
    if (speakers.value.length !== 1 || manner === 'indirect') continue
    const speaker = speakers.value[0] as EntityId
    for (const span of content)
      for (
        let at = firstToken(tokens.start, tokens.length, span.start);
        at < tokens.length && (tokens.start[at] as number) < span.end;
        at++
      ) {
        if ((quotedBy[at] as number) < 0 || PRONOUNS.get(lower[at] as string)?.person !== 1 || words[at] === 'US') continue
        found.set(at, speaker)
      }
  }
  return found
}

/** The first token that starts at or after an offset. Cost: logarithmic. */
const firstToken = (starts: Int32Array, length: number, offset: number): number => {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) < offset) low = middle + 1
    else high = middle
  }
  return low
}
