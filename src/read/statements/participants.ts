import type { Mention, Span } from '../../model/index.ts'
import { NUM, PRON, PROPN } from '../syntax/tags.ts'
import { type Grammar, lemmaAt, reachOf } from './grammar.ts'
import type { FrameLexicon } from './lexicons.ts'
import type { MentionIndex } from './mention-index.ts'

/** A participant found for a role: its naming token, or a clause. */
export interface Participant {
  readonly head: number
  /** Token range, end exclusive. */
  readonly first: number
  readonly end: number
}

/** A noun phrase with the "of" phrase that belongs to it; `bare`: without. */
export const phraseOf = (grammar: Grammar, head: number, bare = false): Participant => {
  const { syntax } = grammar
  const chunk = grammar.chunkOf[head] as number
  if (chunk < 0) return { head, first: head, end: head + 1 }
  const first = grammar.chunkFirst[chunk] as number
  // A possessor inside a phrase ("our", "the army's"): only itself.
  if (head < (grammar.chunkHead[chunk] as number)) {
    if (syntax.pos[head] === PRON) return { head, first: head, end: head + 1 }
    return { head, first, end: head + 1 }
  }
  let end = grammar.chunkEnd[chunk] as number
  const sentence = reachOf(grammar, head)
  const last = sentence ? sentence.last : end
  for (let rounds = 0; !bare && rounds < 2 && end + 1 < last && syntax.lower[end] === 'of'; rounds++) {
    const next = grammar.chunkOf[end + 1] as number
    if (next < 0) break
    end = grammar.chunkEnd[next] as number
  }
  return { head, first, end }
}

export const spanOf = (grammar: Grammar, first: number, end: number): Span => {
  const { tokens } = grammar.syntax
  return { start: tokens.start[first] as number, end: tokens.end[end - 1] as number }
}

const QUANTITIES = new Set([
  'number',
  'quantity',
  'amount',
  'dozen',
  'hundred',
  'thousand',
  'million',
  'ton',
  'tonne',
  'box',
  'crate',
  'shipment',
  'load',
  'lorryload',
  'truckload',
  'boatload',
  'batch',
  'cache',
  'stockpile',
  'consignment',
  'kind',
  'type',
  'sort',
  'range',
  'variety',
  'all',
  'some',
  'most',
  'many',
  'part',
  'half',
  'majority',
  'rest',
  'lot',
  'set',
  'pair',
  'piece',
  'case',
  'container',
  'score',
  'couple',
  'handful',
  'group',
  'member',
  'none',
  'any',
  'one',
  'two',
  'three',
  'several',
  'barrel',
  'litre',
  'kilo',
  'kilogram',
  'kilogramme',
  'tranche',
  'bag',
  'sack',
  'pile',
  'remainder',
  'bulk',
  'use',
  'plenty',
  'series',
  'people',
  'body',
  'each',
  'those',
])

/** What a phrase is about: "rifles" in "large quantities of rifles". */
export const matter = (grammar: Grammar, head: number): number => {
  const { syntax } = grammar
  let at = head
  for (let rounds = 0; rounds < 2; rounds++) {
    const chunk = grammar.chunkOf[at] as number
    if (chunk < 0 || !(QUANTITIES.has(lemmaAt(grammar, at)) || syntax.pos[at] === NUM)) return at
    const end = grammar.chunkEnd[chunk] as number
    if (syntax.lower[end] !== 'of' && !(QUANTITIES.has(lemmaAt(grammar, at)) && syntax.lower[end] === 'of')) return at
    const next = grammar.chunkOf[end + 1]
    if (next === undefined || next < 0) return at
    at = grammar.chunkHead[next] as number
  }
  return at
}

const BY_MENTION: Readonly<Record<Mention['type'], readonly string[]>> = {
  person: ['person', 'group', 'authority'],
  organisation: ['group', 'authority', 'person', 'soldier', 'service'],
  place: ['site', 'place'],
  weapon: ['weapon', 'goods', 'vehicle', 'object'],
  time: [],
  money: ['money', 'goods'],
  quantity: ['number'],
  nationality: ['group', 'person'],
  platform: [],
}
/** A name that no list knows may be any of these. */
const BY_NAME: ReadonlySet<string> = new Set(['person', 'group', 'authority', 'place', 'site'])

/** Whether a participant belongs to one of the classes: by its word, by what was read as mentioned there, or as an unknown name. */
export const belongs = (
  grammar: Grammar,
  head: number,
  classes: readonly string[],
  lexicon: FrameLexicon,
  mentions: MentionIndex,
): boolean => {
  const { syntax } = grammar
  const word = matter(grammar, head)
  const lemma = lemmaAt(grammar, word)
  const lower = syntax.lower[word] as string
  const name = syntax.pos[word] === PROPN
  for (const one of classes) {
    const words = lexicon.classes.get(one)
    if (!words) continue
    if (words.has(lemma) || words.has(lower)) return true
    // A capital at the start of a sentence makes a name of "Weapons".
    if (name && lower.endsWith('s') && words.has(lower.slice(0, -1))) return true
    if (one === 'number' && hasNumber(grammar, head)) return true
    if ((one === 'weapon' || one === 'goods' || one === 'need') && head !== word && words.has(lemmaAt(grammar, head))) return true
  }
  const mention =
    mentions.naming(spanOf(grammar, word, word + 1), spanOf(grammar, word, word + 1)) ?? largestAt(grammar, word, mentions)
  if (mention) {
    const also = BY_MENTION[mention.type]
    if (classes.some((one) => also.includes(one) && (name || one !== 'authority'))) return true
    // A country acts; a shop does not.
    if (name && mention.type === 'place' && classes.includes('group')) return true
  }
  return name && !mention && classes.some((one) => BY_NAME.has(one))
}

const largestAt = (grammar: Grammar, token: number, mentions: MentionIndex): Mention | null =>
  mentions.overlapping(spanOf(grammar, token, token + 1))[0] ?? null

const hasNumber = (grammar: Grammar, head: number): boolean => {
  const chunk = grammar.chunkOf[head] as number
  const { pos } = grammar.syntax
  if (chunk < 0) return pos[head] === NUM
  for (let at = grammar.chunkFirst[chunk] as number; at < (grammar.chunkEnd[chunk] as number); at++)
    if (pos[at] === NUM) return true
  return false
}

/** Whether a participant is ruled out by its word; names never are. */
export const ruledOut = (grammar: Grammar, head: number, classes: readonly string[], lexicon: FrameLexicon): boolean => {
  const word = matter(grammar, head)
  const tag = grammar.syntax.pos[word] as number
  if (tag === PROPN) return false
  const lemma = lemmaAt(grammar, word)
  const lower = grammar.syntax.lower[word] as string
  return classes.some((one) => {
    const words = lexicon.classes.get(one)
    return words !== undefined && (words.has(lemma) || words.has(lower))
  })
}
