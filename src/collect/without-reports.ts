import { HearsayError, reportFields } from '../model/index.ts'
import { tableDelimiter, tableRow } from '../text/index.ts'
import type { Container } from './container.ts'
import { lines } from './members/lines.ts'

/** As much of a first line as is looked at. */
const LOOKED_AT = 1 << 20

/**
 * Why a corpus or a JSON object holds no reports at all, told from its first line or its fields: one failure, not one for each row;
 * null where it may hold some.
 */
export const withoutReports = async ({ capture, held }: Container): Promise<HearsayError | null> => {
  const kind = capture.mediaType
  if (kind !== 'application/jsonl' && kind !== 'text/csv' && kind !== 'application/json') return null
  let first = kind === 'application/json' && 'bytes' in held ? new TextDecoder().decode(held.bytes) : ''
  if (kind !== 'application/json')
    for await (const { bytes } of lines(held, LOOKED_AT)) {
      if (bytes === null) return null
      first = new TextDecoder().decode(bytes).trim()
      if (first !== '') break
    }
  const names = kind === 'text/csv' ? tableRow(first, tableDelimiter(first)) : keysOf(first)
  if (names === null || reportFields(names).text >= 0) return null
  const found = names.slice(0, 12).map((name) => name.slice(0, 40))
  return new HearsayError(
    'E_FORMAT',
    `${capture.locator}: none of its ${kind === 'text/csv' ? 'headings' : 'fields'} (${found.join(', ')}) is one for a report's text. Nothing of it was read; name one text, body, content or articleBody; the rest is read.`,
  )
}

const keysOf = (line: string): string[] | null => {
  try {
    const row: unknown = JSON.parse(line)
    return typeof row === 'object' && row !== null ? Object.keys(row) : []
  } catch {
    return null
  }
}
