import type { Capture, HearsayError } from '../../model/index.ts'
import { capture, digest } from '../capture.ts'
import type { Container } from '../container.ts'
import { systemError } from '../system-error.ts'
import { jsonLines } from './json-lines.ts'
import type { Member, MemberOptions, MemberReader } from './member.ts'
import { table } from './table.ts'

const READERS: Readonly<Record<string, () => Promise<MemberReader> | MemberReader>> = {
  'application/jsonl': () => jsonLines,
  'text/csv': () => table,
  'application/rss+xml': async () => (await import('./feed.ts')).feed,
  'application/atom+xml': async () => (await import('./feed.ts')).feed,
  'application/rdf+xml': async () => (await import('./feed.ts')).feed,
  'application/feed+json': async () => (await import('./feed.ts')).feed,
  'application/mbox': async () => (await import('./mailbox.ts')).mailbox,
  'application/warc': async () => (await import('./web-archive.ts')).webArchive,
  'application/wacz': async () => (await import('./wacz.ts')).wacz,
}

/** The kinds of bytes that members come out of. */
export const containers: readonly string[] = Object.keys(READERS)

/** A member taken out, or why it was not: one bad member never loses the rest. */
export type Unpacked =
  | { readonly capture: Capture; readonly bytes: Uint8Array; readonly link?: string; readonly reached?: number }
  | { readonly locator: string; readonly error: HearsayError; readonly position: number; readonly reached?: number }

/**
 * The members of a container, one by one, in its order: each a capture with `part`, and its bytes.
 *
 * The same container gives the same members, whenever and from wherever its bytes are read: an inquiry that kept its bytes can take
 * them out again. Bad members come as failures with their position; damage that ends reading comes as a failure of the container.
 * Never throws. Cost: linear; one member is held at a time.
 */
export async function* members(container: Container, options: MemberOptions): AsyncGenerator<Unpacked> {
  const { capture: whole } = container
  let position = options.from
  try {
    const reader = await (READERS[whole.mediaType] as NonNullable<(typeof READERS)[string]>)()
    for await (const member of reader(container, options)) {
      position = member.position
      yield unpacked(whole, member)
    }
  } catch (cause) {
    yield { locator: whole.locator, error: systemError(whole.locator, cause), position }
  }
}

const unpacked = (whole: Capture, member: Member): Unpacked => {
  const { locator, position } = member
  const reached = member.reached === undefined ? {} : { reached: member.reached }
  if ('error' in member) return { locator, error: member.error, position, ...reached }
  const { bytes, mediaType, declaredType = null, complete = true, served, link } = member
  return {
    capture: capture({
      locator,
      digest: digest(bytes),
      size: bytes.length,
      taken: member.taken ?? Date.parse(whole.takenAt),
      mediaType,
      declaredType,
      complete,
      part: { container: whole.id, bytes: whole.bytes, position },
      served,
    }),
    bytes,
    ...(link === undefined ? {} : { link }),
    ...reached,
  }
}
