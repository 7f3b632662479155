import { type Capture, HearsayError, type Served } from '../model/index.ts'
import { capture, digest } from './capture.ts'
import type { Container, Held } from './container.ts'
import { fetchPage } from './fetch-page.ts'
import { matchingPaths } from './matching-paths.ts'
import { mediaTypeOf, notRead, servedType, type Typed } from './media-type.ts'
import { containers, members } from './members/members.ts'
import { digestOf } from './pieces.ts'
import { openFile, type Received, readFileBytes, readStream } from './read-bytes.ts'
import { SNIFFED_BYTES } from './sniff.ts'
import { systemError } from './system-error.ts'
import { sizeOf } from './total-size.ts'
import { walk } from './walk.ts'
import { withoutReports } from './without-reports.ts'

/**
 * One document taken in, or why it was not: one bad file, row or record never loses the batch.
 *
 * A container (JSON Lines, a table, a feed, a mailbox, a web archive) is not given itself: its members are, each with `capture.part`. A failure of one member has
 * the member's locator and its position in the container.
 */
export type Collected =
  | { readonly capture: Capture; readonly bytes: Uint8Array }
  | { readonly locator: string; readonly error: HearsayError; readonly position?: number }

export interface CollectOptions {
  /** The largest document taken, in bytes, be it a file or a container's member; 64 MiB unless told. A container may be of any size. */
  readonly maxBytes?: number
  /** What `-` stands for; the process's standard input unless told. */
  readonly standardInput?: AsyncIterable<Uint8Array | string>
  /** When standard input was taken, in milliseconds since 1970; the present unless told. */
  readonly now?: () => number
  /** Media types taken; in a folder, what else lies there is skipped. Those that `extract` reads unless told. */
  readonly mediaTypes?: readonly string[]
  /** What a file is called on record, by its path; its path unless told. */
  readonly named?: (path: string) => string
  /** Told of each file in a folder that was passed over, and why. Nothing is lost in silence. */
  readonly skipped?: (locator: string, reason: string) => void
  /** Fetches the pages that a feed's entries stand for in their place; an entry whose page does not come is given itself. No unless told. */
  readonly follow?: boolean
  /** The longest that one address may take, in milliseconds; 30,000 unless told. */
  readonly timeLimit?: number
  /**
   * Told of each container before its members come, and waited for: the time to keep its bytes. Gives the position from which members are
   * wanted: 0 for all, one more than the last that was kept to go on after an interruption, Infinity for none. All unless told.
   */
  readonly enter?: (container: Container) => Promise<number>
  /**
   * Told how far a container was gone through, after what was given of it was taken: the position that comes next; null when it was
   * gone through to its end, undamaged.
   */
  readonly passed?: (container: Container, next: number | null) => void
  /** Told how many bytes of the files given were gone through since it was told last, read, passed over or refused: `totalSize` in all. */
  readonly taken?: (bytes: number) => void
}

/** 64 MiB: over a thousand times a long report, and small enough to be held several times over. */
const MAX_BYTES = 64 * 1024 * 1024
const TIME_LIMIT = 30_000
const READABLE = ['text/plain', 'text/html', 'text/markdown', 'application/json', 'application/pdf', 'message/rfc822']

/**
 * Takes in files, folders, patterns of paths, addresses (http, https), containers and standard input (`-`), in the order given; a folder's
 * and a pattern's files come sorted by path, a container's members in its own order.
 *
 * Bytes are kept as received. The time of a local file's capture is the file's own modification time, so that the same file
 * gives the same record whenever it is taken; standard input and pages have the time of taking. The media type is told from the bytes,
 * and Markdown, which bytes cannot tell, from the name where the bytes are plain text.
 * Never throws for a source: missing, unreadable, empty, binary, unknown and too large ones come as failures with
 * E_NOT_FOUND, E_NO_PERMISSION, E_READ, E_FETCH, E_EMPTY, E_BINARY, E_FORMAT, E_NO_TEXT, E_TOO_LARGE. In a folder, hidden files and files of
 * kinds not read are skipped and told to `skipped`.
 * Cost: linear; one document is held at a time. A container's file is read twice: for its digest, and for its members.
 */
export async function* collect(sources: readonly string[], options: CollectOptions = {}): AsyncGenerator<Collected> {
  for (const source of sources) {
    if (source === '-') yield* given('-', () => standardInput(options), options)
    else if (isAddress(source)) yield* given(source, () => page(source, options), options)
    else {
      const paths = await matching(source)
      if (paths instanceof HearsayError) yield { locator: source, error: paths }
      else if (paths === null) yield* walked(source, false, options)
      else for (const path of paths) yield* walked(path, true, options)
    }
  }
}

const isAddress = (source: string): boolean => /^https?:\/\//i.test(source)

const matching = async (source: string): Promise<readonly string[] | HearsayError | null> => {
  try {
    const paths = await matchingPaths(source)
    if (paths?.length !== 0) return paths
    return new HearsayError('E_NOT_FOUND', `${source}: no file fits this pattern. Check it; the rest is read.`)
  } catch (cause) {
    return systemError(source, cause)
  }
}

/** @param chosen by a pattern: what is of a kind that is not read is skipped, as in a folder. */
async function* walked(source: string, chosen: boolean, options: CollectOptions): AsyncGenerator<Collected> {
  for await (const { locator, under, error } of walk(source, options.skipped ?? (() => {}))) {
    if (error) {
      yield { locator, error }
      continue
    }
    const name = options.named?.(locator) ?? locator
    // A container that turns out to be damaged is of a kind that is read, and fails.
    const unlike = under || chosen ? ({ code }: HearsayError) => UNLIKE.get(code) : undefined
    const { counted, end } = counting(options)
    yield* given(name, () => file(locator, name, counted), counted, unlike)
    await end(locator)
  }
}

