import type { DateEvidence } from '../../model/index.ts'

/**
 * The one day of publication that all candidates agree on; null where there is none, or they differ.
 *
 * Relative words are counted from this day and from nothing else. Two candidates a day apart agree on neither.
 */
export const knownDay = (dates: readonly DateEvidence[]): string | null => {
  const days = new Set<string>()
  for (const { of, relation, value } of dates)
    if (of === 'publication' && relation === 'on' && value.length >= 10) days.add(value.slice(0, 10))
  return days.size === 1 ? ([...days][0] as string) : null
}

/** The one year of publication that all candidates agree on; null where there is none, or they differ. */
export const knownYear = (dates: readonly DateEvidence[]): number | null => {
  const years = new Set<string>()
  for (const { of, relation, value } of dates) if (of === 'publication' && relation === 'on') years.add(value.slice(0, 4))
  return years.size === 1 ? Number([...years][0]) : null
}
