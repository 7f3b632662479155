import type { Access, Attribution, Evidenced } from '../../model/index.ts'
import type { Syntax } from '../syntax/syntax.ts'
import { ADP, AUX, NOUN, PUNCT, VERB } from '../syntax/tags.ts'
import { type Grammar, lemmaAt } from './grammar.ts'
import type { StatementLexicons } from './lexicons.ts'
import { objectsOf } from './objects.ts'
import { spanOf } from './participants.ts'
import { agrees, each, FIRST, FIRST_ANY, FIRST_OWN, isSpeaker, type Standing, THIRD, tokensIn } from './standing.ts'
import { subjectOf } from './subjects.ts'
import { verbGroup } from './verb-group.ts'

/** "according to", "I was told", "we heard that", "reportedly", "these materials tell us". */
export const receivedSigns = (
  grammar: Grammar,
  standing: Standing,
  { access, frames }: StatementLexicons,
): Evidenced<Access> | null => {
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
    if (access.hearsayBegins.has(word) && access.hearsayPhrase.has(`${word}_${lower[at + 1]}_${lower[at + 2]}`))
      return { value: 'second-hand', spans: [spanOf(grammar, at, at + 3)] }
    if (access.hearsayAdverb.has(word)) return { value: 'second-hand', spans: [spanOf(grammar, at, at + 1)] }
    const origin = fromOthers(grammar, at, standing, { access, frames })
    if (origin) return origin
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

/** "she had it from a porter that", "we learned from neighbours", "I have it on good authority": whoever told it, the speaker was told. */
const fromOthers = (
  grammar: Grammar,
  verb: number,
  standing: Standing,
  { access, frames }: StatementLexicons,
): Evidenced<Access> | null => {
  const { pos, lower } = grammar.syntax
  if (pos[verb] !== VERB && pos[verb] !== AUX) return null
  const lemma = lemmaAt(grammar, verb)
  const told = TOLD.has(lemma)
  if (!told && !HELD.has(lemma)) return null
  const named = NAMED.has(lower[verb + 1] as string)
  const from = verb + (named ? 2 : 1)
  const authority = named && lower[from] === 'on' && (lower[from + 1] === 'authority' || lower[from + 2] === 'authority')
  if (!authority && (lower[from] !== 'from' || !(named || told))) return null
  const group = verbGroup(grammar, verb)
  if (group.negated || group.passive || group.modal) return null
  const subject = subjectOf(grammar, group, frames)
  if (subject < 0 || !isSpeaker(grammar, subject, standing, access)) return null
  const chunk = grammar.chunkOf[from + 1] as number | undefined
  const end = chunk !== undefined && chunk >= 0 ? (grammar.chunkEnd[chunk] as number) : from + 2
  return { value: 'second-hand', spans: [spanOf(grammar, Math.min(subject, verb), end)] }
}

/** With or without what was learned: "heard from", "learned it from". */
const TOLD = new Set(['hear', 'learn', 'gather'])
/** Only with it: "knew it from", "got this from". */
const HELD = new Set(['have', 'get', 'know', 'receive', 'understand'])
const NAMED = new Set(['it', 'this', 'that'])

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

/** "We heard in the mess that ...": a phrase of place or time, then what was heard. */
const leadsToThat = ({ pos, lower, sentenceOf }: Syntax, verb: number): boolean => {
  if (pos[verb + 1] !== ADP) return false
  for (let at = verb + 2; at < verb + 8 && sentenceOf[at] === sentenceOf[verb]; at++) {
    if (lower[at] === 'that') return true
    if (pos[at] === VERB || pos[at] === AUX || pos[at] === PUNCT) return false
  }
  return false
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
    if (next === 'that' || next === 'about' || next === 'of' || next === 'from' || next === 'how' || leadsToThat(syntax, verb))
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

/** Somebody says what another says. Not where the inner source is the speaker ("we believe", "he said he saw"). */
export const nestedSigns = (
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
