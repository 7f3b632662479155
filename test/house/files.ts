import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root, with a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** Every file that git tracks or would track, relative to the root, in order. @throws Error outside a git checkout. */
export const projectFiles = (): string[] =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
    .split('\0')
    .filter((file) => file !== '' && readable(file))
    .sort()

/** Listed but deleted in this working tree, or a link to nowhere. */
const readable = (file: string): boolean => {
  try {
    readFileSync(join(root, file))
    return true
  } catch {
    return false
  }
}

export const bytesOf = (file: string): Buffer => readFileSync(join(root, file))

export const textOf = (file: string): string => bytesOf(file).toString('utf8')

/** Whether the file is for a person to read: no NUL byte near its beginning. */
export const isText = (file: string): boolean => !bytesOf(file).subarray(0, 8000).includes(0)
