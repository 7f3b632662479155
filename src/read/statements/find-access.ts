import type { Access, Attribution, Evidenced, Span } from '../../model/index.ts'
import { objectsOf, subjectOf } from './arguments.ts'
import type { TokenRange } from './cut-clauses.ts'
import { ADP, AUX, type Grammar, lemmaAt, NOUN, NSUBJ, PRON, PROPN, VERB } from './grammar.ts'
import type { StatementLexicons } from './lexicons.ts'
import { spanOf } from './participants.ts'
import { verbGroup } from './verb-group.ts'

/** Where a statement stands and who speaks. */
export interface Standing {
  readonly attribution: Attribution | null
  /** The attribution that holds this one. */
  readonly outer: Attribution | null
  /** Token ranges of the statement. */
  readonly ranges: readonly TokenRange[]
  /** Tokens of the clause that leads up to it ("When we learned that"), in the same sentence. */
  readonly lead: TokenRange | null
}

const UNDISCLOSED: Evidenced<Access> = { value: 'undisclosed', spans: [] }
const FIRST = new Set(['i', 'we'])
const FIRST_OWN = new Set(['my', 'our'])
const FIRST_ANY = new Set(['i', 'we', 'me', 'us', 'my', 'our', 'myself', 'ourselves'])
const THIRD: Readonly<Record<string, 'he' | 'she' | 'they'>> = { he: 'he', she: 'she', they: 'they' }

/**
 * How the speaker says to know one statement.
 *
 * First-hand: the speaker perceived it ("I saw"), did it or underwent it ("we reported", "our complaint", "they beat me"), or is
 * called an eyewitness. Second-hand: it was passed on ("I was told", "according to witnesses", one attribution inside
 * another). Knowing without saying how ("we learned that") is undisclosed, as is saying nothing.
 * Cost: the length of the statement.
 */
export const findAccess = (grammar: Grammar, standing: Standing, lexicons: StatementLexicons): Evidenced<Access> => {
  const { access } = lexicons
  const { attribution, outer } = standing
  const told = receivedSigns(grammar, standing, lexicons)
  if (told) return told
  if (attribution && outer) {
    const nested = nestedSigns(grammar, attribution, outer, lexicons)
    if (nested) return nested
  }
  if (attribution) {
    const perceived = cuePerceives(grammar, attribution, lexicons)
    if (perceived) return perceived
    const own = ownAct(grammar, standing, attribution, lexicons)
    if (own) return own
    const witness = firstToken(
      grammar,
      attribution.source,
      (at) => access.witness.has(lemmaAt(grammar, at)) || access.witness.has(grammar.syntax.lower[at] as string),
    )
    if (witness >= 0) return { value: 'first-hand', spans: [spanOf(grammar, witness, witness + 1)] }
    return UNDISCLOSED
  }
  return authorAccess(grammar, standing, lexicons)
}

const tokensIn = (grammar: Grammar, spans: readonly Span[]): number[] => {
  const { tokens } = grammar.syntax
  const found: number[] = []
  for (const span of spans) {
    let low = 0
    let high = tokens.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tokens.end[middle] as number) <= span.start) low = middle + 1
      else high = middle
    }
    for (let at = low; at < tokens.length && (tokens.start[at] as number) < span.end; at++) found.push(at)
  }
  return found
}

const firstToken = (grammar: Grammar, spans: readonly Span[], test: (at: number) => boolean): number =>
  tokensIn(grammar, spans).find(test) ?? -1

const each = function* (ranges: readonly TokenRange[]): Generator<number> {
  for (const { first, end } of ranges) for (let at = first; at < end; at++) yield at
}

