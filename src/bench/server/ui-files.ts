import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { HearsayError } from '../../model/index.ts'

/** A file of the pages, as it goes out. */
export interface UiFile {
  readonly type: string
  readonly plain: Uint8Array<ArrayBuffer>
  /** With Brotli. */
  readonly packed: () => Uint8Array<ArrayBuffer>
  /** Whether its name changes with its content. */
  readonly lasting: boolean
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/**
 * The built pages, by path. They lie in memory: no path that is asked for is ever looked up on disk.
 * @throws HearsayError E_INTERNAL where the package was not built.
 */
export const uiFiles = (): ReadonlyMap<string, UiFile> => {
  const folder = fileURLToPath(new URL('../../../dist/bench/ui/', import.meta.url))
  if (!existsSync(`${folder}index.html`))
    throw new HearsayError('E_INTERNAL', `${folder}: the bench’s pages are not there. Nothing was done; run “npm run build”.`)
  const found = new Map<string, UiFile>([['/', file(`${folder}index.html`, false)]])
  for (const name of readdirSync(`${folder}assets`)) found.set(`/assets/${name}`, file(`${folder}assets/${name}`, true))
  return found
}

const file = (path: string, lasting: boolean): UiFile => {
  const plain = new Uint8Array(readFileSync(path))
  let packed: Uint8Array<ArrayBuffer> | null = null
  return {
    type: TYPES[extname(path)] ?? 'application/octet-stream',
    plain,
    packed: () => {
      packed ??= new Uint8Array(brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }))
      return packed
    },
    lasting,
  }
}
