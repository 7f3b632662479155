/** Cells that a spreadsheet would take for a formula are told to be text. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * Rows as CSV (RFC 4180), a column for each part of the first row's shape: parts of parts as `bounds.atLeast`, lists joined by "; ".
 *
 * Cells that begin as a formula does have an apostrophe put before them, numbers apart. With a byte order mark, so that spreadsheets read UTF-8.
 */
export const csv = (rows: readonly object[]): string => {
  const flat = rows.map((row) => new Map(flatten(row, '')))
  const columns = [...new Set(flat.flatMap((row) => [...row.keys()]))]
  const lines = [columns.map(cell), ...flat.map((row) => columns.map((column) => cell(row.get(column) ?? '')))]
  return `\ufeff${lines.map((line) => line.join(',')).join('\r\n')}\r\n`
}

const flatten = (value: unknown, name: string): [string, string | number][] => {
  if (value === null || value === undefined) return [[name, '']]
  if (typeof value === 'number') return [[name, value]]
  if (typeof value !== 'object') return [[name, String(value)]]
  if (Array.isArray(value)) {
    const items = value.map((item) =>
      typeof item === 'object' && item !== null
        ? flatten(item, '')
            .map(([, inner]) => inner)
            .join(' ')
        : String(item),
    )
    return [[name, items.join('; ')]]
  }
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, name === '' ? key : `${name}.${key}`))
}

const cell = (value: string | number): string => {
  if (typeof value === 'number') return String(value)
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
