import type { Mention, Span, Statement } from '../model/index.ts'
import type { Index } from './index-reading.ts'
import type { TraceKnowledge } from './knowledge.ts'
import { mentionsIn } from './mentions-in.ts'
import type { Source } from './prepared.ts'
import { isPerson, namedSource } from './sources.ts'

const SAID =
  '(?:said|says|stated|states|told|tells|informed|recounted|recalled|declared|explained|added|related|testified|recounts|explains)'
const TO = '(?:\\s+(?:to|in an interview with|in an interview to))?(?:\\s+(?:the\\s)?\\p{Lu}[^,.;:!?“”"\\n]{0,60}?)?'

/** ", who was there as a porter, informed the Lantern that": from the end of the name to the words that are stated. */
const BEFORE_WORDS = new RegExp(`^(?:,[^.;:!?“”"\\n]{1,140}?,)?\\s+${SAID}${TO}\\s+that\\b`, 'u')

/** ", a porter who was at the gate, told the Lantern.": from the end of the name to the end of the sentence. */
const AFTER_WORDS = new RegExp(`^(?:,[^.;:!?“”"\\n]{1,140}?,)?\\s+${SAID}${TO}\\W*$`, 'u')

/** Words before a name that stand between it and what it could be the speaker of: "the brother of". */
const HELD = /\b(?:of|for|by|with|to|from|against|and|near)\s+$/i

/**
 * The person whom an author's sentence itself names as saying what it states, where no reader took it for an attribution: "Ada Krol, who was there as a porter,
 * informed the Lantern that …"; null where it names nobody so, or somebody else first.
 * Cost: linear in the sentence, times its names.
 */
export const unreadSpeaker = ({ content }: Statement, index: Index, knowledge: TraceKnowledge): Source | null => {
  const { reading } = index
  const { text } = reading.report
  const [first] = content
  const last = content.at(-1)
  if (!first || !last) return null
  const whole = sentenceOf(text, { start: first.start, end: last.end })
  const persons = mentionsIn(reading.mentions, whole).filter(
    (mention) => mention.type === 'person' && mention.entity !== null && isPerson(mention.entity, index, knowledge),
  )
  for (const person of persons) {
    const before = text.slice(whole.start, person.span.start)
    if (HELD.test(before) || /["“]/.test(before)) continue
    const rest = text.slice(person.span.end, whole.end)
    if (opens(before, person) ? BEFORE_WORDS.test(rest) : /,\s(?:[^,]{0,60}\s)?$/u.test(before) && AFTER_WORDS.test(rest))
      return namedSource(person.entity as NonNullable<Mention['entity']>, person.span, index, knowledge)
  }
  return null
}

/** Nothing but where it was written and what somebody is stands before the name. */
const opens = (before: string, { span }: Mention): boolean =>
  span.end > 0 && /^(?:[^\n]{0,60}[—–-]\s+)?(?:(?:the|an?|one)\s[^,.;:]{0,60}?,?\s)?$/iu.test(before)

const SENTENCE_END = /[.!?]["”’]?\s+(?=["“‘]?\p{Lu})/gu

/** Longest sentence that is looked at, in characters. */
const LONGEST = 400

const sentenceOf = (text: string, { start, end }: Span): Span => {
  const from = Math.max(0, start - LONGEST)
  const before = text.slice(from, start + 1)
  const open =
    from +
    Math.max(0, before.lastIndexOf('\n') + 1, ...[...before.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length))
  const after = text.slice(end, end + LONGEST)
  const stop = after.search(/[.!?]["”’]?(?:\s|$)|\n/u)
  return { start: Math.min(open, start), end: stop < 0 ? end : end + stop }
}
