import type { BatchIndex } from '../../match/batch-index.ts'
import type { Numbered, SharedLists } from '../../match/shared-index.ts'
import type { PartLists } from '../../match/split-fingerprints.ts'

/** What every thread of one run is given. */
export interface Given {
  /** JSON Lines. */
  readonly corpus: string
  /** Where threads write what should not fill the memory. */
  readonly folder: string
  /** Texts to learn from which words are common. */
  readonly sample: readonly string[]
}

/** The steps of a run; each is done for the whole corpus before the next begins. */
export type Task =
  /** Bytes of the corpus -> its reports' fingerprints, on disk. */
  | { readonly step: 'fingerprint'; readonly start: number; readonly end: number }
  /** One part of all fingerprints -> who has them. */
  | { readonly step: 'list'; readonly part: number; readonly chunks: readonly Chunk[] }
  /** A chunk -> the numbers of its fingerprints. */
  | { readonly step: 'number'; readonly lists: SharedLists; readonly chunk: Chunk }
  /** Some numbers of fingerprints -> which of them are stock: written into the texts' `stock`. */
  | {
      readonly step: 'stock'
      readonly index: BatchIndex
      readonly series: Int32Array
      readonly texts: Texts
      readonly among: Uint32Array
    }
  /** Some reports -> the pairs worth comparing. */
  | {
      readonly step: 'nearest'
      readonly index: BatchIndex
      readonly stock: Uint8Array
      readonly relatives: number
      readonly range: Range
    }
  /** Pairs -> those that share passages; the passages on disk, where they are wanted. */
  | { readonly step: 'align'; readonly pairs: Pairs; readonly texts: Texts; readonly passages: boolean }

export type Result = Chunk | PartLists | Numbered | Near | Written | null

/** Half-open. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Reports that follow each other in the corpus. */
export interface Chunk {
  /** The number of its first report. */
  readonly first: number
  readonly places: Places
  /** Their outlets; null where none is named. */
  readonly series: readonly (string | null)[]
  /** Lines that are no reports. */
  readonly faults: number
  /** The file that holds their fingerprints, and behind them the report of each, counted from the first. */
  readonly file: string
  readonly offset: number
  /** Where each part begins, in fingerprints; one more than parts. */
  readonly parts: Uint32Array
}

/** Where the line of each report stands in the corpus, in bytes. */
export interface Places {
  readonly starts: Float64Array
  readonly lengths: Uint32Array
}

/** What threads need to know of the reports to compare them; in shared memory. */
export interface Texts {
  readonly places: Places
  readonly index: Pick<BatchIndex, 'keys' | 'starts' | 'ids'>
  /** 1 for each number that is stock. */
  readonly stock: Uint8Array
}

/** Each left is the lower number. */
export interface Pairs {
  readonly left: Uint32Array
  readonly right: Uint32Array
}

/** Pairs worth comparing. */
export interface Near extends Pairs {
  /** Places of those that are some report's heaviest. */
  readonly heaviest: Uint32Array
}

/** Pairs that share passages, as `packPassages` packs them, one behind the other in a file; without lengths where passages are not wanted. */
export interface Written {
  readonly pairs: Pairs
  readonly file: string
  readonly offset: number
  readonly lengths: Uint32Array
}
