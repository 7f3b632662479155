import { contentWords } from '../text/index.ts'
import { type Answer, answerBefore, answerOf } from './answers.ts'
import type { Index } from './index-reading.ts'
import type { TraceKnowledge } from './knowledge.ts'
import type { Draft } from './state.ts'

/**
 * Which speakers of a report answer to what was published, by their keys: who does in one sentence knows of it in the next.
 *
 * "The spokeswoman" who answers is whoever spoke right before her, and who speaks for a body next to somebody else of it is of one voice with him.
 * Cost: linear in the statements.
 */
export const answersIn = (drafts: readonly Draft[], index: Index, knowledge: TraceKnowledge): ReadonlyMap<string, Answer> => {
  const answers = new Map<string, Answer>()
  const put = (speaker: string, answer: Answer): void => {
    const known = answers.get(speaker)
    if (!known || (known.how === 'answers' && answer.how === 'confirms')) answers.set(speaker, answer)
  }
  const speaking = drafts.filter(({ attribution }) => attribution?.within === null && attribution.source.length > 0)
  for (const [at, draft] of speaking.entries()) {
    const answer = answerOf(draft, index, knowledge) ?? answerBefore(draft, index, knowledge)
    if (!answer) continue
    put(draft.stated.speaker, answer)
    const { speaker } = draft.stated
    // What one says in pieces is passed over.
    const before = speaking.slice(Math.max(0, at - MOST_PIECES), at).findLast((other) => other.stated.speaker !== speaker)
    for (const other of [before, speaking[at + 1]])
      if (other && other.stated.speaker !== speaker && isOneVoice(draft, other, index, knowledge)) put(other.stated.speaker, answer)
  }
  return answers
}

/** Pieces of one quotation that are looked past. */
const MOST_PIECES = 4

/** Statements further apart than this are not one voice going on, in characters: two sentences. */
const NEAR = 420

/** Whether somebody who answers without a name is whoever speaks next to it. */
const isOneVoice = (answering: Draft, other: Draft, index: Index, knowledge: TraceKnowledge): boolean => {
  const { text } = index.reading.report
  const [one, two] = [rangeOf(answering), rangeOf(other)]
  const [first, last] = one.start <= two.start ? [one, two] : [two, one]
  if (last.start - first.end > NEAR || text.slice(first.end, last.start).includes('\n')) return false
  const here = wordsOf(answering, text)
  const there = wordsOf(other, text)
  const shared = here.filter((word) => there.includes(word) && !knowledge.belongs('source', 'speaking-for', word))
  if (shared.length >= 2) return true
  const label = labelOf(answering, text)
  const speaksFor = here.some((word) => knowledge.belongs('source', 'speaking-for', word))
  return (
    /^\W*the\s\S+\W*$/i.test(label) &&
    speaksFor &&
    two.start < one.start &&
    (other.stated.speakerNames.length > 0 || isThroughSpeaker(other, text, knowledge))
  )
}

/** "The lock board, through its spokesman Osk Tarn, stated": the body, and right beside it who speaks for it. */
const isThroughSpeaker = ({ attribution }: Draft, text: string, knowledge: TraceKnowledge): boolean => {
  const [first] = attribution?.source ?? []
  const verb = attribution?.cue[0]
  if (!first || !verb || verb.start <= first.start || verb.start - first.start > NEAR / 2) return false
  return contentWords(text, [{ start: first.start, end: verb.start }]).some(({ stem }) =>
    knowledge.belongs('source', 'speaking-for', stem),
  )
}

const rangeOf = ({ attribution, statement }: Draft): { readonly start: number; readonly end: number } => {
  const spans = [...(attribution?.source ?? []), ...(attribution?.cue ?? []), ...statement.content]
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }
}

const labelOf = ({ attribution }: Draft, text: string): string =>
  (attribution?.source ?? []).map(({ start, end }) => text.slice(start, end)).join(' ')

const wordsOf = ({ attribution }: Draft, text: string): readonly string[] =>
  contentWords(text, attribution?.source ?? []).map(({ stem }) => stem)
