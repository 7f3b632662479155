import type { Judgement } from '../../../model/index.ts'
import type { About, Act, Judged } from '../../api.ts'
import type { Around } from '../handlers.ts'
import type { Answered, DeskRoute } from './answering.ts'

/** What a desk is asked. */
export type Wish =
  | { readonly wish: 'answer'; readonly route: DeskRoute; readonly given: unknown; readonly around: Around }
  /** To lay out the inquiry's tracing, made or as it was kept. */
  | { readonly wish: 'lay' }
  | { readonly wish: 'anchor'; readonly about: About; readonly act: Act }
  /** To take in a judgement that was made, and tell what it did. */
  | { readonly wish: 'follow'; readonly judgement: Judgement['id'] }

/** What it answers with. */
export interface Granted {
  readonly answer: Answered
  readonly lay: { readonly reports: number }
  readonly anchor: Pick<Judgement, 'about' | 'act'>
  readonly follow: { readonly judged: Judged; readonly behind: boolean }
}

export type ToDesk = { readonly number: number; readonly wish: Wish } | { readonly kept: true }

export type FromDesk =
  | { readonly number: number; readonly granted: Granted[keyof Granted] }
  | { readonly number: number; readonly failure: { readonly code: string; readonly message: string } }
  | { readonly doing: 'reading' | 'matching' | 'tracing' | 'keeping'; readonly reports: number }
  /** Rows to be kept, of a step over all reports as it was in `state`; the desk goes on when it hears that they are. */
  | { readonly keep: KeptRows }

export interface KeptRows {
  readonly step: string
  readonly state: number
  readonly settings: Readonly<Record<string, string | number | boolean>>
  /** JSON. */
  readonly rows: readonly string[]
  readonly first: boolean
  readonly last: boolean
}
