import type { Doubt, Reading } from '../model/index.ts'

/** Every reservation on a report and on its reading, each once, those of the report first. */
export const doubtsOf = ({ report, doubts }: Reading): readonly Doubt[] => {
  const seen = new Set<string>()
  return [...report.doubts, ...doubts].filter(({ code, text }) => {
    const key = `${code} ${text}`
    return !seen.has(key) && seen.add(key)
  })
}
