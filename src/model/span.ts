import type { ReportId } from './id.ts'

/** UTF-16 code units into `Report.text`; end exclusive; never empty. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Words of one report that something rests on. */
export interface Passage {
  readonly report: ReportId
  readonly spans: readonly Span[]
}

/** A finding with the words it was read from; no spans where it follows from what is absent. */
export interface Evidenced<Value> {
  readonly value: Value
  readonly spans: readonly Span[]
}

/** One step of an argument: a sentence for a person, and the words it rests on, in however many reports. */
export interface Reason {
  readonly text: string
  /** Empty where it follows from what is absent. */
  readonly evidence: readonly Passage[]
}
