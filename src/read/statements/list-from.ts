import { ADP, ADV, AUX, CONJ, PRON, VERB } from '../syntax/tags.ts'
import type { Grammar } from './grammar.ts'
import { bounds, startsClause } from './phrases.ts'

/** The phrases joined to one by commas, "and", "or" or "including", itself first, in text order. */
export const listFrom = (grammar: Grammar, head: number): readonly number[] => {
  const { syntax } = grammar
  const [, last] = bounds(grammar, head)
  const found = [head]
  let chunk = grammar.chunkOf[head] as number
  if (chunk < 0) return found
  let tail = chunk
  for (let rounds = 0; rounds < 40; rounds++) {
    let at = grammar.chunkEnd[tail] as number
    // "of ammunition", "from the depot" may stand between the members.
    if (at < last && syntax.lower[at] === 'of' && at + 1 < last && (grammar.chunkOf[at + 1] as number) >= 0)
      at = grammar.chunkEnd[grammar.chunkOf[at + 1] as number] as number
    if (rounds === 0) at = overContactClause(grammar, at, last)
    let joined = false
    let comma = false
    while (at < last) {
      const word = syntax.lower[at] as string
      if (word === ',' || word === '(') comma = true
      else if (word === 'and' || word === 'or' || word === '&' || word === 'including' || word === 'plus') joined = true
      else if (word === 'such' && syntax.lower[at + 1] === 'as') {
        joined = true
        at++
      } else if (word === 'as' && syntax.lower[at + 1] === 'well' && syntax.lower[at + 2] === 'as') {
        joined = true
        at += 2
      } else if (
        !(joined || comma) ||
        !['both', 'even', 'also', 'mainly', 'mostly', 'various'].includes(word) ||
        (grammar.chunkOf[at] as number) >= 0
      )
        break
      at++
    }
    if (!joined && !comma) break
    const next = at < last ? (grammar.chunkOf[at] as number) : -1
    if (next < 0 || next === tail || startsClause(grammar, next, last)) break
    // After a bare comma, only what the list goes on to join, or what the tree joins, is a member.
    const member = grammar.chunkHead[next] as number
    if (syntax.pos[member] === PRON) break
    if (!joined && !listGoesOn(grammar, next, last) && syntax.relations[member] !== CONJ) break
    found.push(member)
    tail = next
    chunk = next
  }
  return found
}

/** "all the rifles our unit had, mortars and fuel": over what describes the first member. */
const overContactClause = (grammar: Grammar, at: number, last: number): number => {
  const { syntax } = grammar
  const chunk = at < last ? (grammar.chunkOf[at] as number) : -1
  if (chunk < 0 || !startsClause(grammar, chunk, last)) return at
  for (let next = grammar.chunkEnd[chunk] as number; next < Math.min(last, at + 8); next++) {
    if (syntax.lower[next] === ',') return next
    const tag = syntax.pos[next] as number
    if (tag !== VERB && tag !== AUX && tag !== ADV && tag !== ADP) return at
  }
  return at
}

const listGoesOn = (grammar: Grammar, chunk: number, last: number): boolean => {
  const { syntax } = grammar
  let at = grammar.chunkEnd[chunk] as number
  for (let members = 0; members < 12 && at < last; members++) {
    const word = syntax.lower[at] as string
    if (word === 'and' || word === 'or' || word === '&')
      return (
        at + 1 < last && (grammar.chunkOf[at + 1] as number) >= 0 && !startsClause(grammar, grammar.chunkOf[at + 1] as number, last)
      )
    if (word !== ',') return false
    at++
    if (at < last && (syntax.lower[at] === 'and' || syntax.lower[at] === 'or')) continue
    const next = at < last ? (grammar.chunkOf[at] as number) : -1
    if (next < 0) return false
    at = grammar.chunkEnd[next] as number
  }
  return false
}
