import type { Span, Title } from '../model/index.ts'
import { type ContentWord, contentWords } from '../text/index.ts'
import type { Argument } from './argument.ts'
import type { Backing } from './backing.ts'
import type { WeighKnowledge } from './knowledge.ts'
import type { Lookup } from './lookup.ts'

/** The least that a word for many may stand for. */
const MANY: Readonly<Record<string, number>> = {
  dozen: 24,
  scores: 40,
  score: 40,
  hundred: 200,
  thousand: 2000,
  million: 2_000_000,
}

interface Count {
  readonly least: number
  readonly span: Span
  /** Stems of the words it may count. */
  readonly things: readonly string[]
}

/**
 * The headline's number, where the body has a smaller one for the same, or none at all; null where it stands there or there is none.
 */
export const inflatedNumbers = (title: Title, backings: readonly Backing[], { reading }: Lookup): Argument | null => {
  const { text, body } = reading.report
  const wanted = counts(text, title.proposition)
  if (wanted.length === 0) return null
  const given = counts(text, body)
  for (const count of wanted) {
    if (given.some(({ least }) => least >= count.least && least <= count.least * 4)) continue
    if (given.some(({ least }) => least === count.least)) continue
    const fellows = given.filter(({ things }) => things.some((thing) => count.things.includes(thing)))
    const lesser =
      fellows.length > 0
        ? fellows
        : given.filter(({ span }) =>
            backings.some(({ statement }) => statement.content.some(({ start, end }) => span.start >= start && span.end <= end)),
          )
    if (lesser.some(({ least }) => least >= count.least)) continue
    return lesser.length > 0
      ? { text: 'The body gives a smaller number.', spans: [count.span, ...lesser.slice(0, 4).map(({ span }) => span)] }
      : { text: 'The headline’s number does not stand in the body.', spans: [count.span] }
  }
  return null
}

const counts = (text: string, spans: readonly Span[]): Count[] => {
  const words = contentWords(text, spans)
  const found: Count[] = []
  for (const [at, word] of words.entries()) {
    const plural = /(s)$/.test(word.lower)
    const many = plural ? MANY[word.lower === 'scores' ? 'scores' : word.lower.slice(0, -1)] : undefined
    if (word.number === null && many === undefined) continue
    if (word.number !== null && word.number >= 1900 && word.number <= 2100) continue
    let least = many ?? (word.number as number)
    const next = words[at + 1]
    const before = words[at - 1]
    // "90 million", "two hundred", "twenty five"
    if (before?.number != null && before.span.end + 1 >= word.span.start - 1) continue
    if (next && (next.number === 100 || next.number === 1000) && many === undefined) least *= next.number
    else if (next && /^(million|billion|hundred|thousand|dozen)$/.test(next.lower)) least *= SCALE[next.lower] ?? 1
    found.push({ least, span: word.span, things: neighbours(words, at) })
  }
  return found
}

const SCALE: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1000,
  million: 1_000_000,
  billion: 1_000_000_000,
}

const neighbours = (words: readonly ContentWord[], at: number): string[] => words.slice(at + 1, at + 4).map((word) => word.stem)

/** "All" where the body has "some" or "most"; null where it has not. */
export const widened = (
  title: Title,
  backings: readonly Backing[],
  { reading }: Lookup,
  knowledge: WeighKnowledge,
): Argument | null => {
  const { text } = reading.report
  const universal = title.proposition
    .flatMap((span) => wordSpans(text, span))
    .filter(({ lower }) => knowledge.headline('universal', lower) && lower !== 'only')
  if (universal.length === 0) return null
  const partial = backings
    .flatMap(({ statement }) => statement.content.flatMap((span) => wordSpans(text, span)))
    .filter(({ lower }) => PARTIAL.test(lower))
  const full = backings.some(({ statement }) =>
    statement.content.some((span) => wordSpans(text, span).some(({ lower }) => knowledge.headline('universal', lower))),
  )
  if (partial.length === 0 || full) return null
  return {
    text: 'The headline leaves nothing out; the body speaks of a part.',
    spans: [...universal, ...partial].map(({ span }) => span),
  }
}

const PARTIAL = /^(some|several|few|most|many|part|partly|half|sometimes|often|certain)$/

const wordSpans = (text: string, { start, end }: Span): { readonly lower: string; readonly span: Span }[] =>
  [...text.slice(start, end).matchAll(/\p{L}+/gu)].map((match) => ({
    lower: match[0].toLowerCase(),
    span: { start: start + match.index, end: start + match.index + match[0].length },
  }))
