import { readFileSync } from 'node:fs'
import { HearsayError } from '../model/index.ts'

/** An agency or an outlet, by the name it is best known by. */
export interface Publisher {
  readonly name: string
  /** As listed, lower case; null where it has none. */
  readonly domain: string | null
}

export interface Publishers {
  /** Whatever the case of the name, a leading "the" and its full stops; null where nobody listed goes by it. */
  readonly find: (name: string) => Publisher | null
  /** By registrable domain or host name, lower case. */
  readonly ofDomain: (domain: string) => Publisher | null
}

/**
 * Reads one of this room's lists of publishers: lines of name, domain and other names, parted by tabs; `#` begins a remark.
 * @throws HearsayError E_WEIGHTS where the file is missing or a line lacks a column.
 * Cost: about a millisecond, once.
 */
export const namedPublishers = (file: string): Publishers => {
  let text: string
  try {
    text = readFileSync(new URL(`./data/${file}`, import.meta.url), 'utf8')
  } catch (cause) {
    throw new HearsayError('E_WEIGHTS', `The list ${file} is missing; nothing was examined. Install Hearsay again.`, { cause })
  }
  const byName = new Map<string, Publisher>()
  const byDomain = new Map<string, Publisher>()
  for (const [at, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue
    const [name, domain, others] = line.split('\t')
    if (!name || !domain || !others)
      throw new HearsayError('E_WEIGHTS', `Line ${at + 1} of the list ${file} lacks a column; nothing was examined. Mend the line.`)
    const publisher: Publisher = { name, domain: domain === '-' ? null : domain }
    for (const one of [name, ...(others === '-' ? [] : others.split('|'))]) {
      const key = fold(one)
      if (!byName.has(key)) byName.set(key, publisher)
    }
    if (publisher.domain !== null && !byDomain.has(publisher.domain)) byDomain.set(publisher.domain, publisher)
  }
  return {
    find: (name) => byName.get(fold(name)) ?? null,
    ofDomain: (domain) => byDomain.get(domain) ?? null,
  }
}

const fold = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[.’'`]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/^the /, '')
