import type { Gender } from './knowledge.ts'

/** A personal pronoun by its forms. */
export interface PronounForm {
  /** The word that stands for all its forms. */
  readonly word: 'he' | 'she' | 'it' | 'they' | 'i' | 'we' | 'you'
  readonly person: 1 | 2 | 3
  readonly gender: Gender | null
  readonly plural: boolean | null
  readonly form: 'subject' | 'object' | 'possessive' | 'reflexive'
  readonly possessive: boolean
  /** A pronoun whatever the tagger says. */
  readonly sure: boolean
}

const form = (
  word: PronounForm['word'],
  person: 1 | 2 | 3,
  gender: Gender | null,
  plural: boolean | null,
  shape: PronounForm['form'],
): PronounForm => ({
  word,
  person,
  gender,
  plural,
  form: shape,
  possessive: shape === 'possessive',
  sure: word !== 'i' && word !== 'we',
})

/** English personal pronouns by their written forms, lower case. */
export const PRONOUNS: ReadonlyMap<string, PronounForm> = new Map([
  ['he', form('he', 3, 'male', false, 'subject')],
  ['him', form('he', 3, 'male', false, 'object')],
  ['his', form('he', 3, 'male', false, 'possessive')],
  ['himself', form('he', 3, 'male', false, 'reflexive')],
  ['she', form('she', 3, 'female', false, 'subject')],
  ['her', form('she', 3, 'female', false, 'possessive')],
  ['hers', form('she', 3, 'female', false, 'object')],
  ['herself', form('she', 3, 'female', false, 'reflexive')],
  ['it', form('it', 3, null, false, 'subject')],
  ['its', form('it', 3, null, false, 'possessive')],
  ['itself', form('it', 3, null, false, 'reflexive')],
  ['they', form('they', 3, null, null, 'subject')],
  ['them', form('they', 3, null, null, 'object')],
  ['their', form('they', 3, null, null, 'possessive')],
  ['theirs', form('they', 3, null, null, 'object')],
  ['themselves', form('they', 3, null, null, 'reflexive')],
  ['i', form('i', 1, null, false, 'subject')],
  ['me', form('i', 1, null, false, 'object')],
  ['my', form('i', 1, null, false, 'possessive')],
  ['mine', form('i', 1, null, false, 'object')],
  ['myself', form('i', 1, null, false, 'reflexive')],
  ['we', form('we', 1, null, true, 'subject')],
  ['us', form('we', 1, null, true, 'object')],
  ['our', form('we', 1, null, true, 'possessive')],
  ['ours', form('we', 1, null, true, 'object')],
  ['ourselves', form('we', 1, null, true, 'reflexive')],
])

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Verbs, as dictionary forms, whose subject puts something into words. */
export const SPEECH_VERBS = words(
  'say tell state claim add note explain continue announce declare argue insist warn admit allege assert report write comment reply respond answer stress emphasise emphasize maintain acknowledge confirm deny suggest believe think recall remark observe reiterate repeat conclude disclose reveal testify describe ask promise vow accuse complain contend concede conceive affirm estimate predict hint boast joke quip recount relate tweet post mention point urge call demand propose pledge agree disagree disclose caution lament muse elaborate',
)

/** Nouns, as dictionary forms, that with "in" or "at" name where something is said; an interview before is then over. */
export const SETTING_NOUNS = words(
  'statement conference letter speech rally hearing court briefing tweet post testimony book memo email parliament session meeting article op-ed trial affidavit memoir lecture debate deposition vigil ceremony funeral assembly',
)

/** Verbs that themselves say where: to testify is in court. */
export const SETTING_VERBS = words('testify tweet post write tell blog')
