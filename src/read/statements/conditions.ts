import { ADJ, AUX, NOUN, PROPN, VERB } from '../syntax/tags.ts'
import { type Filled, isExistential } from './filled.ts'
import { type Grammar, lemmaAt, reachOf } from './grammar.ts'
import type { FrameLexicon, FrameRule, RoleCondition } from './lexicons.ts'
import type { MentionIndex } from './mention-index.ts'
import { belongs, ruledOut } from './participants.ts'
import { chunkHeadOf } from './phrases.ts'

/** Whether a word stands in the sentence that rules the frame out. */
export const vetoed = (grammar: Grammar, at: number, rule: FrameRule, lexicon: FrameLexicon): boolean => {
  const { syntax } = grammar
  const sentence = reachOf(grammar, at)
  if (!sentence) return false
  for (const name of rule.unlessNear) {
    const words = lexicon.classes.get(name)
    if (!words) continue
    for (let one = sentence.first; one < sentence.last; one++) {
      if (one === at) continue
      const tag = syntax.pos[one] as number
      if (tag !== NOUN && tag !== PROPN && tag !== ADJ) continue
      if (words.has(lemmaAt(grammar, one)) || words.has(syntax.lower[one] as string)) return true
    }
  }
  return false
}

/** Whether the participants meet a condition of the rule. */
export const holds = (
  grammar: Grammar,
  condition: RoleCondition,
  filled: Filled,
  lexicon: FrameLexicon,
  mentions: MentionIndex,
  at: number,
): boolean => {
  const list = filled.get(condition.role)
  if (condition.test === 'filled') return list !== undefined
  if (condition.test === 'absent') return list === undefined
  if (condition.classes[0] === 'marked') return MARKS[condition.role]?.(grammar, at, filled) ?? false
  if (condition.test === 'is-not') return !list?.some((one) => ruledOut(grammar, one.head, condition.classes, lexicon))
  return list?.some((one) => belongs(grammar, one.head, condition.classes, lexicon, mentions)) ?? false
}

/** Turns of phrase that are no participants. */
const MARKS: Readonly<Record<string, (grammar: Grammar, at: number, filled: Filled) => boolean>> = {
  there: (grammar, at, filled) => {
    if (!isExistential(grammar, at)) return false
    return filled.size > 0
  },
  custody: (grammar, at) => {
    const { lower } = grammar.syntax
    for (let next = at + 1; next < Math.min(lower.length, at + 9); next++) {
      const word = lower[next] as string
      if (['hostage', 'hostages', 'prisoner', 'prisoners', 'captive', 'custody'].includes(word)) return true
      if (word === '.' || word === ';') return false
    }
    return false
  },
  goal: (grammar, at, filled) => {
    const { syntax } = grammar
    for (let next = at + 1; next < Math.min(syntax.tokens.length, at + 8); next++) {
      if (lemmaAt(grammar, next) === 'be' && syntax.pos[next] === AUX) {
        const sentence = reachOf(grammar, at)
        if (!sentence) return false
        let end = next + 1
        while (end < sentence.last && !/^[,;.:!?”"—–]$/.test(syntax.lower[end] as string)) end++
        if (end === next + 1) return false
        filled.set('goal', [{ head: chunkHeadOf(grammar, next + 1), first: next + 1, end }])
        return true
      }
      if (syntax.pos[next] === VERB || syntax.lower[next] === '.') return false
    }
    return false
  },
}
