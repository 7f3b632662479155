import type { Attribution, AttributionId, ReportId, Span } from '../../model/index.ts'
import type { Syntax } from '../syntax/syntax.ts'
import { PRON, PROPN } from '../syntax/tags.ts'
import { blockQuotation, continuation, introduces, type Layout, layout } from './block-quotations.ts'
import { type Candidate, candidates } from './candidates.ts'
import { choose, type Weighed, weigh } from './choose.ts'
import { citedFrames } from './cited-frames.ts'
import { governed } from './cue-features.ts'
import { type Cue, findCues } from './find-cues.ts'
import { findRoles, type RoleRoom, roleRoom, type TokenRange, withCues } from './find-roles.ts'
import { asksToBeNameless, headOf, isAccordingTo } from './frame-parts.ts'
import type { AttributionKnowledge } from './knowledge.ts'
import { mannerOf, stanceOf } from './manner.ts'
import { type Framed, overlooked, plainFrames } from './plain-frames.ts'
import { signedQuotations } from './signed-quotations.ts'
import { PUNCT, VERB, type WordFeatures, wordFeatures } from './word-features.ts'

/** An attribution as read from its sentence: whom the source names and through whom it came is not yet resolved. */
export type UnresolvedAttribution = Omit<Attribution, 'speakers' | 'via'>

/** Smallest likelihood of a cue that is looked into, and log odds from which on a candidate is kept. Run: measure/quality/attributions.md. */
const LEAST_CUE = 0.28
const LEAST_ODDS = -1.6
/**
 * Log odds taken from a candidate without a listed word of reporting: "the floods have slowed the repairs". Training has many such cues,
 * of attitude mostly ("backed"), and fewer than half of those read are gold's. Run: measure/quality/attributions.md.
 */
const UNLISTED = 1
/** The same, where what carries the source is no name: "the floods", "the Velm warehouse". */
const UNLISTED_UNNAMED = 2.5
/** The same for somebody cited inside a quotation, where the training data mark nobody. */
const LEAST_INNER_CUE = 0.3
const LEAST_INNER_ODDS = 0

/** What a candidate is worth at least whose roles the frame of its sentence gives. */
const FRAMED = 2

/** Reporting words by which a sentence may introduce the quotation of the next paragraph: bits of the first classes. */
const INTRODUCING = 0b111111

interface Found {
  readonly cue: Pick<Cue, 'first' | 'last'>
  readonly source: readonly TokenRange[]
  readonly content: readonly TokenRange[]
}

/**
 * Reads who is said to say, think or want what: source, cue and content of every attribution in title and body.
 *
 * Cues, roles and the keeping of candidates are conditional random fields and a log-linear classifier (decisions/0080); quotations
 * in paragraphs of their own, quotations that run over paragraphs, and attributions inside a quotation are found by layout.
 * @returns in the order of their cues; `within` names the attribution whose content holds the cue. Empty where nobody is cited.
 * Odd text never throws. Cost: linear; about 8 microseconds a word.
 * Source: Pareti 2015 (PARC 3), Newell et al. 2018 (PolNeAR), Lafferty et al. 2001.
 */
