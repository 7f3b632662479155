/** One entry of a feed. */
export interface FeedEntry {
  /** A feed with this entry alone. */
  readonly bytes: Uint8Array
  /** Its guid or id; null where it has none, or none that fits into a line. */
  readonly name: string | null
  /** The address of the page it stands for; null where it names none. */
  readonly link: string | null
}

interface Cut {
  readonly start: number
  readonly end: number
}

/** What a feed says of itself that belongs to each of its entries; the rest of it may change with every look. */
const KEPT = new Set([
  'title',
  'link',
  'language',
  'id',
  'author',
  'managingeditor',
  'publisher',
  'creator',
  'base',
  'name',
  'copyright',
  'rights',
])
/** As much is looked at for that, in characters. */
const LONGEST_HEAD = 1 << 18

/**
 * Cuts an RSS or Atom feed, however broken, into its entries by their tags alone; comments, CDATA and entities are left as they are.
 *
 * An entry that is not closed ends where the next begins. UTF-16 comes out as UTF-8.
 * Cost: linear; nothing is expanded.
 */
export const cutFeed = (bytes: Uint8Array): readonly FeedEntry[] => {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  const source =
    wide === null ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) : Buffer.from(new TextDecoder(wide).decode(bytes))
  // One character a byte, so that places in the text are places in the bytes.
  const text = source.toString('latin1')
  const { entries, root, channel } = entriesOf(text)
  const first = entries[0]
  if (first === undefined || root === null) return []
  const about = aboutFeed(text, root.end, Math.min(first.start, root.end + LONGEST_HEAD))
  const declaration = wide === null ? (/^[^<]{0,10}<\?xml[^>]{0,200}\?>/.exec(text)?.[0] ?? '') : ''
  const tag = /^<\s*([^\s/>]+)/.exec(text.slice(root.start, root.start + 100))?.[1] ?? 'feed'
  const before = `${declaration}${text.slice(root.start, root.end)}${channel === null ? '' : '<channel>'}${about}`
  const behind = `${channel === null ? '' : '</channel>'}</${tag}>`
  return entries.map(({ start, end }) => {
    const entry = text.slice(start, end)
    return {
      bytes: new Uint8Array(Buffer.from(`${before}${entry}${behind}`, 'latin1')),
      name: nameOf(entry) ?? linkOf(entry),
      link: linkOf(entry),
    }
  })
}

const entriesOf = (text: string): { readonly entries: readonly Cut[]; readonly root: Cut | null; readonly channel: Cut | null } => {
  const entries: Cut[] = []
  let root: Cut | null = null
  let channel: Cut | null = null
  let open: { readonly name: string; readonly start: number } | null = null
  for (const { name, start, end, kind } of tags(text)) {
    if (root === null && kind !== 'close') root = { start, end }
    else if (name === 'channel' && kind === 'open') channel ??= { start, end }
    else if (name === 'item' || name === 'entry') {
      if (kind === 'close') {
        if (open?.name === name) entries.push({ start: open.start, end })
        open = null
      } else if (open === null || open.name === name) {
        if (open) entries.push({ start: open.start, end: start })
        open = kind === 'open' ? { name, start } : null
      }
    } else if (open && kind === 'close' && (name === 'channel' || name === 'rss' || name === 'feed' || name === 'rdf')) {
      entries.push({ start: open.start, end: start })
      open = null
    }
  }
  if (open) entries.push({ start: open.start, end: text.length })
  return { entries, root, channel }
}

interface Tag extends Cut {
  /** Lower case, without its prefix. */
  readonly name: string
  readonly kind: 'open' | 'close' | 'empty'
}

