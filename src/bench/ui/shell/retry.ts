/**
 * What can be asked for again so that something that failed is taken in: the file or address itself, or the container it lies in.
 *
 * @returns null where it was handed over by a browser or on standard input: only its name is on record, not its place.
 */
export const retrySource = (locator: string): string | null => {
  const whole = locator.replace(/#\d+$/, '')
  return /^https?:\/\//i.test(whole) || /[\\/]/.test(whole) ? whole : null
}