export const readAttributions = (syntax: Syntax, report: ReportId, knowledge: AttributionKnowledge): UnresolvedAttribution[] => {
  const features = wordFeatures(syntax, knowledge.reporting)
  const governs = governed(syntax)
  const places = layout(syntax)
  const cues = syntax.sentences.flatMap((sentence) => findCues(syntax, features, governs, sentence, knowledge, LEAST_CUE))
  const room = roleRoom(syntax.tokens.length)
  const blocks = blockAttributions(syntax, features, places, cues, knowledge, room)
  const signed = signedQuotations(syntax)
  const taken = new Set(blocks.flatMap(({ paragraphs }) => paragraphs))
  const cited = citedFrames(syntax, features, knowledge.voice)
    .flatMap(({ outer, inner }): Found[] => (outer ? [outer, inner] : [inner]))
    .filter(({ cue }) => !taken.has(paragraphOf(syntax, cue)))
  const claimed = [...signed, ...cited].flatMap(({ cue, source, content }): TokenRange[] => [
    [cue.first, cue.last],
    ...source,
    ...content,
  ])
  const isFree = (cue: Cue): boolean => !taken.has(paragraphOf(syntax, cue)) && !asksToBeNameless(syntax, cue.last - 1)
  const possible = outside(cues, claimed).filter(isFree)
  const framed = plainFrames(syntax, features)
    .filter(({ cue }) => outside([cue], claimed).length > 0 && isFree(cue))
    .map((frame) => withModelsCue(frame, possible))
  const byFrame = framed.map(({ cue }) => cue)
  const found = outside(
    possible,
    // "a letter, which the Courier has seen, said that": what stands in a frame's source tells who speaks, and is no cue.
    framed.flatMap(({ cue, roles }): TokenRange[] => [[cue.first, cue.last], ...roles.source]),
  )
  const free = [...found, ...byFrame].sort((a, b) => a.first - b.first)
  const weighed = candidates(syntax, features, free, knowledge.role, room, framed).map((candidate): Weighed => {
    const odds = weigh(syntax, features, candidate, knowledge.keep) - unlikelihood(syntax, features, candidate)
    return { candidate, odds: byFrame.includes(candidate.cue) ? Math.max(odds, FRAMED) : odds }
  })
  const { chosen, clashing } = choose(syntax, weighed, LEAST_ODDS)
  const outer: Found[] = [
    ...blocks,
    ...signed,
    ...cited,
    ...chosen.map(({ candidate: { cue, roles } }) => ({
      cue,
      source: roles.source,
      content: [...roles.content, ...continuation(syntax, places, roles.content)],
    })),
  ]
  const spoken = new Set(outer.map(({ cue }) => syntax.sentenceOf[cue.first]))
  for (const one of outer)
    for (const [first, last] of one.content) for (let at = first; at < last; at++) spoken.add(syntax.sentenceOf[at])
  for (const { cue, roles } of overlooked(syntax, features, (sentence) => spoken.has(sentence))) outer.push({ cue, ...roles })
  const inner = innerAttributions(syntax, features, governs, outer, knowledge, room)
  for (const { candidate, odds } of clashing)
    if (odds >= LEAST_INNER_ODDS && heldByOne(outer, candidate)) inner.push({ cue: candidate.cue, ...candidate.roles })
  const all = [...outer, ...inner].sort((a, b) => a.cue.first - b.cue.first || b.cue.last - a.cue.last)
  const holders = innermost(syntax, all)
  return all.map((one, at) => {
    const within = holders[at] as number
    return {
      id: attributionId(report, at),
      report,
      source: spans(syntax, one.source),
      cue: spans(syntax, [bare(syntax, one.cue)]),
      content: spans(syntax, one.content),
      manner: mannerOf(syntax, one.content),
      within: within < 0 ? null : attributionId(report, within),
      ...stanceOf(syntax, one.cue, knowledge.reporting),
    }
  })
}

/** A cue that the models found at a frame's is as long as they say ("announced on Monday"), where it takes nothing from source and content. */
const withModelsCue = (frame: Framed, cues: readonly Cue[]): Framed => {
  const { cue, roles } = frame
  const known = cues.find(({ first, last }) => first < cue.last && cue.first < last)
  if (!known || [...roles.source, ...roles.content].some(([first, last]) => first < known.last && known.first < last)) return frame
  return { cue: known, roles }
}

const unlikelihood = (syntax: Syntax, { reporting }: WordFeatures, { cue, roles }: Candidate): number => {
  for (let at = cue.first; at < cue.last; at++) if (reporting[at] !== 0) return 0
  const source = roles.source[0]
  if (!source) return UNLISTED
  return syntax.pos[headOf(syntax, source[0], source[1])] === PROPN ? UNLISTED : UNLISTED_UNNAMED
}

/** A cue without the marks at its end ("said:"), unless it is nothing else ("―"). */
const bare = (syntax: Syntax, { first, last }: Pick<Cue, 'first' | 'last'>): TokenRange => {
  let end = last
  while (end > first && syntax.pos[end - 1] === PUNCT) end--
  return end > first ? [first, end] : [first, last]
}

