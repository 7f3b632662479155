import type { Attribution, Entity, Frame, Mention, Report, Statement, StatementId } from '../../model/index.ts'
import type { Syntax } from '../syntax/syntax.ts'
import { AUX, NSUBJ, NUM, PRON, VERB } from '../syntax/tags.ts'
import { cutClauses, type TokenRange } from './cut-clauses.ts'
import { findAccess } from './find-access.ts'
import { type Following, findResponses } from './find-responses.ts'
import { type Grammar, lemmaAt, readGrammar } from './grammar.ts'
import type { StatementLexicons } from './lexicons.ts'
import { indexMentions, type MentionIndex } from './mention-index.ts'
import { phraseOf, spanOf } from './participants.ts'
import { antecedent, chunkHeadOf, RELATIVE } from './phrases.ts'
import { type FoundFrame, readFrames } from './read-frames.ts'
import { regionsOf } from './regions.ts'
import { settleTags } from './settle-tags.ts'
import { compareFrames, splitByFrames } from './split-by-frames.ts'
import { isTensed, verbGroup } from './verb-group.ts'

/** A statement before it has its number. */
interface Draft {
  readonly ranges: readonly TokenRange[]
  readonly lead: TokenRange | null
  frame: Frame | null
  readonly attribution: Attribution | null
  readonly sentence: number
}

/**
 * What the body puts forward as so: each proposition inside an attribution's content, and each of the author's own.
 *
 * Contents are split at sentences and into clauses that can be checked apart. Words of an inner attribution belong to its own
 * statements, not to the outer one's. Questions, fragments and the title give no statement; but every attribution whose content
 * is no question has at least one.
 * @param attributions with `within` set; spans in `syntax.text`.
 * @param mentions in text order.
 * @returns statements in text order.
 * Cost: linear in words; at most about 4 microseconds each.
 */
export const readStatements = (
  syntax: Syntax,
  report: Report,
  attributions: readonly Attribution[],
  mentions: readonly Mention[],
  _entities: readonly Entity[],
  lexicons: StatementLexicons,
): Statement[] => {
  const grammar = readGrammar(settleTags(syntax, lexicons.frames.nounWords, lexicons.frames))
  const index = indexMentions(mentions)
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]))
  const drafts: Draft[] = []
  for (const region of regionsOf(grammar, attributions)) {
    const own: Draft[] = []
    for (const sentence of region.sentences) {
      if (isQuestion(syntax, sentence.sentence)) continue
      own.push(...draftSentence(grammar, sentence.ranges, sentence.sentence, region.attribution, region.inside, lexicons, index))
    }
    if (
      own.length === 0 &&
      region.attribution &&
      region.sentences.length > 0 &&
      !region.sentences.every((one) => isQuestion(syntax, one.sentence))
    ) {
      const whole = wholeContent(grammar, region.attribution, region.sentences, region.inside, lexicons, index)
      if (whole) own.push(whole)
    }
    addResponses(grammar, own, region.sentences)
    drafts.push(...own)
  }
  const order = (draft: Draft): number => Math.min(...draft.ranges.map((range) => range.first))
  drafts.sort((a, b) => order(a) - order(b))
  return drafts.map((draft, number): Statement => {
    const outer = draft.attribution?.within ? (byId.get(draft.attribution.within) ?? null) : null
    return {
      id: `${report.id}.s${number + 1}` as StatementId,
      report: report.id,
      content: draft.ranges.map((range) => spanOf(grammar, range.first, range.end)),
      attribution: draft.attribution?.id ?? null,
      frame: draft.frame,
      access: findAccess(grammar, { attribution: draft.attribution, outer, ranges: draft.ranges, lead: draft.lead }, lexicons),
    }
  })
}

const isQuestion = (syntax: Syntax, number: number): boolean => {
  const sentence = syntax.sentences[number]
  if (!sentence) return false
  for (let at = sentence.last - 1; at >= sentence.first; at--) {
    const word = syntax.words[at] as string
    if (word === '?' || word === '？' || word === '؟') return true
    if (/[\p{L}\p{N}]/u.test(word) || word === '.' || word === '!') return false
  }
  return false
}

