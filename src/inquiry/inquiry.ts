import type { Engine, PackedReading, ReportSelection } from '../engines/engine.ts'
import type {
  EditionComparison,
  Failure,
  Judgement,
  KeptCapture,
  Reading,
  Removal,
  Report,
  ReportFacts,
  ReportId,
  Reuse,
} from '../model/index.ts'
import { type Added, add } from './add.ts'
import { compareEditions } from './compare-editions.ts'
import type { InquiryOptions } from './options.ts'
import { unpackReading, unpackReport } from './pack.ts'
import { type RebuildOptions, type Rebuilt, rebuild } from './rebuild.ts'
import { type RelativesOptions, relativesFinder } from './relatives.ts'
import { type RemoveOptions, remove } from './remove.ts'
import { type Keeping, type Kept, keeping, kept } from './results.ts'
import { type Hit, type SearchOptions, search } from './search.ts'
import { type Status, status } from './status.ts'

/** Many reports under one question, and what people decided about them. All of it outlasts the process, unless its engine does not. */
export interface Inquiry {
  /** The folder it lies in. */
  readonly place: string
  /** Why it cannot be changed now, as a sentence; null where it can. */
  readonly readOnly: string | null

  /** {@link add} */
  readonly add: (sources: readonly string[], options?: InquiryOptions) => AsyncGenerator<Added>
  /** Takes captures out, or puts them back: {@link remove} */
  readonly remove: (items: readonly string[], options: RemoveOptions) => Promise<readonly Removal[]>
  /** Makes all that is derived anew: {@link rebuild} */
  readonly rebuild: (options?: RebuildOptions) => AsyncGenerator<Rebuilt>

  /** Its reports in order of adding: the latest edition of each, unless all are asked for; never removed ones. */
  readonly list: (selection?: ReportSelection) => AsyncIterable<ReportFacts>
  /** {@link search} */
  readonly search: (words: string, options?: SearchOptions) => Promise<readonly Hit[]>
  /** {@link status} */
  readonly status: () => Promise<Status>
  /** Every capture in order of adding: containers, earlier editions and removed ones too. */
  readonly captures: () => AsyncIterable<KeptCapture>
  /** What could not be taken in or read, by locator. */
  readonly failures: () => AsyncIterable<Failure>
  /** Who took what out, and why, in the order it was done. */
  readonly removals: () => AsyncIterable<Removal>
  /** {@link compareEditions} */
  readonly editions: (locator?: string) => AsyncIterable<EditionComparison>

  /** Its readings in order of adding, one at a time. Cost: 0.5 ms for a report of 800 words. */
  readonly readings: (selection?: ReportSelection) => AsyncIterable<Reading>
  /** The same as they are kept, with what makes one whole again: for whoever holds many. */
  readonly packedReadings: () => AsyncIterable<PackedReading>
  /** Its reports in order of adding, without what was read in them. Cost: a tenth of {@link Inquiry.readings}. */
  readonly reports: (selection?: ReportSelection) => AsyncIterable<Report>

  /** What one report shares with its nearest relatives: {@link relativesFinder} */
  readonly relatives: (report: ReportId, options?: RelativesOptions) => Promise<readonly Reuse[]>

  /** Counts the changes to its reports: what is worked out over all of them belongs to the state it was worked out in. */
  readonly state: () => Promise<number>
  /** Keeps what a step over all reports gives: {@link keeping} */
  readonly keeping: (step: string, settings?: Keeping['settings']) => Promise<Keeping>
  /** What such a step gave for the present state; null where it did not run, not to its end, otherwise, or in another state. */
  readonly kept: <Row>(step: string, settings?: Keeping['settings']) => Promise<Kept<Row> | null>

  /** In the order they were made. */
  readonly judgements: () => AsyncIterable<Judgement>
  /** Puts a judgement on record, for good. @throws HearsayError E_INQUIRY_LOCKED. */
  readonly judge: (judgement: Judgement) => Promise<void>

  /** Lets go of its files and locks. */
  readonly close: () => Promise<void>
}

/**
 * Opens an inquiry over an engine: one in a folder, or one in memory for what is looked at once.
 *
 * Nothing is read yet; all else waits until it is asked for.
 */
export const openInquiry = (engine: Engine): Inquiry => ({
  place: engine.place,
  readOnly: engine.readOnly,
  add: (sources, options) => add(engine, sources, options),
  remove: (items, options) => remove(engine, items, options),
  rebuild: (options) => rebuild(engine, options),
  list: (selection) => engine.reports(selection),
  search: (words, options) => search(engine, words, options),
  status: () => status(engine),
  captures: () => engine.captures(),
  failures: () => engine.failures(),
  removals: () => engine.removals(),
  editions: (locator) => compareEditions(engine, locator),
  readings: async function* (selection = {}) {
    for await (const packed of engine.packed({ ...selection, reading: true })) yield unpackReading(packed)
  },
  packedReadings: () => engine.packed({ reading: true }),
  reports: async function* (selection = {}) {
    for await (const packed of engine.packed(selection)) yield unpackReport(packed)
  },
  relatives: relativesFinder(engine),
  state: () => engine.state(),
  keeping: (step, settings) => keeping(engine, step, settings),
  kept: (step, settings) => kept(engine, step, settings),
  judgements: () => engine.judgements(),
  judge: async (judgement) => void (await engine.commit([{ kind: 'judgement', judgement }])),
  close: () => engine.close(),
})
