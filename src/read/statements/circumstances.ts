import type { FrameRole } from '../../model/index.ts'
import { VERB } from '../syntax/tags.ts'
import type { Filled } from './filled.ts'
import { type Grammar, reachOf } from './grammar.ts'
import type { FrameRule } from './lexicons.ts'
import type { MentionIndex } from './mention-index.ts'
import { obliquesOf } from './obliques.ts'
import { matter, phraseOf, spanOf } from './participants.ts'

/** Where and when: phrases with "in", "at", "near" that no rule takes, and times mentioned in the same clause. */
export const addCircumstances = (
  grammar: Grammar,
  at: number,
  rule: FrameRule,
  filled: Filled,
  roles: FrameRole[],
  mentions: MentionIndex,
): void => {
  const { syntax } = grammar
  if (rule.kind === 'motive' || rule.kind === 'position') return
  const taken = (first: number, end: number): boolean =>
    [...filled.values()].some((list) => list.some((one) => first < one.end && one.first < end))
  for (const { preposition, head } of obliquesOf(grammar, at)) {
    const phrase = phraseOf(grammar, head)
    if (taken(phrase.first, phrase.end)) continue
    const mention = mentions.naming(spanOf(grammar, phrase.first, phrase.end), spanOf(grammar, head, head + 1))
    if (mention?.type === 'time') continue
    if (
      ['in', 'at', 'near', 'inside', 'outside', 'on', 'around', 'across', 'throughout'].includes(preposition) &&
      mention?.type === 'place' &&
      !filled.has('place')
    ) {
      roles.push({ role: 'place', span: spanOf(grammar, phrase.first, phrase.end), mention: mention.id })
      filled.set('place', [phrase])
    }
  }
  const sentence = reachOf(grammar, at)
  if (!sentence) return
  for (const mention of mentions.overlapping(spanOf(grammar, sentence.first, sentence.last)))
    if (mention.type === 'time' && !filled.has('time')) {
      let crossed = 0
      const middle = (syntax.tokens.start[at] as number) < mention.span.start
      for (let one = middle ? at + 1 : at - 1; one >= sentence.first && one < sentence.last; one += middle ? 1 : -1) {
        if (
          middle
            ? (syntax.tokens.start[one] as number) >= mention.span.start
            : (syntax.tokens.end[one] as number) <= mention.span.end
        )
          break
        if (syntax.pos[one] === VERB && (grammar.chunkOf[one] as number) < 0) crossed++
      }
      if (crossed > 0) continue
      roles.push({ role: 'time', span: mention.span, mention: mention.id })
      break
    }
}

/** The participants as roles, each with the mention that names it; an item that holds several arms gives one for each. */
export const rolesOf = (grammar: Grammar, filled: Filled, mentions: MentionIndex): FrameRole[] => {
  const roles: FrameRole[] = []
  for (const [role, list] of filled) {
    for (const one of list) {
      const span = spanOf(grammar, one.first, one.end)
      const head = matter(grammar, one.head)
      const inside = mentions
        .overlapping(span)
        .filter((mention) => mention.span.start >= span.start && mention.span.end <= span.end)
      const weapons = role === 'item' ? inside.filter((mention) => mention.type === 'weapon') : []
      if (weapons.length > 1) for (const mention of weapons) roles.push({ role, span: mention.span, mention: mention.id })
      else {
        const mention = mentions.naming(span, spanOf(grammar, head, head + 1)) ?? weapons[0] ?? null
        roles.push({ role, span, mention: mention?.id ?? null })
      }
    }
  }
  return roles
}
