import { readFileSync } from 'node:fs'
import { HearsayError } from '../model/index.ts'
import { stem } from '../text/index.ts'

/** Words of one language that tracing and weighing look for. Every question takes a stem as `stem` in the text room gives it. */
export interface TracingWords {
  /** The kind of event a word speaks of: "sell" and "deliver" both give "transfer". */
  readonly happening: (stem: string) => string | null
  /** The kind of participant a word names: "rifle" gives "weapon". */
  readonly thing: (stem: string) => string | null
  /** Whether a word belongs to a named set of sources or signs: `source`, `document`. */
  readonly belongs: (sort: 'source' | 'sign', name: string, stem: string) => boolean
}

/**
 * Reads `data/tracing-words.tsv`, which says itself how to add a word, and the names of peoples in `data/countries.tsv`.
 * @throws HearsayError E_WEIGHTS where the file is missing or a line lacks a column.
 */
export const tracingWords = (): TracingWords => {
  const happenings = new Map<string, string>()
  const things = new Map<string, string>()
  const members = new Set<string>()
  for (const { sort, name, words } of wordLists('tracing-words.tsv'))
    for (const word of words) {
      // "fire" is a shot before it is a dismissal: the first list that has a word keeps it.
      if (sort === 'happening') happenings.set(word, happenings.get(word) ?? name)
      else if (sort === 'thing') things.set(word, things.get(word) ?? name)
      else members.add(`${sort}/${name}/${word}`)
    }
  for (const line of readLines('countries.tsv')) {
    const people = line.split('\t')[3] ?? ''
    for (const word of people.split('|')) if (word !== '') members.add(`sign/nation/${stem(word.toLowerCase())}`)
  }
  return {
    happening: (word) => happenings.get(word) ?? null,
    thing: (word) => things.get(word) ?? null,
    belongs: (sort, name, word) => members.has(`${sort}/${name}/${word}`),
  }
}

export interface WordList {
  readonly sort: string
  readonly name: string
  /** As stems. */
  readonly words: readonly string[]
}

/**
 * The lists in one of this room's word files: lines of sort, name and words, parted by tabs; `#` begins a remark.
 * @throws HearsayError E_WEIGHTS where the file is missing or a line lacks a column.
 */
export const wordLists = (file: string): WordList[] => {
  const lists: WordList[] = []
  for (const [at, line] of readLines(file).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const [sort, name, words] = line.split('\t')
    if (!sort || !name || !words)
      throw new HearsayError(
        'E_WEIGHTS',
        `Line ${at + 1} of the word list ${file} lacks a column; nothing was examined. Mend the line.`,
      )
    lists.push({ sort, name, words: words.trim().split(/\s+/).map(stem) })
  }
  return lists
}

const readLines = (file: string): string[] => {
  try {
    return readFileSync(new URL(`./data/${file}`, import.meta.url), 'utf8').split('\n')
  } catch (cause) {
    throw new HearsayError('E_WEIGHTS', `The word list ${file} is missing; nothing was examined. Install Hearsay again.`, { cause })
  }
}
