import type { Attribution } from './attribution.ts'
import type { Doubt } from './doubt.ts'
import type { Entity, Mention } from './mention.ts'
import type { Report } from './report.ts'
import type { Statement, Wording } from './statement.ts'

/** One report with all that was read in it. Every list is in text order. */
export interface Reading {
  readonly report: Report
  readonly attributions: readonly Attribution[]
  readonly statements: readonly Statement[]
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
  readonly wording: readonly Wording[]
  readonly doubts: readonly Doubt[]
}
