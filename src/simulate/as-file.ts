import type { SimulatedReport } from './history.ts'

/** A line of a corpus as Hearsay takes it from JSON Lines. */
export const asJsonLine = ({ id, title, text, outlet, published, url, language }: SimulatedReport): string =>
  JSON.stringify({ id, title, text, outlet, published, url, language })

/**
 * A plain text file: the title, the outlet and the day where the copy shows one, and the text. Tells by how much spans into the text
 * move.
 */
export const asPlainFile = ({
  title,
  text,
  outlet,
  published,
}: SimulatedReport): { readonly content: string; readonly textStart: number } => {
  const head = `${title}\n\n${outlet}${published === null ? '' : `, ${published.slice(0, 10)}`}\n\n`
  return { content: `${head}${text}\n`, textStart: head.length }
}
