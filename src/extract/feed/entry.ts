/** What an entry of a feed says, whatever the feed's kind. */
export interface Entry {
  readonly title: Words | null
  /** All that there is of the text, best first: the whole, then a summary. */
  readonly contents: readonly (Words & { readonly whole: boolean })[]
  readonly link: string | null
  /** What addresses in the text are relative to. */
  readonly base: string | null
  /** The feed's own id for it. */
  readonly name: string | null
  readonly authors: readonly string[]
  /** Whom the feed names as where it took the entry from. */
  readonly sources: readonly string[]
  readonly dates: readonly { readonly written: string; readonly field: string; readonly changed: boolean }[]
  readonly language: string | null
  readonly feed: { readonly title: string | null; readonly link: string | null; readonly publisher: string | null }
}

export interface Words {
  readonly text: string
  readonly markup: boolean
}
