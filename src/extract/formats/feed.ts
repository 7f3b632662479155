import { getDomain } from 'tldts'
import type { Credit, DateEvidence, Doubt, Link, Outlet, Span } from '../../model/index.ts'
import { paragraphs } from '../../text/index.ts'
import { mailDate } from '../dates/mail-date.ts'
import type { Draft } from '../draft.ts'
import type { Entry, Words } from '../feed/entry.ts'
import { jsonEntry } from '../feed/json-entry.ts'
import { xmlEntry } from '../feed/xml-entry.ts'
import { isNever } from '../html/furniture.ts'
import { isoOf } from '../html/iso-of.ts'
import { textOf, tidy } from '../html/look.ts'
import { render } from '../html/render.ts'
import { parseTree } from '../html/tree.ts'
import type { ExtractKnowledge } from '../knowledge.ts'
import { TextBuilder } from '../text-builder.ts'
import type { Format } from './format.ts'

/** One entry of a feed, RSS, Atom or JSON Feed: its title, its text as the feed gives it, and what the feed says of where it came from. */
export const feed: Format = {
  declaredEncoding: (head) => /^\s*<\?xml[^>]{0,100}?encoding\s{0,5}=\s{0,5}["']([\w:.-]{2,40})/i.exec(head)?.[1] ?? null,
  drafts: (source, { mediaType, locator }, knowledge) => {
    const entry = mediaType === 'application/feed+json' ? jsonEntry(source) : xmlEntry(source)
    return entry === null ? [] : [entryDraft(settled(entry, locator), knowledge)]
  },
}

/** With its address made whole: by its own base, or by where the feed was fetched. */
const settled = (entry: Entry, locator: string): Entry => {
  if (entry.link === null) return entry
  const fetched = /^https?:\/\//i.test(locator) ? (locator.split('#')[0] as string) : null
  const own = /^https?:/i.test(entry.link)
  const link = own ? entry.link : absolute(entry.link, entry.base !== entry.link ? (entry.base ?? fetched) : fetched)
  return { ...entry, link, base: entry.base === entry.link ? link : entry.base }
}

const entryDraft = (entry: Entry, knowledge: ExtractKnowledge): Draft => {
  const builder = new TextBuilder()
  const heading = entry.title === null ? '' : tidy(plain(entry.title))
  const title = heading === '' ? null : builder.block(() => builder.words(heading))
  const resolve = (url: string): string => absolute(url, entry.base)
  const content = entry.contents[0]
  const body = content ? written(content, builder, resolve) : []
  const links: Link[] = [...builder.links]
  if (entry.link !== null) links.push({ url: absolute(entry.link, entry.base), span: null })
  const { text } = builder
  return {
    text,
    title,
    paragraphs: body,
    links,
    credits: credits(entry, knowledge),
    outlet: outletOf(entry, knowledge),
    dates: entry.dates.flatMap(dateOf),
    url: entry.link,
    language: /^[a-z]{2}(?=$|[-_])/i.exec(entry.language?.trim() ?? '')?.[0].toLowerCase() ?? null,
    ...(entry.name === null ? {} : { name: entry.name.slice(0, 500) }),
    doubts: content && !content.whole ? summaryAlone(text, body) : [],
  }
}

const written = (content: Words, builder: TextBuilder, resolve: (url: string) => string): readonly Span[] => {
  if (content.markup) return render(parseTree(content.text).root, isNever, builder, resolve).blocks.map(({ span }) => span)
  const from = builder.blocks.length
  for (const { start, end } of paragraphs(content.text)) builder.block(() => builder.words(content.text.slice(start, end)))
  return builder.blocks.slice(from)
}

const plain = ({ text, markup }: Words): string => (markup ? textOf(parseTree(text).root) : text)

/** Summaries longer than this are mostly the whole text, in letters. */
const WHOLE = 1200

const summaryAlone = (text: string, body: readonly Span[]): Doubt[] => {
  const last = body[body.length - 1]
  const length = body.reduce((sum, { start, end }) => sum + end - start, 0)
  const cut =
    last !== undefined &&
    /(?:\[?(?:…|\.\.\.)\]?|read more|continue reading)\W{0,5}$/i.test(text.slice(Math.max(last.start, last.end - 40), last.end))
  if (last === undefined || (length >= WHOLE && !cut)) return []
  return [
    {
      code: 'D_NOT_READ',
      text: 'The feed gives a summary of this entry, not its whole text. To read that, give the page itself, or follow the feed’s links.',
      spans: [],
    },
  ]
}

const dateOf = ({ written: said, field, changed }: Entry['dates'][number]): DateEvidence[] => {
  const value = mailDate(said) ?? isoOf(said)
  // An entry is published before it is last changed, or then.
  return value === null
    ? []
    : [{ value, of: 'publication', relation: changed ? 'not-after' : 'on', origin: 'feed', span: null, source: `feed ${field}` }]
}

const credits = ({ authors, sources }: Entry, knowledge: ExtractKnowledge): Credit[] => {
  const named = authors.flatMap((list) => list.replace(/^by\s+/i, '').split(/\s*(?:,|;|\band\b)\s*/))
  return [
    ...[...new Set(named)]
      .filter((name) => name !== '' && name.length <= 120 && !/^https?:/.test(name))
      .map((name): Credit => ({ kind: knowledge.agencies.find(name) ? 'agency' : 'byline', agency: name, span: null })),
    ...sources.map((agency): Credit => ({ kind: 'feed-source', agency, span: null })),
  ]
}

const outletOf = ({ feed: { title, link, publisher }, link: own }: Entry, knowledge: ExtractKnowledge): Outlet | null => {
  const domain = getDomain(link ?? '') ?? getDomain(own ?? '')
  const known = domain === null ? null : knowledge.outlets.ofDomain(domain)
  const name = known?.name ?? publisher ?? title ?? domain
  return name === null ? null : { name: name.slice(0, 120), domain, span: null }
}

const absolute = (url: string, base: string | null): string => {
  try {
    return base === null ? url.trim() : new URL(url, base).href
  } catch {
    return url.trim()
  }
}
