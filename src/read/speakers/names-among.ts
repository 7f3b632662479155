import type { Mention } from '../../model/index.ts'
import type { Syntax } from '../syntax/syntax.ts'
import { PRON, PROPN } from '../syntax/tags.ts'
import { PRONOUNS } from './words.ts'

const NAMED = new Set(['person', 'organisation', 'place'])

/**
 * The mentions that name: those with an entity, and those with a proper noun in them. Of two that overlap, one with an entity stays,
 * or else the longer.
 */
export const namesAmong = (syntax: Syntax, mentions: readonly Mention[]): readonly Name[] => {
  const { lower, pos, tokens } = syntax
  const kept: Name[] = []
  let token = 0
  for (const mention of mentions) {
    if (!NAMED.has(mention.type)) continue
    while (token > 0 && (tokens.end[token - 1] as number) > mention.span.start) token--
    while (token < tokens.length && (tokens.end[token] as number) <= mention.span.start) token++
    let names = false
    let last = token
    for (; last < tokens.length && (tokens.start[last] as number) < mention.span.end; last++) names ||= pos[last] === PROPN
    if (last === token || (last === token + 1 && PRONOUNS.has(lower[token] as string) && pos[token] === PRON)) continue
    if (!names && mention.entity === null) continue
    const before = kept[kept.length - 1]
    const name = { mention, start: mention.span.start, end: mention.span.end }
    if (before && before.end > name.start) {
      const both = before.mention.entity !== null && mention.entity !== null && before.mention.entity !== mention.entity
      if (both && before.mention.type === 'person' && mention.type === 'organisation') {
        // "Kanal Vest correspondent Ada Quill" holds the channel's name, "Ada Quill of Kanal Vest" ends with it.
        kept.pop()
        const after = skipOwner(syntax, mention.span.end)
        if (name.start - before.start <= before.end - name.end) kept.push(name, { ...before, start: after })
        else kept.push({ ...before, end: beforeOwner(syntax, name.start) }, name)
        continue
      }
      if (before.mention.entity !== null || mention.entity === null) continue
      kept.pop()
    }
    kept.push(name)
  }
  return kept
}

/** Where a name lies: its mention, without another name in it. */
export interface Name {
  readonly mention: Mention
  readonly start: number
  readonly end: number
}

const skipOwner = (syntax: Syntax, offset: number): number => {
  const owner = /^(?:['’]s)?\s+/.exec(syntax.text.slice(offset, offset + 8))
  return offset + (owner?.[0].length ?? 0)
}

const beforeOwner = (syntax: Syntax, offset: number): number => {
  const owner = /,?\s+(?:of|for|from|with|at)\s+(?:the\s+)?$/.exec(syntax.text.slice(Math.max(0, offset - 14), offset))
  return offset - (owner?.[0].length ?? 0)
}
