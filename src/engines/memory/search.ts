import type { ReportId } from '../../model/index.ts'
import type { SearchTerm } from '../engine.ts'

const K1 = 1.2
const B = 0.75

/**
 * Reports that hold all terms, best first, equal ones in the order given.
 *
 * Ranks as SQLite's full-text search does, so that no engine answers otherwise than another.
 * Cost: goes through all words of all reports. Source: BM25 as in the documentation of FTS5.
 */
export const bestFirst = (
  reports: readonly { readonly id: ReportId; readonly words: string }[],
  terms: readonly SearchTerm[],
  among: ReadonlySet<ReportId>,
): ReportId[] => {
  if (terms.length === 0) return []
  const counted = reports.map(({ id, words }) => {
    const all = words === '' ? [] : words.split(' ')
    return { id, length: all.length, counts: terms.map((term) => occurrences(all, term)) }
  })
  const average = counted.reduce((sum, { length }) => sum + length, 0) / Math.max(1, counted.length)
  const weights = terms.map((_, at) => {
    const holding = counted.filter(({ counts }) => (counts[at] as number) > 0).length
    return Math.max(1e-6, Math.log((counted.length - holding + 0.5) / (holding + 0.5)))
  })
  const scored = counted
    .filter(({ id, counts }) => among.has(id) && counts.every((count) => count > 0))
    .map(({ id, length, counts }) => {
      const norm = K1 * (1 - B + (B * length) / Math.max(1, average))
      return {
        id,
        score: counts.reduce((sum, count, at) => sum + ((weights[at] as number) * count * (K1 + 1)) / (count + norm), 0),
      }
    })
  return scored.sort((left, right) => right.score - left.score).map(({ id }) => id)
}

const occurrences = (all: readonly string[], { words, begun }: SearchTerm): number => {
  let count = 0
  for (let at = 0; at + words.length <= all.length; at++) {
    const fits = words.every((word, ordinal) => {
      const here = all[at + ordinal] as string
      return begun && ordinal === words.length - 1 ? here.startsWith(word) : here === word
    })
    if (fits) count++
  }
  return count
}