/** Whatever of a file was not told to `taken` by the time it is done with is told then. */
const counting = (options: CollectOptions): { readonly counted: CollectOptions; readonly end: (path: string) => Promise<void> } => {
  const { taken } = options
  if (!taken) return { counted: options, end: async () => {} }
  let told = 0
  const count = (bytes: number): void => {
    told += bytes
    taken(bytes)
  }
  return { counted: { ...options, taken: count }, end: async (path) => count(Math.max(0, (await sizeOf(path)) - told)) }
}

const UNLIKE: ReadonlyMap<string, string> = new Map([
  ['E_BINARY', 'it is binary'],
  ['E_FORMAT', 'it is of a kind that is not read'],
])

/** What was found under a locator: a document, or a container to be entered. */
type Found = { readonly capture: Capture; readonly bytes: Uint8Array } | Container

/** @param unlike why a source that cannot be told apart or holds no reports is passed over; nothing: it is a failure. */
async function* given(
  locator: string,
  take: () => Promise<Found>,
  options: CollectOptions,
  unlike: (error: HearsayError) => string | undefined = () => undefined,
): AsyncGenerator<Collected> {
  try {
    const found = await take()
    const refusal = await withoutReports('bytes' in found ? { capture: found.capture, held: found } : found)
    if (refusal) throw refusal
    if ('bytes' in found) yield found
    else yield* entered(found, options)
  } catch (cause) {
    const error = systemError(locator, cause)
    const reason = unlike(error)
    if (reason === undefined) yield { locator, error }
    else options.skipped?.(locator, reason)
  }
}

async function* entered(container: Container, options: CollectOptions): AsyncGenerator<Collected> {
  const from = (await options.enter?.(container)) ?? 0
  if (from === Number.POSITIVE_INFINITY) return
  const { maxBytes = MAX_BYTES, skipped = () => {}, follow = false } = options
  let damaged = false
  let reached = 0
  for await (const member of members(container, { maxBytes, from, skipped })) {
    const followed = 'error' in member || !follow ? undefined : member.link
    if (followed === undefined) yield member
    else
      for await (const item of given(followed, () => page(followed, { ...options, follow: false }), {
        ...options,
        follow: false,
      })) {
        yield item
        // What the feed itself gives is better than nothing.
        if ('error' in item) yield member
      }
    const now = Math.min(container.capture.size, member.reached ?? reached + ('bytes' in member ? member.bytes.length : 0))
    if (now > reached) options.taken?.(now - reached)
    reached = Math.max(reached, now)
    damaged ||= 'error' in member && member.locator === container.capture.locator
    options.passed?.(container, ('error' in member ? member.position : (member.capture.part?.position ?? 0)) + 1)
  }
  if (!damaged) options.passed?.(container, null)
}

const page = async (address: string, options: CollectOptions): Promise<Found> => {
  const { maxBytes = MAX_BYTES, now = Date.now, mediaTypes = READABLE, timeLimit = TIME_LIMIT } = options
  const { bytes, complete, served, contentType } = await fetchPage(address, { maxBytes, timeLimit })
  if (bytes.length === 0) throw empty(address)
  const typed = { ...mediaTypeOf(address, bytes, null), ...servedType(bytes, contentType) }
  return inMemory(address, { bytes, complete, modified: now() }, mediaTypes, typed, served)
}

const standardInput = async ({
  standardInput = process.stdin,
  maxBytes = MAX_BYTES,
  now = Date.now,
  mediaTypes,
}: CollectOptions) => {
  const received = await readStream(standardInput, '-', maxBytes)
  return inMemory('-', { ...received, modified: now() }, mediaTypes ?? READABLE)
}

const file = async (
  path: string,
  name: string,
  { maxBytes = MAX_BYTES, now = Date.now, mediaTypes = READABLE }: CollectOptions,
): Promise<Found> => {
  const opened = await openFile(path, SNIFFED_BYTES, maxBytes)
  if ('bytes' in opened) return inMemory(name, { ...opened, modified: now() }, mediaTypes)
  const { head, size, modified } = opened
  if (size === 0) throw empty(name)
  const typed = mediaTypeOf(name, head)
  if (containers.includes(typed.mediaType)) {
    const held: Held = { path }
    return { capture: capture({ locator: name, ...(await digestOf(held)), taken: modified, ...typed, complete: true }), held }
  }
  const received = await readFileBytes(path, size, maxBytes)
  return document(name, { ...received, modified }, typed, mediaTypes)
}

const inMemory = (
  locator: string,
  received: Received & { readonly modified: number },
  readable: readonly string[],
  given?: Typed,
  served?: Served,
): Found => {
  const { bytes, modified, complete } = received
  if (bytes.length === 0) throw empty(locator)
  const typed = given ?? mediaTypeOf(locator, bytes)
  if (!containers.includes(typed.mediaType)) return document(locator, received, typed, readable, served)
  const facts = { locator, digest: digest(bytes), size: bytes.length, taken: modified, ...typed, complete, served }
  return { capture: capture(facts), held: { bytes } }
}

const document = (
  locator: string,
  { bytes, complete, modified }: Received & { readonly modified: number },
  typed: Typed,
  readable: readonly string[],
  served?: Served,
): Found => {
  if (!readable.includes(typed.mediaType)) throw notRead(locator, typed)
  return {
    capture: capture({ locator, digest: digest(bytes), size: bytes.length, taken: modified, ...typed, complete, served }),
    bytes,
  }
}

const empty = (locator: string): HearsayError =>
  new HearsayError('E_EMPTY', `${locator}: holds no bytes at all. Check that it was saved or sent whole; the rest is read.`)