/** "according to", "I was told", "we heard that", "reportedly", "these materials tell us". */
const receivedSigns = (grammar: Grammar, standing: Standing, { access, frames }: StatementLexicons): Evidenced<Access> | null => {
  const { syntax } = grammar
  const { lower, pos } = syntax
  const ranges = standing.lead ? [standing.lead, ...standing.ranges] : standing.ranges
  for (const at of each(ranges)) {
    const word = lower[at] as string
    if (word === 'according' && lower[at + 1] === 'to') {
      const chunk = grammar.chunkOf[at + 2]
      const end = chunk !== undefined && chunk >= 0 ? (grammar.chunkEnd[chunk] as number) : at + 2
      return { value: 'second-hand', spans: [spanOf(grammar, at, end)] }
    }
    if (access.hearsayPhrase.has(`${word}_${lower[at + 1]}_${lower[at + 2]}`))
      return { value: 'second-hand', spans: [spanOf(grammar, at, at + 3)] }
    if (access.hearsayAdverb.has(word)) return { value: 'second-hand', spans: [spanOf(grammar, at, at + 1)] }
    if (pos[at] !== VERB) continue
    const lemma = lemmaAt(grammar, at)
    if (access.received.has(lemma)) {
      const found = receives(grammar, at, lemma, standing, { access, frames })
      if (found) return found
    }
    if (lemma === 'have' || lemma === 'receive' || lemma === 'get' || lemma === 'obtain') {
      const found = holdsReport(grammar, at, standing, { access, frames })
      if (found) return found
    }
    if (access.conveys.has(lemma)) {
      const group = verbGroup(grammar, at)
      if (group.passive || group.negated || group.infinitive) continue
      const subject = subjectOf(grammar, group, frames)
      if (
        subject >= 0 &&
        subject < at &&
        (access.conveyor.has(lemmaAt(grammar, subject)) || access.conveyor.has(lower[subject] as string)) &&
        !ownPossessor(grammar, subject, access.act)
      ) {
        const chunk = grammar.chunkOf[subject] as number
        const first = chunk >= 0 ? (grammar.chunkFirst[chunk] as number) : subject
        return { value: 'second-hand', spans: [spanOf(grammar, first, at + 1)] }
      }
    }
  }
  return null
}

/** "we have information that", "I received word from": what somebody else said or wrote. */
const holdsReport = (
  grammar: Grammar,
  verb: number,
  standing: Standing,
  { access, frames }: StatementLexicons,
): Evidenced<Access> | null => {
  const { syntax } = grammar
  const group = verbGroup(grammar, verb)
  if (group.negated || group.passive || group.modal) return null
  const object = objectsOf(grammar, group).first
  if (object <= verb || !REPORTS.has(lemmaAt(grammar, object))) return null
  const next = syntax.lower[object + 1] as string | undefined
  if (next !== 'that' && next !== 'from' && next !== 'about' && next !== 'of') return null
  const subject = subjectOf(grammar, group, frames)
  if (subject < 0 || !isSpeaker(grammar, subject, standing, access)) return null
  return { value: 'second-hand', spans: [spanOf(grammar, Math.min(subject, verb), object + 1)] }
}

const REPORTS = new Set([
  'information',
  'report',
  'word',
  'news',
  'intelligence',
  'message',
  'call',
  'letter',
  'testimony',
  'account',
  'rumour',
  'rumor',
  'tip',
])

/** "our report shows": the speaker's own act is no hearsay. */
const ownPossessor = (grammar: Grammar, head: number, acts: ReadonlySet<string>): boolean => {
  const chunk = grammar.chunkOf[head] as number
  if (chunk < 0 || !acts.has(lemmaAt(grammar, head))) return false
  return FIRST_OWN.has(grammar.syntax.lower[grammar.chunkFirst[chunk] as number] as string)
}

const receives = (
  grammar: Grammar,
  verb: number,
  lemma: string,
  standing: Standing,
  { access, frames }: StatementLexicons,
): Evidenced<Access> | null => {
  const { syntax } = grammar
  const { lower } = syntax
  const group = verbGroup(grammar, verb)
  if (group.negated || group.infinitive || group.modal) return null
  const subject = subjectOf(grammar, group, frames)
  const speaks = subject >= 0 && isSpeaker(grammar, subject, standing, access)
  const impersonal =
    subject >= 0 &&
    (lower[subject] === 'it' ||
      (lower[subject] === 'they' && lower[verb - 1] === 'they') ||
      lower[subject] === 'people' ||
      lower[subject] === 'everyone')
  const spans = [spanOf(grammar, subject >= 0 && subject < verb ? subject : group.first, verb + 1)]
  if (lemma === 'hear') {
    if (!speaks) return null
    // "I heard shots", "I heard him order": heard with one's own ears.
    const next = lower[verb + 1] as string | undefined
    if (next === 'that' || next === 'about' || next === 'of' || next === 'from' || next === 'how')
      return { value: 'second-hand', spans }
    const chunk = grammar.chunkOf[verb + 1]
    if (chunk !== undefined && chunk >= 0) {
      const after = grammar.chunkEnd[chunk] as number
      const tag = syntax.pos[after] as number
      const finite =
        tag === AUX ||
        (tag === VERB && (lower[after] as string) !== lemmaAt(grammar, after) && !(lower[after] as string).endsWith('ing'))
      return finite ? { value: 'second-hand', spans } : null
    }
    return null
  }
  // "I was told", "we were informed"; "it is said", "they say", "someone told me".
  if (group.passive && (speaks || impersonal)) return { value: 'second-hand', spans }
  if (!group.passive) {
    const next = lower[verb + 1] as string | undefined
    if (
      (next === 'me' || next === 'us') &&
      !speaks &&
      (lemma === 'tell' || lemma === 'inform' || lemma === 'assure' || lemma === 'say')
    ) {
      const end = spanOf(grammar, subject >= 0 && subject < verb ? subject : verb, verb + 2)
      return { value: 'second-hand', spans: [end] }
    }
    if (impersonal && lemma === 'say' && lower[subject] !== 'it') return { value: 'second-hand', spans }
    if (speaks && (lemma === 'read' || lemma === 'gather')) return { value: 'second-hand', spans }
  }
  return null
}

