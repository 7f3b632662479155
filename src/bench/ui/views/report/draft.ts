import type { Span } from '../../../../model/index.ts'

export type Part = 'content' | 'cue' | 'source'

/** Words whose ends somebody moves, before that is put on record. */
export interface Draft {
  readonly part: Part
  readonly spans: readonly Span[]
  readonly moved: (spans: readonly Span[]) => void
}
