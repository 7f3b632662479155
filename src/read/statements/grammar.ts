import { POS, type Pos, RELATIONS, type Relation, type Syntax } from '../syntax/syntax.ts'
import { ADJ, ADP, ADV, AMOD, CCONJ, DET, NOUN, NUM, PART, PRON, PROPN, SYM, VERB } from '../syntax/tags.ts'
import type { VerbGroup } from './verb-group.ts'

const _posNumber = (name: Pos): number => POS.indexOf(name)
const _relationNumber = (name: Relation): number => RELATIONS.indexOf(name)

/**
 * Links from words to what depends on them, and the plain noun phrases. Noun phrases are found from parts of speech alone, so
 * that they hold where the tree is wrong.
 */
export interface Grammar {
  readonly syntax: Syntax
  /** First dependant, or -1; the others follow through `nextSibling`, in text order. */
  readonly firstChild: Int32Array
  readonly nextSibling: Int32Array
  /** Number of the noun phrase that holds the token, or -1. */
  readonly chunkOf: Int32Array
  readonly chunkFirst: readonly number[]
  /** One past the last token. */
  readonly chunkEnd: readonly number[]
  /** The token that names what is meant: the last noun, name, pronoun or number. */
  readonly chunkHead: readonly number[]
  /** Verbs with their auxiliaries, as they are asked for; see `verbGroup`. */
  readonly verbGroups: Map<number, VerbGroup>
}

