import { HearsayError } from '../../model/index.ts'
import { declaredType } from '../declared-type.ts'
import { servedType } from '../media-type.ts'
import { pieces } from '../pieces.ts'
import { byteReader } from './byte-reader.ts'
import { type Damage, gunzip } from './gunzip.ts'
import { type HttpMessage, headerOf, httpMessage } from './http-message.ts'
import { type Member, type MemberOptions, type MemberReader, memberTooLarge } from './member.ts'
import { type WarcRecord, warcRecords } from './warc-records.ts'

/** The pages, documents and texts of a web archive, packed or not; a record's number in the archive is its position. */
export const webArchive: MemberReader = async function* ({ capture, held }, options) {
  const taken = Date.parse(capture.takenAt)
  const rest = leftOut()
  yield* archiveMembers(
    capture.locator,
    pieces(held),
    capture.size,
    { taken, position: 0, read: 0, known: revisited(), rest },
    options,
  )
  rest.tell(capture.locator, options.skipped)
}

/** What runs on from one archive to the next of a collection. */
export interface Archives {
  /** For a record without a date: milliseconds since 1970, UTC. */
  readonly taken: number
  /** Of the next record. */
  position: number
  /** Bytes of all archives read by now, packed as they are. */
  read: number
  readonly known: Revisited
  readonly rest: LeftOut
}

/** More than this many bytes out of one packed byte, once so many bytes have come out, is no archive of pages. */
const MOST_UNPACKED = 250
const UNPACKED_FREELY = 1 << 28

/**
 * The members of one archive.
 * @param locator for what has no address of its own.
 * @param size of the packed bytes.
 */
export async function* archiveMembers(
  locator: string,
  source: AsyncIterable<Uint8Array>,
  size: number,
  archives: Archives,
  options: MemberOptions,
): AsyncGenerator<Member> {
  const { maxBytes, from } = options
  const reader = byteReader(await maybePacked(counted(source, archives)), Math.max(size * MOST_UNPACKED, UNPACKED_FREELY))
  const wanted = (headers: ReadonlyMap<string, string>, length: number): boolean =>
    archives.position >= from - REMEMBERED && KINDS.has(headers.get('warc-type') ?? '') && length <= maxBytes + HEADERS
  try {
    for await (const record of warcRecords(reader, wanted)) {
      const position = archives.position++
      if ('broken' in record) {
        if (position >= from)
          yield {
            position,
            locator: `${locator}#${position + 1}`,
            error: broken(`${locator}#${position + 1}`, record.broken),
            reached: archives.read,
          }
        continue
      }
      const member = memberOf(record, `${locator}#${position + 1}`, position, archives, maxBytes)
      if (member === null || position < from) continue
      if (typeof member === 'string') archives.rest.add(member)
      else yield { ...member, reached: archives.read }
    }
  } finally {
    await reader.close()
  }
}

async function* counted(source: AsyncIterable<Uint8Array>, archives: Archives): AsyncGenerator<Uint8Array> {
  for await (const piece of source) {
    archives.read += piece.length
    yield piece
  }
}

const KINDS = new Set(['response', 'resource', 'conversion', 'revisit'])
/** Room for a server's answer around its body. */
const HEADERS = 1 << 20
/** Going on after an interruption, so many records before are read again, for those that later ones refer to. */
const REMEMBERED = 2000

const broken = (locator: string, what: string): HearsayError =>
  new HearsayError(
    'E_FORMAT',
    `${locator}: the archive is damaged here (${what}). It was passed over up to the next record; the rest is read.`,
  )

