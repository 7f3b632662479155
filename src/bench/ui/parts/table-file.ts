/** Cells that a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/

/** A table as CSV by RFC 4180; no cell of it is taken for a formula. */
export const tableFile = (head: readonly string[], rows: readonly (readonly unknown[])[]): string =>
  [head, ...rows]
    .map((row) => row.map(cell).join(','))
    .join('\r\n')
    .concat('\r\n')

const cell = (value: unknown): string => {
  const text = value === null || value === undefined ? '' : String(value)
  const safe = typeof value !== 'number' && FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
