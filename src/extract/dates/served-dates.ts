import type { Capture, DateEvidence } from '../../model/index.ts'
import { mailDate } from './mail-date.ts'

/**
 * What fetching says of a page's date: it was there when it was taken, and when the server says so, and was not changed after the day the
 * server names. All are bounds: none says when it was published.
 */
export const servedDates = ({ served, takenAt, part }: Capture): DateEvidence[] => {
  if (served === undefined) return []
  const found: DateEvidence[] = []
  const add = (value: string | null, source: string): void => {
    if (value !== null) found.push({ value, of: 'publication', relation: 'not-after', origin: 'header', span: null, source })
  }
  add(takenAt.replace('.000Z', 'Z'), part === undefined ? 'time of fetching' : 'WARC-Date')
  for (const [header, source] of [
    ['date', 'HTTP Date'],
    ['last-modified', 'HTTP Last-Modified'],
  ] as const)
    add(mailDate(served.headers.find(([name]) => name === header)?.[1] ?? ''), source)
  return found
}
