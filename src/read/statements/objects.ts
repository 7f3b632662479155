import { ADP, ADV, CASE, IOBJ, NSUBJ, NSUBJ_PASS, OBJ, PART, PRON, PUNCT, RELCL, VERB } from '../syntax/tags.ts'
import { childWith, type Grammar } from './grammar.ts'
import { antecedent, bounds, chunkHeadOf, QUOTES, RELATIVE, startsClause } from './phrases.ts'
import type { VerbGroup } from './verb-group.ts'

const PARTICLES = new Set(['over', 'up', 'out', 'off', 'down', 'back', 'away', 'on', 'in', 'along', 'through'])

/** The phrases that follow a verb without a preposition: the object, and a second one after it ("gave the men rifles"). */
export const objectsOf = (
  grammar: Grammar,
  group: VerbGroup,
  from = group.verb + 1,
): { readonly first: number; readonly second: number } => {
  const { syntax } = grammar
  const { verb } = group
  const [, last] = bounds(grammar, verb)
  let at = from
  let skipped = 0
  while (at < last && skipped < 3) {
    const word = syntax.lower[at] as string
    const tag = syntax.pos[at] as number
    if ((grammar.chunkOf[at] as number) >= 0 && !QUOTES.has(word)) break
    if (
      !(
        tag === ADV ||
        tag === PART ||
        QUOTES.has(word) ||
        (PARTICLES.has(word) && skipped === 0 && particleStands(grammar, at, last))
      )
    )
      break
    at++
    skipped++
  }
  const chunk = at < last ? (grammar.chunkOf[at] as number) : -1
  const byTree = childWith(grammar, verb, OBJ)
  if (chunk < 0) {
    if (byTree < 0) {
      const before = relativeObject(grammar, group)
      return { first: before, second: -1 }
    }
    return { first: antecedent(grammar, chunkHeadOf(grammar, byTree)), second: -1 }
  }
  const first = grammar.chunkHead[chunk] as number
  const end = grammar.chunkEnd[chunk] as number
  // "handed them over to": no second object; "gave the men rifles": the next phrase begins at once.
  const next = end < last ? (grammar.chunkOf[end] as number) : -1
  if (next >= 0 && !startsClause(grammar, next, last)) return { first, second: grammar.chunkHead[next] as number }
  const indirect = childWith(grammar, verb, IOBJ)
  if (indirect >= 0 && byTree > indirect && chunkHeadOf(grammar, indirect) === first && chunkHeadOf(grammar, byTree) !== first)
    return { first, second: chunkHeadOf(grammar, byTree) }
  if (indirect >= 0 && byTree > indirect && grammar.chunkOf[indirect] === chunk && grammar.chunkOf[byTree] === chunk)
    return { first: indirect, second: byTree }
  return { first, second: -1 }
}

/** "hand over rifles": a particle; "fired over the hill" is not told apart, and no rule needs it. */
const particleStands = (grammar: Grammar, at: number, last: number): boolean => {
  const { syntax } = grammar
  if (syntax.pos[at] !== ADP && syntax.pos[at] !== ADV) return false
  return (
    at + 1 < last &&
    (syntax.relations[at] !== CASE || ['over', 'out', 'up', 'off', 'down', 'away'].includes(syntax.lower[at] as string))
  )
}

/** "the rifles that they sold", "the rifles they sold": the antecedent, where nothing follows the verb. */
const relativeObject = (grammar: Grammar, group: VerbGroup): number => {
  const { syntax } = grammar
  const { verb } = group
  const [first] = bounds(grammar, verb)
  if (syntax.relations[verb] === RELCL) {
    const head = syntax.heads[verb] as number
    if (head >= first && head < verb) {
      const subject = childWith(grammar, verb, NSUBJ, NSUBJ_PASS)
      // "the men who sold": then the antecedent is the subject.
      if (subject >= 0 && !RELATIVE.has(syntax.lower[subject] as string)) return chunkHeadOf(grammar, head)
    }
  }
  for (let at = group.first - 1; at > first && verb - at < 12; at--) {
    const word = syntax.lower[at] as string
    if (syntax.pos[at] === VERB || syntax.pos[at] === PUNCT) break
    if ((word === 'which' || word === 'that' || word === 'whom') && syntax.pos[at] === PRON) {
      if (at + 1 === group.first) break
      return antecedent(grammar, at)
    }
  }
  return -1
}