const OWNERS = new Set(['my', 'our', 'your', 'his', 'her', 'its', 'their', 'whose'])
const PREDETERMINERS = new Set(['all', 'both', 'half', 'such', 'what', 'many', 'several', 'only'])
const QUOTE = /^["“”‘’'«»]$/
/** Tagged as determiners or pronouns, but they stand for a whole phrase or open a clause. */
const RELATIVES = new Set(['who', 'whom', 'which', 'that', 'what', 'whoever', 'whatever'])

/** Cost: one pass over the tokens. */
export const readGrammar = (syntax: Syntax): Grammar => {
  const { length } = syntax.tokens
  const firstChild = new Int32Array(length).fill(-1)
  const nextSibling = new Int32Array(length).fill(-1)
  for (let at = length - 1; at >= 0; at--) {
    const head = syntax.heads[at] as number
    if (head < 0 || head >= length || head === at) continue
    nextSibling[at] = firstChild[head] as number
    firstChild[head] = at
  }
  const chunkOf = new Int32Array(length).fill(-1)
  const chunkFirst: number[] = []
  const chunkEnd: number[] = []
  const chunkHead: number[] = []
  for (const { first, last } of syntax.sentences) {
    let at = first
    while (at < last) {
      const lead = amountLead(syntax, at, last)
      if (lead === 0 && !opens(syntax, at, last)) {
        at++
        continue
      }
      const end = chunkEndFrom(syntax, at, lead, last)
      let head = -1
      for (let one = end - 1; one >= at; one--) {
        const pos = syntax.pos[one] as number
        if (pos === NOUN || pos === PROPN || pos === PRON || pos === NUM || pos === SYM) {
          head = one
          break
        }
      }
      if (head < 0 || ((syntax.pos[end - 1] as number) === VERB && syntax.pos[head] === NUM)) head = end - 1
      // A bare adjective is no noun phrase; a bare determiner ("those who") is.
      if ((syntax.pos[head] as number) === ADJ && (syntax.pos[at] as number) !== DET) {
        at = end
        continue
      }
      for (let one = at; one < end; one++) chunkOf[one] = chunkFirst.length
      chunkFirst.push(at)
      chunkEnd.push(end)
      chunkHead.push(head)
      at = end
    }
  }
  return { syntax, firstChild, nextSibling, chunkOf, chunkFirst, chunkEnd, chunkHead, verbGroups: new Map() }
}

/** "at least", "more than", "up to" before an amount: how many tokens. */
const amountLead = (syntax: Syntax, at: number, last: number): number => {
  if (
    AMOUNT_WORDS.has(syntax.lower[at] as string) &&
    at + 1 < last &&
    syntax.pos[at + 1] === NUM &&
    !TOPICAL.has(syntax.lemmas[at - 1] ?? '')
  )
    return 1
  if (!AMOUNT_BEGINS.has(syntax.lower[at] as string)) return 0
  const lead = AMOUNT_LEADS[`${syntax.lower[at]} ${syntax.lower[at + 1]}`] ?? 0
  if (lead === 0 || at + lead >= last) return 0
  const next = syntax.pos[at + lead] as number
  return next === NUM || next === DET || next === NOUN || next === ADJ ? lead : 0
}

const AMOUNT_WORDS = new Set(['about', 'around', 'nearly', 'almost', 'roughly', 'some', 'over', 'exactly', 'only'])
/** "complained about two officers": a preposition after all. */
const TOPICAL = new Set([
  'complain',
  'talk',
  'warn',
  'ask',
  'know',
  'tell',
  'hear',
  'write',
  'protest',
  'complaint',
  'report',
  'concern',
  'control',
  'protest',
  'police',
  'court',
])
const DAYS = new Set([
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'yesterday',
  'today',
  'tomorrow',
])
const AMOUNT_LEADS: Readonly<Record<string, number>> = {
  'at least': 2,
  'at most': 2,
  'more than': 2,
  'less than': 2,
  'fewer than': 2,
  'up to': 2,
  'as many': 3,
}
const AMOUNT_BEGINS = new Set(Object.keys(AMOUNT_LEADS).map((lead) => lead.slice(0, lead.indexOf(' '))))

const opens = (syntax: Syntax, at: number, last: number): boolean => {
  const pos = syntax.pos[at] as number
  if (pos === NOUN || pos === PROPN || pos === PRON || pos === NUM || pos === ADJ || pos === SYM) return true
  if (pos === DET) return true
  if (pos !== VERB || at + 1 >= last || !isNounish(syntax.pos[at + 1] as number)) return false
  // "captured rifles": a participle before a noun, told by the tree, or opening the sentence.
  if (syntax.relations[at] === AMOD) return (syntax.heads[at] as number) > at
  const sentence = syntax.sentences[syntax.sentenceOf[at] as number]
  const word = syntax.lower[at] as string
  if (sentence?.first === at) return word.endsWith('ed')
  // "of displaced people"
  return syntax.pos[at - 1] === ADP && /(ed|made|wn|en)$/.test(word) && syntax.lower[at - 1] !== 'to'
}

const chunkEndFrom = (syntax: Syntax, first: number, lead: number, last: number): number => {
  const { pos, lower } = syntax
  const from = first + lead
  let at = from
  let nominal = false
  while (at < last) {
    const tag = pos[at] as number
    const word = lower[at] as string
    if (tag === PRON) {
      if (!OWNERS.has(word)) return at === from ? at + 1 : at
      if (nominal || (at > from && !PREDETERMINERS.has(lower[at - 1] as string))) return at
      at++
      continue
    }
    if (tag === DET) {
      if (at > from && !PREDETERMINERS.has(lower[at - 1] as string)) return at
      if (RELATIVES.has(word) && at + 1 < last && !isModifierOrNoun(pos[at + 1] as number)) return at + 1
      at++
      continue
    }
    if (tag === NOUN || tag === PROPN || tag === SYM) {
      // "filed a complaint Monday"
      if (nominal && tag === PROPN && pos[at - 1] === NOUN && DAYS.has(word)) return at
      nominal = true
      at++
      continue
    }
    if (tag === NUM) {
      nominal = true
      at++
      continue
    }
    if (tag === ADJ) {
      // "rifles available": an adjective after the noun belongs elsewhere, save between names ("Al Upper Town").
      if (nominal && (pos[at - 1] as number) !== NUM && !/^["“”‘’'«»]$/.test(lower[at - 1] as string) && lower[at - 1] !== "'s")
        if (!(at + 1 < last && isNounish(pos[at + 1] as number) && (pos[at - 1] as number) !== NOUN)) return at
      at++
      continue
    }
    if (
      (word === "'s" || word === "'" || word === '’' || word === '’s') &&
      nominal &&
      at + 1 < last &&
      isModifierOrNoun(pos[at + 1] as number)
    ) {
      if (word.length > 1 || tag === PART) {
        at++
        continue
      }
    }
    if (QUOTE.test(word) && at > from && at + 1 < last && continuesQuoted(syntax, at, last)) {
      at++
      continue
    }
    if (
      tag === ADV &&
      at > from &&
      at + 1 < last &&
      ((pos[at + 1] as number) === ADJ || (pos[at + 1] as number) === NUM) &&
      !nominal
    ) {
      at++
      continue
    }
    if (
      tag === VERB &&
      at + 1 < last &&
      (!nominal || pos[at - 1] === NUM) &&
      isNounish(pos[at + 1] as number) &&
      (at === from || syntax.relations[at] === AMOD || (pos[at - 1] === NUM && isParticiple(word)))
    ) {
      at++
      continue
    }
    if (
      tag === CCONJ &&
      !nominal &&
      at > from &&
      (pos[at - 1] as number) === ADJ &&
      at + 1 < last &&
      ((pos[at + 1] as number) === ADJ ||
        (pos[at + 1] === VERB && at + 2 < last && pos[at + 2] === NOUN && isParticiple(lower[at + 1] as string)))
    ) {
      at += 2
      continue
    }
    // "the missing fuel"; "the lack of milk", where the noun was taken for a verb.
    if (tag === VERB && at > from && !nominal && followsDeterminer(syntax, at)) {
      if (at + 1 < last && isNounish(pos[at + 1] as number) && pos[at + 1] !== NUM && isParticiple(word)) {
        at++
        continue
      }
      if (opensNominal(syntax, from) && (at + 1 >= last || !isModifierOrNoun(pos[at + 1] as number))) {
        nominal = true
        at++
        continue
      }
    }
    return at
  }
  return at
}

const opensNominal = (syntax: Syntax, from: number): boolean => syntax.pos[from] === DET || OWNERS.has(syntax.lower[from] as string)

const followsDeterminer = (syntax: Syntax, at: number): boolean => {
  const before = syntax.pos[at - 1] as number
  return before === DET || before === ADJ || OWNERS.has(syntax.lower[at - 1] as string)
}
const isParticiple = (word: string): boolean => /(ed|ing|en|wn)$/.test(word)

const isNounish = (tag: number): boolean => tag === NOUN || tag === PROPN || tag === ADJ || tag === NUM
const isModifierOrNoun = (tag: number): boolean => isNounish(tag) || tag === VERB || tag === ADV

/** A quotation mark inside a noun phrase: "so-called ‘moderate rebels’". */
const continuesQuoted = (syntax: Syntax, at: number, last: number): boolean => {
  const before = syntax.pos[at - 1] as number
  return at + 1 < last && (before === DET || before === ADJ) && isNounish(syntax.pos[at + 1] as number)
}

export const lemmaAt = (grammar: Grammar, token: number): string =>
  (grammar.syntax.lemmas[token] as string) || (grammar.syntax.lower[token] as string)

/** The first dependant with one of these relations, or -1. */
export const childWith = (grammar: Grammar, token: number, ...relations: readonly number[]): number => {
  for (let child = grammar.firstChild[token] as number; child >= 0; child = grammar.nextSibling[child] as number)
    if (relations.includes(grammar.syntax.relations[child] as number)) return child
  return -1
}

/**
 * The part of a token's sentence that is looked at from it: 160 tokens to either side, so that a text without a full stop costs no more
 * than any other; null outside sentences.
 */
export const reachOf = (grammar: Grammar, token: number): { readonly first: number; readonly last: number } | null => {
  const sentence = grammar.syntax.sentences[grammar.syntax.sentenceOf[token] as number]
  return sentence ? { first: Math.max(sentence.first, token - REACH), last: Math.min(sentence.last, token + REACH) } : null
}

const REACH = 160
