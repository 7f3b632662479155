import type { Words } from '../text/index.ts'

/** A longer line is a paragraph of the report, whatever it says. In code units. */
const LONGEST_LINE = 400
/** What only the frame of a page says. Each is searched in a short line alone. */
const NOTICE =
  /\b(?:newsletters?|sign (?:up|in)|log in|all rights reserved|click here|follow us|read more|read next|related (?:stories|articles|posts)|share (?:this|on|via)|terms (?:of|and) (?:use|service|conditions)|privacy policy|privacy notice|appeared first on|originally (?:published|appeared)|may not be (?:published|reproduced|broadcast)|(?:reporting|additional reporting|editing|writing) by|download (?:our|the) app|your (?:browser|inbox|email))\b|©/i
/** What news may be about, too: a notice where it is said to the reader, or in few words. */
const PERHAPS =
  /\b(?:cookies?|subscribe|subscribers?|subscription|copyright|advertisement|become a (?:member|supporter)|(?:news|email|breaking) alerts|independent journalism|(?:views|opinions) expressed|not necessarily (?:reflect|represent))\b/i
const TO_READER = /\b(?:you|yours?|we|us|our|ours|this (?:site|website|page|article|story)|authors?|now|today|click)\b/i
/** In words. */
const FEW = 9

/**
 * Lines that are boilerplate by what they say: cookie notices, calls to subscribe or share, rights, credits.
 *
 * Only short lines of their own; a sentence about cookies inside a paragraph is left alone. English alone: what other languages repeat
 * is found by who repeats it, see `stockFingerprints`.
 * @returns half-open ranges of word numbers, ascending. Cost: linear.
 */
export const boilerplateLines = (text: string, words: Words): [number, number][] => {
  const found: [number, number][] = []
  let word = 0
  let start = 0
  while (start < text.length) {
    let end = text.indexOf('\n', start)
    if (end === -1) end = text.length
    if (end - start <= LONGEST_LINE && isNotice(text.slice(start, end))) {
      while (word < words.length && (words.start[word] as number) < start) word++
      const first = word
      while (word < words.length && (words.start[word] as number) < end) word++
      if (word > first) found.push([first, word])
    }
    start = end + 1
  }
  return found
}

const isNotice = (line: string): boolean =>
  NOTICE.test(line) || (PERHAPS.test(line) && (TO_READER.test(line) || line.trim().split(/\s+/).length <= FEW))
