import type { Corpus } from './corpus.ts'
import { nameWords } from './names.ts'
import type { Prepared } from './prepared.ts'

/** Which reports an outlet's name or an address means. */
export interface Outlets {
  /** Reports of the outlet of that name; empty where none was collected. */
  readonly named: (name: string) => readonly number[]
  /** Whether a name is an outlet's, as far as the reports show: one of them is by it, or credits it. */
  readonly isOutlet: (name: string) => boolean
  /** The report at an address, else those of its site; empty where none was collected. */
  readonly at: (url: string) => { readonly reports: readonly number[]; readonly exact: boolean }
}

/** Cost: linear in the reports. */
export const outletsOf = ({ reports }: Corpus): Outlets => {
  const names = new Map<string, number[]>()
  const sites = new Map<string, number[]>()
  const addresses = new Map<string, number>()
  const credited = new Set<string>()
  const put = (map: Map<string, number[]>, key: string, report: number): void => {
    if (key === '') return
    const list = map.get(key)
    if (!list) map.set(key, [report])
    else if (list.at(-1) !== report) list.push(report)
  }
  let at = -1
  for (const { outlet, file, credits } of reports) {
    at++
    for (const { kind, agency } of credits) if (kind !== 'byline') credited.add(keyOf(agency))
    if (outlet) {
      put(names, keyOf(outlet.name), at)
      put(names, lettersOf(outlet.name), at)
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
  const isOutlet = (name: string): boolean => names.has(keyOf(name)) || credited.has(keyOf(name))
  return {
    isOutlet,
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

/** "Ostra Press Agency" is "OPA" to those who copy it; empty for a name of fewer than three words. */
const lettersOf = (name: string): string => {
  const words = name.replace(/^the /i, '').match(/(?<!\p{L})\p{Lu}/gu) ?? []
  return words.length >= 3 ? words.join('').toLowerCase() : ''
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
