import type { CaptureId, Digest, Instant } from './id.ts'

/**
 * Bytes as received. A local file added again unchanged is the same capture; a URL fetched again is a new one (an edition).
 * The bytes themselves lie where `collect` put them.
 */
export interface Capture {
  readonly id: CaptureId
  /**
   * The path or URL as given, or as found under a given folder; `-` for standard input. A container's member has its own: the
   * container's with `#` and its number from 1, or the address a record was taken from.
   */
  readonly locator: string
  readonly takenAt: Instant
  readonly bytes: Digest
  /** In bytes. */
  readonly size: number
  /** As sniffed from the bytes, not as declared. */
  readonly mediaType: string
  /** What the server or the file name said, where it said anything. */
  readonly declaredType: string | null
  readonly complete: boolean
  /** Where it lies in the container it came out of; absent where it came by itself. */
  readonly part?: Part
  /** What a server said when it gave these bytes; absent where none did. */
  readonly served?: Served
}

/**
 * One member of a container: a line of JSON Lines, a row of a table, an entry of a feed, a mail of a mailbox, a record of a WARC.
 *
 * The container is a capture of its own, and only its bytes are ground: a member's are what unpacking gives, always the same.
 */
export interface Part {
  readonly container: CaptureId
  /** SHA-256 of the container's bytes. */
  readonly bytes: Digest
  /** Which member it is, counted from 0 in the container's order: adding can go on from here. Members left out count too. */
  readonly position: number
}

/** What came with bytes over HTTP, as it was said: nothing of it is believed without being weighed. */
export interface Served {
  /** The address that gave them in the end, after all redirects. */
  readonly url: string
  /** The addresses that sent on to another, in order; empty where none did. */
  readonly redirects: readonly string[]
  readonly status: number
  /** Names in lower case; in the order they came. */
  readonly headers: readonly (readonly [string, string])[]
}
