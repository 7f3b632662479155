import { HearsayError, REPORT_FIELDS, type ReportField, reportFields } from '../../model/index.ts'
import { tableDelimiter, tableRow } from '../../text/index.ts'
import type { Format } from './format.ts'
import { type Row, rowDraft } from './row.ts'

/** A line of headings and one row below: a report as a member of a table. docs/formats/inputs.md names the headings. */
export const table: Format = {
  drafts: (source, { locator }, knowledge) => {
    const end = source.indexOf('\n')
    const line = end < 0 ? source : source.slice(0, end)
    const delimiter = tableDelimiter(line)
    const headings = tableRow(line, delimiter)
    const cells = end < 0 ? [] : tableRow(source.slice(end + 1), delimiter)
    const at = reportFields(headings)
    if (cells.length !== headings.length)
      throw new HearsayError(
        'E_FORMAT',
        `${locator}: has ${cells.length} fields under ${headings.length} headings: a quotation mark or a separator is amiss. It was left out; mend it; the rest is read.`,
      )
    const row: Partial<Record<ReportField, Row[ReportField]>> = {}
    for (const field of REPORT_FIELDS) {
      const value = cells[at[field]]
      row[field] = value === undefined ? null : { value, heading: headings[at[field]] as string }
    }
    return [rowDraft(row as Row, knowledge)]
  },
}
