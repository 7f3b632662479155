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
        try {
          sum += (await stat(locator)).size
        } catch {
          // Gone since, or never to be read: it is told when its turn comes.
        }
      }
  }
  return sum
}
