import type {
  Access,
  Credit,
  Descent,
  Evidenced,
  Frame,
  Link,
  Origin,
  ReportId,
  SameLink,
  Span,
  StatementId,
  Title,
} from '../model/index.ts'

import type { Answer } from './answers.ts'
import type { Telling } from './telling.ts'

/**
 * One report as tracing needs it: what was read, made small. Plain records and lists, so that it can be sent between threads and kept.
 *
 * Statements and sources are named by their place in the lists here.
 */
export interface Prepared {
  readonly report: ReportId
  /** The path or URL it came from. */
  readonly file: string
  readonly outlet: { readonly name: string; readonly domain: string | null } | null
  readonly published: Period
  readonly credits: readonly Credit[]
  /** Organisations that its text names, in whatever part, each with its first words. */
  readonly mentioned: readonly { readonly name: string; readonly span: Span }[]
  readonly links: readonly Link[]
  readonly statements: readonly Stated[]
  readonly sources: readonly Source[]
  /** The author's place among the sources. */
  readonly author: number
  /** Stations that the credits name, through which the whole text came. */
  readonly credited: readonly Stop[]
  /** Statements of this report that say the same, the strongest link first. */
  readonly same: readonly Same[]
  readonly title: Title | null
  /** Words that make a statement less than certain. In text order. */
  readonly hedges: readonly Span[]
  /** Numbers that count something; years are left out. In text order. */
  readonly numbers: readonly { readonly span: Span; readonly value: number }[]
}

/** Between when and when a report was published: ISO 8601, cut to what is known; null where there is no limit. */
export interface Period {
  readonly earliest: string | null
  readonly latest: string | null
  /** Its own dates disagree. */
  readonly conflicting: boolean
  /** Where the text shows them. */
  readonly spans: readonly Span[]
}

/** Who or what an account is traced to, as one report shows it. */
export interface Source {
  /** The same for one source within its report. */
  readonly key: string
  readonly kind: Origin['kind']
  readonly label: string
  /** The speakers, where they are named. */
  readonly names: readonly Name[]
  readonly spans: readonly Span[]
  /** Its words are of accounts: "witness reports", "media". */
  readonly account: boolean
  /** How many the report says they are; 1 where it does not say. */
  readonly number: number
  /** Stems that say what they are: "night watchman" of "the night watchman Ada Krol". */
  readonly described: readonly string[]
  /** The stem of the word that carries it; null for a name alone. */
  readonly head: string | null
}

export interface Name {
  readonly name: string
  readonly type: string
  readonly role: string | null
}

/** A participant as it can be compared. */
export interface Participant {
  readonly role: string
  readonly span: Span
  /** Lower case, as the text has it. */
  readonly words: string
  /** Set only where the name is the head: "the Red Band", not "the leader of the Red Band". */
  readonly named: { readonly name: string; readonly type: string } | null
  /** Head word's stem; null for a pronoun. */
  readonly head: string | null
  readonly stems: readonly string[]
  readonly thing: string | null
}

/** A statement with everything that comparing and placing it needs. */
export interface Stated {
  readonly id: StatementId
  readonly content: readonly Span[]
  /** Content without what others are said to have said in it. */
  readonly own: readonly Span[]
  readonly frame: Frame | null
  readonly access: Evidenced<Access>
  /** Why its source is held to know it at first hand; null where nothing shows it. */
  readonly grounds: Evidenced<string> | null
  /** Stems of the words that carry meaning, in text order, parted by spaces. */
  readonly words: string
  /** Where these words stand: start and end of each in turn. */
  readonly places: readonly number[]
  /** Stems of the words that are part of a name. */
  readonly names: readonly string[]
  /** Stems of the words around it, parted by spaces: where a speaker may stand whom no reader tied to it. */
  readonly around: string
  readonly happenings: readonly string[]
  readonly participants: readonly Participant[]
  /** Days and months that stand in its roles of time. */
  readonly times: readonly string[]
  /** How many of what, by the stem of what is counted; years are left out. */
  readonly counted: readonly (readonly [string, number])[]
  /** What the source does with it, its negation counted in. */
  readonly stance: 'affirms' | 'denies' | 'questions'
  readonly mode: 'fact' | 'planned' | 'demanded'
  readonly hedged: boolean
  /** The same for two statements that one speaker makes, within the report. */
  readonly speaker: string
  /** Of an attribution: its place among the report's; null for the author's own. */
  readonly attribution: number | null
  /** The attribution that holds its attribution. */
  readonly within: number | null
  readonly quoted: boolean
  /** Of whoever speaks, where named. */
  readonly speakerNames: readonly string[]
  readonly commitment: 'neutral' | 'endorsing' | 'distancing'
  readonly gist: string
  /** How badly these words stand for it by themselves: 0 is best. */
  readonly flaws: number
  /** How much its frame names; a pronoun counts for nothing. */
  readonly fullness: number
  /** The sentence that it stands in, and how it puts things. */
  readonly telling: Telling
  /** Opens with "as it happened", next to what it speaks of: the words that say so. */
  readonly echo: Span | null
  readonly source: number
  /** The words by which its source says to have it from others, none of whom is named; empty where none do. */
  readonly heard: readonly Span[]
  /** Who passes its words on, outwards. */
  readonly relays: readonly { readonly source: number; readonly spans: readonly Span[] }[]
  /** Sources that it gives as its ground. */
  readonly cited: readonly { readonly source: number; readonly spans: readonly Span[] }[]
  /** The statement of this report that it answers to or points back at. */
  readonly reference: {
    readonly account: number
    readonly direction: 'shown' | 'likely'
    readonly spans: readonly Span[]
  } | null
  /** That its speaker answers to what was published, here or elsewhere in the report. */
  readonly answer: Answer | null
  /** Its way from whoever speaks to this copy, this copy left out. */
  readonly stops: readonly Stop[]
  /** Through whose hands it came. */
  readonly via: { readonly names: readonly string[]; readonly spans: readonly Span[] }
}

/** A station on a statement's way: a source, or one that nobody collected. */
export interface Stop {
  /** Its place among the sources; null where nobody collected it. */
  readonly source: number | null
  /** The same for one unseen station, across reports where `shared`; empty for a source. */
  readonly key: string
  readonly shared: boolean
  readonly label: string
  /** What shows that the account came on from here. */
  readonly sign: Descent['sign']
  readonly spans: readonly Span[]
}

/** Two statements of one report that say the same. */
export interface Same {
  readonly left: number
  readonly right: number
  readonly strength: SameLink['strength']
  readonly text: string
  readonly spans: readonly Span[]
  readonly weight: number
}
