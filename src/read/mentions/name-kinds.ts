import type { Syntax } from '../syntax/syntax.ts'
import type { MentionKnowledge } from './knowledge.ts'
import { type Evidence, joined, nameEvidence } from './name-evidence.ts'
import type { NameRun } from './name-runs.ts'

export type NameKind = 'platform' | 'weapon' | 'person' | 'organisation' | 'place' | 'nothing'

/**
 * The kind of every name, from its own words and surroundings and from those of the same name elsewhere in the report: what is
 * a person once in full is a person by the last name alone.
 *
 * Cost: linear in the names.
 */
export const nameKinds = (
  syntax: Syntax,
  runs: readonly NameRun[],
  knowledge: MentionKnowledge,
): ReadonlyMap<NameRun, NameKind> => {
  const evidence = runs.map((run) => nameEvidence(syntax, run, knowledge))
  const keys = runs.map((run) => knowledge.foldName(joined(syntax.words, run.core, run.last)))
  const pooled = new Map<string, { sum: Evidence; count: number }>()
  for (const [at, key] of keys.entries()) {
    const pool = pooled.get(key) ?? { sum: { platform: 0, weapon: 0, person: 0, organisation: 0, place: 0, nothing: 0 }, count: 0 }
    add(pool.sum, evidence[at] as Evidence, 1)
    pool.count++
    pooled.set(key, pool)
  }
  // Parts of full names of persons: a lone first or last word shares in what the full name shows.
  const parts = new Map<string, number>()
  const vessels = new Set<string>()
  for (const [key, { sum }] of pooled) {
    const words = key.split(' ')
    if (words.length === 2 && kindOf(sum) === 'platform') vessels.add(words[1] as string)
    if (words.length < 2 || words.length > 4 || kindOf(sum) !== 'person') continue
    for (const word of [words[words.length - 1] as string, words[0] as string, words.slice(1).join(' ')])
      parts.set(word, Math.max(parts.get(word) ?? 0, word === words[0] ? 2.5 : 5))
  }
  const kinds = new Map<NameRun, NameKind>()
  const totals: Evidence[] = []
  for (const [at, key] of keys.entries()) {
    const own = evidence[at] as Evidence
    const { sum, count } = pooled.get(key) as { sum: Evidence; count: number }
    const total: Evidence = { ...own }
    if (count > 1) {
      add(total, sum, 0.8 / Math.sqrt(count))
      add(total, own, -0.8 / Math.sqrt(count))
    }
    total.person += parts.get(key) ?? 0
    if (vessels.has(key)) total.platform += 5
    totals.push(total)
  }
  // "Sarqat and Tell Rumaan": names side by side are mostly of one kind.
  const first = totals.map(kindOf)
  for (const [at, run] of runs.entries()) {
    for (const beside of [at - 1, at + 1]) {
      const other = runs[beside]
      if (!other || !sideBySide(syntax, run, other)) continue
      const kind = first[beside] as NameKind
      if (kind !== first[at] && kind !== 'nothing' && lead(totals[beside] as Evidence) > 1.9) (totals[at] as Evidence)[kind] += 2.2
    }
    kinds.set(run, kindOf(totals[at] as Evidence))
  }
  return kinds
}

const sideBySide = (syntax: Syntax, one: NameRun, other: NameRun): boolean => {
  const from = Math.min(one.last, other.last)
  const to = Math.max(one.first, other.first)
  if (to - from < 1 || to - from > 2) return false
  for (let at = from; at < to; at++) if (!/^(?:,|and|or|&)$/.test(syntax.lower[at] as string)) return false
  // A comma alone also stands between a town and its country, or a name and what it is.
  return to - from === 2 || syntax.lower[from] !== ','
}

/** How far the best kind stands above the next. */
const lead = ({ platform, weapon, person, organisation, place, nothing }: Evidence): number => {
  const sums = [platform, weapon, person, organisation, place, nothing].sort((a, b) => b - a)
  return (sums[0] as number) - (sums[1] as number)
}

const add = (into: Evidence, from: Evidence, weight: number): void => {
  into.platform += from.platform * weight
  into.weapon += from.weapon * weight
  into.person += from.person * weight
  into.organisation += from.organisation * weight
  into.place += from.place * weight
  into.nothing += from.nothing * weight
}

const kindOf = ({ platform, weapon, person, organisation, place, nothing }: Evidence): NameKind => {
  const best = Math.max(platform, weapon, person, organisation, place, nothing)
  if (best <= 0.5) return 'nothing'
  if (best === nothing) return 'nothing'
  if (best === platform) return 'platform'
  if (best === weapon) return 'weapon'
  if (best === person) return 'person'
  return best === organisation ? 'organisation' : 'place'
}