/** Numbered in the order of their cues. */
const attributionId = (report: ReportId, at: number): AttributionId => `${report}.a${at + 1}` as AttributionId

/** Cues that lie in none of the ranges, which are in text order. */
const outside = (cues: readonly Cue[], ranges: readonly TokenRange[]): Cue[] => {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0])
  let next = 0
  return cues.filter((cue) => {
    while (next < sorted.length && (sorted[next] as TokenRange)[1] <= cue.first) next++
    return !(sorted[next] && (sorted[next] as TokenRange)[0] < cue.last)
  })
}

const paragraphOf = (syntax: Syntax, { first }: Pick<Cue, 'first'>): number =>
  syntax.sentences[syntax.sentenceOf[first] as number]?.paragraph ?? -1

/** "She said," at the end of a paragraph, and the quotation in the paragraphs after it. */
const blockAttributions = (
  syntax: Syntax,
  features: WordFeatures,
  places: Layout,
  cues: readonly Cue[],
  knowledge: AttributionKnowledge,
  room: RoleRoom,
): (Found & { readonly paragraphs: readonly number[] })[] => {
  const found: (Found & { readonly paragraphs: readonly number[] })[] = []
  for (const sentence of syntax.sentences) {
    if (!introduces(syntax, places, sentence)) continue
    const content = blockQuotation(syntax, places, sentence.paragraph + 1)
    if (content.length === 0) continue
    const inSentence = cues.filter(
      (cue) => cue.first >= sentence.first && cue.last <= sentence.last && !quotedAt(syntax, cue.first),
    )
    const cue = inSentence[inSentence.length - 1] ?? reportingVerb(syntax, features, sentence)
    if (!cue) continue
    const roles = withCues(room, [cue], () => findRoles(syntax, features, cue, knowledge.role, room))
    const source = roles.source.filter(([first, last]) => first >= sentence.first && last <= sentence.last)
    const before = source.length > 0 ? source : subjectBefore(syntax, sentence, cue)
    found.push({ cue, source: before, content, paragraphs: content.map((_, at) => sentence.paragraph + 1 + at) })
  }
  return found
}

const quotedAt = (syntax: Syntax, token: number): boolean => (syntax.quotedBy[token] as number) >= 0

const reportingVerb = (syntax: Syntax, features: WordFeatures, { first, last }: { first: number; last: number }): Cue | null => {
  for (let at = last - 1; at >= first; at--)
    if (syntax.pos[at] === VERB && ((features.reporting[at] as number) & INTRODUCING) !== 0 && !quotedAt(syntax, at)) {
      let from = at
      while (from > first && /^(AUX|ADV)$/.test(tagName(syntax.pos[from - 1] as number))) from--
      return { first: from, last: at + 1, likelihood: 0.5, asUnquoted: false }
    }
  return null
}
const tagName = (tag: number): string => (tag === 3 ? 'AUX' : tag === 2 ? 'ADV' : '')

/** What stands before the cue in its sentence, where the sentence has no other verb: most likely its subject. */
const subjectBefore = (syntax: Syntax, sentence: { first: number }, cue: Pick<Cue, 'first'>): TokenRange[] => {
  let first = sentence.first
  let last = cue.first
  for (let at = first; at < last; at++) if (syntax.pos[at] === VERB) return []
  while (first < last && syntax.pos[first] === PUNCT) first++
  while (last > first && syntax.pos[last - 1] === PUNCT) last--
  return last > first ? [[first, last]] : []
}

/** Who is cited by somebody quoted: cues inside a quotation, read as though its marks were not there. */
const innerAttributions = (
  syntax: Syntax,
  features: WordFeatures,
  governs: Uint8Array,
  outer: readonly Found[],
  knowledge: AttributionKnowledge,
  room: RoleRoom,
): Found[] => {
  const found: Found[] = []
  for (const one of outer)
    for (const range of one.content) {
      for (const sentence of sentencesOf(syntax, range)) {
        if (!quotedAt(syntax, sentence.first + 1) || sentence.last - sentence.first < 6) continue
        const cues = findCues(syntax, features, governs, sentence, knowledge, LEAST_INNER_CUE, true)
        for (const candidate of candidates(syntax, features, cues, knowledge.role, room)) {
          const clipped = clip(ownComment(syntax, candidate), sentence)
          if (
            clipped &&
            (isAccordingTo(syntax, clipped.cue.first) || weigh(syntax, features, clipped, knowledge.keep) >= LEAST_INNER_ODDS)
          )
            found.push({ cue: clipped.cue, source: clipped.roles.source, content: clipped.roles.content })
        }
      }
    }
  return found
}

