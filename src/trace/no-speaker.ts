import type { Span } from '../model/index.ts'
import { contentWords } from '../text/index.ts'
import type { TraceKnowledge } from './knowledge.ts'
import type { Source } from './prepared.ts'

/** A participle that hangs on what stands before it: "sheets showing lead in the water". */
const PARTICIPLE = /^\p{Ll}+ing$/u

/** "reportedly closed", and not "reportedly said": the adverb says that it is handed on, and the verb is part of what is. */
const HANDED_ON =
  /^(?:reportedly|allegedly|supposedly|purportedly)(?:\s+(?!(?:said|says|told|tells|stated|claimed|claims|confirmed|denied|denies|warned|admitted|conceded|asserted|insisted|declared|announced|reported|acknowledged|testified|wrote)\b)\p{L}+)?$/iu

/** Kinds of what is done and not said: a verb of these between two names tells what happened. */
const DEEDS: ReadonlySet<string> = new Set([
  'attack',
  'blockade',
  'building',
  'burial',
  'destruction',
  'detention',
  'explosion',
  'killing',
  'movement',
  'poisoning',
  'seizing',
  'theft',
  'wounding',
])

/**
 * Whether what was read as a source is no speaker, but part of what is told: "wardens reportedly closed the gate", "two samples showing lead",
 * "a launch rammed the ferry".
 *
 * Never of a name or a document, for these do say and show.
 */
export const isNoSpeaker = (
  { kind, names }: Source,
  cue: readonly Span[],
  content: readonly Span[],
  text: string,
  knowledge: TraceKnowledge,
): boolean => {
  if (kind !== 'unnamed' && !(kind === 'named' && names.every(({ type }) => type !== 'person'))) return false
  const words = cue.map(({ start, end }) => text.slice(start, end)).join(' ')
  if (kind === 'unnamed' && (PARTICIPLE.test(words) || HANDED_ON.test(words))) return true
  return isDeed(words, content, text, knowledge)
}

/** "rammed" and "had reportedly seized", with neither "that" nor quotation marks after it. */
const isDeed = (cue: string, content: readonly Span[], text: string, knowledge: TraceKnowledge): boolean => {
  const [first] = content
  if (!first || /^\W*that\b|["“‘]/.test(text.slice(Math.max(0, first.start - 2), first.start + 8))) return false
  const verbs = contentWords(cue, [{ start: 0, end: cue.length }])
  return (
    verbs.length > 0 &&
    verbs.some(({ stem }) => DEEDS.has(knowledge.happening(stem) ?? knowledge.happening(`${stem}e`) ?? '')) &&
    !verbs.some(({ lower, stem }) => knowledge.headline('says', lower) || knowledge.headline('says', stem))
  )
}
