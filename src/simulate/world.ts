import { familyName, placeName, TONGUE_COUNT } from './names.ts'
import type { Random } from './random.ts'

/** Who publishes. Agencies are taken up by many; the rest take up from them and from each other. */
export interface SimulatedOutlet {
  readonly name: string
  readonly domain: string
  readonly kind: 'agency' | 'paper' | 'broadcaster' | 'site'
  /** How an agency signs its items: "(Norwire)". Else the name. */
  readonly short: string
  /** The outlet's own lines at the end of its pages: no part of any story. */
  readonly closing: readonly string[]
  /** What this house does with names of origin: its share of pieces that name where they are from. */
  readonly credits: number
}

export interface World {
  readonly agencies: readonly SimulatedOutlet[]
  readonly outlets: readonly SimulatedOutlet[]
}

const PAPERS =
  'Gazette Courier Herald Post Tribune Chronicle Observer Examiner Mail Star Times Record Dispatch Sentinel Argus Ledger Standard Mercury Echo Journal'.split(
    ' ',
  )
const AGENCIES = ['Press Agency', 'News Agency', 'Telegraph Agency', 'Wire', 'News Service', 'Press Service']

const CLOSINGS = [
  'Sign up for our morning briefing and get the day’s stories before breakfast.',
  'Follow us for breaking news and live updates.',
  'All rights reserved. This material may not be published, broadcast, rewritten or redistributed without permission.',
  'Do you have information about this story? Write to our newsroom in confidence.',
  'This website uses cookies to improve your experience. By continuing to browse you agree to our use of cookies.',
  'Support independent journalism: become a member from as little as 3 a month.',
  'Read more: Five things to know this morning.',
  'Share this article with your friends and join the conversation below.',
  'The views expressed by our readers do not necessarily reflect those of the editors.',
  'Copyright, all rights reserved. Reproduction in whole or in part is prohibited.',
  'Download our app for iPhone and Android to receive alerts on the stories that matter to you.',
  'Sign in to leave a comment. Comments are moderated and may take some time to appear.',
  'Our standards: the principles of our newsroom and how we correct mistakes.',
  'This is a developing story. Please check back for updates.',
  'Additional reporting by our correspondents. Editing by the night desk.',
  'Subscribers can read the full archive back to the first issue.',
]

const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '')

/**
 * The publishers of a corpus, all invented, on domains that nobody can own (`.example`).
 * @param size reports in the corpus: the more there are, the more publishers.
 */
export const world = (random: Random, size: number): World => {
  const taken = new Set<string>()
  const unique = (make: () => string): string => {
    let name = make()
    while (taken.has(slug(name))) name = `${make()}${taken.size > 4000 ? ` ${random.whole(2, 999)}` : ''}`
    taken.add(slug(name))
    return name
  }
  const tongue = (): number => random.whole(0, TONGUE_COUNT - 1)
  const closing = (): string[] => random.shuffle(CLOSINGS).slice(0, random.whole(0, 3))
  const agency = (): SimulatedOutlet => {
    const name = unique(
      () => `${random.chance(0.5) ? placeName(random, tongue()) : familyName(random, tongue())} ${random.pick(AGENCIES)}`,
    )
    const initials = name
      .split(' ')
      .map((word) => word.charAt(0))
      .join('')
    return {
      name,
      domain: `${slug(name)}.example`,
      kind: 'agency',
      short: initials.length > 2 && random.chance(0.6) ? initials : name,
      closing: [],
      credits: 0.9,
    }
  }
  const outlet = (): SimulatedOutlet => {
    const kind = random.weigh([
      ['paper', 5],
      ['broadcaster', 2],
      ['site', 3],
    ] as const)
    const name = unique(() => {
      const place = placeName(random, tongue())
      if (kind === 'paper') return `The ${place} ${random.pick(PAPERS)}`
      if (kind === 'broadcaster')
        return random.pick([`Radio ${place}`, `${place} Television`, `Channel ${random.whole(2, 99)} ${place}`, `${place} FM`])
      return random.pick([
        `${place} Today`,
        `${place} Online`,
        `${place} Insider`,
        `${familyName(random, tongue())} Report`,
        `Free ${place}`,
      ])
    })
    return {
      name,
      domain: `${slug(name.replace(/^The /, ''))}.example`,
      kind,
      short: name.replace(/^The /, ''),
      closing: closing(),
      credits: random.pick([0.1, 0.2, 0.3, 0.4, 0.5]),
    }
  }
  return {
    agencies: Array.from({ length: Math.min(12, 4 + Math.floor(size / 4000)) }, agency),
    outlets: Array.from({ length: Math.min(3000, 60 + Math.floor(size / 40)) }, outlet),
  }
}
