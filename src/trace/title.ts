import type { Reading, Span, Title } from '../model/index.ts'
import { contentWords, isNegated, quotations, stem, tokenise } from '../text/index.ts'

import type { TraceKnowledge } from './knowledge.ts'

interface Word {
  readonly span: Span
  readonly lower: string
  readonly stem: string
}

type Parsed = Omit<Title, 'matches' | 'negated'>

/** Whether the statement of the body that is most like these words is somebody's, and not the author's own. */
export type IsSaid = (proposition: readonly Span[]) => boolean

/**
 * Takes a title apart; null where the report has none.
 *
 * A label before a colon ("CONFIRMED:") is told from a source before a colon ("Mayor:", "Minister confirms:"); a word for somebody is one
 * only where the body has it from somebody, too ("Fire chief: ...", but not "Missing boy: ..."). Whose word it is may stand before or behind the verb. "Reportedly" counts as somebody's word, "may" as a question left open. Whether a title without a verb states
 * anything is left to `states: 'none'`.
 */
export const readTitle = (reading: Reading, knowledge: TraceKnowledge, isSaid: IsSaid): Omit<Title, 'matches'> | null => {
  const parsed = parseTitle(reading, knowledge, isSaid)
  if (!parsed) return null
  const words = parsed.proposition.map(({ start, end }) => reading.report.text.slice(start, end)).join(' ')
  return { ...parsed, negated: isNegated(words) }
}

const parseTitle = (reading: Reading, knowledge: TraceKnowledge, isSaid: IsSaid): Parsed | null => {
  const { report } = reading
  const span = report.title
  if (!span) return null
  const words = wordsOf(report.text, trimOutlet(report.text, span, report.outlet?.name ?? null))
  let parsed: Parsed = {
    report: report.id,
    span,
    states: 'asserted',
    signs: [],
    source: [],
    stance: 'affirms',
    proposition: cover(words),
  }
  if (words.length === 0) return { ...parsed, states: 'none', proposition: [] }
  const label = readLabel(words, reading, knowledge, isSaid)
  const rest = label?.rest ?? words
  parsed = { ...parsed, ...label?.found, proposition: cover(rest) }
  if (parsed.states !== 'confirmed' && parsed.source.length === 0) {
    const said = readSaying(rest, reading, knowledge)
    if (said) parsed = { ...parsed, ...said }
  }
  if (parsed.source.length === 0 && parsed.states === 'asserted') {
    const quoted = quotedWhole(report.text, span, rest)
    if (quoted) parsed = { ...parsed, states: 'attributed', signs: [quoted] }
  }
  const asks = words.at(-1)?.lower === '?'
  if (asks && parsed.states !== 'attributed')
    return { ...parsed, states: 'questioned', signs: [...parsed.signs, (words.at(-1) as Word).span] }
  if (parsed.states !== 'asserted') return parsed
  const proposed = rest.filter(({ span: { start } }) => parsed.proposition.some((one) => start >= one.start && start < one.end))
  const hedges = proposed.filter(
    (word) => knowledge.headline('hedge', word.stem) && !/^[A-Z]/.test(report.text.slice(word.span.start + 1, word.span.start + 2)),
  )
  if (hedges.length > 0) return { ...parsed, states: 'attributed', signs: hedges.map((word) => word.span) }
  const open = proposed.filter((word) => knowledge.headline('open', word.stem))
  if (open.length > 0) return { ...parsed, states: 'questioned', signs: open.map((word) => word.span) }
  const certain = proposed.filter((word) => CERTAIN_WITHIN.test(word.lower))
  if (certain.length > 0) return { ...parsed, states: 'confirmed', signs: certain.map((word) => word.span) }
  if (!mayState(proposed, knowledge)) return { ...parsed, states: 'none' }
  return parsed
}

/** Inside a sentence "official" and "certain" are mostly other words; these are not. */
const CERTAIN_WITHIN =
  /^(confirmed|proof|proves?|proven|proved|undeniabl[ey]|definitive(ly)?|conclusive(ly)?|irrefutabl[ey]|indisputabl[ey]|verified|exposed|officially)$/

const wordsOf = (text: string, { start, end }: Span): Word[] => {
  const tokens = tokenise(text, undefined, start, end)
  const words: Word[] = []
  for (let at = 0; at < tokens.length; at++) {
    const span = { start: tokens.start[at] as number, end: tokens.end[at] as number }
    const lower = text.slice(span.start, span.end).toLowerCase().replace(/[’ʼ]/g, "'")
    words.push({ span, lower, stem: stem(lower) })
  }
  return words
}

const cover = (words: readonly Word[]): readonly Span[] =>
  words.length === 0 ? [] : [{ start: (words[0] as Word).span.start, end: (words.at(-1) as Word).span.end }]

/** "… - The Outlet" and "… | The Outlet" at the end of a page title name the outlet. */
const trimOutlet = (text: string, span: Span, outlet: string | null): Span => {
  const match = /\s+[|–—-]\s+([^|–—]{2,60})$/.exec(text.slice(Math.max(span.start, span.end - 80), span.end))
  if (!match || !outlet || (match[1] as string).trim().toLowerCase() !== outlet.toLowerCase()) return span
  return { start: span.start, end: span.end - match[0].length }
}

