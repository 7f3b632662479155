import type { Span } from '../../model/index.ts'

const CONNECTORS = new Set([
  'of',
  'the',
  'and',
  'for',
  '&',
  'de',
  'del',
  'la',
  'le',
  'des',
  'du',
  'der',
  'die',
  'das',
  'al',
  'el',
  'in',
])
const TIME_WORDS =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$|^\d{1,4}(?:st|nd|rd|th)?$/i
const MEDIA_WORDS =
  /^(?:radio|television|tv|stage|screen|air|film|vinyl|shelves|twitter|facebook|instagram|telegram|youtube|tiktok|reddit|x|vk|whatsapp)$/i

/** What may stand after an outlet's name in a credit. */
const AFTER =
  /^[\s,]*(?:$|[.)\]]|on \w|and (?:is|has been|was) |and (?:re)?(?:published|printed|posted)|and appears|is (?:re)?published|under (?:a|the|license|licence)|with (?:the )?(?:kind |express )?permission|as part of|in (?:\w+ )?\d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4}|[A-Z][a-z]{2,8} (?:\d{1,2}, )?\d{4}|under the (?:title|headline)|at http|here\b|where\b|[([]|[–—-])/i

/**
 * The outlet named at the start of a stretch of text, with nothing behind it but what a credit may add; null where there is none.
 *
 * "Monday", "radio" and the social platforms are no outlets: things appear first on them, and that is told in stories.
 * Cost: linear in the name, which ends after 80 characters.
 */
export const outletName = (text: string, start: number, end: number): Span | null => {
  let from = start
  while (from < end && /[\s"“‘'*_]/.test(text[from] as string)) from++
  // In lower case it is the sentence's, not the name's.
  if (text.startsWith('the ', from) && from + 4 < end) from += 4
  const limit = Math.min(end, from + 100)
  const stretch = text.slice(from, limit)
  const words = [...stretch.matchAll(/[^\s\u00a0,;()[\]|]{1,60}/gu)]
  let last = 0
  let named = false
  let expected = 0
  for (const [number, match] of words.entries()) {
    const gap = stretch.slice(expected, match.index)
    if (number > 0 && /[,;()[\]|]/.test(gap)) break
    expected = match.index + match[0].length
    const word = match[0].replace(/^["“‘'*_]+|[."”’'*_!?:]+$/g, '')
    const name = /^[\p{Lu}\p{N}]/u.test(word) || /^[\w-]{2,40}(?:\.[a-z]{2,10}){1,3}$/i.test(word)
    if (!name && !CONNECTORS.has(word.toLowerCase())) break
    if (number > 0 && word === 'in') break
    if (name) {
      named = true
      last = match.index + match[0].replace(/["”’'*_:]+$|[."”’'*_!?]+$/g, '').length
    }
    // A full stop ends the credit, unless it stands inside the name ("U.S. News").
    if (/[.!?]["”’'*_]*$/.test(match[0]) && !/^(?:\p{L}\.)+$|^(?:St|Mr|Dr)\.$/u.test(match[0])) break
  }
  if (!named) return null
  const name = stretch.slice(0, last)
  if (TIME_WORDS.test(name) || MEDIA_WORDS.test(name) || TIME_WORDS.test(name.split(/\s/)[0] as string)) return null
  return AFTER.test(text.slice(from + last, end).replace(/^["”’'*_]+/, '')) ? { start: from, end: from + last } : null
}
