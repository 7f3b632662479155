import { createHash } from 'node:crypto'
import type { Capture, CaptureId, Digest, Instant } from '../model/index.ts'

/**
 * The record of bytes as received.
 *
 * The id follows from locator and digest, so that a local file added again unchanged is the same capture.
 * @param taken milliseconds since 1970, UTC.
 * Cost: one SHA-256 over the bytes.
 */
export const capture = (
  locator: string,
  bytes: Uint8Array,
  facts: { readonly taken: number; readonly mediaType: string; readonly declaredType: string | null; readonly complete: boolean },
): Capture => {
  const digest = createHash('sha256').update(bytes).digest('hex')
  const id = createHash('sha256').update(`${digest}\n${locator}`).digest('hex').slice(0, 16)
  return {
    id: `c${id}` as CaptureId,
    locator,
    takenAt: new Date(facts.taken).toISOString() as Instant,
    bytes: digest as Digest,
    size: bytes.length,
    mediaType: facts.mediaType,
    declaredType: facts.declaredType,
    complete: facts.complete,
  }
}
