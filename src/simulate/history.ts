/*
 * The recorded history of a simulated corpus: what really happened, as nobody outside can know it. Offsets are UTF-16 code units into
 * a report's `text` (never its title), end exclusive.
 */

/** A report as a reader of newspapers meets it. */
export interface SimulatedReport {
  /** `s` and digits that say nothing about order or kinship. */
  readonly id: string
  readonly title: string
  /** Paragraphs parted by a blank line; without the title. */
  readonly text: string
  readonly outlet: string
  /** Of the outlet; ends in `.example`. */
  readonly domain: string
  /** ISO 8601; null where the copy shows no date. One in twenty is wrong. */
  readonly published: string | null
  readonly url: string | null
  readonly language: 'en'
  /** Pages that this one links to. */
  readonly links: readonly string[]
}

export interface HistorySpan {
  readonly start: number
  readonly end: number
}

/**
 * The words of one text and where each comes from. Parallel arrays; word `i` is `text.slice(start[i], end[i])`.
 *
 * `parent[i]` points into the report's `parents`, -1 where the word is new; `word[i]` is the place among that parent's words. A word that
 * replaced another descends from it: compare the two to see whether it was kept.
 */
export interface WordHistory {
  readonly length: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly parent: Int8Array
  readonly word: Int32Array
}

/**
 * What was done to make a report.
 * - `account`: an origin's own account, written by who heard it; `account-added`: a copy with one added
 * - `copy`: taken up, cut, reworded; `merge`: from several
 * - `retelling`: another's report told anew, citing it or not; `cites-back`: retold from a report that cites this very outlet
 * - `reaction`, `confirmation`: an official's words about another's report
 * - `hearsay`: somebody who was not there passes on what was told
 * - `interview`: a known witness interviewed again
 */
export type Step =
  | 'account'
  | 'account-added'
  | 'copy'
  | 'merge'
  | 'retelling'
  | 'cites-back'
  | 'reaction'
  | 'confirmation'
  | 'hearsay'
  | 'interview'

/** One statement of a claim in one report. */
export interface StatementHistory {
  /** `<report>#<number>`, in the order of the text. */
  readonly id: string
  readonly report: string
  readonly claim: string
  /** What is stated, without source and cue. */
  readonly content: readonly HistorySpan[]
  /** The whole sentence. */
  readonly sentence: HistorySpan
  /** As named by the history, whatever the text says; null: the author's own assertion. */
  readonly speaker: string | null
  /** How the text names the speaker: by name, as "a worker", as "several workers"; null with nobody. */
  readonly named: 'named' | 'anonymous' | 'many' | null
  readonly manner: 'direct' | 'indirect'
  readonly hedge: 'none' | 'may' | 'reportedly' | 'allegedly' | 'believed' | 'appears'
  readonly number: number | null
  readonly polarity: 'affirms' | 'denies'
  /** The outlet that the sentence names as having reported it; null where none. */
  readonly cites: string | null
  /** The speaker knows it at first hand and is stating so to this report's maker or to the one that it was copied from. */
  readonly firstHand: boolean
  /** Where the account begins. */
  readonly origin: string
  /** The statement it was made from; null in the report that has it from the origin itself. */
  readonly parent: { readonly report: string; readonly statement: string } | null
}

/** A change that a statement underwent on its way from `from` to `to`. */
export interface ChangeHistory {
  readonly kind: 'hedge-dropped' | 'number-altered' | 'speaker-lost' | 'multiplied' | 'certainty-raised'
  readonly claim: string
  readonly from: string
  readonly to: string
}

export interface ParentHistory {
  readonly id: string
  /** Words were taken over; or its account was told anew without its words; or it is only spoken of. */
  readonly by: 'words' | 'retelling'
  /** The parent is among the reports of the corpus. */
  readonly present: boolean
}

export interface ReportHistory {
  readonly id: string
  readonly story: string
  /** False: an ancestor that nobody collected. */
  readonly present: boolean
  readonly outlet: string
  /** When it was really written, ISO 8601. */
  readonly written: string
  readonly date: 'right' | 'wrong' | 'absent'
  /** The time that the copy shows, right or wrong; null where it shows none. */
  readonly shown: string | null
  readonly step: Step
  readonly parents: readonly ParentHistory[]
  /** Aimed at for the words that were taken over: 0 verbatim, about .1 light, .3 medium, .6 heavy. */
  readonly difficulty: number
  /** Share of the words taken over that do not stand as they stood in the parent. */
  readonly reworded: number
  /** A line that names where the text is from; `right` where it names a parent. */
  readonly credit: { readonly outlet: string; readonly span: HistorySpan; readonly right: boolean } | null
  /** Lines of the outlet that belong to no story: closings, stock phrases. */
  readonly boilerplate: readonly HistorySpan[]
  readonly words: WordHistory
  readonly statements: readonly StatementHistory[]
  readonly changes: readonly ChangeHistory[]
  /** The claim that the title makes and how; null where it makes none. */
  readonly title: { readonly claim: string; readonly hedge: StatementHistory['hedge']; readonly speaker: string | null } | null
}

export interface OriginHistory {
  readonly id: string
  readonly kind: 'named' | 'unnamed' | 'document'
  readonly label: string
  /** The claims it knows at first hand. */
  readonly claims: readonly string[]
  /** Reached only through another origin: the log that notes what a witness told. It is then no independent one. */
  readonly restsOn: string | null
}

export interface LoopHistory {
  readonly kind: 'cites-back' | 'confirmation' | 'reaction'
  readonly claim: string
  /** In order of time: the account, what was made of it, and what then seems to bear it out. */
  readonly reports: readonly string[]
  /** The text itself names what it rests on. */
  readonly observable: boolean
}

/** What is known of one story beside its reports. */
export interface StoryHistory {
  readonly id: string
  readonly kind: string
  readonly claims: readonly { readonly id: string; readonly gist: string; readonly denies: string | null }[]
  readonly origins: readonly OriginHistory[]
  readonly loops: readonly LoopHistory[]
}

/** One report as it was told, and its history. */
export interface Told {
  readonly report: SimulatedReport
  readonly history: ReportHistory
}
