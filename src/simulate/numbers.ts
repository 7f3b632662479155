const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'x x twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** A number in words up to ninety-nine, "hundred" for whole hundreds up to nine hundred; null for any other. */
export const inWords = (value: number): string | null => {
  if (value < 20) return SMALL[value] ?? null
  if (value < 100) return value % 10 === 0 ? (TENS[value / 10] as string) : `${TENS[Math.floor(value / 10)]}-${SMALL[value % 10]}`
  return value < 1000 && value % 100 === 0 ? `${SMALL[value / 100]} hundred` : null
}

/** "1,200". */
export const inDigits = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',')

/** The ways in which newspapers write one number: digits, then words where there are any. */
export const numberForms = (value: number): readonly string[] => {
  const words = inWords(value)
  if (words === null) return [inDigits(value), inDigits(value).replace(',', '')]
  return value < 10 ? [words, words] : [inDigits(value), words]
}
