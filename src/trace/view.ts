import type { Stated } from './prepared.ts'

/** A statement made ready for comparing. */
export interface View {
  readonly stated: Stated
  /** Place of its report among those traced. */
  readonly report: number
  /** Place in its report, for windows. */
  readonly at: number
  /** Place among all statements: earlier-added first. */
  readonly order: number
  readonly stems: ReadonlySet<string>
  readonly happenings: ReadonlySet<string>
  readonly times: ReadonlySet<string>
  readonly counted: ReadonlyMap<string, number>
}

/** Cost: linear in the statement's words. */
export const viewOf = (stated: Stated, report: number, at: number, order: number): View => ({
  stated,
  report,
  at,
  order,
  stems: new Set(stated.words === '' ? [] : stated.words.split(' ')),
  happenings: new Set(stated.happenings),
  times: new Set(stated.times),
  counted: new Map(stated.counted),
})

/** Kinds of frame that say too little by themselves to hold two statements together. */
export const LOOSE: ReadonlySet<string> = new Set(['other', 'position', 'motive', 'conditions'])
