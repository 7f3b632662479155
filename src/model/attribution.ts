import type { AttributionId, EntityId, ReportId } from './id.ts'
import type { Evidenced, Span } from './span.ts'

/**
 * As PARC and PolNeAR use the words. Roles may be broken into pieces; an empty source means none is given.
 */
export interface Attribution {
  readonly id: AttributionId
  readonly report: ReportId
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly manner: 'direct' | 'mixed' | 'indirect'
  /** The attribution whose content holds this one. A said that B said: hearsay itself. */
  readonly within: AttributionId | null
  /** The source, resolved: "He" is the person named before; two may speak as one. Empty when it cannot be told. */
  readonly speakers: Evidenced<readonly EntityId[]>
  /** In order, from the speaker outwards: interviewer, broadcaster, agency. */
  readonly via: Evidenced<readonly EntityId[]>
  /** The author's: said / confirmed / claimed. */
  readonly commitment: Evidenced<'neutral' | 'endorsing' | 'distancing'>
  /** The source's. */
  readonly polarity: Evidenced<'affirms' | 'denies' | 'questions'>
}
