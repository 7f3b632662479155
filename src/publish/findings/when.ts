import type { Report } from '../../model/index.ts'

/** When a copy was published, as far as its evidence says. */
export interface When {
  /** "2021-05-02", "2021-05-02 or 2021-05-04", "not after 2021-05-09", "undated". */
  readonly words: string
  /** What it is ordered by: the earliest date of publication, ISO 8601; null where there is none. */
  readonly sort: string | null
}

/**
 * The dates of publication that a report's evidence gives. Where they disagree, all are named, three at most; none is preferred.
 */
export const whenOf = ({ dates }: Report): When => {
  const of = dates.filter((date) => date.of === 'publication')
  const on = distinct(of.filter(({ relation }) => relation === 'on').map(({ value }) => value))
  if (on.length > 0) return { words: on.slice(0, 3).map(short).join(' or '), sort: on[0] as string }
  const before = distinct(of.filter(({ relation }) => relation === 'not-after').map(({ value }) => value))
  if (before.length > 0) return { words: `not after ${short(before[0] as string)}`, sort: null }
  const after = distinct(of.filter(({ relation }) => relation === 'not-before').map(({ value }) => value))
  if (after.length > 0) return { words: `not before ${short(after.at(-1) as string)}`, sort: null }
  return { words: 'undated', sort: null }
}

/** In order of time. A day that a finer date of the list falls on is left out: it says the same less finely. */
const distinct = (values: readonly string[]): string[] =>
  [...new Set(values)].sort().filter((value, _, all) => !all.some((other) => other !== value && other.startsWith(`${value}T`)))

/** To the minute, as people write it: "2021-05-02 14:30". */
const short = (value: string): string => value.slice(0, 16).replace('T', ' ')
