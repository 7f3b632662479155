import { mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { Examined } from '../inquiry/index.ts'
import { HearsayError } from '../model/index.ts'
import { contents, DOSSIER_MARK, type DossierEntry, dossier, dossierEntry } from '../publish/index.ts'

export interface DossierOptions {
  readonly out?: string
  readonly force: boolean
  /** false: none is written. */
  readonly dossier: boolean
}

/** Writes dossiers as examinations come. */
export interface Dossiers {
  readonly add: (examined: Examined) => Promise<void>
  /** What was written: the one dossier, or the list of contents of several; null where nothing was. */
  readonly finish: () => Promise<string | null>
}

/** The folder for several dossiers where none is told. */
const FOLDER = 'hearsay-dossiers'

/**
 * Writes one report's dossier as `<name>.dossier.html` in the current folder; several into a folder, with a list of contents.
 *
 * A dossier appears whole or not at all, and never in the place of a file that is none, unless forced.
 * The first is held back until it is known whether it is the only one.
 * @throws HearsayError E_WRITE, E_NO_PERMISSION, E_DISK_FULL.
 */
export const dossiers = ({ out, force, dossier: wanted }: DossierOptions): Dossiers => {
  const entries: DossierEntry[] = []
  const taken = new Set<string>()
  let held: { readonly name: string; readonly html: string; readonly entry: DossierEntry } | null = null
  let folder: string | null = null

  const several = async (): Promise<string> => {
    if (folder !== null) return folder
    folder = out ?? FOLDER
    if (extname(folder) === '.html')
      throw new HearsayError(
        'E_WRITE',
        `${folder}: several dossiers do not go into one file. None was written; give a folder to --out.`,
      )
    await failing(folder, () => mkdir(folder as string, { recursive: true }))
    return folder
  }
  const into = async ({ name, html, entry }: NonNullable<typeof held>): Promise<void> => {
    const place = await several()
    const file = `${free(name, taken)}.dossier.html`
    await write(join(place, file), html, force)
    entries.push({ ...entry, file })
  }
  return {
    add: async ({ capture, examination }) => {
      if (!wanted) return
      const next = {
        name: nameOf(capture.locator),
        html: dossier(capture, examination),
        entry: dossierEntry(capture, examination, ''),
      }
      if (folder === null && held === null) {
        held = next
        return
      }
      if (held !== null) {
        const first = held
        held = null
        await into(first)
      }
      await into(next)
    },
    finish: async () => {
      if (held !== null) {
        const path = await single(out, held.name)
        await write(path, held.html, force)
        return path
      }
      if (folder === null) return null
      const path = join(folder, 'index.html')
      await write(path, contents(entries), force)
      return path
    },
  }
}

/**
 * Writes one dossier where `--out` says: a file that ends in .html, or a folder; the current one unless told.
 * @returns where it lies. @throws HearsayError E_WRITE, E_NO_PERMISSION, E_DISK_FULL.
 */
export const writeDossier = async (
  { out, force }: { readonly out: string | undefined; readonly force: boolean },
  name: string,
  html: string,
): Promise<string> => {
  const path = await single(out, name)
  await write(path, html, force)
  return path
}

/** A name for a file, from where the report came: letters, figures and hyphens, a row's number or an entry's name behind its file's. */
const nameOf = (locator: string): string => {
  if (locator === '-') return 'standard-input'
  const [path = '', member = ''] = locator.split('#')
  const file = basename(path.split('?')[0] as string)
  const name = file.slice(0, file.length - extname(file).length)
  const whole = member === '' ? name : `${name}-${member.slice(-60)}`
  return (
    whole
      .replace(/[^\p{L}\p{N}._ ()-]+/gu, '-')
      .slice(0, 100)
      .replace(/^[-.]+|[-.]+$/g, '') || 'report'
  )
}

const free = (name: string, taken: Set<string>): string => {
  let one = name
  for (let number = 2; taken.has(one.toLowerCase()); number++) one = `${name}-${number}`
  taken.add(one.toLowerCase())
  return one
}

const single = async (out: string | undefined, name: string): Promise<string> => {
  if (out === undefined) return `${name}.dossier.html`
  if (extname(out) === '.html' && !(await isFolder(out))) {
    await failing(out, () => mkdir(dirname(out), { recursive: true }))
    return out
  }
  await failing(out, () => mkdir(out, { recursive: true }))
  return join(out, `${name}.dossier.html`)
}

const isFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}

const write = async (path: string, html: string, force: boolean): Promise<void> => {
  if (!force && (await isForeign(path)))
    throw new HearsayError(
      'E_WRITE',
      `${path}: is there already and is no dossier of Hearsay’s. It was left as it is; name another place with --out, or say --force.`,
    )
  const part = `${path}.part`
  await failing(path, async () => {
    try {
      await writeFile(part, html)
      await rename(part, path)
    } catch (cause) {
      await rm(part, { force: true }).catch(() => {})
      throw cause
    }
  })
}

/** Whether something stands there that Hearsay did not write. */
const isForeign = async (path: string): Promise<boolean> => {
  let file: Awaited<ReturnType<typeof open>>
  try {
    file = await open(path)
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code !== 'ENOENT'
  }
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0)
    return !buffer.toString('utf8', 0, bytesRead).includes(DOSSIER_MARK)
  } catch {
    return true
  } finally {
    await file.close()
  }
}

const failing = async (path: string, work: () => Promise<unknown>): Promise<void> => {
  try {
    await work()
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
      throw new HearsayError('E_NO_PERMISSION', `${path}: may not be written. No dossier was; name another place with --out.`, {
        cause,
      })
    if (code === 'ENOSPC' || code === 'EDQUOT')
      throw new HearsayError(
        'E_DISK_FULL',
        `${path}: the disk is full. No dossier was written there; free some space and run it again.`,
        {
          cause,
        },
      )
    throw new HearsayError('E_WRITE', `${path}: could not be written (${code ?? message}). Name another place with --out.`, {
      cause,
    })
  }
}
