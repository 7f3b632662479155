import type { Attribution, Span } from '../../model/index.ts'
import type { TokenRange } from './cut-clauses.ts'
import type { Grammar } from './grammar.ts'

/** The words that one voice puts forward: an attribution's content without what lies in inner ones, or the author's own. */
export interface Region {
  readonly attribution: Attribution | null
  readonly sentences: readonly { readonly sentence: number; readonly ranges: readonly TokenRange[] }[]
  readonly inside: (token: number) => boolean
}

/**
 * Divides the body's words among the author and the attributions. Sources and cues belong to nobody's statements: that X said so is
 * the attribution itself.
 *
 * @returns the author's region first, then the attributions' in order; each in text order.
 * Cost: linear in words, plus the lengths of the attributions.
 */
export const regionsOf = (grammar: Grammar, attributions: readonly Attribution[]): readonly Region[] => {
  const { syntax } = grammar
  const { tokens } = syntax
  // 0 the author; n the content of attribution n - 1; -1 a source or cue.
  const owner = new Int32Array(tokens.length)
  const depths = new Map<string, number>()
  const byId = new Map(attributions.map((attribution) => [attribution.id as string, attribution]))
  const depthOf = (attribution: Attribution, steps = 0): number => {
    const known = depths.get(attribution.id)
    if (known !== undefined) return known
    const outer = attribution.within ? byId.get(attribution.within) : undefined
    const depth = outer && steps < 12 ? depthOf(outer, steps + 1) + 1 : 0
    depths.set(attribution.id, depth)
    return depth
  }
  const ordered = attributions
    .map((attribution, number) => ({ attribution, number }))
    .sort((a, b) => depthOf(a.attribution) - depthOf(b.attribution) || a.number - b.number)
  for (const { attribution, number } of ordered) {
    for (const span of attribution.content) paint(tokens, owner, span, number + 1)
    for (const span of attribution.source) paint(tokens, owner, span, -1)
    for (const span of attribution.cue) paint(tokens, owner, span, -1)
  }
  if (syntax.titled) {
    const title = syntax.paragraphs[0]
    if (title) paint(tokens, owner, title, -2)
  }
  const sentencesOf = new Map<number, { sentence: number; ranges: TokenRange[] }[]>()
  for (const [number, sentence] of syntax.sentences.entries()) {
    if (syntax.titled && sentence.paragraph === 0) continue
    let at = sentence.first
    while (at < sentence.last) {
      const who = owner[at] as number
      let end = at + 1
      while (end < sentence.last && owner[end] === who) end++
      if (who >= 0 && holdsWord(syntax.words, at, end)) {
        const list = sentencesOf.get(who) ?? []
        const last = list[list.length - 1]
        if (last && last.sentence === number) last.ranges.push({ first: at, end })
        else list.push({ sentence: number, ranges: [{ first: at, end }] })
        sentencesOf.set(who, list)
      }
      at = end
    }
  }
  return [...sentencesOf]
    .sort(([a], [b]) => a - b)
    .map(([who, sentences]) => ({
      attribution: who === 0 ? null : (attributions[who - 1] as Attribution),
      sentences,
      inside: (token) => owner[token] === who,
    }))
}

const paint = (tokens: Grammar['syntax']['tokens'], owner: Int32Array, span: Span, value: number): void => {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens.end[middle] as number) <= span.start) low = middle + 1
    else high = middle
  }
  for (let at = low; at < tokens.length && (tokens.start[at] as number) < span.end; at++) owner[at] = value
}

const holdsWord = (words: readonly string[], from: number, end: number): boolean => {
  for (let at = from; at < end; at++) if (/[\p{L}\p{N}]/u.test(words[at] as string)) return true
  return false
}