/** Whether a token speaks of whoever speaks: "I", "we" in quoted words; "he" of a single man in reported ones. */
const isSpeaker = (grammar: Grammar, token: number, standing: Standing, access: StatementLexicons['access']): boolean => {
  const word = grammar.syntax.lower[token] as string
  if (FIRST.has(word) || word === 'me' || word === 'us') return standing.attribution !== null
  const third = THIRD[word]
  if (!third || !standing.attribution || standing.attribution.manner === 'direct') return false
  return agrees(grammar, standing.attribution, third, access)
}

/** Somebody says what another says. Not where the inner source is the speaker ("we believe", "he said he saw"). */
const nestedSigns = (
  grammar: Grammar,
  attribution: Attribution,
  outer: Attribution,
  { access }: StatementLexicons,
): Evidenced<Access> | null => {
  const { syntax } = grammar
  const source = tokensIn(grammar, attribution.source)
  const cue = tokensIn(grammar, attribution.cue)
  const spans = [...attribution.source, ...attribution.cue].sort((a, b) => a.start - b.start)
  const own =
    source.length > 0 &&
    source.every(
      (at) =>
        FIRST_ANY.has(syntax.lower[at] as string) || THIRD[syntax.lower[at] as string] !== undefined || syntax.pos[at] !== NOUN,
    ) &&
    source.some(
      (at) =>
        FIRST.has(syntax.lower[at] as string) ||
        (THIRD[syntax.lower[at] as string] !== undefined &&
          agrees(grammar, outer, THIRD[syntax.lower[at] as string] as 'he' | 'she' | 'they', access)),
    )
  const verb = cue.find((at) => syntax.pos[at] === VERB) ?? -1
  const lemma = verb >= 0 ? lemmaAt(grammar, verb) : ''
  if (own) {
    if (access.received.has(lemma) && (lemma === 'hear' || lemma === 'read' || (verb >= 0 && verbGroup(grammar, verb).passive)))
      return { value: 'second-hand', spans }
    return null
  }
  // "I was told that": the source may be left unsaid.
  if (source.length === 0) {
    if (access.received.has(lemma) && verb >= 0 && verbGroup(grammar, verb).passive) return { value: 'second-hand', spans }
    if (access.cognition.has(lemma)) return null
    if (spans.length === 0) return null
  }
  return { value: 'second-hand', spans }
}

/** "said he saw": a cue of perception whose source is the speaker. */
const cuePerceives = (grammar: Grammar, attribution: Attribution, { access }: StatementLexicons): Evidenced<Access> | null => {
  const at = firstToken(
    grammar,
    attribution.cue,
    (token) => access.perceive.has(lemmaAt(grammar, token)) && grammar.syntax.pos[token] === VERB,
  )
  if (at < 0 || verbGroup(grammar, at).negated) return null
  return { value: 'first-hand', spans: [spanOf(grammar, at, at + 1)] }
}

