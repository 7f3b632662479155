import { getDomain } from 'tldts'
import type { Credit, DateEvidence, Doubt, Outlet, Span } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import { type Article, article } from '../html/article.ts'
import { type Headline, headline } from '../html/headline.ts'
import { isoOf } from '../html/iso-of.ts'
import { textOf, tidy } from '../html/look.ts'
import { type Metadata, metadata } from '../html/metadata.ts'
import { isPaywalled } from '../html/paywall.ts'
import { sendsOn } from '../html/reading-on.ts'
import { type RenderedBlock, render } from '../html/render.ts'
import { type Element, parseTree } from '../html/tree.ts'
import type { ExtractKnowledge } from '../knowledge.ts'
import { TextBuilder } from '../text-builder.ts'
import type { Format } from './format.ts'

/** The report in a page: what its markup says of it, its headline and its paragraphs; never rendered, executed or fetched. */
export const html: Format = {
  declaredEncoding: (head) =>
    /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w:.-]{2,40})/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,100}?encoding\s{0,5}=\s{0,5}["']([\w:.-]{2,40})/i.exec(head)?.[1] ??
    null,
  drafts: (source, capture, knowledge) => {
    const { root, deep, cut } = parseTree(source)
    const said = metadata(root)
    const own = ownAddress(said, capture.served?.url ?? capture.locator)
    const resolve = (url: string): string => absolute(url, own)
    const builder = new TextBuilder()
    const found = article(root)
    const head = headline(root, said, found.isFurniture)
    const title = head.words
    const titleSpan = title === null ? null : builder.block(() => builder.words(title))
    const doubts: Doubt[] = []
    if (deep)
      doubts.push({
        code: 'D_DEEP_HTML',
        text: 'The markup is nested deeper than any page needs; its text was kept, its structure flattened.',
        spans: [],
      })
    if (
      cut ||
      (capture.size > 0 && /<html[\s>]/i.test(source.slice(0, 4096)) && !/<\/(?:html|body)\s*>/i.test(source.slice(-4096)))
    )
      doubts.push({ code: 'D_TRUNCATED', text: 'The page ends before its markup does: its end may be missing.', spans: [] })
    const asides = new Set<Span>()
    const paragraphs = body(found, said, builder, head, resolve, asides)
    const letters = paragraphs.reduce((sum, { start, end }) => sum + end - start, 0)
    if (found.prose === 0 && said.articleBody === null)
      doubts.push({
        code: 'D_NO_ARTICLE',
        text: 'No part of this page reads like a report; what words it has were taken as they come.',
        spans: [],
      })
    if (isPaywalled(root, said.paid, letters))
      doubts.push({
        code: 'D_PAYWALL',
        text: 'The page asks for a subscription or a login; this is likely not the whole text.',
        spans: [],
      })
    const draft: Draft = {
      text: builder.text,
      title: titleSpan,
      paragraphs,
      asides,
      links: [...builder.links, ...canonicalLink(said)],
      credits: credits(said, own, knowledge),
      outlet: outlet(said, own, knowledge),
      dates: dates(said),
      url: said.canonical ?? said.url,
      language: /^[a-z]{2,3}/i.exec(said.language ?? '')?.[0].toLowerCase() ?? null,
      doubts,
    }
    return [draft]
  },
}

