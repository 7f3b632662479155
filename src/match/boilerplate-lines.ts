import type { Words } from '../text/index.ts'

/** A longer line is a paragraph of the report, whatever it says. In code units. */
const LONGEST_LINE = 400
/** What only the frame of a page says. Each is searched in a short line alone. */
const NOTICE =
  /\b(?:cookies?|subscribe|subscribers?|subscription|newsletters?|sign (?:up|in)|log in|all rights reserved|copyright|click here|follow us|read more|read next|related (?:stories|articles|posts)|share (?:this|on|via)|advertisement|terms (?:of|and) (?:use|service|conditions)|privacy policy|privacy notice|appeared first on|originally (?:published|appeared)|may not be (?:published|reproduced|broadcast)|(?:reporting|additional reporting|editing|writing) by|your (?:browser|inbox|email))\b|©/i

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
    if (end - start <= LONGEST_LINE && NOTICE.test(text.slice(start, end))) {
      while (word < words.length && (words.start[word] as number) < start) word++
      const first = word
      while (word < words.length && (words.start[word] as number) < end) word++
      if (word > first) found.push([first, word])
    }
    start = end + 1
  }
  return found
}
