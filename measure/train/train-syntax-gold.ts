import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../src/model/index.ts'
import { POS, RELATIONS } from '../../src/read/syntax/syntax.ts'
import { type Sentence, type Tokens, tokenise } from '../../src/text/index.ts'

/** One gold text in our own tokens; sentences and paragraphs are the annotators'. */
export interface GoldText {
  readonly name: string
  readonly text: string
  readonly tokens: Tokens
  readonly paragraphs: readonly Span[]
  readonly sentences: readonly Sentence[]
  /** Numbers into `POS`; 255 where the token is in no sentence. */
  readonly pos: Uint8Array
  readonly lemmas: readonly string[]
  /** Token number of the head, -1 at a root. */
  readonly heads: Int32Array
  readonly relations: Uint8Array
}

interface Row {
  readonly form: string
  readonly lemma: string
  readonly pos: string
  readonly head: number
  readonly relation: string
  start: number
  end: number
}

/** Texts that never enter training while quality is measured: GUM's own dev texts of these genres and four more. */
export const HELD_OUT: readonly string[] = [
  'GUM_news_homeopathic',
  'GUM_news_iodine',
  'GUM_news_hackers',
  'GUM_news_korea',
  'GUM_news_taxes',
  'GUM_interview_cyclone',
  'GUM_interview_gaming',
  'GUM_interview_peres',
]

/** Folder of gold data: `HEARSAY_SHARED`, or else `../shared` beside the repository. */
export const sharedFolder = (): string => process.env['HEARSAY_SHARED'] ?? join(import.meta.dirname, '../../../shared')

