/** One passage that two texts share. Places are numbers of words, ends exclusive. */
export interface Alignment {
  readonly leftStart: number
  readonly leftEnd: number
  readonly rightStart: number
  readonly rightEnd: number
  /** Equal words, in the order of the left, four numbers a run: first left word, how many, first right word, how many. */
  readonly runs: Int32Array
  /** Left words in runs. */
  readonly words: number
  /** Those of them that are worth little, as half of all prose is. */
  readonly light: number
  /** Worth of the shared words less what lies between them costs, in nats. */
  readonly score: number
}

/** Where a passage lies, in words. */
type Place = Pick<Alignment, 'leftStart' | 'leftEnd' | 'rightStart' | 'rightEnd'>

/** A passage so few words off is beside another. */
export const BESIDE = 64

/** How many words, of the side where they are more, lie between two passages that follow each other in both texts; else infinity. */
export const distance = (one: Place, other: Place): number => {
  if (one.leftEnd <= other.leftStart && one.rightEnd <= other.rightStart)
    return Math.max(other.leftStart - one.leftEnd, other.rightStart - one.rightEnd)
  if (other.leftEnd <= one.leftStart && other.rightEnd <= one.rightStart)
    return Math.max(one.leftStart - other.leftEnd, one.rightStart - other.rightEnd)
  return Number.POSITIVE_INFINITY
}
