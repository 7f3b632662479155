import { showable } from '../quote.ts'

/** Markup that is safe to put into a page: all text in it is escaped. Made by {@link html} alone. */
export interface Html {
  readonly markup: string
}

type Value = Html | string | number | null | readonly Value[]

/**
 * Markup with values in it. Strings are escaped, for text and for attributes in double quotes alike; markup is put in as it is; lists
 * are joined; null gives nothing.
 *
 * There is no other way into a dossier, so that no captured text can become markup.
 */
export const html = (pieces: TemplateStringsArray, ...values: readonly Value[]): Html => {
  let markup = pieces[0] as string
  for (const [at, value] of values.entries()) markup += put(value) + pieces[at + 1]
  return { markup }
}

const put = (value: Value): string => {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return escaped(showable(value))
  if ('markup' in value) return value.markup
  return value.map(put).join('')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string)

/** Markup pieces with something between them. */
export const join = (pieces: readonly Html[], between: string): Html => ({
  markup: pieces.map(({ markup }) => markup).join(escaped(between)),
})
