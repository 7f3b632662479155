import type { Descent } from '../model/index.ts'
import type { disjoint } from '../text/index.ts'
import { nameRelation } from './names.ts'
import type { Prepared, Source } from './prepared.ts'

/** Whether two named sources may be one by their names. */
export const meet = (one: Source, other: Source): boolean =>
  one.names.some(({ name }) => other.names.some((fellow) => nameRelation(name, fellow.name) !== 'different'))

/** Different names of one claim that are compared each with each: more tell of a claim that is none. */
const MOST_NAMES = 400

/**
 * One name is one source; a short form is, where one report copies the other; else it may be.
 * @returns how many names were held against none: those beyond the first `MOST_NAMES`.
 */
export const joinNames = (
  slots: readonly { readonly report: number }[],
  sourceAt: (at: number) => Source,
  clusterOf: (report: number) => number,
  joined: ReturnType<typeof disjoint>,
  alike: { one: number; other: number; direction: Descent['direction'] }[],
): number => {
  const names = new Map<string, number>()
  for (const [at] of slots.entries()) {
    const source = sourceAt(at)
    if (source.kind !== 'named') continue
    const key = source.names
      .map(({ name }) => name.toLowerCase())
      .sort()
      .join(' + ')
    const known = names.get(key)
    if (known === undefined) names.set(key, at)
    else joined.join(known, at)
  }
  const distinct = [...names.values()].slice(0, MOST_NAMES)
  for (const [place, one] of distinct.entries())
    for (const other of distinct.slice(0, place)) {
      const left = sourceAt(one)
      const right = sourceAt(other)
      if (left.names.length !== right.names.length) continue
      const relations = left.names.map(({ name }) => right.names.map((fellow) => nameRelation(name, fellow.name)))
      if (relations.every((row) => row.includes('same'))) joined.join(one, other)
      else if (relations.every((row) => row.some((relation) => relation !== 'different'))) {
        const near = clusterOf((slots[one] as { report: number }).report) === clusterOf((slots[other] as { report: number }).report)
        const sameReport = (slots[one] as { report: number }).report === (slots[other] as { report: number }).report
        if (near && !sameReport && relations.every((row) => row.includes('same') || row.includes('short'))) joined.join(one, other)
        else if (!sameReport && joined.of(one) !== joined.of(other)) alike.push({ one, other, direction: 'open' })
      }
    }
  return names.size - distinct.length
}

/** "The night watchman" is the one whom a report of the same text names with that trade, where it names no other. */
export const joinRoles = (
  slots: readonly { readonly report: number }[],
  sourceAt: (at: number) => Source,
  clusterOf: (report: number) => number,
  joined: ReturnType<typeof disjoint>,
): void => {
  const byTrade = new Map<string, number | null>()
  for (const [at, { report }] of slots.entries()) {
    const { kind, described, names } = sourceAt(at)
    if (kind !== 'named' || names.length !== 1) continue
    for (const trade of described) {
      const key = `${clusterOf(report)}/${trade}`
      const known = byTrade.get(key)
      if (known === undefined) byTrade.set(key, at)
      else if (known !== null && joined.of(known) !== joined.of(at)) byTrade.set(key, null)
    }
  }
  for (const [at, { report }] of slots.entries()) {
    const { kind, head, number } = sourceAt(at)
    if (kind !== 'unnamed' || head === null || number > 1) continue
    const person = byTrade.get(`${clusterOf(report)}/${head}`)
    if (person !== undefined && person !== null) joined.join(person, at)
  }
}

/**
 * The one person whom a report brings in with the trade that a source of it is called by: "the student" after "Ada Krol, a student".
 *
 * Null where the words say "a student", for that may be another; where several are meant; and where two persons have the trade or nobody has.
 */
export const personOfTrade = ({ sources }: Prepared, source: number): number | null => {
  const { kind, head, label, number } = sources[source] as Source
  if (kind !== 'unnamed' || head === null || number > 1 || !/^the\s/i.test(label)) return null
  const persons = sources.flatMap(({ kind: other, names, described }, at) =>
    other === 'named' && names.length === 1 && names[0]?.type === 'person' && described.includes(head) ? [at] : [],
  )
  return persons.length === 1 ? (persons[0] as number) : null
}

/** Words for whoever will not be named: they describe nobody. */
const ANONYMITY =
  /^(?:ask|name|anonym|anonymous|anonymity|condition|speak|identif|identifi|identity|want|wish|give|disclos|disclose|unnam|unnamed)$/

/**
 * An unnamed source whom two reports describe by the same trade and two words more ("a deckhand who was at the rail") is one person for one claim:
 * a description as full as that serves as a name does.
 */
export const joinDescriptions = (
  slots: readonly { readonly report: number }[],
  sourceAt: (at: number) => Source,
  joined: ReturnType<typeof disjoint>,
): void => {
  const byHead = new Map<string, { readonly at: number; readonly words: ReadonlySet<string> }[]>()
  for (const [at] of slots.entries()) {
    const { kind, head, described, number } = sourceAt(at)
    if (kind !== 'unnamed' || head === null || number > 1) continue
    const words = new Set([head, ...described].filter((word) => !ANONYMITY.test(word)))
    if (words.size < FULL) continue
    const list = byHead.get(head) ?? []
    byHead.set(head, list)
    if (list.length >= MOST_NAMES) continue
    for (const other of list) {
      const [fewer, more] = words.size <= other.words.size ? [words, other.words] : [other.words, words]
      if ([...fewer].every((word) => more.has(word))) joined.join(other.at, at)
    }
    list.push({ at, words })
  }
}

/** Words that carry meaning, the trade among them, from which a description tells who is meant. */
const FULL = 3

/**
 * The one document of a report that "the log" means: one that is called so with more words; null where there is none, or several.
 */
export const documentMeant = ({ sources }: Prepared, source: number): number | null => {
  const { kind, head, label } = sources[source] as Source
  if (kind !== 'document' || head === null || !/^the\s\S+$/i.test(label)) return null
  const fuller = sources.flatMap((other, at) =>
    at !== source && other.kind === 'document' && other.head === head && other.described.length > 1 ? [at] : [],
  )
  return fuller.length === 1 ? (fuller[0] as number) : null
}
