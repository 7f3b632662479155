import { HearsayError, REPORT_FIELDS, type ReportField, reportFields } from '../../model/index.ts'
import type { Format } from './format.ts'
import { type Row, rowDraft } from './row.ts'

/** A report as one JSON object: a line of JSON Lines, or a file of its own. docs/formats/inputs.md names its fields. */
export const json: Format = {
  drafts: (source, { locator }, knowledge) => {
    const object = parsed(source, locator)
    const names = Object.keys(object)
    const at = reportFields(names)
    const row: Partial<Record<ReportField, Row[ReportField]>> = {}
    for (const field of REPORT_FIELDS) {
      const heading = names[at[field]]
      const value = heading === undefined ? null : words(object[heading], 0)
      row[field] = heading === undefined || value === null ? null : { value, heading }
    }
    if (row.text === null)
      throw new HearsayError(
        'E_FORMAT',
        `${locator}: no field of this object (${names
          .map((name) => name.slice(0, 40))
          .slice(0, 12)
          .join(', ')}) holds a report's text. It was left out; name one text, body, content or articleBody; the rest is read.`,
      )
    return [rowDraft(row as Row, knowledge)]
  },
}

const parsed = (source: string, locator: string): Readonly<Record<string, unknown>> => {
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch (cause) {
    throw new HearsayError(
      'E_FORMAT',
      `${locator}: is not whole JSON (${reason(cause)}). It was left out; mend it; the rest is read.`,
    )
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new HearsayError(
      'E_FORMAT',
      `${locator}: is JSON, but no object with a report's fields. It was left out; give one object a line; the rest is read.`,
    )
  return value as Readonly<Record<string, unknown>>
}

/** The parser's words without the input that newer ones quote. */
const reason = (cause: unknown): string =>
  (cause instanceof Error ? (cause.message.split(/, ?"|\.\.\.|"/)[0] as string) : '').slice(0, 80).trim()

/** A value as words: lists are joined, and of objects the name is taken; null where there are none. */
const words = (value: unknown, depth: number): string | null => {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null || depth > 2) return null
  if (Array.isArray(value)) {
    const all = value
      .slice(0, 100)
      .map((one) => words(one, depth + 1))
      .filter((one) => one !== null)
    return all.length > 0 ? all.join(depth === 0 ? '; ' : ' ') : null
  }
  const { name, title, value: inner } = value as Readonly<Record<string, unknown>>
  return words(name ?? title ?? inner, depth + 1)
}