/** The speaker perceives, acts or undergoes in the clause itself. */
const ownAct = (
  grammar: Grammar,
  standing: Standing,
  attribution: Attribution,
  { access }: StatementLexicons,
): Evidenced<Access> | null => {
  const { syntax } = grammar
  const { lower, pos } = syntax
  const quoted = attribution.manner !== 'indirect'
  const sourceTokens = tokensIn(grammar, attribution.source)
  const firstPersonSource = sourceTokens.some((at) => FIRST.has(lower[at] as string))
  for (const at of each(standing.ranges)) {
    const word = lower[at] as string
    const mine = quoted || firstPersonSource || syntax.quotedBy[at] !== -1
    if (FIRST_OWN.has(word) && mine) {
      // "with my own eyes"
      if (lower[at + 1] === 'own' && (lower[at + 2] === 'eyes' || lower[at + 2] === 'ears'))
        return { value: 'first-hand', spans: [spanOf(grammar, at, at + 3)] }
      if (lower[at + 1] === 'eyes') return { value: 'first-hand', spans: [spanOf(grammar, at, at + 2)] }
      // "our report", "my complaint": an act of the speaker's.
      const chunk = grammar.chunkOf[at] as number
      if (chunk < 0) continue
      const head = grammar.chunkHead[chunk] as number
      if (grammar.chunkFirst[chunk] !== at || !access.act.has(lemmaAt(grammar, head)) || lower[at + 1] === "'s") continue
      return { value: 'first-hand', spans: [spanOf(grammar, at, head + 1)] }
    }
    if (pos[at] !== PRON) continue
    if (FIRST.has(word) && mine) {
      const verb = verbOfSubject(grammar, at, standing.ranges)
      if (verb < 0) continue
      const group = verbGroup(grammar, verb)
      const lemma = lemmaAt(grammar, verb)
      if (access.cognition.has(lemma) || (access.received.has(lemma) && (lemma !== 'hear' || group.passive))) continue
      return { value: 'first-hand', spans: [spanOf(grammar, at, Math.max(at, verb) + 1)] }
    }
    if ((word === 'me' || word === 'us') && mine) {
      const verb = verbOfObject(grammar, at)
      if (verb < 0) continue
      const lemma = lemmaAt(grammar, verb)
      if (
        access.fatal.has(lemma) ||
        access.received.has(lemma) ||
        access.cognition.has(lemma) ||
        (['tell', 'let', 'believe', 'trust', 'give'].includes(lemma) === true && lemma !== 'give')
      )
        continue
      return { value: 'first-hand', spans: [spanOf(grammar, verb, at + 1)] }
    }
    const third = THIRD[word]
    if (third && !quoted && !mine && agrees(grammar, attribution, third, access)) {
      // Only the first subject of reported words is surely the one who speaks.
      const verb = verbOfSubject(grammar, at, standing.ranges)
      if (verb < 0 || !opensClause(grammar, at, standing.ranges)) continue
      const group = verbGroup(grammar, verb)
      const lemma = lemmaAt(grammar, verb)
      if (
        access.cognition.has(lemma) ||
        access.received.has(lemma) ||
        (access.fatal.has(lemma) && group.passive) ||
        lemma === 'die'
      )
        return null
      if (access.perceive.has(lemma) && group.negated) return null
      return { value: 'first-hand', spans: [spanOf(grammar, at, verb + 1)] }
    }
    if (third) continue
  }
  return null
}

const opensClause = (grammar: Grammar, at: number, ranges: readonly TokenRange[]): boolean => {
  for (const one of each(ranges)) {
    if (one === at) return true
    if (grammar.syntax.pos[one] === VERB) return false
    const chunk = grammar.chunkOf[one] as number
    if (chunk >= 0 && grammar.syntax.pos[one - 1] !== ADP && one === grammar.chunkFirst[chunk]) return false
  }
  return false
}

/** The verb that a pronoun is the subject of: by the tree, or the next one to the right. */
const verbOfSubject = (grammar: Grammar, pronoun: number, ranges: readonly TokenRange[]): number => {
  const { syntax } = grammar
  const head = syntax.heads[pronoun] as number
  if (head > pronoun && syntax.relations[pronoun] === NSUBJ && (syntax.pos[head] === VERB || syntax.pos[head] === AUX)) return head
  const range = ranges.find((one) => pronoun >= one.first && pronoun < one.end)
  for (let at = pronoun + 1; range && at < Math.min(range.end, pronoun + 8); at++) {
    const tag = syntax.pos[at] as number
    if (tag === VERB) return at
    if (tag === PRON || tag === NOUN || tag === PROPN) break
  }
  // "we were there": the copula itself.
  for (let at = pronoun + 1; range && at < Math.min(range.end, pronoun + 4); at++) if (syntax.pos[at] === AUX) return at
  return -1
}

const verbOfObject = (grammar: Grammar, pronoun: number): number => {
  const { syntax } = grammar
  for (let at = pronoun - 1; at >= 0 && pronoun - at < 4; at--) {
    if (syntax.pos[at] === VERB) return at
    if (syntax.pos[at] !== ADP) return -1
  }
  return -1
}

