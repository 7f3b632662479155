import { readFileSync } from 'node:fs'
import { HearsayError } from '../model/index.ts'
import { readWorld, type WorldOutlines } from './world-outlines.ts'

/**
 * Coasts and borders of the earth at 1:50 million, as Natural Earth draws them (public domain).
 * @throws HearsayError E_WEIGHTS when the file is missing or damaged. Cost: some tens of milliseconds.
 */
export const world = (): WorldOutlines => {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(new URL('./data/world.bin', import.meta.url))
  } catch (cause) {
    throw new HearsayError('E_WEIGHTS', 'The outlines of countries cannot be read. Install Hearsay again.', { cause })
  }
  return readWorld(bytes)
}
