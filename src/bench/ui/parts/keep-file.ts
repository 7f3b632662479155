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

const LONGEST_NAME = 60

/** Hands the reader a file to keep; nothing leaves the machine. */
export const keepFile = (name: string, type: string, content: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }))
  link.download = name.replace(/[^\p{L}\p{N}.]+/gu, '-').slice(-LONGEST_NAME)
  link.click()
  URL.revokeObjectURL(link.href)
}
