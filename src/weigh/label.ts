import type { Attribution } from '../model/index.ts'
import type { Lookup } from './lookup.ts'

/** Who makes a statement, in words for a person: names, else the report's own words for the source. */
export const labelOf = (attribution: Attribution | null, lookup: Lookup): string => {
  if (!attribution) return 'The author'
  const names = attribution.speakers.value.flatMap((id) => lookup.entities.get(id)?.name ?? [])
  if (names.length > 0) return names.join(' and ')
  const { text } = lookup.reading.report
  const words = attribution.source
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
    .replace(/\s+/g, ' ')
  return words === '' ? 'A source that is not given' : `“${words}”`
}
