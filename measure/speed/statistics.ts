/** Several runs of one thing, told by their least, mean and spread. */
export interface Statistics {
  readonly least: number
  readonly mean: number
  readonly most: number
  /** Standard deviation; 0 for a single run. */
  readonly spread: number
  readonly raw: readonly number[]
}

/** @param raw at least one figure. */
export const statistics = (raw: readonly number[]): Statistics => {
  const mean = raw.reduce((sum, one) => sum + one, 0) / raw.length
  const squares = raw.reduce((sum, one) => sum + (one - mean) ** 2, 0)
  const round = (figure: number): number => Math.round(figure * 1000) / 1000
  return {
    least: round(Math.min(...raw)),
    mean: round(mean),
    most: round(Math.max(...raw)),
    spread: round(raw.length > 1 ? Math.sqrt(squares / (raw.length - 1)) : 0),
    raw: raw.map(round),
  }
}
