/** Numbers from 0 to below 1, the same for the same seed. */
const numbers = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const SMALL = 'the of and to in a that was for on with as by had from which were after their near before over'.split(' ')
const SYLLABLES =
  'ba ber cor dal den dor el fan gar hal hin is jor kal kes lam lin mar mel nor ol pan per ras rin sal sel tam tor ul van ver wen yar zim'.split(
    ' ',
  )

/** Invented prose: half small words, half words made up for the subject. The same for the same seed. */
export const invented = (seed: number, sentences: number): string => {
  const random = numbers(seed)
  const one = (list: readonly string[]): string => list[Math.floor(random() * list.length)] as string
  const subject = Array.from({ length: 60 }, () => one(SYLLABLES) + one(SYLLABLES) + one(SYLLABLES))
  const sentence = (): string => {
    const words = Array.from({ length: 12 + Math.floor(random() * 10) }, (_, at) => (at % 2 === 0 ? one(SMALL) : one(subject)))
    const text = words.join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  return Array.from({ length: sentences }, (_, at) => sentence() + (at % 3 === 2 ? '\n\n' : ' '))
    .join('')
    .trim()
}
