import type { EditionComparison, Span } from '../../model/index.ts'
import { quote } from '../quote.ts'
import { count } from '../words.ts'
import { type PageOptions, page } from './page.ts'

/** So much of what was put in or taken out is shown, in code units; JSON Lines have all. */
const SHOWN = 400
const BEHIND = 40

/**
 * What changed from one edition to the next as a page for a terminal: words present on one day and absent on the other.
 * @returns text that ends with a line break. Cost: linear in the changes.
 */
export const editionChanges = ({ locator, earlier, later, changes }: EditionComparison, options: PageOptions = {}): string => {
  const out = page(options)
  // To the minute, unless that does not tell them apart.
  const precision = earlier.takenAt.slice(0, 16) === later.takenAt.slice(0, 16) ? 23 : 16
  const [before, after] = [earlier, later].map(({ takenAt }) => takenAt.slice(0, precision).replace('T', ' '))
  out.line([{ text: locator, paint: out.bold }])
  out.line([{ text: `${earlier.report} of ${before}, ${later.report} of ${after} (UTC)`, paint: out.dim }], '  ')
  if (changes.length === 0) out.line('no word changed', '  ')
  const tell = (when: string, text: string, span: Span): void => {
    const left = span.end - span.start - SHOWN
    out.line(
      [
        { text: when },
        { text: quote(text, [span], SHOWN), paint: out.accent },
        ...(left > 0
          ? [{ text: `(${count(span.end - span.start, 'character')} in all; --format jsonl has them)`, paint: out.dim }]
          : []),
      ],
      '    ',
      '      ',
    )
  }
  for (const change of changes) {
    const [text, at] = change.before ? [earlier.text, change.before.start] : [later.text, change.after?.start ?? 0]
    out.line([{ text: at === 0 ? 'at the beginning' : `behind “${near(text, at)}”`, paint: out.dim }], '  ')
    if (change.before) tell(`present on ${before}, absent on ${after}:`, earlier.text, change.before)
    if (change.after) tell(`absent on ${before}, present on ${after}:`, later.text, change.after)
  }
  return out.text()
}

/** The words that stand before, whole ones. */
const near = (text: string, at: number): string => {
  const from = Math.max(0, at - BEHIND)
  const words = text.slice(from, at).replace(/\s+/g, ' ')
  const cut = from === 0 ? 0 : words.indexOf(' ') + 1
  return `${from === 0 ? '' : '…'}${words.slice(cut).trim()}`
}
