import type { Quotation } from '../../text/index.ts'
import type { Syntax } from '../syntax/syntax.ts'
import type { TokenRange } from './find-roles.ts'

/** Token numbers at paragraph and quotation borders, found once a text. */
export interface Layout {
  /** First token of each paragraph, and one past its last; equal where it has none. */
  readonly paragraphs: readonly TokenRange[]
  /** For each paragraph the outermost double-marked quotation that begins it, or null. */
  readonly opening: readonly (Quotation | null)[]
}

export const layout = (syntax: Syntax): Layout => {
  const ranges: [number, number][] = syntax.paragraphs.map(() => [0, 0])
  for (const { first, last, paragraph } of syntax.sentences) {
    const range = ranges[paragraph] as [number, number]
    if (range[1] === 0) range[0] = first
    range[1] = last
  }
  const byStart = new Map(syntax.quotations.filter((one) => one.depth === 1 && !one.single).map((one) => [one.start, one]))
  return { paragraphs: ranges, opening: syntax.paragraphs.map(({ start }) => byStart.get(start) ?? null) }
}

const LONGEST = 40

/**
 * The quotation that begins a paragraph, with the paragraphs over which it runs on: "He said," and then paragraphs in quotation
 * marks, each but the last without a closing one.
 * @returns one range a paragraph; empty where the paragraph does not begin with a quotation.
 */
export const blockQuotation = (syntax: Syntax, { paragraphs, opening }: Layout, paragraph: number): TokenRange[] => {
  const ranges: TokenRange[] = []
  for (let number = paragraph; number < paragraphs.length && number < paragraph + LONGEST; number++) {
    const quotation = opening[number]
    if (!quotation || (number > paragraph && !quotation.continues)) break
    const [first, end] = paragraphs[number] as TokenRange
    let last = first
    while (last < end && (syntax.tokens.start[last] as number) < quotation.end) last++
    if (last > first) ranges.push([first, last])
    if (quotation.closed) break
  }
  return ranges
}

/** The paragraphs over which a quotation runs on that is left open at the end of the content. */
export const continuation = (syntax: Syntax, places: Layout, content: readonly TokenRange[]): TokenRange[] => {
  const end = content[content.length - 1]?.[1]
  if (end === undefined) return []
  const quoted = syntax.quotations[syntax.quotedBy[end - 1] as number]
  if (!quoted || quoted.closed || quoted.single) return []
  const paragraph = (syntax.sentences[syntax.sentenceOf[end - 1] as number]?.paragraph ?? -2) + 1
  return places.opening[paragraph]?.continues ? blockQuotation(syntax, places, paragraph) : []
}

/** Whether the sentence is the last of its paragraph and ends as though words were to follow: "He said:". */
export const introduces = (
  syntax: Syntax,
  places: Layout,
  sentence: { readonly last: number; readonly paragraph: number },
): boolean => {
  const range = places.paragraphs[sentence.paragraph]
  if (!range || sentence.last !== range[1]) return false
  return /^[:,—–-]$/.test(syntax.words[sentence.last - 1] as string)
}
