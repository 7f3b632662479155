import type { Entry, Words } from './entry.ts'
import { below, type XmlElement, xmlText, xmlTree } from './xml-tree.ts'

const FEEDS = new Set(['rss', 'feed', 'rdf'])
const PUBLISHED = new Set(['pubdate', 'published', 'issued', 'date', 'created'])
const CHANGED = new Set(['updated', 'modified', 'lastbuilddate'])
/** Elements that hold a text, and how much of it: the whole before a summary. */
const CONTENTS: Readonly<Record<string, number>> = {
  encoded: 5,
  content: 4,
  body: 4,
  'xhtml:body': 4,
  div: 3,
  fulltext: 3,
  fullitem: 3,
  description: 2,
  summary: 1,
  abstract: 1,
}

/** The one entry of a feed of one entry, RSS or Atom, read element by element; null where it has none. */
export const xmlEntry = (source: string): Entry | null => {
  const document = xmlTree(source)
  const root = below(document).find(({ name }) => FEEDS.has(name)) ?? below(document).find(({ name }) => name !== '')
  if (root === undefined) return null
  const channel = below(root).find(({ name }) => name === 'channel') ?? root
  const entry = find(root, 3)
  if (entry === undefined) return null
  const parts = below(entry)
  const textOf = (name: string): string | null => {
    const found = parts.find((one) => one.name === name && one.prefix !== 'media' && one.prefix !== 'itunes')
    return found ? text(found) : null
  }
  const link = linkOf(parts)
  const guid = parts.find(({ name }) => name === 'guid' || name === 'id')
  const permanent = guid !== undefined && guid.attributes.get('ispermalink') !== 'false' ? text(guid) : null
  const address = link ?? (permanent !== null && /^https?:\/\/\S+$/i.test(permanent) ? permanent : null)
  return {
    title: titleOf(parts),
    contents: contentsOf(parts, source),
    link: address,
    base: baseOf(entry, address),
    name: entry.attributes.get('rdf:about') ?? (guid ? text(guid) : null),
    authors: parts
      .filter(({ name }) => name === 'author' || name === 'creator')
      .map(nameOf)
      .filter((name) => name !== ''),
    sources: parts
      .filter(({ name, prefix }) => name === 'source' && prefix !== 'media')
      .map(sourceOf)
      .filter((name) => name !== ''),
    dates: parts.flatMap((one) => {
      const changed = CHANGED.has(one.name)
      if (!changed && !PUBLISHED.has(one.name)) return []
      return [{ written: text(one), field: one.prefix === '' ? one.name : `${one.prefix}:${one.name}`, changed }]
    }),
    language:
      entry.attributes.get('xml:lang') ?? textOf('language') ?? languageOf(channel) ?? root.attributes.get('xml:lang') ?? null,
    feed: {
      title: ownText(channel, 'title'),
      link: linkOf(below(channel)),
      publisher: ownText(channel, 'publisher'),
    },
  }
}

/** Vocabularies of text: none, or one of the feed's own, of content, of Dublin Core, of pages. */
const PREFIXES = /^(?:|rss|rss\d+|a|atom\d*|content|dc|dcterms|xhtml|fullitem)$/

const find = (element: XmlElement, depth: number): XmlElement | undefined => {
  for (const child of below(element)) {
    if (child.name === 'item' || child.name === 'entry') return child
    const found = depth > 0 ? find(child, depth - 1) : undefined
    if (found) return found
  }
  return undefined
}

const text = (element: XmlElement): string => xmlText(element).trim()
const ownText = (element: XmlElement, name: string): string | null => {
  const found = below(element).find((one) => one.name === name && one.prefix !== 'media' && one.prefix !== 'itunes')
  return found ? plain(words(found, '')).slice(0, 300) || null : null
}
const languageOf = (channel: XmlElement): string | null =>
  ownText(channel, 'language') ?? channel.attributes.get('xml:lang') ?? null

const titleOf = (parts: readonly XmlElement[]): Words | null => {
  const titles = parts.filter(({ name }) => name === 'title')
  const found =
    titles.find(({ prefix }) => prefix === '' || prefix === 'rss' || prefix.startsWith('atom')) ??
    titles.find(({ prefix }) => prefix !== 'media' && prefix !== 'itunes')
  return found ? words(found, '') : null
}

