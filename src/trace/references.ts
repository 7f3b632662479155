import type { Attribution, Span } from '../model/index.ts'
import { stem, tokenise } from '../text/index.ts'
import type { TraceKnowledge } from './knowledge.ts'
import type { Draft } from './state.ts'

/** Words by which a statement rests on an account given before it in the report. */
export interface AccountReference {
  /** `shown`: the text says that the speaker answers to it. `likely`: the speaker only points at "those materials". */
  readonly direction: 'shown' | 'likely'
  readonly spans: readonly Span[]
}

interface Word {
  readonly span: Span
  readonly lower: string
  readonly stem: string
}

/** How far before and behind the source the words of a reaction are looked for, in characters: a sentence's length. */
const REACH = 220

/**
 * Where the words around or in a statement point back at an account: "responded to the new information", "those materials".
 *
 * A reaction shows that the speaker answers to an account, and so does the speaker's own pointing where the speaker is said to
 * know the matter at second hand. Pointing alone makes it likely.
 * Cost: linear in the content.
 */
export const accountReference = (draft: Draft, text: string, knowledge: TraceKnowledge): AccountReference | null => {
  const { attribution } = draft
  if (!attribution) return null
  const reaction = reactionIn(wordsIn(text, introduction(draft, attribution, text)), knowledge)
  const pointing = draft.statement.content.flatMap((span) => pointingIn(wordsIn(text, span), knowledge))
  const grounds = draft.statement.access.value === 'second-hand' ? draft.statement.access.spans : []
  const grounded = pointing.filter((span) => grounds.some((ground) => ground.start < span.end && span.start < ground.end))
  if (reaction) return { direction: 'shown', spans: [reaction, ...pointing] }
  if (grounded.length > 0) return { direction: 'shown', spans: grounded }
  return pointing.length > 0 ? { direction: 'likely', spans: pointing } : null
}

/** The words that bring the statement in: from before its source to its content. */
const introduction = (draft: Draft, { source, cue }: Attribution, text: string): Span => {
  const named = [...source, ...cue]
  if (named.length === 0) return { start: 0, end: 0 }
  const first = Math.min(...named.map(({ start }) => start))
  const last = Math.max(...named.map(({ end }) => end))
  const contents = draft.statement.content
  const before = contents.filter(({ end }) => end <= first).map(({ end }) => end)
  const after = contents.filter(({ start }) => start >= last).map(({ start }) => start)
  const reach = Math.max(0, first - REACH)
  const lineStart = reach + text.slice(reach, first).lastIndexOf('\n') + 1
  const lineEnd = text.slice(last, last + REACH).indexOf('\n')
  const lead = text.slice(lineStart, first)
  const opens = Math.max(...[...lead.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length), 0)
  const start = Math.max(lineStart + opens, ...before)
  const end = Math.min(lineEnd < 0 ? last + REACH : last + lineEnd, text.length, ...after)
  const stop = text.slice(last, end).search(SENTENCE_END)
  return { start, end: Math.max(stop >= 0 ? last + stop : end, last) }
}

const SENTENCE_END = /[.!?]["”’]?\s+(?=["“‘]?\p{Lu})/gu

const wordsIn = (text: string, { start, end }: Span): Word[] => {
  const tokens = tokenise(text, undefined, start, end)
  const words: Word[] = []
  for (let at = 0; at < tokens.length; at++) {
    const span = { start: tokens.start[at] as number, end: tokens.end[at] as number }
    const lower = text.slice(span.start, span.end).toLowerCase()
    words.push({ span, lower, stem: stem(lower) })
  }
  return words
}

/** "responded to the new information", "asked about the report", "in response to his account". */
const reactionIn = (words: readonly Word[], knowledge: TraceKnowledge): Span | null => {
  for (const [at, word] of words.entries()) {
    const responds =
      knowledge.belongs('sign', 'reaction', word.stem) ||
      word.stem === 'response' ||
      word.stem === 'reaction' ||
      word.stem === 'ask'
    if (!responds) continue
    const joint = words.slice(at + 1, at + 5).find(({ lower }) => /^(to|on|about|upon)$/.test(lower))
    if (!joint) continue
    const from = words.indexOf(joint) + 1
    const account = words.slice(from, from + 7).find(({ stem: one }) => knowledge.belongs('source', 'account', one))
    if (account) return { start: word.span.start, end: account.span.end }
  }
  return null
}

/** "those materials", "this latest report". */
const pointingIn = (words: readonly Word[], knowledge: TraceKnowledge): Span[] => {
  const found: Span[] = []
  for (const [at, word] of words.entries()) {
    if (!/^(this|that|these|those|such)$/.test(word.lower)) continue
    const noun = words.slice(at + 1, at + 4).find(({ stem: one }) => knowledge.belongs('source', 'account', one))
    if (
      noun &&
      words
        .slice(at + 1, words.indexOf(noun))
        .every(({ lower }) => /^[\p{L}-]+$/u.test(lower) && !/^(is|are|was|were|has|have|the|a|an|of|to|in)$/.test(lower))
    )
      found.push({ start: word.span.start, end: noun.span.end })
  }
  return found
}
