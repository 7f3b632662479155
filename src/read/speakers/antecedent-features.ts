import { mix } from '../learned/hash.ts'
import type { Syntax } from '../syntax/syntax.ts'
import { AUX, EXPL, SUBJECTS, VERB } from '../syntax/tags.ts'
import type { Phrase } from './phrases.ts'
import type { Referent } from './read-references.ts'

/** Features of one candidate. */
export const SLOTS = 32

const KINDS = ['name', 'noun', 'pronoun'] as const
const TYPES = ['person', 'body', 'place', 'thing', 'any'] as const
const DETERMINERS = ['definite', 'indefinite', 'demonstrative', 'possessive', 'none'] as const
const FORMS = ['subject', 'object', 'possessive', 'reflexive'] as const
const WORDS = ['he', 'she', 'it', 'they', 'i', 'we', 'you'] as const

const bucket = (count: number): number => (count < 4 ? count : count < 7 ? 4 : count < 12 ? 5 : 6)

/** What the scoring of one pronoun needs besides the two phrases. */
export interface Situation {
  /** Sentences between the two, those wholly inside quotations left out where the pronoun stands outside. */
  readonly distance: number
  /** How many fitting candidates stand between them. */
  readonly rank: number
  /** How many phrases of one referent came before. */
  readonly referent: Referent
  /** The referent that was last said to say something, or -1. */
  readonly lastSpeaker: number
  /** The paragraph before the pronoun's is a quotation from end to end. */
  readonly afterQuotation: boolean
  /** Of the verb that governs the pronoun, by `governorOf`. */
  readonly governor: number
  readonly syntax: Syntax
}

/** Writes the features of taking `candidate` for what `pronoun` stands for. Cost: constant. */
export const antecedentFeatures = (
  rows: Uint32Array,
  offset: number,
  pronoun: Phrase,
  candidate: Phrase,
  situation: Situation,
): void => {
  const { distance, rank, referent, syntax } = situation
  const word = WORDS.indexOf(pronoun.pronoun?.word ?? 'it')
  const shape = FORMS.indexOf(pronoun.pronoun?.form ?? 'subject')
  const kind = KINDS.indexOf(candidate.kind)
  const type = TYPES.indexOf(candidate.type)
  const far = bucket(distance)
  const near = Math.min(distance, 2)
  const paragraphs = Math.min(pronoun.paragraph - candidate.paragraph, 3)
  const gender = pronoun.gender === null ? 2 : referent.gender === null ? 1 : 0
  const plural = referent.plural === null ? 2 : referent.plural ? 1 : 0
  const quoted =
    pronoun.quotation < 0
      ? candidate.quotation < 0
        ? 0
        : 1
      : candidate.quotation === pronoun.quotation
        ? 2
        : candidate.quotation < 0
          ? 3
          : 4
  const speaker = situation.lastSpeaker === referent.number ? 1 : 0
  const speaks = (pronoun.speaks ? 2 : 0) + (candidate.speaks ? 1 : 0)
  const flags = (candidate.modifier ? 1 : 0) + (candidate.joined >= 0 ? 2 : 0)
  const opening = syntax.sentences[candidate.sentence]?.first === candidate.first ? 1 : 0
  const candidateForm = candidate.pronoun ? FORMS.indexOf(candidate.pronoun.form) + 1 : 0
  const seen = bucket(referent.phrases.length)
  const { governor } = situation
  let slot = offset
  const put = (template: number, value: number): void => {
    rows[slot++] = mix(template * 7919 + 11, value) | 1
  }
  put(1, 0)
  put(2, word * 8 + far)
  put(3, word * 8 + paragraphs)
  put(4, (word * 4 + kind) * 8 + type)
  put(5, (near * 64 + candidate.relation) * 2 + (quoted === 1 || quoted === 4 ? 1 : 0))
  put(6, candidate.relation * 64 + pronoun.relation)
  put(7, word * 4 + gender)
  put(8, (word * 4 + plural) * 4 + kind)
  put(9, (word * 8 + quoted) * 2 + (pronoun.speaks ? 1 : 0))
  put(10, word * 8 + Math.min(rank, 6))
  put(11, seen * 4 + near)
  put(12, speaks * 4 + near)
  put(13, opening * 4 + near)
  put(14, (word * 8 + candidateForm) * 8 + kind)
  put(15, DETERMINERS.indexOf(candidate.determiner) * 8 + word)
  put(16, flags * 8 + word)
  put(17, (speaker * 2 + (pronoun.speaks ? 1 : 0)) * 8 + word)
  put(18, (speaker * 2 + (situation.afterQuotation ? 1 : 0)) * 2 + (pronoun.speaks ? 1 : 0))
  put(19, (candidateForm * 8 + shape) * 4 + near)
  put(20, (Math.min(rank, 3) * 8 + quoted) * 4 + near)
  put(21, (candidate.entity !== null ? 1 : 0) * 8 + word)
  put(22, candidate.paragraph === 0 && syntax.titled ? 1 : 0)
  put(23, (near * 4 + kind) * 8 + seen)
  put(24, ((plural * 8 + type) * 8 + word) * 4 + near)
  put(25, (candidate.kind === 'noun' ? candidate.sign : 0) * 8 + word)
  put(26, near === 0 ? (candidate.relation * 64 + pronoun.relation) * 8 + word : 1)
  put(27, (subjectBefore(candidate, pronoun) ? 1 : 0) * 8 + word)
  put(28, governor * 8 + type)
  put(
    29,
    (candidate.first < pronoun.first && candidate.governor >= 0 && candidate.governor === pronoun.governor ? 1 : 0) * 8 + shape,
  )
  put(30, ((candidate.speaks && candidate.sentence === pronoun.sentence ? 1 : 0) * 2 + (candidate.modifier ? 1 : 0)) * 8 + word)
  put(31, (type * 4 + near) * 8 + word)
  while (slot < offset + SLOTS) rows[slot++] = 0
}