const body = (
  found: Article,
  said: Metadata,
  builder: TextBuilder,
  head: Headline,
  resolve: (url: string) => string,
  asides: Set<Span>,
): Span[] => {
  const scratch = new TextBuilder()
  const around = commonAncestor(found.content, head.element)
  const { blocks } =
    around === null
      ? render(found.content, found.isFurniture, scratch, resolve)
      : render(around, found.isFurniture, scratch, resolve, found.content, head.element)
  const { text, links } = scratch
  const kept = (found.prose === 0 ? blocks.map((block) => ({ ...block, aside: false })) : chosen(text, blocks)).filter(
    ({ span }) =>
      /[\p{L}\p{N}]/u.test(text.slice(span.start, span.end)) && !sameWords(text.slice(span.start, span.end), head.words),
  )
  const letters = kept.reduce((sum, { span, aside }) => (aside ? sum : sum + span.end - span.start), 0)
  // Pages that build themselves in the browser often carry their text in JSON-LD alone.
  if (said.articleBody === null || said.articleBody.length < letters * 1.5 || said.articleBody.length < 400) {
    let next = 0
    return kept.map(({ span, aside }) => {
      while (next < links.length && (links[next]?.span?.start ?? 0) < span.start) next++
      const first = next
      while (next < links.length && (links[next]?.span?.end ?? 0) <= span.end) next++
      const copied = builder.copy(text, span, links.slice(first, next))
      if (aside) asides.add(copied)
      return copied
    })
  }
  const from = builder.blocks.length
  for (const paragraph of plainWords(said.articleBody).split(/\s*\n\s*/)) builder.block(() => builder.words(paragraph))
  return builder.blocks.slice(from)
}

const plainWords = (text: string): string =>
  /<\/?[a-z][^>]{0,200}>/i.test(text) ? tidyLines(textOf(parseTree(text.replace(/<\/p>|<br[^>]{0,40}>/gi, '\n')).root)) : text
const tidyLines = (text: string): string => text.split('\n').map(tidy).join('\n')

/**
 * The blocks of the report: those in its element without the lists of links and the headings that end it, and before it, under the
 * headline, the lead that many sites keep apart.
 */
const chosen = (text: string, blocks: readonly RenderedBlock[]): ChosenBlock[] => {
  const inside = blocks.filter(({ place, span }) => place === 'in' && !sendsOn(text.slice(span.start, span.end)))
  let first = 0
  let last = inside.length
  while (first < last && (isLinkList(inside[first] as RenderedBlock) || isLabel(text, inside[first] as RenderedBlock, false)))
    first++
  while (first < last && (isLinkList(inside[last - 1] as RenderedBlock) || isLabel(text, inside[last - 1] as RenderedBlock, true)))
    last--
  // A page of labels alone, a poem or a list, keeps them.
  if (first >= last) {
    first = 0
    last = inside.length
  }
  const chosenOf = (block: RenderedBlock, aside: boolean): ChosenBlock => ({ ...block, aside })
  const labels = (some: readonly RenderedBlock[]): ChosenBlock[] =>
    some.filter((block) => !isLinkList(block) && !HEADING.test(block.element.name)).map((block) => chosenOf(block, true))
  return [
    ...blocks.filter((block) => block.place === 'before' && isLead(text, block)).map((block) => chosenOf(block, false)),
    ...labels(inside.slice(0, first)),
    ...inside.slice(first, last).map((block) => chosenOf(block, false)),
    ...labels(inside.slice(last)),
  ]
}

const HEADING = /^h[1-6]$/

/** `aside`: a label at an edge, no part of the body; it may still be a credit or the day. */
interface ChosenBlock extends RenderedBlock {
  readonly aside: boolean
}

