import { align } from '../../match/align.ts'
import { type Prepared, prepare } from '../../match/anchors.ts'
import { complete } from '../../match/complete.ts'
import { judge } from '../../match/judge.ts'
import { matchWords } from '../../match/match-words.ts'
import { side } from '../../match/side.ts'
import type { Side } from '../../match/sides.ts'
import type { Named } from '../../match/to-reuse.ts'
import type { WordWeights } from '../../match/word-weights.ts'
import type { ReportId } from '../../model/index.ts'
import { readLine } from './corpus-file.ts'
import { packPassages } from './packed-passages.ts'
import type { Pairs, Texts } from './task.ts'

/** Reports that a thread holds at once, ready to be compared: some 10 kB each. */
const HELD = 4096

interface HeldReport extends Named {
  readonly side: Side
}

/** Compares pairs, and tells those that share passages, these as `packPassages` packs them. */
export type AlignPairs = (
  pairs: Pairs,
  texts: Texts,
  told: (left: number, right: number, passages: () => Uint8Array) => void,
) => void

/**
 * Compares pairs of reports, whose texts are read from the corpus as they are needed, and held while others may need them.
 * Cost: best where pairs that share a report come close together.
 */
export const pairAligner = (source: number, weights: WordWeights): AlignPairs => {
  const held = new Map<number, HeldReport>()
  const reportOf = (report: number, { places, index, stock }: Texts): HeldReport => {
    const known = held.get(report)
    if (known) {
      // The one used last is let go of last.
      held.delete(report)
      held.set(report, known)
      return known
    }
    const { id, text } = readLine(source, places.starts[report] as number, places.lengths[report] as number)
    const words = matchWords(text)
    const stockKeys = stockKeysOf(report, index, stock)
    const made: HeldReport = {
      id: (id ?? String(report + 1)) as ReportId,
      words,
      side: side(text, words, weights, stockKeys && ((key) => stockKeys.has(key))),
    }
    if (held.size >= HELD) held.delete(held.keys().next().value as number)
    held.set(report, made)
    return made
  }
  return ({ left: lefts, right: rights }, texts, told) => {
    let prepared: Prepared | null = null
    let of = -1
    for (let at = 0; at < lefts.length; at++) {
      const left = lefts[at] as number
      const right = rights[at] as number
      const one = reportOf(left, texts)
      if (of !== left || !prepared) {
        prepared = prepare(one.side)
        of = left
      }
      const other = reportOf(right, texts)
      const passages = judge(align(prepared, other.side))
      const compared = prepared
      if (passages.length > 0) told(left, right, () => packPassages(one, other, complete(compared, other.side, passages)))
    }
  }
}

/** The fingerprints of a report that are stock; null where none is. */
const stockKeysOf = (report: number, { keys, starts, ids }: Texts['index'], stock: Uint8Array): ReadonlySet<number> | null => {
  let found: Set<number> | null = null
  for (let at = starts[report] as number; at < (starts[report + 1] as number); at++) {
    const id = ids[at] as number
    if (stock[id] === 0) continue
    found ??= new Set()
    found.add(keys[id] as number)
  }
  return found
}
