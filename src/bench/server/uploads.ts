import { hash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Inquiry } from '../../inquiry/index.ts'
import { type Digest, HearsayError } from '../../model/index.ts'

/** The most that one form may hold, in bytes: it lies in memory for a moment. */
export const MOST_BYTES = 256 * 1024 * 1024

/** Files of a form, put where they can be read from. */
export interface Upload {
  /** Where they lie, under names of our own. */
  readonly paths: readonly string[]
  /** What each is called on record, by its path: the name it came with. */
  readonly names: ReadonlyMap<string, string>
  readonly forget: () => Promise<void>
}

/**
 * Puts the files of a form into a folder of their own. Their names are labels: none of them becomes a path.
 * @throws HearsayError E_USAGE where there is none.
 */
export const keepUpload = async (form: FormData, inquiry: Pick<Inquiry, 'captures'>): Promise<Upload> => {
  const files = form.getAll('file').flatMap((one) => (typeof one === 'string' ? [] : [one]))
  if (files.length === 0)
    throw new HearsayError('E_USAGE', 'No file came with this. Nothing was added; choose files, or drop them.')
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-'))
  const names = new Map<string, string>()
  const digests = new Map<string, Digest>()
  for (const [at, file] of files.entries()) {
    const path = join(folder, `${at + 1}${ending(file.name)}`)
    const bytes = Buffer.from(await file.arrayBuffer())
    await writeFile(path, bytes)
    names.set(path, label(file.name, at))
    digests.set(path, hash('sha256', bytes, 'hex') as Digest)
  }
  await tellApart(names, digests, inquiry)
  return { paths: [...names.keys()], names, forget: () => rm(folder, { recursive: true, force: true }) }
}

/** Another file under a name that is taken is no edition of the first: it gets a number. */
const tellApart = async (
  names: Map<string, string>,
  digests: ReadonlyMap<string, Digest>,
  inquiry: Pick<Inquiry, 'captures'>,
): Promise<void> => {
  const taken = new Map<string, Digest>()
  const wanted = new Set(names.values())
  for await (const { capture } of inquiry.captures()) {
    const plain = capture.locator.replace(/ \(\d+\)(?=\.[^.]*$|$)/, '')
    if (wanted.has(capture.locator) || wanted.has(plain)) taken.set(capture.locator, capture.bytes)
  }
  for (const [path, name] of names) {
    const digest = digests.get(path) as Digest
    let free = name
    for (let number = 2; (taken.get(free) ?? digest) !== digest; number++)
      free = name.replace(/(\.[^.]*)?$/, (end) => ` (${number})${end}`)
    taken.set(free, digest)
    names.set(path, free)
  }
}

/** Some kinds are told by the name's ending alone. */
const ending = (name: string): string => /\.[a-z0-9]{1,8}$/i.exec(name)?.[0].toLowerCase() ?? ''

/** The last part of a name, without what could be taken for a path, an address or a member of a container. */
const label = (name: string, at: number): string => {
  const plain = name
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/[\p{Cc}\p{Cf}#]+/gu, ' ')
    .replace(/^\s*-?\s*$|^\.+$/, '')
    .trim()
    .slice(0, 200)
  return plain || `file ${at + 1}`
}
