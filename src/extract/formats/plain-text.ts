import type { Doubt } from '../../model/index.ts'
import { paragraphs } from '../../text/index.ts'
import { plainTitle } from '../title.ts'
import type { Format } from './format.ts'

/** A line longer than this is no line that anybody wrote. */
const LONG_LINE = 1_000_000

/** The text is the file, letter for letter; nothing but white space parts it. */
export const plainText: Format = {
  drafts: (text) => {
    const all = paragraphs(text)
    const title = plainTitle(text, all)
    return [
      {
        text,
        title,
        paragraphs: title === null ? all : all.filter(({ start }) => start >= title.end),
        links: [...text.matchAll(/\bhttps?:\/\/[^\s<>"“”'`{}|\\^]{3,2000}/g)].map((match) => {
          const url = match[0].replace(/[.,;:!?)\]’]+$/, '')
          return { url, span: { start: match.index, end: match.index + url.length } }
        }),
        credits: [],
        outlet: null,
        dates: [],
        url: null,
        language: null,
        doubts: longLine(text),
      },
    ]
  },
}

/** D_LONG_LINE where a line is longer than any that was written as one. */
export const longLine = (text: string): Doubt[] => {
  let longest = 0
  let from = 0
  while (from <= text.length) {
    const end = text.indexOf('\n', from)
    longest = Math.max(longest, (end < 0 ? text.length : end) - from)
    if (end < 0) break
    from = end + 1
  }
  if (longest <= LONG_LINE) return []
  return [
    {
      code: 'D_LONG_LINE',
      text: `One line has ${longest} characters: line breaks may have been lost, and with them the paragraphs.`,
      spans: [],
    },
  ]
}
