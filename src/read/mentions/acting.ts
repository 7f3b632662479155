import type { Syntax } from '../syntax/syntax.ts'
import { ADP, ADV, AUX, CCONJ, PROPN, VERB } from '../syntax/tags.ts'
import type { MentionKnowledge } from './knowledge.ts'

const WHERE = new Set([
  'in',
  'to',
  'from',
  'into',
  'inside',
  'across',
  'near',
  'at',
  'outside',
  'throughout',
  'within',
  'around',
  'of',
  'toward',
  'towards',
  'through',
  'over',
  'on',
  'between',
])

/** What one does to a place. */
const TO_A_PLACE = new Set([
  'leave',
  'flee',
  'enter',
  'visit',
  'reach',
  'tour',
  'cross',
  'exit',
  'escape',
  'travel',
  'liberate',
  'occupy',
  'inhabit',
])

/** States that news names as actors nearly always. */
const GREAT = /^(?:states|u\.s\.?|us|uk|u\.k\.?|kingdom)$/

/**
 * Whether a country named at tokens `[first, last)` stands for its state: it does something, or something is done with or against it.
 */
export const actsAsBody = (syntax: Syntax, first: number, last: number, knowledge: MentionKnowledge): boolean => {
  const { pos, lower, words } = syntax
  const land = knowledge.namedLand(
    knowledge.foldName(
      words
        .slice(first, last)
        .filter((word) => word !== 'the' && word !== 'The')
        .join(' '),
    ),
  )
  if (land?.kind !== 'country') return false
  let prior = first - 1
  if (prior >= 0 && lower[prior] === 'the') prior--
  // In a row of countries, what stands before the first decides for all.
  for (let step = 0; step < 40 && prior > 0; step++) {
    const mark = lower[prior] as string
    if (mark !== ',' && mark !== 'and') break
    let at = mark === 'and' && lower[prior - 1] === ',' ? prior - 2 : prior - 1
    const end = at + 1
    while (at > 0 && /^\p{Lu}/u.test(words[at] as string) && pos[at] === PROPN && end - at < 4) at--
    if (at + 1 >= end || knowledge.namedLand(knowledge.foldName(words.slice(at + 1, end).join(' '))) === null) break
    prior = lower[at] === 'the' ? at - 1 : at
  }
  const before = prior >= 0 ? (lower[prior] as string) : ''
  const beforePart = prior >= 0 ? (pos[prior] as number) : -1
  const sentenceStart = syntax.sentenceOf[first] !== (prior >= 0 ? syntax.sentenceOf[prior] : -1)
  if (!sentenceStart && beforePart === ADP && WHERE.has(before)) return false
  if (GREAT.test(lower[last - 1] as string) && !(beforePart === ADP && before !== 'of')) return true
  const next = last < pos.length ? (pos[last] as number) : -1
  const absolute = before === 'with' && (lower[last] === 'being' || /ing$/.test(lower[last] ?? ''))
  const verb = !absolute && (next === VERB || next === AUX || (next === ADV && (pos[last + 1] === VERB || pos[last + 1] === AUX)))
  if (verb) return true
  if (absolute) return false
  if (
    !sentenceStart &&
    (before === 'against' ||
      before === 'with' ||
      before === 'by' ||
      before === 'ally' ||
      (beforePart === VERB && !TO_A_PLACE.has(syntax.lemmas[prior] as string)))
  )
    return true
  // "X and Y signed": what follows the pair decides.
  if (next === CCONJ && lower[last] === 'and') {
    for (let at = last + 1; at < Math.min(last + 5, pos.length); at++) {
      if (pos[at] === VERB || pos[at] === AUX) return true
      if (pos[at] === ADP) return false
    }
  }
  return false
}
