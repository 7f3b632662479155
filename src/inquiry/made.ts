import { createRequire } from 'node:module'

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string }

/**
 * The step that makes reports and readings of captures, and what it was: told on each record, so that those of another Hearsay
 * are known. It has no settings.
 */
export const MADE = `read@1 hearsay ${version}`

/** What a step over all reports was, with its settings. The same settings give the same words. */
export const madeBy = (step: string, settings: Readonly<Record<string, string | number | boolean>>): string => {
  const told = Object.keys(settings)
    .sort()
    .map((name) => ` ${name}=${settings[name]}`)
  return `${step} hearsay ${version}${told.join('')}`
}
