import type { CaptureId, Digest, Instant } from './id.ts'

/**
 * Bytes as received. A local file added again unchanged is the same capture; a URL fetched again is a new one (an edition).
 * The bytes themselves lie where `collect` put them.
 */
export interface Capture {
  readonly id: CaptureId
  /** The path or URL as given, or as found under a given folder; `-` for standard input. */
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
}
