import { type Capture, type Credit, type DateEvidence, type Doubt, HearsayError, type Span } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import { type PdfItem, type PdfLine, pdfLines } from '../pdf/lines.ts'
import { type PdfParagraph, pdfParagraphs } from '../pdf/pdf-paragraphs.ts'
import { runningLines } from '../pdf/running-lines.ts'
import { TextBuilder } from '../text-builder.ts'
import type { BytesFormat } from './format.ts'

/** Longer documents are books: what comes after is told, not read. */
const MOST_PAGES = 1000
const MOST_LETTERS = 3_000_000

/**
 * A PDF's words, put together into paragraphs from where they stand on its pages; headers, footers and page numbers left out.
 *
 * Nothing of it is executed, drawn or fetched. Cost: some 5 ms a page.
 * @throws HearsayError E_FORMAT for a file that is broken or locked, E_NO_TEXT for one that holds pictures of pages only.
 * Source: ISO 32000, as PDF.js reads it.
 */
export const pdf: BytesFormat = {
  byteDrafts: async (bytes, capture) => {
    const { pages, count, info, failed } = await taken(bytes, capture)
    const letters = pages.reduce((sum, lines) => sum + lines.reduce((all, { text }) => all + text.length, 0), 0)
    if (letters === 0)
      throw new HearsayError(
        'E_NO_TEXT',
        `${capture.locator}: its ${count} pages hold no letters, only pictures of them or nothing. Run it through text recognition and give the result; the rest is read.`,
      )
    const running = runningLines(pages)
    const paragraphs = pdfParagraphs(pages.flat().filter((line) => !running.has(line)))
    return [draftOf(paragraphs, info, [...unread(pages.length, count, failed), ...garbled(paragraphs)])]
  },
}

interface Info {
  readonly title: string
  readonly author: string
  readonly created: string
  readonly language: string
}

interface Taken {
  readonly pages: readonly (readonly PdfLine[])[]
  readonly count: number
  readonly info: Info
  /** Numbers of pages that could not be read, from 1. */
  readonly failed: readonly number[]
}

const taken = async (bytes: Uint8Array, { locator }: Capture): Promise<Taken> => {
  const { getDocumentProxy } = await import('unpdf')
  let document: Awaited<ReturnType<typeof getDocumentProxy>>
  try {
    // A copy: the parser keeps the bytes to itself.
    document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false, useSystemFonts: false })
  } catch (cause) {
    const locked = cause instanceof Error && cause.name === 'PasswordException'
    throw new HearsayError(
      'E_FORMAT',
      `${locator}: ${locked ? 'is locked with a password' : `is no whole PDF (${cause instanceof Error ? cause.message.slice(0, 100) : 'it is damaged'})`}. Nothing of it was read; save it again without; the rest is read.`,
      { cause },
    )
  }
  try {
    const pages: PdfLine[][] = []
    const failed: number[] = []
    let letters = 0
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES) && letters < MOST_LETTERS; number++) {
      let lines: PdfLine[] = []
      try {
        const page = await document.getPage(number)
        const { items } = await page.getTextContent()
        lines = pdfLines(
          items.filter((item): item is typeof item & PdfItem => 'str' in item),
          number - 1,
        )
        page.cleanup()
      } catch {
        failed.push(number)
      }
      for (const { text } of lines) letters += text.length
      pages.push(lines)
    }
    return { pages, count: document.numPages, info: await infoOf(document), failed }
  } finally {
    await document.destroy()
  }
}

const infoOf = async (document: { readonly getMetadata: () => Promise<{ readonly info: object }> }): Promise<Info> => {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }))
  const said = (name: string): string => {
    const value = (info as Readonly<Record<string, unknown>>)[name]
    return typeof value === 'string' ? value.slice(0, 500) : ''
  }
  return { title: said('Title'), author: said('Author'), created: said('CreationDate'), language: said('Language') }
}

const draftOf = (
  paragraphs: readonly PdfParagraph[],
  { title: named, author, created, language }: Info,
  doubts: readonly Doubt[],
): Draft => {
  const builder = new TextBuilder()
  const heading = headingOf(paragraphs, named)
  let title: Span | null = null
  const body: Span[] = []
  for (const [number, { text }] of paragraphs.entries()) {
    const span = builder.block(() => builder.words(text))
    if (number === heading) title = span
    // What stands above the headline is the paper's own: its name, the day, a kicker.
    else if (span && (number > heading || text.length > 120)) body.push(span)
  }
  const { text } = builder
  const date = dateOf(created)
  return {
    text,
    title,
    paragraphs: body,
    links: [...text.matchAll(/\bhttps?:\/\/[^\s<>"“”'`{}|\\^]{3,2000}/g)].map((match) => {
      const url = match[0].replace(/[.,;:!?)\]’]+$/, '')
      return { url, span: { start: match.index, end: match.index + url.length } }
    }),
    credits: bylines(author),
    outlet: null,
    dates: date === null ? [] : [date],
    url: null,
    language: /^[a-z]{2}(?=$|[-_])/i.exec(language)?.[0].toLowerCase() ?? null,
    doubts,
  }
}

