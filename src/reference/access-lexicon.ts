import { HearsayError } from '../model/index.ts'
import { readWordLists } from './word-lists.ts'

/** Words that tell how a speaker knows; see the remarks in `data/access-words.txt`. */
export interface AccessLexicon {
  readonly perceive: ReadonlySet<string>
  readonly cognition: ReadonlySet<string>
  readonly received: ReadonlySet<string>
  readonly conveyor: ReadonlySet<string>
  readonly conveys: ReadonlySet<string>
  readonly hearsayAdverb: ReadonlySet<string>
  readonly hearsayPhrase: ReadonlySet<string>
  /** First words of these phrases. */
  readonly hearsayBegins: ReadonlySet<string>
  readonly witness: ReadonlySet<string>
  readonly ownReporter: ReadonlySet<string>
  readonly act: ReadonlySet<string>
  readonly fatal: ReadonlySet<string>
  readonly woman: ReadonlySet<string>
  readonly man: ReadonlySet<string>
}

/**
 * Reads `data/access-words.txt`.
 * @throws HearsayError E_WEIGHTS when it is missing or lacks a list.
 */
export const readAccessLexicon = (): AccessLexicon => {
  const lists = readWordLists('access-words.txt')
  const list = (name: string): ReadonlySet<string> => {
    const words = lists.get(name)
    if (!words) throw new HearsayError('E_WEIGHTS', `access-words.txt lacks the list "${name}". Install Hearsay again.`)
    return new Set(words)
  }
  return {
    perceive: list('perceive'),
    cognition: list('cognition'),
    received: list('received'),
    conveyor: list('conveyor'),
    conveys: list('conveys'),
    hearsayAdverb: list('hearsay-adverb'),
    hearsayPhrase: list('hearsay-phrase'),
    hearsayBegins: new Set([...list('hearsay-phrase')].map((phrase) => phrase.slice(0, phrase.indexOf('_')))),
    witness: list('witness'),
    ownReporter: list('own-reporter'),
    act: list('act'),
    fatal: list('fatal'),
    woman: list('woman'),
    man: list('man'),
  }
}