/** Whether "he", "she" or "they" can be the source of an attribution. */
const agrees = (
  grammar: Grammar,
  attribution: Attribution,
  pronoun: 'he' | 'she' | 'they',
  access: StatementLexicons['access'],
): boolean => {
  const tokens = tokensIn(grammar, attribution.source)
  const { syntax } = grammar
  if (tokens.length === 0) return false
  const bare = tokens.find((at) => syntax.pos[at] === PRON)
  if (tokens.length === 1 && bare !== undefined) return syntax.lower[bare] === pronoun
  let head = -1
  for (const at of tokens) {
    const chunk = grammar.chunkOf[at] as number
    if (chunk >= 0) {
      head = grammar.chunkHead[chunk] as number
      break
    }
  }
  if (head < 0) return false
  const lemma = lemmaAt(grammar, head)
  const word = syntax.lower[head] as string
  const joined = tokens.some((at) => syntax.lower[at] === 'and')
  if (syntax.pos[head] === NOUN && word !== lemma) return pronoun === 'they'
  if (joined && pronoun !== 'they') return false
  const woman = tokens.some((at) => access.woman.has(syntax.lower[at] as string))
  const man = tokens.some((at) => access.man.has(syntax.lower[at] as string))
  if (pronoun === 'he') return !woman
  if (pronoun === 'she') return !man
  return joined
}

/** "this reporter saw", "our correspondent at the scene": only then does the author disclose anything. */
const authorAccess = (grammar: Grammar, standing: Standing, { access }: StatementLexicons): Evidenced<Access> => {
  const { syntax } = grammar
  const { lower, pos } = syntax
  for (const at of each(standing.ranges)) {
    const lemma = lemmaAt(grammar, at)
    if (pos[at] === NOUN && access.ownReporter.has(lemma)) {
      const before = lower[at - 1] as string | undefined
      const chunk = grammar.chunkOf[at] as number
      const opening = chunk >= 0 ? (lower[grammar.chunkFirst[chunk] as number] as string) : before
      if (opening !== 'this' && opening !== 'our' && opening !== 'these') continue
      const first = chunk >= 0 ? (grammar.chunkFirst[chunk] as number) : at - 1
      const verb = perceives(grammar, at + 1, standing.ranges, access)
      const there = onScene(grammar, standing.ranges)
      if (verb >= 0) return { value: 'first-hand', spans: [spanOf(grammar, first, verb + 1)] }
      if (there >= 0) return { value: 'first-hand', spans: [spanOf(grammar, first, at + 1), spanOf(grammar, there, there + 1)] }
    }
    if (pos[at] === PRON && FIRST.has(lower[at] as string) && syntax.quotedBy[at] === -1) {
      const verb = verbOfSubject(grammar, at, standing.ranges)
      if (verb < 0) continue
      const name = lemmaAt(grammar, verb)
      if (access.perceive.has(name) && !verbGroup(grammar, verb).negated)
        return { value: 'first-hand', spans: [spanOf(grammar, at, verb + 1)] }
    }
    if (pos[at] === VERB && access.perceive.has(lemma) && verbGroup(grammar, at).passive) {
      // "documents seen by this newspaper", "witnessed by this reporter"
      for (let next = at + 1; next < Math.min(syntax.tokens.length, at + 6); next++) {
        if (lower[next] !== 'this' && lower[next] !== 'our') continue
        const chunk = grammar.chunkOf[next] as number
        const head = chunk >= 0 ? (grammar.chunkHead[chunk] as number) : next
        if (!access.ownReporter.has(lemmaAt(grammar, head))) break
        return { value: 'first-hand', spans: [spanOf(grammar, at, head + 1)] }
      }
    }
  }
  return UNDISCLOSED
}

const perceives = (grammar: Grammar, from: number, ranges: readonly TokenRange[], access: StatementLexicons['access']): number => {
  const range = ranges.find((one) => from >= one.first && from <= one.end)
  for (let at = from; range && at < Math.min(range.end, from + 10); at++)
    if (grammar.syntax.pos[at] === VERB && access.perceive.has(lemmaAt(grammar, at)))
      return verbGroup(grammar, at).negated ? -1 : at
  return -1
}

const onScene = (grammar: Grammar, ranges: readonly TokenRange[]): number => {
  for (const at of each(ranges)) if (['scene', 'ground', 'spot', 'there'].includes(grammar.syntax.lower[at] as string)) return at
  return -1
}