/** Every text of GUM's dependency layer, by name. */
export const readGold = (folder = join(sharedFolder(), 'gold/gum/dep')): GoldText[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.conllu'))
    .sort()
    .map((file) => readText(file.replace('.conllu', ''), readFileSync(join(folder, file), 'utf8')))

const readText = (name: string, conllu: string): GoldText => {
  let text = ''
  const paragraphs: { start: number; end: number }[] = []
  const sentences: Row[][] = []
  for (const block of conllu.split('\n\n')) {
    const lines = block.split('\n').filter((line) => line !== '')
    if (!lines.some((line) => /^\d/.test(line))) continue
    if (lines.some((line) => line.startsWith('# newpar')) || paragraphs.length === 0) {
      if (text !== '') text = `${text.trimEnd()}\n\n`
      paragraphs.push({ start: text.length, end: text.length })
    }
    const rows: Row[] = []
    let joinedUntil = 0
    let spaceAfterJoin = true
    for (const line of lines) {
      if (!/^\d/.test(line)) continue
      const [id, form, lemma, pos, , , head, relation, , misc] = line.split('\t') as string[]
      if (/^\d+\./.test(id as string)) continue
      const space = !/(^|\|)SpaceAfter=No/.test(misc as string)
      const range = /^(\d+)-(\d+)$/.exec(id as string)
      if (range) {
        joinedUntil = Number(range[2])
        spaceAfterJoin = space
        continue
      }
      const start = text.length
      text += form
      rows.push({
        form: form as string,
        lemma: lemma as string,
        pos: pos as string,
        head: Number(head) - 1,
        relation: relation as string,
        start,
        end: text.length,
      })
      const number = Number(id)
      if (number < joinedUntil ? false : number === joinedUntil ? spaceAfterJoin : space) text += ' '
    }
    if (!/\s$/.test(text)) text += ' '
    const paragraph = paragraphs[paragraphs.length - 1] as { end: number }
    paragraph.end = text.trimEnd().length
    sentences.push(rows)
  }
  return align(name, text, paragraphs, sentences)
}

/** Relations of GUM under the names of `RELATIONS`: subtypes fall away unless we keep them. */
const relationNumber = (relation: string): number => {
  const kept = RELATIONS.indexOf(relation as (typeof RELATIONS)[number])
  if (kept >= 0) return kept
  const plain = RELATIONS.indexOf(relation.replace(/:.*/, '') as (typeof RELATIONS)[number])
  return plain >= 0 ? plain : RELATIONS.indexOf('dep')
}

const posNumber = (pos: string): number => Math.max(0, POS.indexOf(pos as (typeof POS)[number]))

const align = (name: string, text: string, paragraphs: readonly Span[], gold: readonly (readonly Row[])[]): GoldText => {
  const tokens = tokenise(text)
  const pos = new Uint8Array(tokens.length).fill(255)
  const heads = new Int32Array(tokens.length).fill(-1)
  const relations = new Uint8Array(tokens.length)
  const lemmas = new Array<string>(tokens.length).fill('')
  const sentences: Sentence[] = []
  let token = 0
  let paragraph = 0
  for (const rows of gold) {
    if (rows.length === 0) continue
    const first = token
    /** Each row's first token of ours, and each token's rows. */
    const tokenOf = new Int32Array(rows.length).fill(-1)
    const lastRow = rows[rows.length - 1] as Row
    const rowsOf: number[][] = []
    let row = 0
    while (token < tokens.length && (tokens.start[token] as number) < lastRow.end) {
      const start = tokens.start[token] as number
      const end = tokens.end[token] as number
      while (row < rows.length && (rows[row] as Row).end <= start) row++
      const mine: number[] = []
      for (let at = row; at < rows.length && (rows[at] as Row).start < end; at++) {
        mine.push(at)
        if (tokenOf[at] === -1) tokenOf[at] = token
      }
      rowsOf.push(mine)
      token++
    }
    const last = token
    while (paragraph + 1 < paragraphs.length && (paragraphs[paragraph + 1] as Span).start <= (tokens.start[first] as number))
      paragraph++
    sentences.push({ first, last, paragraph })
    for (let at = first; at < last; at++) {
      const mine = rowsOf[at - first] as number[]
      const own = mine.filter((one) => tokenOf[one] === at)
      if (own.length === 0) {
        // A later piece of a word that the annotators kept whole.
        const whole = mine[0]
        pos[at] = whole === undefined ? posNumber('PUNCT') : pieceKind(text, tokens, at, rows[whole] as Row)
        heads[at] = whole === undefined ? -1 : (tokenOf[whole] as number)
        relations[at] = RELATIONS.indexOf(pos[at] === posNumber('PUNCT') ? 'punct' : 'flat')
        lemmas[at] = text.slice(tokens.start[at], tokens.end[at]).toLowerCase()
        continue
      }
      const leaving = own.filter((one) => {
        const head = (rows[one] as Row).head
        return head < 0 || tokenOf[head] !== at
      })
      const chosen = (leaving.find((one) => (rows[one] as Row).pos !== 'PUNCT') ?? leaving[0] ?? own[0]) as number
      const { pos: kind, head, relation, lemma } = rows[chosen] as Row
      pos[at] = posNumber(kind)
      relations[at] = relationNumber(relation)
      heads[at] = head < 0 ? -1 : (tokenOf[head] as number)
      lemmas[at] = own.length === 1 ? lemma.toLowerCase() : text.slice(tokens.start[at], tokens.end[at]).toLowerCase()
      // "US-made rifles": a participle at the end of a compound that stands before its noun is an adjective.
      if (own.length > 1 && kind === 'VERB' && relation === 'amod') pos[at] = posNumber('ADJ')
    }
    settle(first, last, heads, relations)
  }
  return { name, text, tokens, paragraphs, sentences, pos, lemmas, heads, relations }
}

const pieceKind = (text: string, tokens: Tokens, at: number, row: Row): number =>
  /^[^\p{L}\p{N}]+$/u.test(text.slice(tokens.start[at], tokens.end[at])) ? posNumber('PUNCT') : posNumber(row.pos)

/** After merging, a sentence still has exactly one root and no cycle. */
const settle = (first: number, last: number, heads: Int32Array, relations: Uint8Array): void => {
  let root = -1
  for (let at = first; at < last; at++) if (heads[at] === -1 && relations[at] === 0 && root < 0) root = at
  if (root < 0) root = first
  heads[root] = -1
  relations[root] = 0
  for (let at = first; at < last; at++) {
    if (at === root) continue
    if ((heads[at] as number) < 0 || heads[at] === at) {
      heads[at] = root
      if (relations[at] === 0) relations[at] = RELATIONS.indexOf('dep')
    }
    let up = at
    for (let steps = 0; up >= 0 && steps <= last - first; steps++) up = heads[up] as number
    if (up >= 0) heads[at] = root
  }
}
