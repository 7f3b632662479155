import PostalMime, { type Address, type Email } from 'postal-mime'
import { getDomain } from 'tldts'
import {
  type Capture,
  type Credit,
  type DateEvidence,
  type Doubt,
  HearsayError,
  type Outlet,
  type Span,
} from '../../model/index.ts'
import { paragraphs } from '../../text/index.ts'
import { mailDate } from '../dates/mail-date.ts'
import type { Draft } from '../draft.ts'
import { isNever } from '../html/furniture.ts'
import { render } from '../html/render.ts'
import { parseTree } from '../html/tree.ts'
import type { ExtractKnowledge } from '../knowledge.ts'
import { TextBuilder } from '../text-builder.ts'
import type { BytesFormat } from './format.ts'
import { formatOf } from './formats.ts'

/** Parts inside parts, mails inside mails: deeper ones are told, not read. */
const DEEPEST_PART = 32
const DEEPEST_MAIL = 4
/** More attachments of one mail are told, not read. */
const MOST_ATTACHMENTS = 30

/**
 * A mail: its subject as the title and its text as the body, and each mail, page or PDF that is attached to it as a report behind it.
 *
 * Headers of forwarded mails and the signature stand in the text, not in the body. Source: RFC 5322, RFC 2045, as postal-mime reads them.
 */
export const mail: BytesFormat = {
  byteDrafts: (bytes, capture, knowledge) => draftsOf(bytes, capture, knowledge, 0),
}

const draftsOf = async (
  bytes: Uint8Array,
  capture: Capture,
  knowledge: ExtractKnowledge,
  depth: number,
): Promise<readonly Draft[]> => {
  let email: Email
  try {
    email = await PostalMime.parse(bytes, { maxNestingDepth: DEEPEST_PART, forceRfc822Attachments: true })
  } catch (cause) {
    throw new HearsayError(
      'E_FORMAT',
      `${capture.locator}: this mail cannot be taken apart (${cause instanceof Error ? cause.message.slice(0, 120) : 'it is damaged'}). Nothing of it was read; save its text by itself; the rest is read.`,
      { cause },
    )
  }
  const drafts: Draft[] = []
  const unread: string[] = []
  for (const [number, { filename, mimeType, content }] of email.attachments.entries()) {
    const name = `${filename ?? 'one without a name'} (${mimeType})`.slice(0, 120)
    const mediaType =
      /^application\/(?:x-)?pdf$/.test(mimeType) || (/octet-stream/.test(mimeType) && /\.pdf$/i.test(filename ?? ''))
        ? 'application/pdf'
        : mimeType
    if (!ATTACHED.has(mediaType) || number >= MOST_ATTACHMENTS || depth >= DEEPEST_MAIL || typeof content === 'string') {
      if (!/^image\/|calendar|signature/.test(mimeType)) unread.push(name)
      continue
    }
    try {
      drafts.push(...(await attached(new Uint8Array(content), { ...capture, mediaType }, knowledge, depth)))
    } catch {
      unread.push(name)
    }
  }
  return [mailDraft(email, knowledge, unread), ...drafts]
}

const ATTACHED = new Set(['message/rfc822', 'application/pdf', 'text/html'])

const attached = async (
  bytes: Uint8Array,
  capture: Capture,
  knowledge: ExtractKnowledge,
  depth: number,
): Promise<readonly Draft[]> => {
  if (capture.mediaType === 'message/rfc822') return draftsOf(bytes, capture, knowledge, depth + 1)
  const format = await formatOf(capture)
  if ('byteDrafts' in format) return format.byteDrafts(bytes, capture, knowledge)
  return format.drafts(new TextDecoder().decode(bytes), capture, knowledge)
}

const mailDraft = (email: Email, knowledge: ExtractKnowledge, unread: readonly string[]): Draft => {
  const builder = new TextBuilder()
  const subject = (email.subject ?? '').replace(/^(?:\s*(?:re|fwd?|aw|wg|tr|rv|enc|vs|sv)\s*(?:\[\d+\])?:\s*)+/i, '').trim()
  const title = subject === '' ? null : builder.block(() => builder.words(subject))
  const plain = (email.text ?? '').replace(/\r\n?/g, '\n')
  const forwarded: DateEvidence[] = []
  const body = plain.trim().length >= 40 || !email.html ? plainBody(plain, builder, forwarded) : markedBody(email.html, builder)
  const { text, links } = builder
  const from = person(email.from)
  return {
    text,
    title,
    paragraphs: body,
    links: [...links],
    credits: from.name === '' || isList(email) ? [] : [byline(from.name, knowledge)],
    outlet: outletOf(email, from, knowledge),
    dates: [...dateOf(email), ...forwarded],
    url: null,
    language: /^[a-z]{2}(?=$|-)/i.exec(header(email, 'content-language') ?? '')?.[0].toLowerCase() ?? null,
    ...(email.messageId ? { name: email.messageId.slice(0, 500) } : {}),
    doubts: unread.length === 0 ? [] : [notRead(unread)],
  }
}

