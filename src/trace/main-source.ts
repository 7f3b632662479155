import type { Corpus } from './corpus.ts'
import { meet } from './meet.ts'
import type { Source } from './prepared.ts'

/** Kinds of sources, those that tell most first. */
export const KINDS: readonly Source['kind'][] = ['named', 'document', 'unnamed', 'unknown', 'author']

/** The source named by most copies; of equals the first. A speaker by name before one without, and anybody before the author. */
export const mainSource = (
  list: readonly number[],
  slotFor: (member: number) => number,
  sourceAt: (at: number) => Source,
  relayed: ReadonlySet<number>,
): number => {
  const own = list.filter((member) => !relayed.has(member))
  const counts = new Map<string, { readonly at: number; count: number }>()
  for (const member of own.length > 0 ? own : list) {
    const at = slotFor(member)
    const { kind, label } = sourceAt(at)
    const key = `${kind}/${kind === 'named' ? label.toLowerCase() : ''}`
    const known = counts.get(key)
    if (known) known.count++
    else counts.set(key, { at, count: 1 })
  }
  const ranked = [...counts.values()].sort(
    (one, other) =>
      KINDS.indexOf(sourceAt(one.at).kind) - KINDS.indexOf(sourceAt(other.at).kind) || other.count - one.count || one.at - other.at,
  )
  return (ranked[0] as (typeof ranked)[number]).at
}

/** Two sources of which neither is what the other is called by. */
export const areTwo = (one: Source, other: Source): boolean =>
  [one, other].every(({ kind, head }) => kind === 'named' || ((kind === 'document' || kind === 'unnamed') && head !== null)) &&
  !(one.kind === other.kind && one.head === other.head) &&
  !(one.head !== null && other.described.includes(one.head)) &&
  !(other.head !== null && one.described.includes(other.head))

/** Whether some report lets two speakers each state the claim. Cost: linear in the statements. */
export const namedTogether = (
  members: readonly number[],
  slotFor: (member: number) => number,
  sourceAt: (at: number) => Source,
  corpus: Corpus,
): ((one: Source, other: Source) => boolean) => {
  const reportsOf = new Map<string, Set<number>>()
  const keyOf = ({ kind, head, label }: Source): string => (kind === 'named' ? label.toLowerCase() : `${kind}/${head}`)
  for (const member of members) {
    const source = sourceAt(slotFor(member))
    if (source.kind === 'author' || source.kind === 'unknown') continue
    const known = reportsOf.get(keyOf(source))
    if (known) known.add(corpus.reportOf(member))
    else reportsOf.set(keyOf(source), new Set([corpus.reportOf(member)]))
  }
  const known = new Map<string, boolean>()
  return (one, other) => {
    const key = `${keyOf(one)}\n${keyOf(other)}`
    const before = known.get(key)
    if (before !== undefined) return before
    const together = meet(reportsOf.get(keyOf(one)) ?? NONE, reportsOf.get(keyOf(other)) ?? NONE)
    known.set(key, together)
    return together
  }
}

const NONE: ReadonlySet<number> = new Set()
