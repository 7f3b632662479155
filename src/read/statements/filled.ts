import type { Grammar } from './grammar.ts'
import type { FrameRule } from './lexicons.ts'
import { listFrom } from './list-from.ts'
import type { Oblique } from './obliques.ts'
import { type Participant, phraseOf } from './participants.ts'

/** Participants by role. */
export type Filled = Map<string, Participant[]>

/** Fills a role with a phrase and those listed beside it, unless it is filled. `bare`: without their "of" phrases. */
export const put = (grammar: Grammar, filled: Filled, role: string | undefined, head: number, bare = false): void => {
  if (!role || head < 0 || filled.has(role)) return
  filled.set(
    role,
    listFrom(grammar, head).map((one) => phraseOf(grammar, one, bare)),
  )
}

/** Fills roles from the phrases behind prepositions. */
export const fillObliques = (grammar: Grammar, obliques: readonly Oblique[], rule: FrameRule, filled: Filled): void => {
  for (const { preposition, head, inner } of obliques) {
    const role = rule.slots.get(preposition)
    if (!role || (inner && rule.part !== 'verb')) continue
    if (preposition === 'by' && rule.part === 'verb') continue
    put(grammar, filled, role, head)
  }
}

/** Whether "there" stands before a form of "be". */
export const isExistential = (grammar: Grammar, at: number): boolean => {
  const { lower } = grammar.syntax
  for (let back = at - 1; back >= 0 && at - back < 5; back--) {
    const word = lower[back] as string
    if (word === 'there') return true
    if ((grammar.chunkOf[back] as number) >= 0) return false
  }
  return false
}
