import type { Readable } from 'node:stream'
import { type Entry, fromBuffer, open, type ZipFile } from 'yauzl'
import { HearsayError } from '../../model/index.ts'
import type { Held } from '../container.ts'
import type { Member, MemberReader } from './member.ts'
import { archiveMembers, leftOut, revisited } from './web-archive.ts'

/**
 * The pages of the archives in a WACZ, one archive after the other by name; a record's number over all of them is its position.
 *
 * Only entries `archive/*.warc` and `archive/*.warc.gz` are opened; no entry's name is ever used as a path.
 * Source: WACZ 1.1.1.
 */
export const wacz: MemberReader = async function* ({ capture, held }, options) {
  const zip = await opened(held, capture.locator)
  try {
    const archives = { taken: Date.parse(capture.takenAt), position: 0, read: 0, known: revisited(), rest: leftOut() }
    const entries = (await entriesOf(zip, capture.locator)).filter(({ name }) => ARCHIVE.test(name))
    if (entries.length === 0) yield { position: 0, locator: capture.locator, error: noArchive(capture.locator) } satisfies Member
    for (const { name, entry } of entries) {
      const locator = `${capture.locator}#${name}`
      try {
        yield* archiveMembers(locator, await streamOf(zip, entry), entry.compressedSize, archives, options)
      } catch (cause) {
        yield { position: archives.position++, locator, error: unreadable(locator, cause) }
      }
    }
    archives.rest.tell(capture.locator, options.skipped)
  } finally {
    zip.close()
  }
}

const ARCHIVE = /^archive\/[^/\\]{1,200}\.warc(?:\.gz)?$/i

/** More entries than this are not listed. */
const MOST_ENTRIES = 100_000

interface Named {
  readonly name: string
  readonly entry: Entry
}

const opened = (held: Held, locator: string): Promise<ZipFile> =>
  new Promise((done, failed) => {
    // Names come as bytes, so that an odd one does not end the list.
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false }
    const took = (cause: Error | null, zip?: ZipFile): void =>
      zip === undefined || cause ? failed(unreadable(locator, cause)) : done(zip)
    if ('path' in held) open(held.path, options, took)
    else fromBuffer(Buffer.from(held.bytes.buffer, held.bytes.byteOffset, held.bytes.length), options, took)
  })

const entriesOf = (zip: ZipFile, locator: string): Promise<readonly Named[]> =>
  new Promise((done, failed) => {
    const found: Named[] = []
    const sorted = (): void => done(found.sort((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0)))
    zip.on('entry', (entry: Entry) => {
      found.push({ name: Buffer.from(entry.fileName as unknown as Uint8Array).toString('utf8'), entry })
      if (found.length >= MOST_ENTRIES) sorted()
      else zip.readEntry()
    })
    zip.on('end', sorted)
    zip.on('error', (cause) => failed(unreadable(locator, cause)))
    zip.readEntry()
  })

const streamOf = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((done, failed) => {
    zip.openReadStream(entry, (cause, stream) => (cause || !stream ? failed(cause) : done(stream)))
  })

const noArchive = (locator: string): HearsayError =>
  new HearsayError(
    'E_FORMAT',
    `${locator}: is a zip without web archives in it. Nothing of it was read; unpack it and give the files; the rest is read.`,
  )

const unreadable = (locator: string, cause: unknown): HearsayError =>
  new HearsayError(
    'E_FORMAT',
    `${locator}: cannot be unpacked (${cause instanceof Error ? cause.message.slice(0, 120) : 'it is damaged'}). What lies behind that was not read; save it again; the rest is read.`,
    { cause },
  )