const contentsOf = (parts: readonly XmlElement[], source: string): (Words & { readonly whole: boolean })[] => {
  const found: { readonly rank: number; readonly words: Words & { readonly whole: boolean } }[] = []
  for (const one of parts) {
    const known = PREFIXES.test(one.prefix)
    // What another vocabulary calls by the same name stands in only where the feed's own is missing.
    const rank = CONTENTS[one.name] === undefined ? undefined : known ? CONTENTS[one.name] : 0
    if (rank === undefined || one.attributes.has('src')) continue
    const said = words(one, source)
    if (said.text.trim() !== '') found.push({ rank, words: { ...said, whole: rank > 2 } })
  }
  return found.sort((left, right) => right.rank - left.rank).map((one) => one.words)
}

/** An element's words: as text, or as markup where its type, or for want of one its letters, say so. */
const words = (element: XmlElement, source: string): Words => {
  const type = (element.attributes.get('type') ?? '').toLowerCase()
  const mode = (element.attributes.get('mode') ?? '').toLowerCase()
  const inner = below(element).length > 0 && source !== '' ? source.slice(element.from, element.to) : xmlText(element)
  if (
    mode === 'base64' ||
    (type !== '' && !/^(?:text|html|xhtml)$|^text\/|\+xml$|\/xml$/.test(type) && below(element).length === 0)
  ) {
    const decoded = fromBase64(inner)
    return { text: decoded, markup: looksMarked(decoded) }
  }
  if (below(element).length > 0) return source === '' ? { text: inner, markup: false } : { text: inner, markup: true }
  if (type === 'text' || type === 'text/plain') return { text: inner, markup: false }
  return { text: inner, markup: /html/.test(type) || looksMarked(inner) }
}

const looksMarked = (words: string): boolean => /<\/?[a-z][^<>]{0,2000}>|&(?:[a-z]{2,8}|#\d{1,7}|#x[0-9a-f]{1,6});/i.test(words)

const fromBase64 = (words: string): string => {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(words.replace(/\s+/g, '')), (letter) => letter.charCodeAt(0)))
  } catch {
    return words
  }
}

/** Words without their markup, roughly: for names, which have little. */
const plain = ({ text: said, markup }: Words): string =>
  (markup ? said.replace(/<[^<>]{0,2000}>/g, ' ') : said).replace(/\s+/g, ' ').trim()

const linkOf = (parts: readonly XmlElement[]): string | null => {
  const links = parts.filter(({ name }) => name === 'link' || name === 'origlink')
  for (const one of links) if (one.name === 'origlink' && /^https?:/i.test(text(one))) return text(one)
  for (const one of links) {
    const relation = one.attributes.get('rel') ?? 'alternate'
    const address = one.attributes.get('href') ?? text(one)
    if (relation === 'alternate' && address !== '') return address.trim()
  }
  return null
}

const baseOf = (element: XmlElement, address: string | null): string | null => {
  let base: string | null = null
  for (let at: XmlElement | null = element; at !== null && base === null; at = at.parent)
    base = at.attributes.get('xml:base') ?? null
  return base !== null && /^https?:/i.test(base) ? base : address
}

/** "Name", "mail@example.org (Name)", "Name <mail@example.org>", or an element with a name in it. */
const nameOf = (element: XmlElement): string => {
  const named = below(element).find(({ name }) => name === 'name')
  const said = text(named ?? element)
  const bracketed = /^\S+@\S+\s*\((.{2,100})\)$/.exec(said)?.[1] ?? /^(.{2,100}?)\s*[(<]\S+@\S+[)>]$/.exec(said)?.[1]
  return (bracketed ?? said).replace(/^mailto:/i, '').slice(0, 200)
}

const sourceOf = (element: XmlElement): string => {
  const title = below(element).find(({ name }) => name === 'title')
  const said = title ? plain(words(title, '')) : text(element)
  return (said || element.attributes.get('url') || '').replace(/\s+/g, ' ').slice(0, 200)
}