const draftSentence = (
  grammar: Grammar,
  ranges: readonly TokenRange[],
  sentence: number,
  attribution: Attribution | null,
  inside: (token: number) => boolean,
  lexicons: StatementLexicons,
  index: MentionIndex,
): Draft[] => {
  const drafts: Draft[] = []
  let lead: TokenRange | null = null
  for (const range of ranges) {
    for (const clause of cutClauses(grammar, range, lexicons.access)) {
      const trimmed = trimClause(grammar, clause)
      if (!trimmed) continue
      const frames = readFrames(grammar, trimmed.first, trimmed.end, inside, lexicons.frames, index)
      if (endsInKnowing(grammar, clause, range, lexicons)) {
        lead = clause
        continue
      }
      if (!asserts(grammar, trimmed, attribution !== null, frames)) {
        // "According to witnesses," stands alone and speaks of what comes next.
        lead = clause
        continue
      }
      const ofWhom = spokenOf(grammar, trimmed)
      for (const [at, part] of splitByFrames(grammar, trimmed, frames).entries()) {
        const ranges = at === 0 && ofWhom ? [ofWhom, ...part.ranges] : part.ranges
        drafts.push({ ranges, lead, frame: part.frame, attribution, sentence })
      }
      lead = null
    }
  }
  return drafts
}

/** "which were bought last year", cut off from the words before: what "which" stands for, which may be in somebody else's words. */
const spokenOf = (grammar: Grammar, { first }: TokenRange): TokenRange | null => {
  const { lower, pos } = grammar.syntax
  if (!RELATIVE.has(lower[first] as string) || pos[first] !== PRON) return null
  let noun = antecedent(grammar, first)
  if (pos[noun] === NUM && lower[noun - 1] === ',') noun = chunkHeadOf(grammar, noun - 2)
  if (noun === first) return null
  const phrase = phraseOf(grammar, noun)
  return phrase.first < phrase.end && phrase.end <= first ? { first: phrase.first, end: phrase.end } : null
}

/** "When we learned that" and "I thought", cut off from what follows: leads up to a statement and is none. */
const endsInKnowing = (grammar: Grammar, clause: TokenRange, { end }: TokenRange, { access }: StatementLexicons): boolean => {
  const last = clause.end - 1
  if (last === clause.first) return false
  if (grammar.syntax.lower[last] === 'that') return grammar.syntax.pos[last - 1] === VERB
  return clause.end < end && grammar.syntax.pos[last] === VERB && access.cognition.has(lemmaAt(grammar, last))
}

const JOINING = new Set(['because', 'although', 'though', 'while', 'when', 'after', 'before', 'as', 'amid', 'over'])
const EDGE_WORDS = new Set(['and', 'but', 'or', 'yet', 'that'])

