import type { CandidateFinder } from '../match/candidate-finder.ts'
import type {
  Capture,
  CaptureId,
  Digest,
  Failure,
  Instant,
  Judgement,
  KeptCapture,
  Removal,
  ReportFacts,
  ReportId,
} from '../model/index.ts'

/** What is given on standard input has this locator, and is never an edition of another. */
export const STANDARD_INPUT = '-'

/** One capture gives no more reports than this: so a report's number says which capture it is of. */
export const MOST_REPORTS = 256

/**
 * Where the records of one inquiry lie: the port that every engine serves alike.
 *
 * Ground (captures, originals, removals, failures, judgements) is only ever added to, but for what is erased on request; everything
 * else is derived and can be replaced. One process writes at a time; what reads meanwhile sees whole commits.
 * @throws HearsayError E_DISK_FULL, E_NO_PERMISSION, E_INQUIRY_DAMAGED from any of them; E_INQUIRY_LOCKED from those that write where
 * {@link Engine.readOnly} says why not.
 */
export interface Engine {
  /** The folder, or what stands for one. */
  readonly place: string
  /** Why nothing can be written, as a sentence; null where it can. */
  readonly readOnly: string | null

  /** Makes changes, all or none, in order. Resolves once they would outlast the process and the machine. @returns the state after. */
  readonly commit: (changes: readonly Change[]) => Promise<number>
  /** Counts the commits that changed which reports there are or what was read in them. 0 for a new inquiry. */
  readonly state: () => Promise<number>
  /** `made`: the step and settings by which what was read counts as up to date. */
  readonly counts: (made: string) => Promise<Counts>

  /** Keeps bytes under their digests, resolves once they would outlast the machine. What is kept already is not written again. */
  readonly keepOriginals: (originals: readonly Original[]) => Promise<void>
  /** null where they are not there. Bytes that do not have that digest: E_INQUIRY_DAMAGED. */
  readonly original: (digest: Digest) => Promise<Uint8Array | null>
  /** The same without reading them: for what need not fit into memory. They are not held against their digest. */
  readonly held: (digest: Digest) => Promise<Held | null>
  readonly eraseOriginal: (digest: Digest) => Promise<void>

  readonly capture: (id: CaptureId) => Promise<KeptCapture | null>
  /** All in order of adding, those removed too. */
  readonly captures: (selection?: CaptureSelection) => AsyncIterable<KeptCapture>
  /** In the order they were made. */
  readonly removals: () => AsyncIterable<Removal>
  /** By locator. */
  readonly failures: () => AsyncIterable<Failure>
  /** In the order they were made. */
  readonly judgements: () => AsyncIterable<Judgement>

  readonly report: (id: ReportId) => Promise<ReportFacts | null>
  /** The report of a {@link PackedReading.number}; null where it is gone. */
  readonly reportNumbered: (number: number) => Promise<ReportFacts | null>
  /** In order of adding. */
  readonly reports: (selection?: ReportSelection) => AsyncIterable<ReportFacts>
  /** In order of adding; `reading` is empty unless asked for. */
  readonly packed: (selection?: PackedSelection) => AsyncIterable<PackedReading>
  /** The captures whose reports were not made by this step and settings, in order of adding: neither containers nor removed ones. */
  readonly outdated: (made: string) => AsyncIterable<Capture>

  /** Reports that hold all terms, best first: by BM25, then by order of adding. */
  readonly search: (terms: readonly SearchTerm[], selection: SearchSelection) => Promise<readonly ReportId[]>

  /** The reports by their fingerprints; only to be asked, and under numbers of its own: a report read anew has a new one. */
  readonly candidates: CandidateFinder
  /** A report's number there; null where it is not. */
  readonly indexed: (report: ReportId) => Promise<number | null>
  /** The reports of such numbers; those that are gone, or are no current edition, are left out. */
  readonly reportsIndexed: (numbers: readonly number[]) => Promise<readonly ReportId[]>

