import { readFileSync } from 'node:fs'
import { agencies as readAgencies } from './agencies.ts'
import { outlets as readOutlets } from './outlets.ts'

interface Noun {
  readonly kind: 'person' | 'group' | 'body' | 'medium' | 'document' | 'platform'
  readonly gender: 'female' | 'male' | null
  readonly broader: readonly string[]
}

/** Given names with gender, nouns for people and bodies, the names of media, and the weights that rank antecedents. */
export interface SpeakerLexicon {
  readonly genderOfName: (name: string) => 'female' | 'male' | null
  readonly noun: (lemma: string) => Noun | null
  readonly medium: (name: string) => 'agency' | 'outlet' | 'platform' | null
  /** The trained ranking of antecedents, as bytes; see the model card `data/speakers.md`. */
  readonly ranker: Uint8Array
}

const lines = (file: string): string[] =>
  readFileSync(new URL(`./data/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

/** Lower case, without accents: "José" becomes "jose". */
const plain = (name: string): string => {
  const lower = name.toLowerCase().replaceAll('’', "'")
  return /[^\0-\x7f]/.test(lower) ? lower.normalize('NFD').replace(/\p{M}/gu, '') : lower
}

const keyed = (file: string): Map<string, string> =>
  new Map(lines(file).map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]))

/** The nouns of `speaker-nouns.txt` by dictionary form. Throws as `readSpeakerLexicon` does. */
export const speakerNouns = (): ReadonlyMap<string, Noun> => {
  const nouns = new Map<string, Noun>()
  for (const line of lines('speaker-nouns.txt')) {
    const [noun = '', kind = '', gender = '', broader = ''] = line.split('|').map((part) => part.trim())
    nouns.set(noun, {
      kind: kind as Noun['kind'],
      gender: gender === 'female' || gender === 'male' ? gender : null,
      broader: broader === '' ? [] : broader.split(' '),
    })
  }
  return nouns
}

/**
 * Reads the word lists `speaker-names.txt`, `speaker-nouns.txt` and `speaker-media.txt`, each with its source and licence at its head,
 * and the weights `speakers.hlm`.
 *
 * Cost: about 2,700 lines of text, once, under 3 ms.
 * @throws where a list cannot be read: the installation is damaged.
 */
export const readSpeakerLexicon = (): SpeakerLexicon => {
  const names = keyed('speaker-names.txt')
  const genders = new Map<string, 'female' | 'male'>()
  for (const gender of ['female', 'male'] as const)
    for (const name of (names.get(gender) ?? '').split(' ')) genders.set(name, gender)

  const nouns = speakerNouns()
  const lists = keyed('speaker-media.txt')
  const media = new Map<string, 'agency' | 'outlet' | 'platform'>()
  for (const kind of ['platform', 'outlet', 'agency'] as const)
    for (const name of (lists.get(kind) ?? '').split(' | ')) media.set(name, kind)
  const agencies = readAgencies()
  const outlets = readOutlets()
  const first = new Set((lists.get('first') ?? '').split(' '))
  const words = new Set((lists.get('words') ?? '').split(' '))

  return {
    genderOfName: (name) => genders.get(plain(name)) ?? null,
    noun: (lemma) => nouns.get(lemma) ?? null,
    medium: (name) => {
      const folded = plain(name)
      const listed =
        media.get(folded) ??
        media.get(folded.replace(/^the /, '')) ??
        (agencies.find(name) ? 'agency' : outlets.find(name) ? 'outlet' : undefined)
      if (listed) return listed
      if (/\.(?:com|net|org|ru|co\.uk)$/.test(folded)) return 'outlet'
      const parts = folded.replace(/^the /, '').split(/[\s-]+/)
      if (/(?:^| )news agency$/.test(folded)) return 'agency'
      // "the Ostra Herald", "Ostra News 4", "Radio Ostra"; but not "Star Valley Council".
      const last = parts.filter((part) => !/^\d+$/.test(part)).at(-1) ?? ''
      return words.has(last) || first.has(parts[0] ?? '') ? 'outlet' : null
    },
    ranker: readFileSync(new URL('./data/speakers.hlm', import.meta.url)),
  }
}
