import type { Corpus } from './corpus.ts'
import { nameWords } from './names.ts'
import type { Prepared } from './prepared.ts'

/** Which reports an outlet's name or an address means. */
export interface Outlets {
  /** Reports of the outlet of that name; empty where none was collected. */
  readonly named: (name: string) => readonly number[]
  /** The report at an address, else those of its site; empty where none was collected. */
  readonly at: (url: string) => { readonly reports: readonly number[]; readonly exact: boolean }
}

/** Cost: linear in the reports. */
export const outletsOf = ({ reports }: Corpus): Outlets => {
  const names = new Map<string, number[]>()
  const sites = new Map<string, number[]>()
  const addresses = new Map<string, number>()
  const put = (map: Map<string, number[]>, key: string, report: number): void => {
    if (key === '') return
    const list = map.get(key)
    if (!list) map.set(key, [report])
    else if (list.at(-1) !== report) list.push(report)
  }
  for (const [at, { outlet, file }] of reports.entries()) {
    if (outlet) {
      put(names, keyOf(outlet.name), at)
      if (outlet.domain) {
        put(sites, siteOf(outlet.domain), at)
        put(names, keyOf(outlet.domain.replace(/^www\./, '').replace(/\.[a-z.]+$/, '')), at)
      }
    }
    const address = addressOf(file)
    if (address) {
      if (!addresses.has(address)) addresses.set(address, at)
      put(sites, siteOf(address), at)
    }
  }
  return {
    named: (name) => names.get(keyOf(name)) ?? names.get(siteOf(name)) ?? sites.get(siteOf(name)) ?? [],
    at: (url) => {
      const address = addressOf(url)
      const exact = address === null ? undefined : addresses.get(address)
      if (exact !== undefined) return { reports: [exact], exact: true }
      return { reports: address === null ? [] : (sites.get(siteOf(address)) ?? []), exact: false }
    },
  }
}

/** "The Far Lantern" and "thefarlantern" meet. */
const keyOf = (name: string): string => {
  const words = nameWords(name).join('')
  return words.startsWith('the') && words.length > 6 ? words.slice(3) : words
}

/** An address without what does not tell pages apart; null where it is none. */
const addressOf = (url: string): string | null => {
  const match = /^https?:\/\/(?:www\.)?([^/?#\s]+)([^?#\s]*)/i.exec(url)
  return match ? `${(match[1] as string).toLowerCase()}${(match[2] as string).replace(/\/+$/, '')}` : null
}

const siteOf = (address: string): string =>
  address
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/[/?#].*$/, '')

/** The outlet that published a report, for a person; its file where none is named. */
export const outletLabel = ({ outlet, file }: Prepared): string => outlet?.name ?? file.split(/[\\/]/).at(-1) ?? file