const trimClause = (grammar: Grammar, range: TokenRange): TokenRange | null => {
  const { syntax } = grammar
  let { first, end } = range
  const bare = (at: number): boolean => !/[\p{L}\p{N}$€£%]/u.test(syntax.words[at] as string)
  while (first < end && (bare(first) || (EDGE_WORDS.has(syntax.lower[first] as string) && isJoin(grammar, first)))) first++
  while (
    end > first &&
    (bare(end - 1) || (end - 1 > first && EDGE_WORDS.has(syntax.lower[end - 1] as string) && syntax.lower[end - 1] !== 'that'))
  )
    end--
  // "The mayor resigned after", where what follows is somebody's words.
  while (end - 1 > first && JOINING.has(syntax.lower[end - 1] as string) && /^[\p{L}“"]/u.test(syntax.words[end] ?? '')) end--
  // "Orla Venn, 52, who keeps the books": how old somebody is says nothing by itself.
  if (syntax.pos[first] === NUM && syntax.words[first + 1] === ',' && RELATIVE.has(syntax.lower[first + 2] as string)) first += 2
  if (end <= first) return null
  // "[A]t least ten": a bracket that belongs to one within.
  const word = (at: number): string => syntax.words[at] as string
  const opening = first > range.first ? CLOSED_BY.get(word(first - 1)) : undefined
  if (opening !== undefined && openBetween(syntax.words, first, end, opening) === -1) first--
  const last = end < range.end ? word(end) : ''
  const closes = [...CLOSED_BY.values()].some((close) => close === last && openBetween(syntax.words, first, end, close) === 1)
  return { first, end: closes ? end + 1 : end }
}

const CLOSED_BY: ReadonlyMap<string, string> = new Map([
  ['[', ']'],
  ['(', ')'],
])

/** How many of such brackets are opened and not closed in between, or, below nothing, closed and not opened. */
const openBetween = (words: readonly string[], first: number, end: number, close: string): number => {
  let open = 0
  for (let at = first; at < end; at++) {
    if (words[at] === close) open--
    else if (CLOSED_BY.get(words[at] as string) === close) open++
  }
  return open
}

/** "That" may also open a statement as its subject. */
const isJoin = (grammar: Grammar, at: number): boolean => {
  if (grammar.syntax.lower[at] !== 'that') return true
  const chunk = grammar.chunkOf[at] as number
  return chunk < 0 || ((grammar.chunkEnd[chunk] as number) === at + 1 && (grammar.chunkOf[at + 1] ?? -1) >= 0)
}

/** A statement has a verb with tense and a subject; inside an attribution, a frame or a verb is enough. */
const asserts = (grammar: Grammar, range: TokenRange, attributed: boolean, frames: readonly FoundFrame[]): boolean => {
  const { syntax } = grammar
  if (isAddress(grammar, range)) return false
  for (let at = range.first; at < range.end; at++) {
    const tag = syntax.pos[at] as number
    if (tag !== VERB && tag !== AUX) continue
    if (tag === AUX) {
      const word = syntax.lower[at] as string
      if (word === 'be' || word === 'being' || word === 'been' || word === 'having') continue
    } else if (!isTensed(grammar, verbGroup(grammar, at))) continue
    if (attributed) return true
    for (let before = range.first; before < at; before++)
      if ((grammar.chunkOf[before] as number) >= 0 || syntax.lower[before] === 'there') return true
    for (let child = grammar.firstChild[at] as number; child >= 0; child = grammar.nextSibling[child] as number)
      if (syntax.relations[child] === NSUBJ && child >= range.first && child < range.end) return true
  }
  // "The army plans to retake": a verb taken for a noun hides the sentence's own verb.
  if (frames.some((found) => syntax.pos[found.predicate] === VERB)) return attributed || isWhole(grammar, range)
  return attributed && frames.length > 0
}

/** "I'll tell you", "let me say", "you know": words to the listener that state nothing. */
const isAddress = (grammar: Grammar, range: TokenRange): boolean => {
  const { lower } = grammar.syntax
  const tail = `${lower[range.end - 2]} ${lower[range.end - 1]}`
  return tail === 'tell you' || tail === 'you know' || tail === 'i mean' || tail === 'you see' || tail === 'let me'
}

const isWhole = (grammar: Grammar, range: TokenRange): boolean => {
  const sentence = grammar.syntax.sentences[grammar.syntax.sentenceOf[range.first] as number]
  return sentence !== undefined && range.first - sentence.first <= 2 && sentence.last - range.end <= 2
}

const wholeContent = (
  grammar: Grammar,
  attribution: Attribution,
  sentences: readonly { readonly ranges: readonly TokenRange[]; readonly sentence: number }[],
  inside: (token: number) => boolean,
  lexicons: StatementLexicons,
  index: MentionIndex,
): Draft | null => {
  const ranges = sentences.flatMap((one) => one.ranges.map((range) => trimClause(grammar, range)).filter((range) => range !== null))
  if (ranges.length === 0) return null
  const frames = ranges.flatMap((range) => readFrames(grammar, range.first, range.end, inside, lexicons.frames, index))
  const best = [...frames].sort(compareFrames)[0]
  return { ranges, lead: null, frame: best?.frame ?? null, attribution, sentence: (sentences[0] as { sentence: number }).sentence }
}

/** Adds to each complaint what followed it, from the clauses after it in the same region. */
const addResponses = (grammar: Grammar, drafts: readonly Draft[], sentences: readonly { readonly sentence: number }[]): void => {
  const place = new Map(sentences.map((one, number) => [one.sentence, number]))
  for (const [number, draft] of drafts.entries()) {
    if (draft.frame?.kind !== 'complaint') continue
    const following: Following[] = []
    const end = Math.max(...draft.ranges.map((range) => range.end))
    for (const later of drafts.slice(number + 1, number + 9)) {
      if ((later.ranges[later.ranges.length - 1] as TokenRange).first < end) continue
      const distance = (place.get(later.sentence) ?? 0) - (place.get(draft.sentence) ?? 0)
      const last = later.ranges[later.ranges.length - 1]
      if (last) following.push({ range: last, distance })
    }
    const roles = findResponses(grammar, draft.ranges[0] as TokenRange, following)
    if (roles.length > 0) draft.frame = { ...draft.frame, roles: [...draft.frame.roles, ...roles] }
  }
}