/**
 * A closing clause such as ", as it happened at the bridge" is the speaker's own comment on what somebody else is said to report:
 * it is no part of the content.
 */
const ownComment = (syntax: Syntax, candidate: Candidate): Candidate => {
  const content = candidate.roles.content.flatMap(([first, last]): TokenRange[] => {
    for (let at = first + 1; at + 2 < last; at++)
      if (syntax.words[at - 1] === ',' && syntax.lower[at] === 'as' && syntax.pos[at + 1] === PRON && candidate.cue.last <= at)
        return at - 1 > first ? [[first, at - 1]] : []
    return [[first, last]]
  })
  return { ...candidate, roles: { ...candidate.roles, content } }
}

/** The parts of sentences that lie in a range. */
const sentencesOf = (syntax: Syntax, [first, last]: TokenRange): { first: number; last: number }[] => {
  const parts: { first: number; last: number }[] = []
  let number = syntax.sentenceOf[first] as number
  for (let sentence = syntax.sentences[number]; sentence && sentence.first < last; sentence = syntax.sentences[++number])
    parts.push({ first: Math.max(first, sentence.first), last: Math.min(last, sentence.last) })
  return parts
}

const clip = (candidate: Candidate, { first, last }: { first: number; last: number }): Candidate | null => {
  const inside = (ranges: readonly TokenRange[]): TokenRange[] =>
    ranges.flatMap(([a, b]): TokenRange[] =>
      Math.max(a, first) < Math.min(b, last) ? [[Math.max(a, first), Math.min(b, last)]] : [],
    )
  const content = inside(candidate.roles.content)
  if (content.length === 0) return null
  return { ...candidate, roles: { ...candidate.roles, content, source: inside(candidate.roles.source) } }
}

const heldByOne = (outer: readonly Found[], { cue }: Candidate): boolean => outer.some((one) => holdsCue(one.content, cue))

const holdsCue = (content: readonly TokenRange[], { first, last }: Pick<Cue, 'first' | 'last'>): boolean =>
  content.some((range) => range[0] <= first && range[1] >= last)

/** For each attribution the number of the one with the shortest content that holds its cue, or -1. Cost: the words of all contents. */
const innermost = (syntax: Syntax, all: readonly Found[]): Int32Array => {
  const length = ({ content }: Found): number => content.reduce((sum, [first, last]) => sum + last - first, 0)
  const shortest = new Int32Array(syntax.tokens.length).fill(-1)
  const order = all
    .map((one, number) => ({ number, length: length(one) }))
    .sort((a, b) => b.length - a.length || b.number - a.number)
  for (const { number } of order) for (const [first, last] of (all[number] as Found).content) shortest.fill(number, first, last)
  return Int32Array.from(all, (one, at) => {
    const number = shortest[one.cue.first] as number
    return number !== at && number >= 0 && holdsCue((all[number] as Found).content, one.cue) ? number : -1
  })
}

/** Ranges as spans; those that only white space or punctuation parts are joined. */
const spans = (syntax: Syntax, ranges: readonly TokenRange[]): Span[] => {
  const { start, end } = syntax.tokens
  const joined: [number, number][] = []
  for (const [first, last] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const top = joined[joined.length - 1]
    if (top && onlyMarks(syntax, top[1], first)) top[1] = Math.max(top[1], last)
    else joined.push([first, last])
  }
  return joined.map(([first, last]) => ({ start: start[first] as number, end: end[last - 1] as number }))
}

const onlyMarks = (syntax: Syntax, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (syntax.pos[at] !== PUNCT) return false
  return true
}
