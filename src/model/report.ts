import type { Doubt } from './doubt.ts'
import type { CaptureId, ReportId } from './id.ts'
import type { Span } from './span.ts'

/** Who published this copy, and the words or the field that say so. */
export interface Outlet {
  readonly name: string
  readonly domain: string | null
  readonly span: Span | null
}

/**
 * What names where a text came from. `agency` is the outlet, agency or person credited.
 * - `agency`: "(Reuters)", "CITY, July 3 (AP) —", "With files from ..."
 * - `syndication`: "The post ... appeared first on ...", "originally published in ..."
 * - `byline`: "By ...", JSON-LD author
 * - `via`: "via ..."; `canonical`: rel=canonical to another domain; `feed-source`: RSS <source>
 * - `reporting`: "reported by", "with reporting from"
 */
export interface Credit {
  readonly kind: 'agency' | 'syndication' | 'byline' | 'via' | 'canonical' | 'publisher' | 'feed-source' | 'reporting'
  readonly agency: string
  /** Where the text says so; null when it was read from markup. */
  readonly span: Span | null
}

export interface Link {
  readonly url: string
  /** The linked words in the text; null when they are no part of it. */
  readonly span: Span | null
}

/** One candidate date. None is preferred in silence. */
export interface DateEvidence {
  /** ISO 8601, no more precise than the evidence: `2017`, `2017-07`, `2017-07-03`, `2017-07-03T10:00:00Z`. */
  readonly value: string
  readonly of: 'publication' | 'event'
  readonly relation: 'on' | 'not-before' | 'not-after'
  readonly origin: 'text' | 'meta' | 'feed' | 'header' | 'url' | 'file'
  readonly span: Span | null
  /** The words or the field it was read from: `meta article:published_time`. */
  readonly source: string
}

/** One text as one capture gives it. For text/plain, `text` is the decoded file, letter for letter. */
export interface Report {
  readonly id: ReportId
  readonly capture: CaptureId
  /** The capture's locator. */
  readonly file: string
  /** What its source itself calls it: a row's `id`, a feed's guid, a Message-ID; absent where it has no name. Need not be unique. */
  readonly name?: string
  readonly text: string
  readonly title: Span | null
  /** Paragraphs in order: neither title, nor credit lines, nor boilerplate. */
  readonly body: readonly Span[]
  readonly outlet: Outlet | null
  readonly credits: readonly Credit[]
  readonly links: readonly Link[]
  readonly dates: readonly DateEvidence[]
  /** ISO 639-1 where it could be told. */
  readonly language: string | null
  readonly doubts: readonly Doubt[]
}
