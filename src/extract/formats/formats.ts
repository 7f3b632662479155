import { type Capture, HearsayError } from '../../model/index.ts'
import type { Format } from './format.ts'

/** Loaded when first met: a plain text never pays for the HTML parser. */
const FORMATS: Readonly<Record<string, () => Promise<Format>>> = {
  'text/plain': async () => (await import('./plain-text.ts')).plainText,
  'text/html': async () => (await import('./html.ts')).html,
  'text/markdown': async () => (await import('./markdown.ts')).markdown,
  'application/pdf': async () => (await import('./pdf.ts')).pdf,
  'application/json': async () => (await import('./json.ts')).json,
  'text/csv': async () => (await import('./table.ts')).table,
  'application/rss+xml': async () => (await import('./feed.ts')).feed,
  'application/atom+xml': async () => (await import('./feed.ts')).feed,
  'application/rdf+xml': async () => (await import('./feed.ts')).feed,
  'application/feed+json': async () => (await import('./feed.ts')).feed,
  'message/rfc822': async () => (await import('./mail.ts')).mail,
}

/** The media types that are read. */
export const extractable: readonly string[] = Object.keys(FORMATS)

/** Importing again costs more than a row of a corpus. */
const loaded = new Map<string, Format>()

/**
 * The format of a capture, loaded when it is first met.
 * @throws HearsayError E_FORMAT for a media type that is not read.
 */
export const formatOf = async ({ locator, mediaType }: Pick<Capture, 'locator' | 'mediaType'>): Promise<Format> => {
  const known = loaded.get(mediaType)
  if (known) return known
  const load = FORMATS[mediaType]
  if (load === undefined)
    throw new HearsayError(
      'E_FORMAT',
      `${locator}: ${mediaType} is not read. Nothing was taken from it; save it as plain text, HTML or PDF.`,
    )
  const format = await load()
  loaded.set(mediaType, format)
  return format
}
