import pc from 'picocolors'
import type { Palette } from '../publish/index.ts'

/**
 * Whether to colour what goes to a stream: NO_COLOR and --no-color say no, FORCE_COLOR yes, else terminals only.
 * Source: no-color.org.
 */
export const wantsColour = (stream: { readonly isTTY?: boolean }, asked: boolean, environment: NodeJS.ProcessEnv): boolean => {
  if (!asked || environment['NO_COLOR']) return false
  if (environment['FORCE_COLOR']) return environment['FORCE_COLOR'] !== '0'
  return stream.isTTY === true && environment['TERM'] !== 'dumb'
}

/** The colours of pages. Of the sixteen of terminals, so that they follow the reader's own theme. */
export const palette = (colour: boolean): Palette => {
  const { bold, dim, cyan, yellow } = pc.createColors(colour)
  return { bold, dim, accent: cyan, warn: yellow }
}
