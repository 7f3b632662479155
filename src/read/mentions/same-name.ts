/** "mohammed" and "muhammad" sound alike: what is left of a word in Latin letters when vowels and doubled letters go. */
export const skeleton = (folded: string): string => {
  let left = ''
  const word = folded
    .replace(/kh|ck|q/g, 'k')
    .replace(/gh/g, 'g')
    .replace(/sh|sch/g, 's')
    .replace(/th/g, 't')
    .replace(/dh/g, 'd')
    .replace(/ph/g, 'f')
    .replace(/x/g, 'ks')
    .replace(/c/g, 'k')
  for (const letter of word) {
    if (left === '' || left.endsWith(' ')) {
      left += /[aeiou]/.test(letter) ? 'a' : letter
      continue
    }
    if (/[aeiouyw]/.test(letter)) continue
    if (left.endsWith(letter) && letter !== ' ') continue
    left += letter
  }
  return left
    .replace(/h(?= |$)/g, '')
    .replace(/ +/g, ' ')
    .trim()
}

/**
 * Whether two folded names are one name spelt in two ways, as transliteration spells it: "deir zor" and "dayr zawr".
 *
 * Strict on short names, where one letter makes another name.
 */
export const spellsAlike = (left: string, right: string): boolean => {
  if (left === right) return true
  const short = Math.min(left.length, right.length)
  if (short < 4 || Math.abs(left.length - right.length) > 3) return false
  if (left[0] !== right[0] && !/[aeiou]/.test(left[0] as string)) return false
  const one = skeleton(left)
  if (one !== skeleton(right) || !sameEnding(left, right)) return false
  return one.replace(/[ a]/g, '').length >= 3 || squashed(left) === squashed(right)
}

const sameEnding = (left: string, right: string): boolean => {
  const a = left.replace(/h$/, '')
  const b = right.replace(/h$/, '')
  const open = /[aeiouyw]$/
  return open.test(a) ? open.test(b) : a[a.length - 1] === b[b.length - 1]
}

/** Without doubled letters and a last "h". */
const squashed = (word: string): string => word.replace(/h$/, '').replace(/(.)\1/g, '$1')
