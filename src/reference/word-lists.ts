import { readFileSync } from 'node:fs'
import { HearsayError } from '../model/index.ts'

/**
 * Lists of words by name, from a file of `data/` whose lines read "name: word word ..."; lines after "#" are remarks.
 * @throws HearsayError E_WEIGHTS when the file is missing or a line has no name.
 */
export const readWordLists = (file: string): ReadonlyMap<string, readonly string[]> => {
  const lists = new Map<string, readonly string[]>()
  for (const [number, line] of dataLines(file)) {
    const colon = line.indexOf(':')
    if (colon <= 0) throw new HearsayError('E_WEIGHTS', `Line ${number} of ${file} names no list. Install Hearsay again.`)
    const words = line
      .slice(colon + 1)
      .split(' ')
      .filter((word) => word.length > 0)
    lists.set(line.slice(0, colon).trim(), words)
  }
  return lists
}

/**
 * The lines of a file of `data/` that hold something, each with its number from 1.
 * @throws HearsayError E_WEIGHTS when the file is missing.
 */
export const dataLines = (file: string): readonly (readonly [number, string])[] => {
  let text: string
  try {
    text = readFileSync(new URL(`data/${file}`, import.meta.url), 'utf8')
  } catch {
    throw new HearsayError('E_WEIGHTS', `The word list ${file} cannot be read. Install Hearsay again.`)
  }
  return text
    .split('\n')
    .map((line, at) => [at + 1, line] as const)
    .filter(([, line]) => line.trim() !== '' && !line.startsWith('#'))
}
