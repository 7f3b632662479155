import type { Attribution, Span } from '../../model/index.ts'
import type { Syntax } from '../syntax/syntax.ts'
import { AUX, PRON, VERB } from '../syntax/tags.ts'

const LONGEST = 5
/** After these a quotation gives a name or a wording, without distance. */
const NAMING = new Set([
  'called',
  'named',
  'titled',
  'entitled',
  'dubbed',
  'nicknamed',
  'codenamed',
  'code-named',
  'word',
  'words',
  'term',
  'phrase',
  'slogan',
  'headline',
  'title',
  'film',
  'novel',
  'song',
  'book',
  'album',
  'series',
  'chant',
  'banner',
  'hashtag',
  'by',
  'operation',
  'known',
  'meaning',
  'means',
  'reads',
  'reading',
  'read',
  'said',
])
const DISTANCING = new Set(['so-called', 'supposed', 'alleged', 'self-styled', 'self-proclaimed'])

/**
 * Short phrases in quotation marks that are attributed to nobody: the marks hold the words at arm's length.
 *
 * Left out: quotations inside attributed quoted words of the same depth, names and titles, whole clauses.
 * @returns spans with their marks, and the first token inside.
 * Cost: linear.
 */
export const scareQuotes = (
  syntax: Syntax,
  attributions: readonly Attribution[],
): readonly { readonly span: Span; readonly token: number }[] => {
  const { tokens } = syntax
  const found: { span: Span; token: number }[] = []
  const quoted = attributions
    .filter((one) => one.manner !== 'indirect')
    .flatMap((one) => [...one.content])
    .sort((a, b) => a.start - b.start)
  let at = 0
  let token = 0
  let reach = -1
  for (const quotation of syntax.quotations) {
    while (token < tokens.length && (tokens.start[token] as number) < quotation.start) token++
    while (at < quoted.length && (quoted[at] as Span).start <= quotation.start) reach = Math.max(reach, (quoted[at++] as Span).end)
    if (!quotation.closed || quotation.continues) continue
    if (quotation.depth === 1 && (reach >= quotation.end - 1 || (quoted[at]?.start ?? Infinity) < quotation.end)) continue
    const first = token + 1
    let last = first
    while (last < tokens.length && (tokens.end[last] as number) < quotation.end) last++
    if (last <= first || last - first > LONGEST) continue
    if (looksScare(syntax, token, first, last)) found.push({ span: { start: quotation.start, end: quotation.end }, token: first })
  }
  return found
}

const looksScare = (syntax: Syntax, mark: number, first: number, last: number): boolean => {
  const before = syntax.lower[mark - 1] ?? ''
  if (DISTANCING.has(before)) return true
  if (NAMING.has(before) || NAMING.has(syntax.lower[mark - 2] ?? '')) return false
  let capitals = 0
  let words = 0
  for (let at = first; at < last; at++) {
    const tag = syntax.pos[at] as number
    const word = syntax.words[at] as string
    if (!/[\p{L}\p{N}]/u.test(word)) {
      if (/^[.!?,]$/.test(word) && at === last - 1 && word !== ',') return false
      continue
    }
    words++
    if (tag === AUX || tag === PRON) return false
    if (tag === VERB && at === first && last - first > 2) return false
    if (/^\p{Lu}/u.test(word)) capitals++
  }
  // A name or a title; a one-word quotation that opens a sentence is told apart by nothing, and left out too.
  return words > 0 && capitals < words
}