const MARKS = new Set([':', '!', '–', '—', '-', '--', '|', '?', ',', '.', '…', '"', '“', '”', "'", '‘', '’'])

interface Label {
  readonly rest: readonly Word[]
  readonly found: Partial<Parsed>
}

const readLabel = (words: readonly Word[], reading: Reading, knowledge: TraceKnowledge, isSaid: IsSaid): Label | null => {
  const at = words.findIndex((word) => /^([:!–—|]|--?)$/.test(word.lower))
  if (at > 0 && at <= 6 && at + 1 < words.length) {
    const before = words.slice(0, at)
    const rest = words.slice(at + 1)
    const says = readSays(before, reading, knowledge)
    if (says) return { rest, found: says }
    if (at <= 4) {
      const certain = before.filter((word) => knowledge.headline('certain', word.stem) && !DOUBTS.test(word.lower))
      if (certain.length > 0 && !before.some((word) => /^(un|not|never|no)/.test(word.lower)))
        return { rest, found: { states: 'confirmed', signs: certain.map((word) => word.span) } }
      if (before.some((word) => knowledge.headline('hedge', word.stem)))
        return { rest, found: { states: 'attributed', signs: cover(before) } }
      if (before.every((word) => knowledge.headline('label', word.stem) || /^(the|a|an|our|in)$/.test(word.lower)))
        return { rest, found: {} }
    }
    const colon = words[at]?.lower === ':'
    if (colon && (isSource(before, reading, knowledge) || (isSpeaker(before, knowledge) && isSaid(cover(rest)))))
      return { rest, found: { states: 'attributed', source: cover(before), signs: [(words[at] as Word).span] } }
  }
  const last = words.findLastIndex((word) => /^([:–—]|--?)$/.test(word.lower))
  if (last > 2 && words.length - last <= 6 && last + 1 < words.length) {
    const after = words.slice(last + 1)
    if (isSource(after, reading, knowledge))
      return {
        rest: words.slice(0, last),
        found: { states: 'attributed', source: cover(after), signs: [(words[last] as Word).span] },
      }
  }
  return null
}

/** "Minister confirms: ..." */
const readSays = (words: readonly Word[], reading: Reading, knowledge: TraceKnowledge): Partial<Parsed> | null => {
  const verb = words.at(-1)
  const source = words.slice(0, -1)
  if (!verb || !(isSource(source, reading, knowledge) || isSpeaker(source, knowledge))) return null
  const stance = stanceOf(verb, knowledge)
  // "Minister denies: ..." may go on with what was denied or with the denial.
  if (stance === null || stance === 'denies') return null
  return { states: 'attributed', stance, source: cover(source), signs: [verb.span] }
}

const stanceOf = ({ stem }: Word, knowledge: TraceKnowledge): Title['stance'] | null =>
  knowledge.headline('denies', stem)
    ? 'denies'
    : knowledge.headline('admits', stem)
      ? 'confirms'
      : knowledge.headline('says', stem)
        ? 'affirms'
        : null

const DOUBTS = /^(unconfirmed|fact-check|fact)$/

/** A name, or a word for a source, and no verb of its own. */
const isSource = (words: readonly Word[], reading: Reading, knowledge: TraceKnowledge, only = false): boolean => {
  const [span] = cover(words)
  if (!span || words.length > 6) return false
  if (words.some((word) => knowledge.headline('sourcing', word.stem))) return true
  if (only) return false
  if (speaksInBody(reading, span)) return true
  return reading.mentions.some(
    ({ type, span: { start, end } }) => (type === 'person' || type === 'organisation') && start >= span.start && end <= span.end,
  )
}

/** "Fire chief", "Ferry pilot": the last word is for somebody who may speak, or be spoken of. */
const isSpeaker = (words: readonly Word[], knowledge: TraceKnowledge): boolean => {
  const last = words.at(-1)
  return last !== undefined && words.length <= 4 && knowledge.headline('speaker', last.stem)
}

/** "Ebbcheck: …" where the body has words of that source. */
const speaksInBody = ({ report, attributions }: Reading, { start, end }: Span): boolean => {
  const words = report.text.slice(start, end).toLowerCase()
  if (!/\p{Lu}/u.test(report.text.charAt(start))) return false
  return attributions
    .slice(0, 500)
    .some(({ source }) => source.some((one) => report.text.slice(one.start, one.end).toLowerCase() === words))
}

/** For verbs that say so only of a word for a source: a name before "finds" or "shows" may be anybody's. */
const SOURCING_ONLY = true

