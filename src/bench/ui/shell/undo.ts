import type { JudgementRow } from '../../api.ts'

type Row = Pick<JudgementRow, 'id' | 'retracts' | 'stands'>

/** What undo would take back: the latest decision that stands. @param rows newest first. @returns null where none does. */
export const toUndo = <One extends Row>(rows: readonly One[]): One | null =>
  rows.find(({ retracts, stands }) => retracts === null && stands) ?? null

/**
 * What redo would take back: the taking-back of the decision that was taken back last, if nothing was decided since.
 *
 * To bring something back is a record too, which takes back a taking-back; so records are followed from the first to the last.
 * @param rows newest first. Those that take back what is not among them count for nothing.
 */
export const toRedo = <One extends Row>(rows: readonly One[]): One | null => {
  const byId = new Map(rows.map((row) => [row.id as string, row]))
  let undone: readonly One[] = []
  for (const row of rows.toReversed()) {
    const target = row.retracts === null ? undefined : byId.get(row.retracts)
    if (row.retracts === null) undone = []
    else if (target?.retracts === null) undone = [...undone, row]
    else if (target) undone = undone.filter(({ id }) => id !== target.id)
  }
  return undone.findLast(({ stands }) => stands) ?? null
}
