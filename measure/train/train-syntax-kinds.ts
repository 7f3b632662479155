import winkModel from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { POS, type Pos } from '../../src/read/syntax/syntax.ts'
import { tokenSigns } from '../../src/read/syntax/token-signs.ts'
import type { GroupedWords, PlainText } from './train-syntax-groups.ts'

const KINDS = 250

/**
 * Which parts of speech each word takes, as another tagger tags it in these texts: widens the vocabulary beyond the gold data.
 *
 * A word's kinds are those that make up a tenth of its uses; each set, with its commonest member, has a number from 1.
 * Source: wink-nlp with wink-eng-lite-web-model (MIT).
 * @param least how often a word must occur.
 */
export const kindsOfWords = (texts: readonly PlainText[], least: number): GroupedWords => {
  const uses = new Map<number, Float64Array>()
  for (const plain of texts) {
    const { text, tokens, words, sentences } = plain
    const lower = words.map((word) => word.toLowerCase())
    const signs = tokenSigns(text, tokens, lower, sentences, null)
    const tags = otherTags(plain)
    for (let token = 0; token < tokens.length; token++) {
      const tag = tags[token] as number
      const word = signs.word[token] as number
      if (tag < 0 || word === 0) continue
      const row = uses.get(word) ?? new Float64Array(POS.length + 1)
      uses.set(word, row)
      row[tag] = (row[tag] as number) + 1
      row[POS.length] = (row[POS.length] as number) + 1
    }
  }
  const sets = new Map<number, string>()
  const sizes = new Map<string, number>()
  for (const [word, row] of uses) {
    const all = row[POS.length] as number
    if (all < least) continue
    const kinds = [...row.subarray(0, POS.length).entries()].filter(([, times]) => times / all >= 0.1)
    const first = [...kinds].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]
    const set = `${first?.[0]}:${kinds.map(([kind]) => kind).join()}`
    sets.set(word, set)
    sizes.set(set, (sizes.get(set) ?? 0) + 1)
  }
  const numbers = new Map(
    [...sizes]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, KINDS)
      .map(([set], at) => [set, at + 1]),
  )
  const kept = [...sets].filter(([, set]) => numbers.has(set)).sort((a, b) => a[0] - b[0])
  return {
    words: Uint32Array.from(kept, ([word]) => word),
    groups: Uint16Array.from(kept, ([, set]) => numbers.get(set) as number),
  }
}

const nlp = winkNlp(winkModel, ['sbd', 'pos'])

/** wink's parts of speech on our tokens, sentence by sentence; -1 where they cannot be laid over each other. */
export const otherTags = ({ text, tokens, words, sentences }: PlainText): Int32Array => {
  const tags = new Int32Array(tokens.length).fill(-1)
  for (const { first, last } of sentences) {
    const base = tokens.start[first] as number
    const sentence = text
      .slice(base, tokens.end[last - 1])
      .replace(/[’‘]/g, "'")
      .replace(/[“”]/g, '"')
      .replace(/\s/g, ' ')
    if (sentence.length > 3000) continue
    const theirs = nlp.readDoc(sentence).tokens()
    const values = theirs.out(nlp.its.value) as string[]
    const kinds = theirs.out(nlp.its.pos) as unknown as Pos[]
    let from = 0
    const pieces: { start: number; end: number; kind: Pos }[] = []
    for (const [at, value] of values.entries()) {
      const start = sentence.indexOf(value, from)
      if (start < 0) continue
      from = start + value.length
      pieces.push({ start, end: from, kind: kinds[at] as Pos })
    }
    let piece = 0
    for (let token = first; token < last; token++) {
      const start = (tokens.start[token] as number) - base
      const end = (tokens.end[token] as number) - base
      while (piece < pieces.length && (pieces[piece]?.end as number) <= start) piece++
      const mine = pieces.slice(piece, piece + 8).filter((one) => one.start < end)
      const said = mine.filter(({ kind }) => kind !== 'PUNCT').pop() ?? mine[mine.length - 1]
      if (!said) continue
      const joined = mine.length > 1 && said.kind === 'VERB' && (words[token] as string).includes('-')
      tags[token] = POS.indexOf(joined ? 'ADJ' : said.kind)
    }
  }
  return tags
}