/** A short line at an edge that is no sentence: a date, a category, a name, a heading with nothing below it. */
const isLabel = (text: string, { span, element }: RenderedBlock, trailing: boolean): boolean => {
  if (HEADING.test(element.name)) return trailing
  if (element.name === 'li' || element.name === 'td' || element.name === 'blockquote' || element.name === 'pre') return false
  // In scripts without spaces a short line is a whole one.
  if (/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/.test(text.slice(span.start, Math.min(span.end, span.start + 70))))
    return false
  return span.end - span.start < 70 && !/[.!?…。！？।؟"”’»)\]]$/.test(text.slice(span.end - 1, span.end))
}

const isLinkList = ({ span, linked }: RenderedBlock): boolean =>
  linked > (span.end - span.start) * 0.8 && span.end - span.start < 140

const isLead = (text: string, { span, linked }: RenderedBlock): boolean => {
  const length = span.end - span.start
  return length >= 40 && linked < length * 0.3 && /[.!?…:;,]/.test(text.slice(span.start, span.end))
}

/** The smallest element that holds both; null where the headline stands inside the content, or nowhere. */
const commonAncestor = (content: Element, heading: Element | null): Element | null => {
  if (heading === null) return null
  const above = new Set<Element>()
  for (let at: Element | null = heading; at !== null; at = at.parent) above.add(at)
  if (above.has(content)) return null
  for (let at = content.parent; at !== null; at = at.parent) if (above.has(at)) return at
  return null
}

const sameWords = (words: string, title: string | null): boolean => title !== null && fold(words) === fold(title)
const fold = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

const ownAddress = (said: Metadata, locator: string): string | null => {
  if (/^https?:\/\//i.test(locator)) return locator
  for (const address of [said.url, said.canonical]) if (address !== null && /^https?:\/\//i.test(address)) return address
  return null
}

const absolute = (url: string, base: string | null): string => {
  try {
    return base === null ? url.trim() : new URL(url, base).href
  } catch {
    return url.trim()
  }
}

const canonicalLink = (said: Metadata): { readonly url: string; readonly span: null }[] =>
  said.canonical === null ? [] : [{ url: said.canonical, span: null }]

/** The page's site as far as anything but the canonical address tells; that one may be another's. */
const siteDomain = (said: Metadata, locatorOrOwn: string | null): string | null => {
  const address = said.url ?? locatorOrOwn
  return address === null ? null : getDomain(address)
}

const credits = (said: Metadata, own: string | null, knowledge: ExtractKnowledge): Credit[] => {
  const found: Credit[] = []
  const add = (kind: Credit['kind'], agency: string): void => {
    const name = agency.trim()
    if (
      name !== '' &&
      !/^https?:|^@/.test(name) &&
      name.length <= 120 &&
      !found.some((one) => one.kind === kind && fold(one.agency) === fold(name))
    )
      found.push({ kind, agency: name, span: null })
  }
  for (const { value } of said.authors)
    for (const name of value.replace(/^by\s+/i, '').split(/\s*(?:,|;|\band\b)\s*/))
      add(knowledge.agencies.find(name) ? 'agency' : 'byline', name)
  for (const { value, source } of [...said.publishers, ...said.siteNames])
    if (!/copyright|twitter/.test(source)) add('publisher', value)
  const canonical = said.canonical === null ? null : getDomain(said.canonical)
  const site = siteDomain(said, own)
  if (canonical !== null && site !== null && canonical !== site)
    add('canonical', knowledge.outlets.ofDomain(canonical)?.name ?? canonical)
  return found
}

const outlet = (said: Metadata, own: string | null, knowledge: ExtractKnowledge): Outlet | null => {
  const domain = siteDomain(said, own)
  const name = [...said.publishers, ...said.siteNames].find(
    ({ value, source }) => !/copyright|twitter/.test(source) && !/^https?:|^@/.test(value),
  )
  if (name !== undefined && name.value.length <= 120) return { name: name.value, domain, span: null }
  if (domain === null) return null
  return { name: knowledge.outlets.ofDomain(domain)?.name ?? knowledge.agencies.find(domain)?.name ?? domain, domain, span: null }
}

const dates = (said: Metadata): DateEvidence[] => {
  const found: DateEvidence[] = []
  for (const { value, source } of said.published) {
    const iso = isoOf(value)
    if (iso !== null) found.push({ value: iso, of: 'publication', relation: 'on', origin: 'meta', span: null, source })
  }
  // A page is published before it is last changed, or then.
  for (const { value, source } of said.modified) {
    const iso = isoOf(value)
    if (iso !== null) found.push({ value: iso, of: 'publication', relation: 'not-after', origin: 'meta', span: null, source })
  }
  return found
}