const notRead = (unread: readonly string[]): Doubt => ({
  code: 'D_NOT_READ',
  text: `${unread.length === 1 ? 'An attachment was' : `${unread.length} attachments were`} not read: ${unread.slice(0, 8).join(', ')}${unread.length > 8 ? ' and others' : ''}. Save what matters and give it by itself.`,
  spans: [],
})

const markedBody = (page: string, builder: TextBuilder): readonly Span[] =>
  render(parseTree(page).root, isNever, builder, (url) => url.trim()).blocks.map(({ span }) => span)

const FORWARDED =
  /^[\s>*-]{0,40}(?:forwarded message|original message|begin forwarded message|weitergeleitete nachricht|message transféré|пересылаемое сообщение)\b/i
const HEADER_LINE = /^[\s>*]{0,10}\*?(?:from|date|sent|subject|to|cc|reply-to|organi[sz]ation)\s{0,3}:\*?\s/i

const plainBody = (text: string, builder: TextBuilder, forwarded: DateEvidence[]): readonly Span[] => {
  const signature = /\n-- ?\n(?=[^\0]{0,2000}$)/.exec(text.length > 2100 ? text.slice(-2100) : text)
  const end = signature === null ? text.length : Math.max(0, text.length - 2100) + signature.index
  const body: Span[] = []
  for (const { from, to, headers } of stretches(text, end)) {
    for (const { start, end: stop } of paragraphs(text, from, to)) {
      const span = builder.block(() => builder.words(text.slice(start, stop)))
      if (span && !headers) body.push(span)
    }
    if (headers) {
      const date = /^[\s>*]{0,10}(?:date|sent)\s{0,3}:\*?\s*(.{5,80})$/im.exec(text.slice(from, to))?.[1]
      const value = date === undefined ? null : mailDate(date)
      if (value !== null)
        forwarded.push({ value, of: 'publication', relation: 'on', origin: 'header', span: null, source: 'forwarded mail Date' })
    }
  }
  for (const { start, end: stop } of paragraphs(text, end)) builder.block(() => builder.words(text.slice(start, stop)))
  return body
}

/** The text in stretches that are headers of a forwarded mail (two lines at least), or none. */
const stretches = (text: string, end: number): { readonly from: number; readonly to: number; readonly headers: boolean }[] => {
  const found: { from: number; to: number; headers: boolean }[] = []
  let from = 0
  let run = -1
  let lines = 0
  const close = (at: number): void => {
    if (run >= 0 && lines >= 2) {
      if (run > from) found.push({ from, to: run, headers: false })
      found.push({ from: run, to: at, headers: true })
      from = at
    }
    run = -1
    lines = 0
  }
  for (let at = 0; at < end; ) {
    const stop = text.indexOf('\n', at)
    const next = stop < 0 || stop >= end ? end : stop + 1
    const line = text.slice(at, Math.min(next, at + 200))
    if (HEADER_LINE.test(line) || FORWARDED.test(line)) {
      if (run < 0) run = at
      lines++
    } else if (line.trim() !== '' && !(run >= 0 && lines > 0 && /^[ \t]/.test(line))) close(at)
    at = next
  }
  close(end)
  if (from < end) found.push({ from, to: end, headers: false })
  return found
}

const header = (email: Email, name: string): string | null => email.headers.find(({ key }) => key === name)?.value ?? null

const isList = (email: Email): boolean =>
  email.headers.some(
    ({ key, value }) => key === 'list-id' || key === 'list-unsubscribe' || (key === 'precedence' && /bulk|list/i.test(value)),
  )

const person = (from: Address | undefined): { readonly name: string; readonly domain: string | null } => {
  const one = from?.group ? from.group[0] : from
  const name = (one?.name ?? '').replace(/^["']|["']$/g, '').trim()
  return { name: name.length <= 120 ? name : '', domain: getDomain(one?.address?.split('@').pop() ?? '') }
}

const byline = (name: string, knowledge: ExtractKnowledge): Credit => ({
  kind: knowledge.agencies.find(name) ? 'agency' : 'byline',
  agency: name,
  span: null,
})

/** Only mail to many is published: who writes to one person is no outlet. */
const outletOf = (email: Email, { name, domain }: ReturnType<typeof person>, knowledge: ExtractKnowledge): Outlet | null => {
  const known = domain === null ? null : knowledge.outlets.ofDomain(domain)
  if (known) return { name: known.name, domain, span: null }
  return isList(email) && name !== '' ? { name, domain, span: null } : null
}

const dateOf = (email: Email): DateEvidence[] => {
  const value = mailDate(header(email, 'date') ?? '')
  return value === null ? [] : [{ value, of: 'publication', relation: 'on', origin: 'header', span: null, source: 'mail Date' }]
}
