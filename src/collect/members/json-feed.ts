import type { FeedEntry } from './cut-feed.ts'

/** What a feed says of itself that belongs to each of its entries. */
const KEPT = ['version', 'title', 'home_page_url', 'feed_url', 'language', 'author', 'authors']

/** The entries of a JSON Feed, each as a feed of one entry; null where it is no whole JSON. Source: JSON Feed 1.1. */
export const jsonEntries = (bytes: Uint8Array): readonly FeedEntry[] | null => {
  let feed: unknown
  try {
    feed = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
  if (typeof feed !== 'object' || feed === null || !('items' in feed) || !Array.isArray(feed.items)) return null
  const about = Object.fromEntries(Object.entries(feed).filter(([name]) => KEPT.includes(name)))
  return feed.items.map((item: unknown) => {
    const { id, url } = (typeof item === 'object' && item !== null ? item : {}) as { readonly id?: unknown; readonly url?: unknown }
    const name = typeof id === 'string' || typeof id === 'number' ? String(id) : ''
    return {
      bytes: new TextEncoder().encode(JSON.stringify({ ...about, items: [item] })),
      name: /^\S{1,500}$/.test(name) ? name : null,
      link: typeof url === 'string' && /^https?:\/\//i.test(url) ? url : null,
    }
  })
}
