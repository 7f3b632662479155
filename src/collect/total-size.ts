import { stat } from 'node:fs/promises'
import { matchingPaths } from './matching-paths.ts'
import { walk } from './walk.ts'

/**
 * How many bytes the files that sources stand for have; null where one cannot be known beforehand: standard input, an address.
 * What cannot be read counts for nothing. Cost: one look at each file.
 */
export const totalSize = async (sources: readonly string[]): Promise<number | null> => {
  let sum = 0
  for (const source of sources) {
    if (source === '-' || /^[a-z][a-z0-9+.-]*:\/\//i.test(source)) return null
    for (const path of (await matchingPaths(source)) ?? [source])
      for await (const { locator, error } of walk(path, () => {})) {
        if (error) continue
        sum += await sizeOf(locator)
      }
  }
  return sum
}

/** A file's size in bytes; 0 where it is gone since, or never to be read: that is told when its turn comes. */
export const sizeOf = async (path: string): Promise<number> => {
  try {
    return (await stat(path)).size
  } catch {
    return 0
  }
}
