import type { FrameRole } from '../model/index.ts'
import { contentWords } from '../text/index.ts'
import type { Index } from './index-reading.ts'
import type { TraceKnowledge } from './knowledge.ts'
import type { Participant } from './prepared.ts'

/** Words that stand for somebody and say nothing of who. */
export const SOMEBODY =
  /^(i|me|we|us|you|he|him|she|her|they|them|it|this|that|these|those|who|whom|which|one|some|others|someone|somebody|everyone|all|both)$/

const MEASURE =
  /^(sorts?|kinds?|types?|numbers?|amounts?|quantit(y|ies)|dozens|hundreds|thousands|scores|range|variety|members?|groups?|pieces?|parts?|rest|majority)$/

/** A participant of a frame made ready for comparing. Cost: linear in its words. */
export const participant = ({ role, span, mention }: FrameRole, index: Index, knowledge: TraceKnowledge): Participant => {
  const { text } = index.reading.report
  const all = contentWords(text, [span])
  // "All sorts of rifles" are rifles.
  const words = all.length > 1 && MEASURE.test(all[0]?.lower ?? '') ? all.slice(1) : all
  const from = words[0]?.span.start ?? span.start
  const before = words.filter(
    (word) => !/\b(of|in|at|from|for|with|who|that|which|by|near|to|on)\b/i.test(text.slice(from, word.span.start)),
  )
  const head = (before.length > 0 ? before : words).at(-1)
  const found = mention === null ? undefined : index.mentions.get(mention)
  const covers = found && head && found.span.start <= head.span.start && found.span.end >= head.span.end
  const named = covers && found.entity ? (index.entities.get(found.entity) ?? null) : null
  return {
    role,
    span,
    words: text.slice(span.start, span.end).toLowerCase(),
    named: named ? { name: named.name, type: named.type } : null,
    head: head?.stem ?? null,
    stems: [...new Set(words.map((word) => word.stem))],
    thing: head ? knowledge.thing(head.stem) : null,
  }
}
