import type { ReportId } from '../../model/index.ts'
import type { SearchSelection, SearchTerm } from '../engine.ts'
import { REPORTS_A_CAPTURE } from './schema.ts'
import type { Records } from './sqlite.ts'

/**
 * Reports that hold all terms, best first.
 *
 * Words come folded and hold neither spaces nor quotation marks, so that none of them can be taken for an operator.
 */
export const searchWords = (
  records: Records,
  terms: readonly SearchTerm[],
  { field, limit, editions }: SearchSelection,
): ReportId[] => {
  if (terms.length === 0) return []
  const query = terms
    .map(({ words, begun }) => `${field} : "${words.join(' ').replaceAll('"', '')}"${begun ? ' *' : ''}`)
    .join(' AND ')
  const present = editions === 'all' ? '' : 'AND c.current'
  const rows = records
    .prepare(
      `SELECT r.id FROM words JOIN reports r ON r.number = words.rowid JOIN captures c ON c.number = words.rowid / ${REPORTS_A_CAPTURE}
        WHERE words MATCH ? ${present} ORDER BY bm25(words), words.rowid LIMIT ?`,
    )
    .all(query, limit) as { id: ReportId }[]
  return rows.map(({ id }) => id)
}
