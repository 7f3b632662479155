import type { Frame, Span } from '../model/index.ts'

/** "That" before a clause, as part of a regular expression; not the one that is its subject: "that is where it began". */
export const JOINING_THAT = String.raw`that(?! (?:is|was|are|were|has|had|will|would|may|might|can|could)\b)`
const JOINED = new RegExp(`^(?:${JOINING_THAT}|how)\\s`, 'i')

/** What follows on something that is not there. */
const HANGING =
  /^(?:at|in|on|by|with|of|from|to|for|as|and|or|but|nor|so|yet|which|who|whom|whose|because|while|when|where|after|before|since|until|although|though|if|unless|including|following|according|despite|told|said|not)\s/i
const ANAPHORIC = /^(?:he|she|it|they|this|that|these|those|him|her|them|his|hers|its|their|one|some|others?|both|all)\s/i
const OWN = /^(?:i|we|my|our|us|me|you)\s/i
const SPEECH = /\b(?:told|tells|informed|recalled|recounted|said|says|stated|according to)\b/i
/** Words in front of its first participant that a clause can bear, and words that a reader takes in at once. */
const LEAD = 2
const LONG = 24

/**
 * How badly words stand for a statement by themselves: 0 for a plain clause that names who did what; more where it begins in the middle,
 * with a pronoun or with a verb, where much stands before whoever acts, where it is long, tells of telling, or breaks a quotation.
 *
 * An order for choosing among wordings of one claim; its steps were set by eye on invented cases.
 * Cost: linear in the words.
 */
export const clauseFlaws = (text: string, { start, end }: Span, frame: Frame | null): number => {
  const written = text.slice(start, end)
  const words = written.replace(/^[\s"“”'‘]+|[\s"“”,;:.]+$/g, '').replace(JOINED, '')
  let flaws = 0
  if (HANGING.test(words)) flaws += 2
  else if (ANAPHORIC.test(words)) flaws += 2
  else if (OWN.test(words)) flaws += 0.75
  if (/["“”]/.test(words)) flaws += 1.5
  if (SPEECH.test(words)) flaws += 1
  const number = words.split(/\s+/).length
  if (number > LONG) flaws += 1
  if (number < 4) flaws += 2
  if (!frame) return flaws + 1
  const [predicate] = frame.predicate
  const parts = [...frame.predicate, ...frame.roles.map(({ span }) => span)].filter(
    (part) => part.start >= start && part.end <= end,
  )
  const first = Math.min(...parts.map((part) => part.start))
  if (parts.length === 0 || predicate === undefined) return flaws + 1
  const before = countWords(text.slice(start, first))
  if (before > LEAD) flaws += Math.min(3, (before - LEAD) / 2)
  // Nobody stands in front of the verb.
  if (first === predicate.start && before === 0) flaws += 2
  return flaws
}

const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
