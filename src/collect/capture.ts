import { hash } from 'node:crypto'
import type { Capture, CaptureId, Digest, Instant, Part, Served } from '../model/index.ts'

export interface CaptureFacts {
  readonly locator: string
  readonly digest: Digest
  readonly size: number
  /** Milliseconds since 1970, UTC. */
  readonly taken: number
  readonly mediaType: string
  readonly declaredType: string | null
  readonly complete: boolean
  readonly part?: Part | undefined
  readonly served?: Served | undefined
}

/**
 * The record of bytes as received.
 *
 * The id follows from locator and digest, so that a local file added again unchanged is the same capture; for what a server gave, from
 * the time as well, so that a page fetched again is another.
 * Cost: constant.
 */
export const capture = (facts: CaptureFacts): Capture => {
  const { locator, digest, size, mediaType, declaredType, complete, part, served } = facts
  const takenAt = new Date(facts.taken).toISOString() as Instant
  const id = hash('sha256', `${digest}\n${locator}${served ? `\n${takenAt}` : ''}`, 'hex').slice(0, 16)
  return {
    id: `c${id}` as CaptureId,
    locator,
    takenAt,
    bytes: digest,
    size,
    mediaType,
    declaredType,
    complete,
    ...(part ? { part } : {}),
    ...(served ? { served } : {}),
  }
}

/** SHA-256 of bytes in memory. */
export const digest = (bytes: Uint8Array): Digest => hash('sha256', bytes, 'hex') as Digest
