import { POS, type Pos, RELATIONS, type Relation, type Syntax } from '../../../src/read/syntax/syntax.ts'

/**
 * A one-sentence `Syntax` from lines "word POS lemma relation head", heads counted from 1 and 0 for the root, as in CoNLL-U.
 */
export const byHand = (lines: string): Syntax => {
  const rows = lines
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/) as [string, Pos, string, Relation, string])
  const text = rows.map(([word]) => word).join(' ')
  const start = new Int32Array(rows.length)
  const end = new Int32Array(rows.length)
  let at = 0
  for (const [number, [word]] of rows.entries()) {
    start[number] = at
    end[number] = at + word.length
    at += word.length + 1
  }
  return {
    text,
    paragraphs: [{ start: 0, end: text.length }],
    titled: false,
    tokens: { length: rows.length, start, end },
    words: rows.map(([word]) => word),
    groups: new Uint8Array(rows.length),
    lower: rows.map(([word]) => word.toLowerCase()),
    sentences: [{ first: 0, last: rows.length, paragraph: 0 }],
    sentenceOf: new Int32Array(rows.length),
    quotations: [],
    quotedBy: new Int32Array(rows.length).fill(-1),
    pos: Uint8Array.from(rows, ([, pos]) => POS.indexOf(pos)),
    lemmas: rows.map(([, , lemma]) => lemma),
    heads: Int32Array.from(rows, ([, , , , head]) => Number(head) - 1),
    relations: Uint8Array.from(rows, ([, , , relation]) => RELATIONS.indexOf(relation)),
  }
}