/** Headlines are larger than the text by this much at least. */
const LARGER = 1.18

/** The number of the paragraph that is the headline: the document's own title where a page bears it out, else the largest above; -1. */
const headingOf = (paragraphs: readonly PdfParagraph[], named: string): number => {
  const first = paragraphs.slice(0, 15).filter(({ page }) => page === 0)
  const own = first.findIndex(({ text }) => fold(text) === fold(named))
  if (own >= 0 && fold(named) !== '') return own
  const body = bodySize(paragraphs)
  let best = -1
  for (const [number, { text, size }] of first.entries())
    if (text.length >= 10 && text.length <= 300 && size >= body * LARGER && size > (first[best]?.size ?? 0) * 1.02) best = number
  return best
}

const fold = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** The size of most letters. */
const bodySize = (paragraphs: readonly PdfParagraph[]): number => {
  const letters = new Map<number, number>()
  for (const { text, size } of paragraphs)
    letters.set(Math.round(size * 2) / 2, (letters.get(Math.round(size * 2) / 2) ?? 0) + text.length)
  return [...letters].sort((left, right) => right[1] - left[1] || left[0] - right[0])[0]?.[0] ?? 0
}

/** A file made on a day was not published before it. Source: ISO 32000-1, 7.9.4. */
const dateOf = (created: string): DateEvidence | null => {
  const match = /^D:(\d{4})(\d\d)(\d\d)/.exec(created)
  if (match === null) return null
  const value = `${match[1]}-${match[2]}-${match[3]}`
  const time = Date.parse(`${value}T00:00:00Z`)
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(value)) return null
  return { value, of: 'publication', relation: 'not-before', origin: 'meta', span: null, source: 'PDF CreationDate' }
}

/** Programs often write an account's name here: only what reads like a person's counts. */
const bylines = (author: string): Credit[] =>
  author
    .split(/\s*(?:,|;|\band\b)\s*/)
    .filter((name) => name.length <= 80 && /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,3}$/u.test(name))
    .map((agency) => ({ kind: 'byline', agency, span: null }))

const unread = (read: number, count: number, failed: readonly number[]): Doubt[] => {
  const doubts: Doubt[] = []
  if (read < count)
    doubts.push({
      code: 'D_NOT_READ',
      text: `Pages ${read + 1} to ${count} were not read: the document is longer than any report. Give the part you mean.`,
      spans: [],
    })
  if (failed.length > 0)
    doubts.push({
      code: 'D_NOT_READ',
      text: `${failed.length === 1 ? 'Page' : 'Pages'} ${failed.slice(0, 10).join(', ')}${failed.length > 10 ? ' and others' : ''} of the document could not be read.`,
      spans: [],
    })
  return doubts
}

const BROKEN_LETTERS = /[\ufffd\ue000-\uf8ff\p{Cc}]/gu
const HARD_SCRIPTS =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Devanagari}\p{Script=Thai}]/gu

/** Letters that a PDF gives in pictures of letters, not in letters: they may come out wrong, missing or in another order. */
const garbled = (paragraphs: readonly PdfParagraph[]): Doubt[] => {
  const sample = paragraphs
    .map(({ text }) => text)
    .join(' ')
    .slice(0, 200_000)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const hard = sample.match(HARD_SCRIPTS)?.length ?? 0
  const broken = sample.match(BROKEN_LETTERS)?.length ?? 0
  const unspaced = sample.split(/\s+/).filter((word) => /^[a-z]{35,}$/i.test(word)).length
  if (hard * 5 < letters && broken * 100 < letters && unspaced * 50 < letters / 6) return []
  return [
    {
      code: 'D_GARBLED',
      text:
        hard * 5 >= letters
          ? 'The text is in a script that PDF files seldom give in the order of reading: letters may be missing, joined or turned round. Compare it with the pages.'
          : 'Many letters of this file do not say which they are: words may be missing or wrong. Compare it with the pages.',
      spans: [],
    },
  ]
}
