import type { Frame, Span } from '../../model/index.ts'
import { ADJ, ADP, AUX, NOUN, VERB } from '../syntax/tags.ts'
import { addCircumstances, rolesOf } from './circumstances.ts'
import { holds, vetoed } from './conditions.ts'
import { fillNoun } from './fill-noun.ts'
import { fillAdjective, fillPreposition } from './fill-said.ts'
import { fillVerb } from './fill-verb.ts'
import { type Filled, isExistential } from './filled.ts'
import { type Grammar, lemmaAt, reachOf } from './grammar.ts'
import type { FrameLexicon, FrameRule } from './lexicons.ts'
import type { MentionIndex } from './mention-index.ts'
import { spanOf } from './participants.ts'
import { statedAs } from './stated-as.ts'
import { type VerbGroup, verbGroup } from './verb-group.ts'

/** A frame with the tokens it was read from. */
export interface FoundFrame {
  readonly frame: Frame
  readonly predicate: number
  /** First token of the predicate with its auxiliaries. */
  readonly first: number
  /** One past the last token of the predicate and of the participants after it. */
  readonly end: number
  /** The naming token of the grammatical subject, or -1. */
  readonly subject: number
  /** Rank among frames of one statement; lower is told first. */
  readonly rank: number
}

const RANKS: Readonly<Record<Frame['kind'], number>> = {
  transfer: 0,
  complaint: 1,
  attack: 3,
  casualties: 2,
  detention: 2,
  control: 4,
  movement: 5,
  conditions: 6,
  motive: 7,
  position: 8,
  other: 9,
}

/**
 * The frames that the tokens from `first` to `end` state, in text order; at most one a predicate.
 *
 * Arguments come from the tree, and from the order of phrases where the tree has none. A rule that holds on more conditions wins
 * by standing first in the lexicon.
 * Cost: words with no entry cost one look-up; others the length of their sentence.
 */
export const readFrames = (
  grammar: Grammar,
  first: number,
  end: number,
  within: (token: number) => boolean,
  lexicon: FrameLexicon,
  mentions: MentionIndex,
): readonly FoundFrame[] => {
  const { syntax } = grammar
  const found: FoundFrame[] = []
  for (let at = first; at < end; at++) {
    if (!within(at)) continue
    const chunk = grammar.chunkOf[at] as number
    let tag = syntax.pos[at] as number
    if (tag === VERB) {
      // "displaced people": describes, and states nothing.
      if (chunk >= 0 && at < (grammar.chunkHead[chunk] as number)) continue
      if (chunk >= 0 || isGerundNoun(grammar, at, first)) tag = NOUN
    }
    const said = (tag === VERB || tag === NOUN) && isSaidOf(grammar, at) && lexicon.adjectives.has(syntax.lower[at] as string)
    const table = said
      ? lexicon.adjectives
      : tag === VERB || tag === AUX
        ? lexicon.verbs
        : tag === NOUN
          ? lexicon.nouns
          : tag === ADJ
            ? lexicon.adjectives
            : tag === ADP
              ? lexicon.prepositions
              : null
    if (!table) continue
    if (tag === AUX && (lemmaAt(grammar, at) !== 'be' || !isExistential(grammar, at))) continue
    const rules =
      (tag === NOUN && syntax.pos[at] === VERB ? table.get(syntax.lower[at] as string) : undefined) ??
      table.get(lemmaAt(grammar, at)) ??
      (said || tag === ADJ || tag === ADP ? table.get(syntax.lower[at] as string) : undefined)
    if (!rules) continue
    for (const rule of rules) {
      const frame = match(grammar, at, rule, within, lexicon, mentions, end)
      if (!frame) continue
      found.push(frame)
      break
    }
  }
  return found
}

/** "Overcrowding at the camp has grown", "shelling of the town": a gerund that stands as a noun. */
const isGerundNoun = (grammar: Grammar, at: number, first: number): boolean => {
  const { lower, pos } = grammar.syntax
  if (!(lower[at] as string).endsWith('ing')) return false
  return lower[at + 1] === 'of' || (at === first && pos[at + 1] === ADP)
}