function* tags(text: string, from = 0, to = text.length): Generator<Tag> {
  const named = /<(\/?)(?:[A-Za-z_][\w.-]{0,60}:)?([A-Za-z_][\w.-]{0,60})/y
  const behind = (mark: string, at: number): number => {
    const found = text.indexOf(mark, at)
    return found < 0 ? text.length : found + mark.length
  }
  for (let at = text.indexOf('<', from); at >= 0 && at < to; at = text.indexOf('<', at)) {
    if (text.startsWith('<!--', at)) at = behind('-->', at + 4)
    else if (text.startsWith('<![CDATA[', at)) at = behind(']]>', at + 9)
    else if (text.startsWith('<?', at)) at = behind('?>', at + 2)
    else if (text.startsWith('<!', at)) at = endOfDoctype(text, at)
    else {
      named.lastIndex = at
      const match = named.exec(text)
      if (match === null) {
        at++
        continue
      }
      const end = behind('>', at)
      const kind = match[1] === '/' ? 'close' : text[end - 2] === '/' ? 'empty' : 'open'
      yield { name: (match[2] as string).toLowerCase(), start: at, end, kind }
      at = end
    }
  }
}

const endOfDoctype = (text: string, at: number): number => {
  const close = text.indexOf('>', at)
  if (close < 0) return text.length
  const subset = text.indexOf('[', at)
  if (subset < 0 || subset > close) return close + 1
  const end = text.indexOf(']', subset)
  const after = end < 0 ? -1 : text.indexOf('>', end)
  return after < 0 ? text.length : after + 1
}

/** The elements right below the feed or its channel that are kept, as they are written. */
const aboutFeed = (text: string, from: number, to: number): string => {
  let kept = ''
  let inside: { readonly name: string; readonly start: number; depth: number } | null = null
  for (const { name, start, end, kind } of tags(text, from, to)) {
    if (inside === null) {
      if (name === 'channel') continue
      if (kind === 'empty' && KEPT.has(name)) kept += text.slice(start, end)
      else if (kind === 'open') inside = { name, start, depth: 0 }
    } else if (name === inside.name) {
      if (kind === 'open') inside.depth++
      else if (kind === 'close' && inside.depth-- === 0) {
        if (KEPT.has(name)) kept += text.slice(inside.start, end)
        inside = null
      }
    }
  }
  return kept
}

const nameOf = (entry: string): string | null => {
  const about = /^<[^>]{0,2000}\srdf:about\s*=\s*["']([^"']{1,500})["']/i.exec(entry)?.[1]
  const name = about ?? within(entry, /<(?:guid|(?:[\w.-]{1,60}:)?id)(?:\s[^>]{0,500})?>/i)
  return name === null || !/^\S{1,500}$/.test(name) ? null : name
}

const linkOf = (entry: string): string | null => {
  const written = within(entry, /<link(?:\s[^>]{0,500})?>/i) ?? ''
  if (/^https?:\/\/\S+$/i.test(written)) return written
  for (const [tag] of entry.matchAll(/<(?:[\w.-]{1,60}:)?link\s[^>]{1,3000}>/gi)) {
    const relation = /\srel\s*=\s*["']([^"']{0,60})["']/i.exec(tag)?.[1] ?? 'alternate'
    const address = unescaped(/\shref\s*=\s*["']([^"']{1,2500})["']/i.exec(tag)?.[1] ?? '')
    if (relation === 'alternate' && /^https?:\/\//i.test(address)) return address
  }
  const guid = within(entry, /<guid(?:\s[^>]{0,500})?>/i) ?? ''
  return /^https?:\/\/\S+$/i.test(guid) && !/<guid[^>]{0,500}isPermaLink\s*=\s*["']false/i.test(entry) ? guid : null
}

/** What stands in an entry's first element of a kind, up to the next tag. */
const within = (entry: string, opening: RegExp): string | null => {
  const match = opening.exec(entry)
  if (match === null || match[0].endsWith('/>')) return null
  const rest = entry.slice(match.index + match[0].length, match.index + match[0].length + 3000)
  const data = /^\s*<!\[CDATA\[([\s\S]*?)\]\]>/.exec(rest)
  const words = data ? (data[1] as string) : unescaped(rest.split('<')[0] as string)
  return words.trim() === '' ? null : words.trim()
}

const unescaped = (words: string): string =>
  words
    .replace(/&(?:amp|#38|#x26);/gi, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