  /** null where the step never ran. */
  readonly result: (step: string) => Promise<ResultFacts | null>
  /** In order. */
  readonly resultPieces: (step: string) => AsyncIterable<Uint8Array>

  /** Lets go of files and locks. Nothing works after. */
  readonly close: () => Promise<void>
}

/** Where bytes lie. */
export type Held = { readonly path: string } | { readonly bytes: Uint8Array }

/** Bytes to keep. A file that no longer has the digest when it is copied: E_READ. */
export type Original = Held & { readonly digest: Digest; readonly size: number }

/** One change of the records. */
export type Change =
  | { readonly kind: 'capture'; readonly capture: Capture; readonly addedAt: Instant; readonly container: boolean }
  /** How far a container's members are taken in: all before this position; null for all there are. */
  | { readonly kind: 'entered'; readonly container: CaptureId; readonly next: number | null }
  /** Takes the place of all that was read in the capture before. */
  | { readonly kind: 'reports'; readonly capture: CaptureId; readonly made: string; readonly reports: readonly PackedReport[] }
  /** Marks all that was read as to be read anew. It stays until it is. */
  | { readonly kind: 'outdated' }
  /** What was read in a removed capture goes with it. */
  | { readonly kind: 'removal'; readonly removal: Removal }
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'recovered'; readonly locator: string }
  | { readonly kind: 'judgement'; readonly judgement: Judgement }
  /** Drops what the step had given before. */
  | { readonly kind: 'result-start'; readonly step: string; readonly made: string; readonly state: number }
  | { readonly kind: 'result-piece'; readonly step: string; readonly piece: Uint8Array }
  | { readonly kind: 'result-end'; readonly step: string }

/** One report with what was read in it, as an engine keeps it. What the pieces hold is the inquiry's affair. */
export interface PackedReport {
  readonly facts: ReportFacts
  readonly words: SearchWords
  /** What it is found by when others are compared with it. Distinct, ascending. */
  readonly fingerprints: Uint32Array
  readonly report: Uint8Array
  readonly reading: Uint8Array
}

export interface PackedReading {
  readonly id: ReportId
  /** In order of adding, never used again, the same after a rebuild; below 2^32 up to 16 million captures. */
  readonly number: number
  readonly report: Uint8Array
  readonly reading: Uint8Array
}

/** What is searched: folded words, one space between. */
export interface SearchWords {
  readonly text: string
  readonly speakers: string
}

/** Folded words that stand side by side; the last may be only begun. */
export interface SearchTerm {
  readonly words: readonly string[]
  readonly begun: boolean
}

export interface CaptureSelection {
  /** Those of one file or address alone. */
  readonly locator?: string
  /** Those of the same bytes alone. */
  readonly bytes?: Digest
  /** Containers alone. */
  readonly containers?: boolean
}

export interface ReportSelection {
  /** `current`, unless told: the latest edition of each report; `all`: earlier ones too. Never removed ones. */
  readonly editions?: 'current' | 'all'
  /** Those of one capture alone. */
  readonly capture?: CaptureId
  /** Those added after this one. */
  readonly after?: ReportId
}

export interface PackedSelection extends ReportSelection {
  /** Whether `reading` is wanted too. */
  readonly reading?: boolean
  /** These alone, in order of adding. */
  readonly only?: readonly ReportId[]
}

export interface SearchSelection {
  readonly field: keyof SearchWords
  readonly limit: number
  readonly editions?: 'current' | 'all'
}

/** What a step over all reports gave, and of which state. */
export interface ResultFacts {
  readonly step: string
  readonly made: string
  readonly state: number
  /** false where it was interrupted. */
  readonly complete: boolean
}

export interface Counts {
  readonly captures: number
  /** Of the captures, those removed; containers count by their members here too. */
  readonly removed: number
  /** Current reports. */
  readonly reports: number
  /** Reports of earlier editions. */
  readonly earlier: number
  /** Captures that were not read as they would be now. */
  readonly outdated: number
  readonly failures: number
  readonly judgements: number
  /** Of all originals, in bytes. */
  readonly bytes: number
}
