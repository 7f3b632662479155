import { HearsayError } from '../../model/index.ts'
import type { Held } from '../container.ts'
import { pieces } from '../pieces.ts'
import { cutFeed, type FeedEntry } from './cut-feed.ts'
import { jsonEntries } from './json-feed.ts'
import { type MemberReader, memberTooLarge } from './member.ts'

/**
 * The entries of a feed (RSS, Atom, JSON Feed), in its order.
 *
 * An entry's bytes are a feed of its own with what the feed says of itself: its title, address, language and names. What changes with every
 * look (the time of building, say) is left out, so that an entry that stayed the same is the same capture. An entry is
 * `feed.xml#` and its guid, or its number from 1 where it has none of its own.
 */
export const feed: MemberReader = async function* ({ capture, held }, { maxBytes, from }) {
  const { locator, mediaType, size } = capture
  if (size > maxBytes) {
    yield { position: 0, locator, error: memberTooLarge(locator, size, maxBytes) }
    return
  }
  const bytes = await whole(held)
  const entries = mediaType === 'application/feed+json' ? jsonEntries(bytes) : cutFeed(bytes)
  if (entries === null || entries.length === 0) {
    yield { position: 0, locator, error: noEntries(locator, entries === null) }
    return
  }
  const met = new Set<string>()
  for (const [position, entry] of entries.entries()) {
    const name = entry.name !== null && !met.has(entry.name) ? entry.name : String(position + 1)
    met.add(name)
    if (position < from) continue
    yield { position, locator: `${locator}#${name}`, bytes: entry.bytes, mediaType, ...linkOf(entry) }
  }
}

const linkOf = ({ link }: FeedEntry): { readonly link?: string } => (link === null ? {} : { link })

const whole = async (held: Held): Promise<Uint8Array> => {
  const parts: Uint8Array[] = []
  for await (const piece of pieces(held)) parts.push(piece)
  return Buffer.concat(parts)
}

const noEntries = (locator: string, broken: boolean): HearsayError =>
  new HearsayError(
    broken ? 'E_FORMAT' : 'E_NO_TEXT',
    `${locator}: ${broken ? 'is no whole feed' : 'is a feed without entries'}. Nothing was read of it; fetch it again; the rest is read.`,
  )