/** Writes the features of taking `pronoun` for standing for none of the candidates. Cost: constant. */
export const noneFeatures = (rows: Uint32Array, offset: number, pronoun: Phrase, candidates: number, syntax: Syntax): void => {
  const word = WORDS.indexOf(pronoun.pronoun?.word ?? 'it')
  const governor = governorOf(syntax, pronoun)
  const next = syntax.lower[pronoun.last] ?? ''
  let slot = offset
  const put = (template: number, value: number): void => {
    rows[slot++] = mix(template * 7919 + 11, value) | 1
  }
  put(101, word)
  put(102, word * 8 + Math.min(candidates, 6))
  put(103, word * 64 + pronoun.relation)
  put(104, governor * 8 + word)
  put(105, hash(next) * 8 + word)
  put(106, (pronoun.quotation >= 0 ? 1 : 0) * 8 + word)
  put(107, pronoun.relation === EXPL ? 1 : 0)
  put(108, (pronoun.speaks ? 1 : 0) * 8 + word)
  put(109, (pronoun.first === syntax.sentences[pronoun.sentence]?.first ? 1 : 0) * 8 + word)
  put(110, thatFollows(syntax, pronoun) * 8 + word)
  while (slot < offset + SLOTS) rows[slot++] = 0
}

const subjectBefore = (candidate: Phrase, pronoun: Phrase): boolean =>
  SUBJECTS.has(candidate.relation) && SUBJECTS.has(pronoun.relation)

/** The verb that governs the pronoun, as a number: by the tree, or the next verb. */
export const governorOf = (syntax: Syntax, pronoun: Phrase): number => hash(governing(syntax, pronoun))

const governing = (syntax: Syntax, pronoun: Phrase): string => {
  if (pronoun.governor >= 0) return syntax.lemmas[pronoun.governor] as string
  const end = Math.min(pronoun.last + 4, syntax.sentences[pronoun.sentence]?.last ?? 0)
  for (let at = pronoun.last; at < end; at++)
    if (syntax.pos[at] === VERB || syntax.pos[at] === AUX) return syntax.lemmas[at] as string
  return ''
}

/** "It is clear that", "it emerged that": 1 where "that" or "to" follows in the same clause. */
const thatFollows = (syntax: Syntax, pronoun: Phrase): number => {
  const end = Math.min(pronoun.last + 6, syntax.sentences[pronoun.sentence]?.last ?? 0)
  for (let at = pronoun.last; at < end; at++) {
    const word = syntax.lower[at]
    if (word === 'that') return 1
    if (word === 'to') return 2
    if (word === ',' || word === '.') return 0
  }
  return 0
}

/** A word as a number of 26 bits. */
export const hash = (text: string): number => {
  let h = 0
  for (let at = 0; at < text.length; at++) h = (Math.imul(h, 31) + text.charCodeAt(at)) | 0
  return h & 0x3ffffff
}
