import type { DateEvidence } from '../../model/index.ts'

/**
 * Dates in a file's name and in the page's own address: `report-2017-07-03.txt`, `/2017/07/03/`, `/20170703-`.
 *
 * Folders are left aside: they tell where somebody put the file. Each is a candidate for the publication and nothing more.
 * Cost: linear in the path.
 */
export const pathDates = (locator: string, url: string | null): DateEvidence[] => {
  const found: DateEvidence[] = []
  const remote = /^https?:\/\//i.test(locator)
  if (!remote && locator !== '-') {
    const name = locator.slice(locator.lastIndexOf('/') + 1)
    for (const value of datesIn(name)) found.push({ ...ON, value, origin: 'file', source: `file name ${name}` })
  }
  for (const address of new Set([remote ? locator : null, url]))
    if (address !== null)
      for (const value of datesIn(address.split(/[?#]/)[0] as string))
        found.push({ ...ON, value, origin: 'url', source: `address ${address}` })
  return found
}

const ON = { of: 'publication', relation: 'on', span: null } as const

const datesIn = (path: string): string[] => {
  const found = new Set<string>()
  const separated = /(?<!\d)((?:19|20)\d\d)[-_/.](0[1-9]|1[0-2])(?:[-_/.](0[1-9]|[12]\d|3[01]))?(?!\d)/g
  for (const [, year, month, day] of path.matchAll(separated)) found.add(`${year}-${month}${day ? `-${day}` : ''}`)
  const joined = /(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/g
  for (const [, year, month, day] of path.matchAll(joined)) found.add(`${year}-${month}-${day}`)
  return [...found].filter((value) => value.length < 10 || isDay(value))
}

const isDay = (value: string): boolean => {
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}
