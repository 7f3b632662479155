import { quote } from '../quote.ts'
import { count } from '../words.ts'
import { type PageOptions, page } from './page.ts'

/** Two reports and the longest passage that they share. */
export interface ClosestPair {
  readonly left: string
  readonly right: string
  /** Shared words over all passages, and the likeness of the longest. */
  readonly words: number
  readonly similarity: number
  /** The longest passage as the left has it; empty where it was not looked up. */
  readonly passage: string
}

export interface MatchedFamily {
  readonly members: readonly string[]
  /** The pairs that share most, most first. */
  readonly closest: readonly ClosestPair[]
}

export interface MatchListing {
  readonly reports: number
  readonly pairs: number
  /** How many there are; those listed may be fewer. */
  readonly families: number
  readonly listed: readonly MatchedFamily[]
}

/** Of a larger family no more members are named. */
const MEMBERS = 12

/**
 * What matching found as a page for a terminal: families, their members, and their closest pairs with the words they share.
 * @returns text that ends with a line break. Cost: linear in what is listed.
 */
export const matchList = ({ reports, pairs, families, listed }: MatchListing, options: PageOptions = {}): string => {
  const out = page(options)
  if (families === 0) {
    out.line(`${count(reports, 'report')}: no two share a passage. That does not show them to be independent.`)
    return out.text()
  }
  out.line(
    `${count(reports, 'report')}: ${count(families, 'family', 'families')} of reports that share passages, ${count(pairs, 'pair')} compared and found alike. Likeness does not say who copied.`,
  )
  for (const [place, { members, closest }] of listed.entries()) {
    out.heading(`${place + 1}  ${count(members.length, 'report')}`)
    const named = members.slice(0, MEMBERS).join(', ')
    out.line(members.length > MEMBERS ? `${named} and ${members.length - MEMBERS} more` : named, '   ', '   ')
    for (const { left, right, words, similarity, passage } of closest) {
      out.line(
        [
          { text: count(words, 'word'), paint: out.accent },
          { text: `${left} ~ ${right}` },
          { text: `${Math.round(similarity * 100)} % alike in the longest passage`, paint: out.dim },
        ],
        '   · ',
        '     ',
      )
      if (passage !== '') out.line(`“${quote(passage, [{ start: 0, end: passage.length }], 160)}”`, '     ', '     ')
    }
  }
  if (families > listed.length) {
    out.gap()
    out.line(`${count(families - listed.length, 'smaller family', 'smaller families')} more; --families --format jsonl tells all.`)
  }
  return out.text()
}
