import type { Span } from './span.ts'

/** Every reservation that can stand on a record; each is described in docs/guide/errors.md. */
export const DOUBT_CODES = [
  'D_ENCODING',
  'D_INVALID_BYTES',
  'D_GARBLED',
  'D_TYPE_MISMATCH',
  'D_TRUNCATED',
  'D_NO_ARTICLE',
  'D_PAYWALL',
  'D_DEEP_HTML',
  'D_LANGUAGE',
  'D_LONG_LINE',
  'D_DATES_CONFLICT',
  'D_NO_TITLE',
  'D_NOT_READ',
] as const

export type DoubtCode = (typeof DOUBT_CODES)[number]

/** Messy input is no error: the value is kept, and what is doubtful about it is said. */
export interface Doubt {
  readonly code: DoubtCode
  readonly text: string
  readonly spans: readonly Span[]
}