/** A member; why there is none, in a few words that can be counted; null where the record is of a kind that never is one. */
const memberOf = (
  record: WarcRecord,
  numbered: string,
  position: number,
  archives: Archives,
  maxBytes: number,
): Member | string | null => {
  const { headers, block, length, complete } = record
  const kind = headers.get('warc-type') ?? ''
  if (!KINDS.has(kind)) return null
  const uri = (headers.get('warc-target-uri') ?? '').replace(/^<(.*)>$/, '$1')
  if (/^(?:urn:(?!uuid)|metadata:|dns:|whois:|filedesc:|warcinfo:)/i.test(uri)) return 'notes of the crawler'
  const locator = uri === '' ? numbered : uri
  if (block === null) {
    const declared = declaredType(uri.split(/[?#]/)[0] as string)
    if (length <= maxBytes + HEADERS) return null
    if (declared !== null && !/^text\/|pdf$/.test(declared)) return declared
    return { position, locator, error: memberTooLarge(locator, length, maxBytes) }
  }
  const date = Date.parse(headers.get('warc-date') ?? '')
  const taken = Number.isNaN(date) ? archives.taken : date
  const message =
    /^application\/http/i.test(headers.get('content-type') ?? '') || kind !== 'resource' ? httpMessage(block, maxBytes) : null
  if (kind === 'revisit') return visitedAgain(headers, locator, position, taken, message, archives.known)
  if (message !== null && (message.status < 200 || message.status > 299)) return `answers with status ${message.status}`
  const body = message?.body ?? block
  if (body.length === 0) return 'empty answers'
  if (body.length > maxBytes) return { position, locator, error: memberTooLarge(locator, body.length, maxBytes) }
  const typed = servedType(body, message ? headerOf(message.headers, 'content-type') : (headers.get('content-type') ?? null))
  if (message?.packed != null && (typed.declaredType === null || /^text\/|html|pdf/.test(typed.declaredType)))
    return {
      position,
      locator,
      error: new HearsayError('E_FORMAT', `${locator}: ${message.packed}. It was left out; the rest is read.`),
    }
  if (!READ.has(typed.mediaType) || /\/robots\.txt$/i.test(uri)) return typed.declaredType ?? typed.mediaType
  const member = {
    position,
    locator,
    bytes: new Uint8Array(body),
    ...typed,
    taken,
    complete: complete && (message?.complete ?? true),
    ...(message ? { served: { url: locator, redirects: [], status: message.status, headers: message.headers } } : {}),
  }
  archives.known.keep(headers, uri, member)
  return member
}

const READ = new Set(['text/html', 'text/plain', 'application/pdf'])

const visitedAgain = (
  headers: ReadonlyMap<string, string>,
  locator: string,
  position: number,
  taken: number,
  message: HttpMessage | null,
  known: Revisited,
): Member | string => {
  if (message !== null && message.status >= 300 && message.status !== 304) return `answers with status ${message.status}`
  const before = known.find(headers)
  if (before === null) return 'revisits of records that are not in this archive, or are no pages'
  const { bytes, mediaType, declaredType: declared } = before
  const told = message ?? before.served ?? null
  return {
    position,
    locator,
    bytes,
    mediaType,
    declaredType: declared ?? null,
    taken,
    ...(told ? { served: { url: locator, redirects: [], status: told.status, headers: told.headers } } : {}),
  }
}

type Kept = Exclude<Member, { readonly error: HearsayError }>

/** Pages that later records may say to have met again unchanged. */
interface Revisited {
  readonly keep: (headers: ReadonlyMap<string, string>, uri: string, member: Kept) => void
  readonly find: (headers: ReadonlyMap<string, string>) => Kept | null
}

/** The most bytes of pages that are kept for later records. */
const KEPT_BYTES = 1 << 26

export const revisited = (): Revisited => {
  const pages = new Map<string, Kept>()
  const names: { readonly keys: readonly string[]; readonly size: number }[] = []
  let size = 0
  return {
    keep: (headers, uri, member) => {
      const digest = headers.get('warc-payload-digest')
      const keys = [...(digest === undefined ? [] : [digest]), `${uri} ${headers.get('warc-date')}`]
      for (const key of keys) pages.set(key, member)
      names.push({ keys, size: member.bytes.length })
      size += member.bytes.length
      while (size > KEPT_BYTES) {
        const oldest = names.shift() as (typeof names)[number]
        size -= oldest.size
        for (const key of oldest.keys) pages.delete(key)
      }
    },
    find: (headers) =>
      pages.get(headers.get('warc-payload-digest') ?? '') ??
      pages.get(
        `${(headers.get('warc-refers-to-target-uri') ?? '').replace(/^<(.*)>$/, '$1')} ${headers.get('warc-refers-to-date')}`,
      ) ??
      null,
  }
}

/** What an archive holds beside pages, counted. */
interface LeftOut {
  readonly add: (reason: string) => void
  readonly tell: (locator: string, skipped: (locator: string, reason: string) => void) => void
}

export const leftOut = (): LeftOut => {
  const counts = new Map<string, number>()
  return {
    add: (reason) => {
      const known = counts.has(reason) || counts.size < 40 ? reason : 'others'
      counts.set(known, (counts.get(known) ?? 0) + 1)
    },
    tell: (locator, skipped) => {
      if (counts.size === 0) return
      const all = [...counts].sort(([, left], [, right]) => right - left)
      const total = all.reduce((sum, [, count]) => sum + count, 0)
      const none = total === 1 ? 'one of its records is no report' : `${total} of its records are no reports`
      skipped(locator, `${none}: ${all.map(([reason, count]) => `${reason} (${count})`).join(', ')}`)
    },
  }
}

async function* chained(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

/** A piece small enough that what it unpacks to fits into memory, whatever it is. */
const SMALL = 65_536

async function* small(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of source) for (let at = 0; at < piece.length; at += SMALL) yield piece.subarray(at, at + SMALL)
}

const maybePacked = async (source: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array | Damage>> => {
  const iterator = source[Symbol.asyncIterator]()
  const first = await iterator.next()
  if (first.done) return chained(new Uint8Array(), iterator)
  const all = chained(first.value, iterator)
  return first.value[0] === 0x1f && first.value[1] === 0x8b ? gunzip(small(all)) : all
}
