import type { Added, Hit, Rebuilt, Status } from '../inquiry/index.ts'
import type { CaptureId, EditionComparison, Failure, Removal, ReportFacts, Span } from '../model/index.ts'

/*
 * What the commands on an inquiry print as JSON Lines: docs/formats/inquiry.md.
 */

type Pair = readonly [number, number]
const pair = ({ start, end }: Span): Pair => [start, end]

/** A line a source: `hearsay/add@1`. */
export const addLine = (added: Added): object => {
  const { kind, capture } = added
  return {
    schema: 'hearsay/add@1',
    outcome: kind,
    file: added.kind === 'failed' ? added.locator : capture?.locator,
    capture: capture?.id ?? null,
    reports: added.kind === 'added' ? added.reports.map(({ id }) => id) : [],
    earlier: added.kind === 'added' ? (added.earlier?.id ?? null) : null,
    error: added.kind === 'failed' ? { code: added.error.code, message: added.error.message } : null,
  }
}

/** A line a capture: `hearsay/rebuild@1`. */
export const rebuildLine = ({ capture, reports, error }: Rebuilt): object => ({
  schema: 'hearsay/rebuild@1',
  file: capture.locator,
  capture: capture.id,
  reports: reports.map(({ id }) => id),
  error: error && { code: error.code, message: error.message },
})

/** A line a report: `hearsay/list@1`. */
export const listLine = (facts: ReportFacts): object => ({ schema: 'hearsay/list@1', ...facts })

/** A line a pair of editions: `hearsay/editions@1`. */
export const editionLine = ({ locator, earlier, later, changes }: EditionComparison): object => ({
  schema: 'hearsay/editions@1',
  file: locator,
  earlier: { id: earlier.report, capture: earlier.capture, takenAt: earlier.takenAt },
  later: { id: later.report, capture: later.capture, takenAt: later.takenAt },
  changes: changes.map(({ before, after }) => ({
    earlier: before && { span: pair(before), text: earlier.text.slice(before.start, before.end) },
    later: after && { span: pair(after), text: later.text.slice(after.start, after.end) },
  })),
})

/** A line a report found: `hearsay/search@1`. */
export const searchLine = ({ report, text, places }: Hit): object => ({
  schema: 'hearsay/search@1',
  id: report.id,
  file: report.file,
  title: report.title,
  places: places.map(({ found, around, statement, speakers }) => ({
    found: found.map(pair),
    around: pair(around),
    text: text.slice(around.start, around.end),
    statement,
    speakers,
  })),
})

/** A line a capture: `hearsay/remove@1`. */
export const removeLine = (removal: Removal): object => ({ schema: 'hearsay/remove@1', ...removal })

/** One line: `hearsay/status@1`. */
export const statusLine = (
  { unfinished, ...status }: Status,
  failures: readonly Failure[],
  removals: readonly Removal[],
  locatorOf: (capture: CaptureId) => string,
): object => ({
  schema: 'hearsay/status@1',
  ...status,
  unfinished: unfinished.map(({ locator }) => locator),
  failed: failures,
  removals: removals.map(({ capture, ...removal }) => ({ capture, file: locatorOf(capture), ...removal })),
})
