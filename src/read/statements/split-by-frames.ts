import type { Frame } from '../../model/index.ts'
import { CCONJ, RELCL, VERB } from '../syntax/tags.ts'
import type { TokenRange } from './cut-clauses.ts'
import type { Grammar } from './grammar.ts'
import { phraseOf } from './participants.ts'
import type { FoundFrame } from './read-frames.ts'

/** Part of a clause with the frame it states. */
export interface Part {
  readonly ranges: readonly TokenRange[]
  readonly frame: Frame | null
}

/** Kinds whose every occurrence is worth a statement of its own. */
const EVENTS: ReadonlySet<Frame['kind']> = new Set([
  'transfer',
  'complaint',
  'attack',
  'casualties',
  'detention',
  'movement',
  'control',
])

/**
 * Divides a clause that states several events among them: "they stopped the lorry and seized the rifles", "fired at the camp, killing
 * two". Events with verbs of their own are cut off behind a conjunction, a comma or a relative pronoun, with the shared
 * subject's words; what is left keeps the frame that ranks first.
 */
export const splitByFrames = (grammar: Grammar, clause: TokenRange, frames: readonly FoundFrame[]): readonly Part[] => {
  if (frames.length === 0) return [{ ranges: [clause], frame: null }]
  // A clause of this many events is no prose; its first frame stands for it.
  if (frames.length === 1 || frames.length > MOST) return [{ ranges: [clause], frame: (frames[0] as FoundFrame).frame }]
  const cuts: { readonly at: number; readonly found: FoundFrame }[] = []
  for (const found of frames) {
    if (!EVENTS.has(found.frame.kind) || grammar.syntax.pos[found.predicate] !== VERB) continue
    const at = cutBefore(grammar, clause, found)
    if (at > clause.first && !cuts.some((cut) => cut.at === at)) cuts.push({ at, found })
  }
  // A cut is worth it only where an event or another frame stands before it.
  const useful = cuts.filter(
    (cut) => frames.some((found) => found !== cut.found && found.predicate < cut.at) || hasEarlierCut(cuts, cut.at),
  )
  const parts: Part[] = []
  const bounds = [...useful].sort((a, b) => a.at - b.at)
  const main: TokenRange[] = []
  let from = clause.first
  for (const [number, cut] of bounds.entries()) {
    const limit = bounds[number + 1]?.at ?? clause.end
    const end = isRelative(grammar, cut.found) ? Math.min(limit, relativeEnd(grammar, cut.found, clause.end)) : limit
    if (cut.at > from) main.push({ first: from, end: cut.at })
    const shared = subjectRange(grammar, cut.found, cut.at)
    parts.push({
      ranges: tidy(grammar, shared ? [shared, { first: cut.at, end }] : [{ first: cut.at, end }]),
      frame: cut.found.frame,
    })
    from = end
  }
  if (from < clause.end) main.push({ first: from, end: clause.end })
  const rest = frames.filter((found) => !useful.some((cut) => cut.found === found))
  const left = tidy(grammar, main)
  // Frames inside a part that was cut off (a noun in it) do not stand for what is left.
  const remaining = rest.filter((found) => left.some((range) => found.predicate >= range.first && found.predicate < range.end))
  const best = [...remaining].sort(compareFrames)[0]
  const head: Part[] = left.length > 0 ? [{ ranges: left, frame: best?.frame ?? null }] : []
  // A second event told by a noun ("condemned the sale of rifles") is kept beside the clause that tells of it.
  for (const found of remaining) {
    if (found === best || !EVENTS.has(found.frame.kind)) continue
    const telling = found.frame.kind === 'transfer' || found.frame.kind === 'complaint'
    if (best && (best.frame.kind === found.frame.kind || !(telling || best.frame.kind === 'position'))) continue
    const phrase = phraseOf(grammar, found.predicate)
    head.push({
      ranges: [{ first: Math.min(found.first, phrase.first), end: Math.max(found.end, phrase.end) }],
      frame: found.frame,
    })
  }
  return [...head, ...parts]
}

/** Which of two frames stands for a statement: by kind, then the fuller, then the earlier. */
export const compareFrames = (a: FoundFrame, b: FoundFrame): number =>
  a.rank - b.rank || b.frame.roles.length - a.frame.roles.length || a.predicate - b.predicate

const MOST = 40

const hasEarlierCut = (cuts: readonly { readonly at: number }[], at: number): boolean => cuts.some((cut) => cut.at < at)

/** Where the words of a later event begin, or -1 where they do not begin behind a joint. */
const cutBefore = (grammar: Grammar, clause: TokenRange, found: FoundFrame): number => {
  const { syntax } = grammar
  let at = found.first
  while (at - 1 > clause.first && syntax.pos[at - 1] !== CCONJ && isAdverb(grammar, at - 1)) at--
  const before = at - 1
  if (before <= clause.first) return -1
  const word = syntax.lower[before] as string
  if (syntax.pos[before] === CCONJ || word === ',' || word === ';') return at
  if (word === 'who' || word === 'which') return before
  // "was jailed for selling fuel"
  if (['for', 'after', 'before', 'by', 'while', 'without'].includes(word) && (syntax.lower[at] as string).endsWith('ing')) return at
  return -1
}

const isAdverb = (grammar: Grammar, at: number): boolean =>
  /ly$|^(then|also|later|not|never|thereby|thus|only)$/.test(grammar.syntax.lower[at] as string)

const isRelative = (grammar: Grammar, found: FoundFrame): boolean => {
  const { syntax } = grammar
  for (let at = found.first - 1; at >= 0 && found.first - at < 3; at--) {
    const word = syntax.lower[at] as string
    if (word === 'who' || word === 'which') return true
  }
  return syntax.relations[found.predicate] === RELCL
}

/** A relative clause ends at the next comma, or where its frame's last participant stands. */
const relativeEnd = (grammar: Grammar, found: FoundFrame, end: number): number => {
  for (let at = found.predicate + 1; at < end; at++) {
    const word = grammar.syntax.lower[at] as string
    if (word === ',' && at >= found.end) return at
  }
  const last = Math.min(end, found.end)
  // A verb with tense behind the participants belongs to the main clause.
  for (let at = last; at < end; at++) if (grammar.syntax.pos[at] === VERB && at - last < 4) return last
  return end
}

const subjectRange = (grammar: Grammar, found: FoundFrame, before: number): TokenRange | null => {
  if (found.subject < 0 || found.subject >= before) return null
  const { first, end } = phraseOf(grammar, found.subject)
  return end <= before ? { first, end } : null
}

const tidy = (grammar: Grammar, ranges: readonly TokenRange[]): TokenRange[] => {
  const { syntax } = grammar
  const bare = (at: number): boolean => !/[\p{L}\p{N}$€£%]/u.test(syntax.words[at] as string) || syntax.pos[at] === CCONJ
  const found: TokenRange[] = []
  for (let { first, end } of ranges) {
    while (first < end && bare(first)) first++
    while (end > first && bare(end - 1)) end--
    if (end > first) found.push({ first, end })
  }
  return found
}
