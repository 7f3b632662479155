/** A stretch of a list, with how long the whole is. */
export const stretchOf = <Row>(
  rows: readonly Row[],
  { after, limit }: { readonly after: number; readonly limit: number },
): { readonly total: number; readonly after: number; readonly rows: readonly Row[] } => ({
  total: rows.length,
  after,
  rows: rows.slice(after, after + limit),
})

/** Whether a row's words hold all words looked for; the start of a word is enough. Case plays no part. */
export const holds = (wanted: string, words: string): boolean => {
  if (wanted.trim() === '') return true
  const folded = words.toLowerCase()
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => folded.includes(word))
}

/** Stable; `order` as asked turns it round where the list's own way is the other. */
export const sortBy = <Row>(rows: readonly Row[], key: (row: Row) => number | string, order: 'up' | 'down' | undefined): Row[] => {
  const keyed = rows.map((row) => ({ row, key: key(row) }))
  keyed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
  if (order === 'down') keyed.reverse()
  return keyed.map(({ row }) => row)
}
