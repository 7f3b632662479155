const PLAIN = /^[A-Za-z]+$/
const PLAIN_WORDS = /^[A-Za-z]+(?: [A-Za-z]+)*$/
const MARKS = /\p{M}+/gu
const APOSTROPHES = /['’‘ʼʻʿʾ`´]/g
const OTHERS = /[^\p{L}\p{N}]+/gu
/** The Arabic article as it is written before its letters, alone between spaces. */
const ARTICLES = new Set([
  'al',
  'el',
  'ad',
  'an',
  'ar',
  'as',
  'ash',
  'at',
  'az',
  'ez',
  'es',
  'esh',
  'et',
  'er',
  'ed',
  'ul',
  'ur',
  'uz',
  'the',
])

/**
 * A name with case, marks, hyphens, dots and apostrophes levelled, and Arabic articles left out where a name remains:
 * "Deir ez-Zor" and "Deir al-Zor" both become "deir zor".
 *
 * Empty for text without letters or digits. Cost: linear.
 */
export const foldName = (name: string): string => {
  if (PLAIN.test(name)) return name.toLowerCase()
  if (PLAIN_WORDS.test(name)) {
    const small = name.toLowerCase()
    if (!small.split(' ').some((word) => ARTICLES.has(word))) return small
  }
  const words = name
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(APOSTROPHES, '')
    .replace(/\./g, '')
    .replace(OTHERS, ' ')
    .trim()
    .split(' ')
  const kept = words.filter((word) => !ARTICLES.has(word))
  return (kept.length > 0 ? kept : words).join(' ')
}
