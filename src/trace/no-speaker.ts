import type { Span } from '../model/index.ts'
import type { Source } from './prepared.ts'

/** A participle that hangs on what stands before it: "sheets showing lead in the water". */
const PARTICIPLE = /^\p{Ll}+ing$/u

/** "reportedly closed", and not "reportedly said": the adverb says that it is handed on, and the verb is part of what is. */
const HANDED_ON =
  /^(?:reportedly|allegedly|supposedly|purportedly)(?:\s+(?!(?:said|says|told|tells|stated|claimed|claims|confirmed|denied|denies|warned|admitted|conceded|asserted|insisted|declared|announced|reported|acknowledged|testified|wrote)\b)\p{L}+)?$/iu

/**
 * Whether what was read as a source is no speaker, but part of what is told: "wardens reportedly closed the gate", "two samples showing lead".
 *
 * Never of a name or a document, for these do say and show.
 */
export const isNoSpeaker = ({ kind }: Source, cue: readonly Span[], text: string): boolean => {
  if (kind !== 'unnamed') return false
  const words = cue.map(({ start, end }) => text.slice(start, end)).join(' ')
  return PARTICIPLE.test(words) || HANDED_ON.test(words)
}
