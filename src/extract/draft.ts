import type { Credit, DateEvidence, Doubt, Link, Outlet, Span } from '../model/index.ts'

/** What a format makes of a capture, before credits, dates and language are read from the text. */
export interface Draft {
  readonly text: string
  readonly title: Span | null
  /** Paragraphs in order, the title's left out. */
  readonly paragraphs: readonly Span[]
  /** Of the paragraphs, those that are no part of the body: short lines around it, looked at for credits and dates alone. */
  readonly asides?: ReadonlySet<Span>
  readonly links: readonly Link[]
  /** From markup, not from the text. */
  readonly credits: readonly Credit[]
  readonly outlet: Outlet | null
  readonly dates: readonly DateEvidence[]
  /** The page's own address, where it says so. */
  readonly url: string | null
  readonly language: string | null
  /** What the source itself calls it. */
  readonly name?: string
  readonly doubts: readonly Doubt[]
}