/** "is overcrowded": a participle behind "be", which may be an adjective. */
const isSaidOf = (grammar: Grammar, at: number): boolean => {
  const { syntax } = grammar
  for (let back = at - 1; back >= 0 && at - back < 4; back--) {
    if (syntax.pos[back] === AUX) return true
    if ((grammar.chunkOf[back] as number) >= 0) return false
  }
  return false
}

const match = (
  grammar: Grammar,
  at: number,
  rule: FrameRule,
  within: (token: number) => boolean,
  lexicon: FrameLexicon,
  mentions: MentionIndex,
  limit: number,
): FoundFrame | null => {
  const particleAt = rule.particle ? particleOf(grammar, at, rule.particle) : -1
  if (rule.particle && particleAt < 0) return null
  const filled: Filled = new Map()
  let group: VerbGroup | null = null
  let subject = -1
  if (rule.part === 'verb') {
    group = verbGroup(grammar, at)
    subject = fillVerb(grammar, group, rule, filled, lexicon, particleAt, limit)
  } else if (rule.part === 'noun') subject = fillNoun(grammar, at, rule, filled, lexicon, mentions)
  else if (rule.part === 'adjective') subject = fillAdjective(grammar, at, rule, filled, lexicon)
  else subject = fillPreposition(grammar, at, rule, filled, lexicon)
  for (const condition of rule.conditions) if (!holds(grammar, condition, filled, lexicon, mentions, at)) return null
  if (rule.unlessNear.length > 0 && vetoed(grammar, at, rule, lexicon)) return null

  const roles = rolesOf(grammar, filled, mentions)
  addCircumstances(grammar, at, rule, filled, roles, mentions)
  const predicate: Span[] = [spanOf(grammar, at, at + 1)]
  if (particleAt >= 0) {
    if (particleAt === at + 1) predicate[0] = spanOf(grammar, at, at + 2)
    else predicate.push(spanOf(grammar, particleAt, particleAt + 1))
  }
  const participants = [...filled.values()].flatMap((list) => (list[0] && list[0].head !== at ? [list[0].head] : []))
  const direct = participants.filter((head) => Math.abs(head - at) < 40 && isDirect(grammar, head, rule, filled))
  const carrier = group || rule.part === 'noun' ? at : carrierOf(grammar, at)
  const stated = statedAs(grammar, carrier, direct, within, lexicon)
  let last = at + 1
  for (const list of filled.values()) for (const one of list) last = Math.max(last, one.end)
  if (particleAt >= 0) last = Math.max(last, particleAt + 1)
  return {
    frame: { kind: rule.kind, predicate, roles, ...stated },
    predicate: at,
    first: group ? group.first : at,
    end: last,
    subject,
    rank: RANKS[rule.kind] + (rule.part === 'noun' ? 1.5 : 0),
  }
}

/** The verb that carries tense for an adjective or a preposition: "is" in "is under control". */
const carrierOf = (grammar: Grammar, at: number): number => {
  const { syntax } = grammar
  const sentence = reachOf(grammar, at)
  for (let back = at - 1; sentence && back >= sentence.first && at - back < 7; back--) {
    const tag = syntax.pos[back] as number
    if (tag === VERB || tag === AUX) return back
    if (syntax.lower[back] === ',') return at
  }
  return at
}

/** "No rifles were sold to nobody": only subject, object and second object negate. */
const isDirect = (grammar: Grammar, head: number, rule: FrameRule, filled: Filled): boolean => {
  for (const slot of ['subject', 'object', 'second', 'of'])
    if (filled.get(rule.slots.get(slot) ?? '')?.[0]?.head === head && grammar.syntax.sentenceOf[head] !== -1) return true
  return false
}

const particleOf = (grammar: Grammar, at: number, particle: string): number => {
  const { syntax } = grammar
  const sentence = reachOf(grammar, at)
  const last = sentence ? sentence.last : at + 1
  if (syntax.lower[at + 1] === particle && at + 1 < last) return at + 1
  // "handed the rifles over": after the object.
  const chunk = grammar.chunkOf[at + 1] as number
  if (chunk !== undefined && chunk >= 0) {
    const end = grammar.chunkEnd[chunk] as number
    if (end < last && syntax.lower[end] === particle) return end
  }
  return -1
}
