import { hashText } from '../../src/read/learned/hash.ts'

/** Words that make a run long enough to be somebody's sentence and not a turn of phrase. */
const RUN = 12

const runsOf = function* (text: string): Generator<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  for (let at = 0; at + RUN <= words.length; at++) yield words.slice(at, at + RUN).join(' ')
}

/** 53 bits: among a million known runs and as many asked for, none is taken for another by chance. */
const key = (run: string): number => hashText(run) * 0x200000 + (hashText(` ${run}`) >>> 11)

/** A key for every run of twelve words, case and punctuation aside. Empty when the text is shorter. */
export const runs = (text: string): number[] => [...runsOf(text)].map(key)

/** The first run of words of `text` that stands in the known texts, or null. */
export const firstCopied = (text: string, known: ReadonlySet<number>): string | null => {
  for (const run of runsOf(text)) if (known.has(key(run))) return run
  return null
}
