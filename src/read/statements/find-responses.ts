import type { FrameRole } from '../../model/index.ts'
import { AUX, VERB } from '../syntax/tags.ts'
import type { TokenRange } from './cut-clauses.ts'
import { type Grammar, lemmaAt } from './grammar.ts'
import { spanOf } from './participants.ts'

/** A clause after a complaint, in text order. */
export interface Following {
  readonly range: TokenRange
  /** Sentences between it and the complaint; 0 in the same one. */
  readonly distance: number
}

/** What authorities do, or leave undone, about a complaint. */
const ANSWERS = new Set([
  'ignore',
  'dismiss',
  'reject',
  'shelve',
  'answer',
  'reply',
  'respond',
  'react',
  'act',
  'investigate',
  'promise',
  'apologise',
  'apologize',
  'acknowledge',
  'overlook',
  'disregard',
  'laugh',
  'shrug',
  'refuse',
  'decline',
  'suspend',
  'discipline',
  'punish',
  'transfer',
  'reassign',
  'demote',
  'promote',
  'launch',
  'open',
  'order',
  'appoint',
  'send',
  'assure',
  'intervene',
  'bury',
  'brush',
  'forward',
  'thank',
  'question',
  'fine',
  'receive',
  'hear',
])
const PLAIN_ANSWERS = new Set([
  'ignore',
  'dismiss',
  'disregard',
  'shelve',
  'reply',
  'investigate',
  'apologise',
  'apologize',
  'reject',
])
const PLAIN_NOUNS = new Set(['reply', 'investigation', 'inquiry', 'enquiry'])
const LINKS = new Set([
  'but',
  'yet',
  'however',
  'instead',
  'nevertheless',
  'nonetheless',
  'afterwards',
  'then',
  'still',
  'subsequently',
  'eventually',
])
const LEADS = new Set(['after', 'when', 'once', 'although', 'though', 'since'])
const ACTS = new Set([
  'complaint',
  'report',
  'protest',
  'petition',
  'letter',
  'grievance',
  'appeal',
  'objection',
  'warning',
  'statement',
])
const NOTHING = new Set(['nothing', 'nobody', 'none', 'no-one'])
const ACTION_NOUNS = new Set([
  'action',
  'answer',
  'reply',
  'response',
  'step',
  'measure',
  'investigation',
  'inquiry',
  'enquiry',
  'reaction',
  'result',
  'change',
  'arrest',
  'charge',
  'follow-up',
  'explanation',
  'decision',
  'acknowledgement',
  'eye',
])

/**
 * The clauses that tell what followed a complaint: an answer or its absence, or what is set against it with "but" or "instead".
 *
 * Looks at the rest of the sentence and at the two after it; in later sentences only clauses that name an answer count, and the
 * search ends with the first clause that is neither.
 */
export const findResponses = (grammar: Grammar, complaint: TokenRange, following: readonly Following[]): readonly FrameRole[] => {
  const roles: FrameRole[] = []
  // "After we complained, ...": what comes next is what followed.
  let open = LEADS.has(grammar.syntax.lower[complaint.first] as string)
  for (const { range, distance } of following) {
    if (distance > 2) break
    const answers = namesAnswer(grammar, range, distance > 0)
    const linked = opensWithLink(grammar, range)
    const counts = answers || (distance === 0 && (linked || open)) || (distance === 1 && linked && answers)
    if (!counts) {
      if (roles.length > 0 || distance > 1) break
      continue
    }
    open = true
    const trimmed = trim(grammar, range)
    if (trimmed) roles.push({ role: 'response', span: spanOf(grammar, trimmed.first, trimmed.end), mention: null })
    if (roles.length === 4) break
  }
  return roles
}

const opensWithLink = (grammar: Grammar, range: TokenRange): boolean => {
  const { lower } = grammar.syntax
  for (let at = range.first; at < Math.min(range.end, range.first + 5); at++) {
    const word = lower[at] as string
    if (LINKS.has(word)) return true
    if (
      (word === 'following' || word === 'after' || word === 'despite') &&
      mentionsAct(grammar, at + 1, Math.min(range.end, at + 6))
    )
      return true
    if (word === 'in' && (lower[at + 1] === 'response' || lower[at + 1] === 'reply' || lower[at + 1] === 'answer')) return true
  }
  return false
}

const mentionsAct = (grammar: Grammar, first: number, end: number): boolean => {
  for (let at = first; at < end; at++) {
    const word = grammar.syntax.lower[at] as string
    if (ACTS.has(lemmaAt(grammar, at)) || word === 'that' || word === 'this') return true
  }
  return false
}

/** `plainly`: in a later sentence, only words that mean nothing but an answer or its absence count. */
const namesAnswer = (grammar: Grammar, range: TokenRange, plainly: boolean): boolean => {
  const { syntax } = grammar
  let nothing = false
  // "did not respond to a request for comment": what a reporter asked is no answer to the complaint.
  for (let at = range.first; at < range.end; at++) if (syntax.lower[at] === 'comment') return false
  let done = false
  for (let at = range.first; at < range.end; at++) {
    const word = syntax.lower[at] as string
    const lemma = lemmaAt(grammar, at)
    const tag = syntax.pos[at] as number
    if (NOTHING.has(word) || (word === 'no' && syntax.lower[at + 1] === 'one')) nothing = true
    if (
      tag === VERB &&
      [
        'do',
        'happen',
        'change',
        'come',
        'hear',
        'take',
        'act',
        'help',
        'follow',
        'listen',
        'reply',
        'answer',
        'respond',
        'care',
      ].includes(lemma)
    )
      done = true
    if (nothing && (done || (tag === AUX && !plainly))) return true
    if (ACTION_NOUNS.has(lemma) && tag !== VERB && (!plainly || syntax.lower[at - 1] === 'no' || PLAIN_NOUNS.has(lemma)))
      return true
    if (tag === VERB && (plainly ? PLAIN_ANSWERS : ANSWERS).has(lemma)) return true
    if (word === 'unanswered' || word === 'unheeded' || word === 'unpunished') return true
  }
  return done && hasNegation(grammar, range)
}

const hasNegation = (grammar: Grammar, range: TokenRange): boolean => {
  for (let at = range.first; at < range.end; at++)
    if (['not', "n't", 'never'].includes(grammar.syntax.lower[at] as string)) return true
  return false
}

const trim = (grammar: Grammar, range: TokenRange): TokenRange | null => {
  const { syntax } = grammar
  let { first, end } = range
  while (
    first < end &&
    (/^[^\p{L}\p{N}]+$/u.test(syntax.words[first] as string) || ['but', 'and', 'yet'].includes(syntax.lower[first] as string))
  )
    first++
  while (end > first && /^[^\p{L}\p{N}]+$/u.test(syntax.words[end - 1] as string)) end--
  return end > first ? { first, end } : null
}