const readSaying = (words: readonly Word[], reading: Reading, knowledge: TraceKnowledge): Partial<Parsed> | null => {
  const according = words.findIndex((word, at) => word.lower === 'according' && words[at + 1]?.lower === 'to')
  if (according >= 0) {
    const comma = words.findIndex((word, at) => at > according && word.lower === ',')
    const source = according > 0 || comma < 0 ? words.slice(according + 2) : words.slice(2, comma)
    const rest = according > 0 ? words.slice(0, according) : words.slice(comma + 1)
    return {
      states: 'attributed',
      source: cover(source),
      signs: cover(words.slice(according, according + 2)),
      proposition: cover(trim(rest)),
    }
  }
  const passive = readPassive(words)
  if (passive) return passive
  for (const [at, word] of words.entries()) {
    const finds =
      knowledge.headline('finds', word.stem) && at > 0 && isSource(words.slice(0, at), reading, knowledge, SOURCING_ONLY)
    const stance = stanceOf(word, knowledge) ?? (finds ? 'affirms' : null)
    if (stance === null || !mayGovern(words, at)) continue
    const comma = words.findLastIndex((one, place) => place < at && one.lower === ',')
    const tail = words.length - 1 - at
    // "…, says X" and "…, X says"
    if (comma > 1 && (tail === 0 || (at === comma + 1 && tail <= 8)) && at - comma <= 7) {
      const source = tail === 0 ? words.slice(comma + 1, at) : words.slice(at + 1)
      return {
        states: 'attributed',
        stance,
        source: cover(trim(source)),
        signs: [word.span],
        proposition: cover(trim(words.slice(0, comma))),
      }
    }
    // "X says …"
    if (at >= 1 && at <= 9 && tail >= 2 && comma < 0) {
      const source = words.slice(0, at)
      if (stance === 'confirms' && !isSource(source, reading, knowledge)) continue
      const rest = words.slice(at + 1)
      const content = rest[0]?.lower === 'that' ? rest.slice(1) : rest
      return { states: 'attributed', stance, source: cover(trim(source)), signs: [word.span], proposition: cover(trim(content)) }
    }
  }
  return null
}

/** "Militia accused of selling flour", "Mayor said to have fled": on somebody's word, who is not told; only what stands behind "by" may be. */
const readPassive = (words: readonly Word[]): Partial<Parsed> | null => {
  const at = words.findIndex((word, place) => place > 0 && SAID_OF.test(word.lower) && BINDS.test(words[place + 1]?.lower ?? ''))
  if (at < 0 || words.length - at < 4) return null
  const before = words.slice(0, at)
  while (before.length > 0 && PASSIVE.test(before.at(-1)?.lower ?? '')) before.pop()
  const behind = words.slice(words[at + 1]?.lower === 'to' ? at + 1 : at + 2)
  return {
    states: 'attributed',
    signs: cover(words.slice(at, at + 2)),
    proposition: [...cover(trim(before)), ...cover(trim(behind))],
  }
}
const SAID_OF = /^(accused|suspected|blamed|alleged|believed|thought|feared|said|reported|claimed|rumou?red)$/
const BINDS = /^(of|for|to)$/
const PASSIVE = /^(is|are|was|were|be|been|being|has|have|had|widely|also)$/

/** "claims 12 lives" and "the claims", "to say" are no verbs of saying. */
const mayGovern = (words: readonly Word[], at: number): boolean => {
  const before = words[at - 1]?.lower ?? ''
  const after = words[at + 1]?.lower ?? ''
  if (/^(the|a|an|his|her|their|its|to|of|no|new|over|by|after)$/.test(before)) return false
  if (/^(dead|killed|missing|safe)$/.test(after)) return false
  return !(
    /^claim/.test(words[at]?.lower ?? '') && /^(\d|lives|life|two|three|four|five|six|seven|eight|nine|ten|dozens)/.test(after)
  )
}

const trim = (words: readonly Word[]): readonly Word[] => {
  let first = 0
  let last = words.length
  while (first < last && MARKS.has((words[first] as Word).lower)) first++
  while (last > first && MARKS.has((words[last - 1] as Word).lower)) last--
  return words.slice(first, last)
}

/** A title that stands in quotation marks, all but a few words. */
const quotedWhole = (text: string, span: Span, rest: readonly Word[]): Span | null => {
  const all = contentWords(text, cover(rest))
  for (const quotation of quotations(text, [span])) {
    const inside = all.filter((word) => word.span.start >= quotation.start && word.span.end <= quotation.end)
    if (inside.length >= 3 && inside.length >= all.length * 0.6) return { start: quotation.start, end: quotation.end }
  }
  return null
}

/** Whether some word may be the verb of a sentence. */
const mayState = (words: readonly Word[], knowledge: TraceKnowledge): boolean =>
  words.some(
    (word, at) =>
      /^(is|are|was|were|has|have|had|will|can|did|does|do|'s|'re|be|been|to)$/.test(word.lower) ||
      knowledge.happening(word.stem) !== null ||
      (at > 0 && /^[a-z]{2,}(ed|s)$/.test(word.lower) && !BEFORE_NOUN.test(words[at - 1]?.lower ?? '')),
  )

const BEFORE_NOUN = /^(in|of|on|at|for|from|with|by|to|the|a|an|and|our|your|his|her|their|its|this|these)$/
