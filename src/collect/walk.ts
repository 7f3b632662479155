import { readdir, realpath, stat } from 'node:fs/promises'
import { HearsayError } from '../model/index.ts'
import { systemError } from './system-error.ts'

/** A file found, or what stood in the way; `under` tells a file that was given from one that was found in a folder. */
export type Found =
  | { readonly locator: string; readonly under: boolean; readonly error: null }
  | { readonly locator: string; readonly under: boolean; readonly error: HearsayError }

/** Deeper folders are reported, not entered. */
const MAX_DEPTH = 64

/**
 * The files that a path stands for: itself, or those in the folder and below, sorted by name (by code unit, so that the order
 * is the same everywhere).
 *
 * Hidden files and folders are left out and told to `skipped`, as is a folder or file met a second time through a link: loops end.
 * Errors are yielded, never thrown. Cost: one listing a folder.
 */
export async function* walk(source: string, skipped: (locator: string, reason: string) => void): AsyncGenerator<Found> {
  let folder: boolean
  try {
    folder = (await stat(source)).isDirectory()
  } catch (cause) {
    yield { locator: source, under: false, error: systemError(source, cause) }
    return
  }
  if (!folder) yield { locator: source, under: false, error: null }
  else yield* inside(source, new Set(), skipped)
}

async function* inside(root: string, seen: Set<string>, skipped: (locator: string, reason: string) => void): AsyncGenerator<Found> {
  const waiting: { readonly path: string; readonly depth: number }[] = [{ path: root, depth: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path, depth } = next
    try {
      const found = depth === 0 ? 'folder' : await kindOf(path)
      if (found === 'other') {
        skipped(path, 'it is neither a file nor a folder')
        continue
      }
      const real = await realpath(path)
      if (seen.has(real)) {
        skipped(path, 'it was met before, under another name')
        continue
      }
      seen.add(real)
      if (found === 'file') {
        yield { locator: path, under: true, error: null }
        continue
      }
      if (depth >= MAX_DEPTH)
        throw new HearsayError(
          'E_READ',
          `${path}: lies ${depth} folders deep and was not entered. Give it as a source of its own; the rest is read.`,
        )
      const names = (await readdir(path)).sort((left, right) => (left < right ? -1 : left > right ? 1 : 0))
      const visible: string[] = []
      for (const name of names) {
        if (name.startsWith('.')) skipped(join(path, name), 'it is hidden')
        else visible.push(name)
      }
      for (const name of visible.reverse()) waiting.push({ path: join(path, name), depth: depth + 1 })
    } catch (cause) {
      yield { locator: path, under: true, error: systemError(path, cause) }
    }
  }
}

/** Keeps the folder as it was given: `./a/` gives `./a/b`. */
const join = (folder: string, name: string): string => (folder.endsWith('/') ? folder + name : `${folder}/${name}`)

const kindOf = async (path: string): Promise<'file' | 'folder' | 'other'> => {
  const found = await stat(path)
  return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other'
}
