import type { KeptCapture } from '../../../model/index.ts'
import type { CaptureRow, Query } from '../../api.ts'
import type { Handlers } from '../handlers.ts'
import type { Desk } from './desk.ts'
import { holds, stretchOf } from './stretch.ts'
import { tracedNow } from './tracing-status.ts'

export const captureRow = ({ capture, addedAt, removal, current, read, container }: KeptCapture): CaptureRow => ({
  id: capture.id,
  locator: capture.locator,
  takenAt: capture.takenAt,
  addedAt,
  sha256: capture.bytes,
  size: capture.size,
  mediaType: capture.mediaType,
  declaredType: capture.declaredType,
  complete: capture.complete,
  container,
  read,
  current,
  removal: removal && { act: removal.act, reason: removal.reason, by: removal.by, at: removal.at },
})

const FILTERS: Readonly<Record<Query<'captures'>['filter'], (kept: KeptCapture) => boolean>> = {
  all: () => true,
  current: ({ current }) => current,
  removed: ({ removal }) => removal !== null && removal.act !== 'restored',
  containers: ({ container }) => container,
}

/** The routes `captures` and `failures`. */
export const captureHandlers = (desk: Desk): Handlers<'captures' | 'failures'> => ({
  captures: async ({ query }, around) => {
    const wanted = [...(await desk.captures()).values()].filter(
      (kept) => FILTERS[query.filter](kept) && holds(query.q, kept.capture.locator),
    )
    if (query.order === 'down') wanted.reverse()
    const { rows, ...rest } = stretchOf(wanted, query)
    return { traced: await tracedNow(desk, around), ...rest, rows: rows.map(captureRow) }
  },
  failures: async ({ query }, around) => {
    const rows = []
    for await (const { locator, code, message, at } of desk.inquiry.failures())
      if (holds(query.q, `${locator} ${message}`)) rows.push({ locator, code, message, at })
    return { traced: await tracedNow(desk, around), ...stretchOf(rows, query) }
  },
})
