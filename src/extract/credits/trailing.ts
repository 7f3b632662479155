import type { Credit } from '../../model/index.ts'
import type { FoundCredit, Place } from './found.ts'
import { knownName } from './names.ts'

/**
 * The agency behind a paragraph's last full stop: "... on Monday. (Reuters)", "... he said. – AFP", "... (via Daily Planet)".
 *
 * The sentence before it stays the report's own. Brackets inside a sentence explain a name and are no credit, so the bracket must
 * follow a closing mark, or the name must be one that is known to be an agency's.
 * @returns null where there is none. Cost: constant, the last 90 characters are looked at.
 */
export const trailingCredit = ({ text, paragraph, knowledge, fromEnd }: Place): FoundCredit | null => {
  if (fromEnd > 3) return null
  const from = Math.max(paragraph.start, paragraph.end - 90)
  const tail = text.slice(from, paragraph.end)
  const match =
    /([.!?”"’']|\S)\s*(?:[([/]\s?(via |source: )?([^()[\]/]{2,60})[)\]/]|(?:—|–|--|-) ?([\p{L}.][\p{L}\p{N}.& /-]{1,40}))\.?\s*$/u.exec(
      tail,
    )
  if (!match) return null
  const closed = /[.!?”"’']/.test(match[1] as string)
  const list = (match[3] ?? match[4] ?? '').replace(/\.$/, '')
  if (match[4] !== undefined && !closed) return null
  const start = from + match.index + (match[1] as string).length
  const lead = /^\s*/.exec(text.slice(start, paragraph.end))?.[0].length ?? 0
  const span = { start: start + lead, end: paragraph.end }
  const credits: Credit[] = []
  for (const part of list.split(/\s*(?:\/|,|\band\b|&)\s*/)) {
    const known = knownName(part, knowledge)
    if (!known) return null
    if (!closed && !(known.sort === 'agency' && fromEnd === 0 && match[2] === undefined)) return null
    credits.push({
      kind: match[2] !== undefined ? 'via' : known.sort === 'agency' ? 'agency' : 'publisher',
      agency: known.name,
      span,
    })
  }
  return credits.length > 0 && span.start > paragraph.start ? { credits, covers: span, outlet: null } : null
}
