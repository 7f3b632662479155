const NAMELESS = new Set(['util', 'utils', 'helper', 'helpers', 'manager', 'managers', 'data', 'misc', 'common', 'stuff'])

/** What a file's name says nothing by: `utils.ts`, `date-helpers.ts`, `misc/`. Empty when the name is good. */
export const namelessParts = (file: string): string[] =>
  file
    // The gazetteer and the weights are what the word says.
    .replace(/^src\/reference\/data\//, '')
    .split('/')
    .flatMap((part) => part.replace(/\.[a-z.]+$/, '').split(/[-_]/))
    .filter((word) => NAMELESS.has(word.toLowerCase()))

/** Whether a source of this many lines needs a reason at its head, and has none. */
export const isOverlong = (source: string): boolean => {
  const lines = source.split('\n')
  if (lines.length <= 401) return false
  const head = lines.slice(0, 12).filter((line) => /^\s*(\/\/|\/\*|\*)/.test(line))
  return !head.some((line) => /400 lines/.test(line))
}
