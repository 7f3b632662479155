import type { Gender, SpeakerKnowledge } from './knowledge.ts'

const FEMALE_TITLES = new Set([
  'mrs',
  'mrs.',
  'ms',
  'ms.',
  'miss',
  'madame',
  'mme',
  'lady',
  'queen',
  'princess',
  'dame',
  'señora',
  'frau',
])
const MALE_TITLES = new Set(['mr', 'mr.', 'sir', 'lord', 'king', 'prince', 'herr', 'monsieur', 'señor', 'sheikh'])

/** "Foreign Ministry Spokeswoman Ada Quill", where the role is part of the mention. */
export const roleGender = (lemmas: readonly string[], first: number, end: number, knowledge: SpeakerKnowledge): Gender | null => {
  for (let at = first; at < end - 1; at++) {
    const noun = knowledge.noun(lemmas[at] as string)
    if (noun?.kind === 'person' && noun.gender !== null) return noun.gender
  }
  return null
}

export const titleGender = (lower: readonly string[], first: number, end: number, from: number): Gender | null => {
  for (let at = Math.max(from, first - 1); at < end && at <= first; at++) {
    if (FEMALE_TITLES.has(lower[at] as string)) return 'female'
    if (MALE_TITLES.has(lower[at] as string)) return 'male'
  }
  return null
}

export const nameGender = (name: string, role: string | null, knowledge: SpeakerKnowledge): Gender | null => {
  if (role !== null)
    for (const word of role.toLowerCase().split(/[\s-]+/)) {
      const noun = knowledge.noun(word)
      if (noun?.kind === 'person' && noun.gender !== null) return noun.gender
    }
  const parts = name.split(/\s+/)
  if (parts.length < 2) return parts[0] ? knowledge.genderOfName(parts[0].toLowerCase()) : null
  for (const part of parts.slice(0, 2)) {
    const gender = knowledge.genderOfName(part.toLowerCase())
    if (gender !== null) return gender
  }
  return null
}
