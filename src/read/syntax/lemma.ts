import {
  COMPARED,
  DOUBLED_AT_END,
  IRREGULAR_ADJECTIVES,
  IRREGULAR_NOUNS,
  IRREGULAR_VERBS,
  SINGULARS_IN_S,
  STEMS_WITH_E,
  WHOLE_STEMS,
} from './irregular-forms.ts'
import { ADJ, ADV, AUX, DET, NOUN, PART, PRON, VERB } from './tags.ts'

/**
 * The dictionary form of an English word, in lower case: "sell" for "sold", "city" for "cities", "bad" for "worst". Names,
 * numbers and marks are their own; clitics give their full word: "'ve" is "have".
 *
 * A list of irregular forms, then rules on endings; a word that neither knows comes back as it is.
 * @param lower in lower case with plain apostrophes.
 * @param pos a number into `POS`.
 * Cost: a few look-ups; words over 40 letters come back as they are.
 */
export const lemma = (lower: string, pos: number): string => {
  if (lower.length > 40) return lower
  if (pos === VERB || pos === AUX) return verbLemma(lower, pos)
  if (pos === NOUN) return nounLemma(lower)
  if (pos === ADJ || pos === ADV) return adjectiveLemma(lower)
  if (pos === PART) return lower === "n't" || lower === 'nt' ? 'not' : lower
  if (pos === PRON) return PRONOUNS.get(lower) ?? lower
  if (pos === DET) return DETERMINERS.get(lower) ?? lower
  return lower
}

const PRONOUNS = new Map([
  ['me', 'i'],
  ['him', 'he'],
  ['them', 'they'],
  ['us', 'we'],
  ["'s", 'we'],
  ['these', 'this'],
  ['those', 'that'],
])
const DETERMINERS = new Map([
  ['an', 'a'],
  ['these', 'this'],
  ['those', 'that'],
])
const AUXILIARIES = new Map([
  ["'s", 'be'],
  ["'re", 'be'],
  ["'m", 'be'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'d", 'would'],
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
])
const PREFIXES = ['over', 'under', 'out', 'fore', 'mis', 're', 'un', 'inter', 'up']

const verbLemma = (lower: string, pos: number): string => {
  if (pos === AUX || lower.charCodeAt(0) === 0x27) {
    const full = AUXILIARIES.get(lower)
    if (full) return full
  }
  const irregular = IRREGULAR_VERBS.get(lower)
  if (irregular) return irregular
  const hyphen = lower.lastIndexOf('-')
  if (hyphen > 0 && hyphen + 2 < lower.length) return lower.slice(0, hyphen + 1) + verbLemma(lower.slice(hyphen + 1), VERB)
  for (const prefix of PREFIXES) {
    if (!lower.startsWith(prefix) || lower.length - prefix.length < 3) continue
    const rest = IRREGULAR_VERBS.get(lower.slice(prefix.length))
    // "relies" and "relay" are no forms of "lie".
    if (rest && rest !== 'lie') return prefix + rest
  }
  if (lower.endsWith('ies')) return lower.length > 4 ? `${lower.slice(0, -3)}y` : lower.slice(0, -1)
  if (lower.endsWith('es')) {
    const stem = lower.slice(0, -2)
    if (/(ss|sh|[^a]ch|oach|each|ach|x|zz)$/.test(stem)) return stem
    if (stem.endsWith('o') && lower.length > 4) return stem
    return `${stem}e`
  }
  if (lower.endsWith('s')) return /(ss|us|is|as)$/.test(lower) || lower.length < 3 ? lower : lower.slice(0, -1)
  if (lower.endsWith('ied') && lower.length > 4) return `${lower.slice(0, -3)}y`
  if (lower.endsWith('eed')) return lower
  if (lower.endsWith('ed') && /[aeiouy]/.test(lower.slice(0, -2))) return restored(lower.slice(0, -2))
  if (lower.endsWith('ing') && /[aeiouy]/.test(lower.slice(0, -3))) return restored(lower.slice(0, -3))
  return lower
}

/** Stems after which an "e" was dropped. One vowel before one consonant: unless the list of whole stems says otherwise. */
const DROPPED =
  /([cuvz]|[rdl]g|[aeiou]g|([aeo][aiu]|[aeiou]|[rnlp])s|[bcdfgkpstz]l|(^|[^eo])at|(^|[^aeo])ut|(^|[^o])ot|(^|[^a])ir|(^|[^eo])ur|(^|[^eo])ar|(^|[^aeio])[aeiou][kd]|(^|[^aeio])[aiu]m|(^|[^aeio])[iu]n|(^|[^aeio])[aiou]p|(^|[^aeio])[iu]l|(^|[^aeio])[iaou]b|quir|uid)$/

/** The verb whose "-ed" or "-ing" was cut off: undoubles "stopp", gives "describ" its "e" back. */
const restored = (stem: string): string => {
  if (STEMS_WITH_E.has(stem)) return `${stem}e`
  if (WHOLE_STEMS.has(stem)) return stem
  const last = stem.charAt(stem.length - 1)
  if (last === stem.charAt(stem.length - 2) && !/[aeiouy]/.test(last)) {
    if (!/[lsfz]/.test(last)) return stem.length > 3 ? stem.slice(0, -1) : stem
    return DOUBLED_AT_END.has(stem) ? stem.slice(0, -1) : stem
  }
  if (stem.length < 2) return stem
  return DROPPED.test(stem) ? `${stem}e` : stem
}

const nounLemma = (lower: string): string => {
  const irregular = IRREGULAR_NOUNS.get(lower)
  if (irregular) return irregular
  if (!lower.endsWith('s') || lower.length < 4 || SINGULARS_IN_S.has(lower) || /(ss|us|is)$/.test(lower)) {
    if (lower.endsWith('men') && lower.length > 5 && !SINGULARS_IN_S.has(lower)) return `${lower.slice(0, -2)}an`
    return lower
  }
  const hyphen = lower.lastIndexOf('-')
  if (hyphen > 0 && hyphen + 2 < lower.length) return lower.slice(0, hyphen + 1) + nounLemma(lower.slice(hyphen + 1))
  if (lower.endsWith('ies')) return lower.length > 4 ? `${lower.slice(0, -3)}y` : lower.slice(0, -1)
  if (/(ss|sh|ch|x|zz)es$/.test(lower)) return lower.slice(0, -2)
  if (/[^aeiou]oes$/.test(lower)) return lower.slice(0, -2)
  return lower.slice(0, -1)
}

const adjectiveLemma = (lower: string): string => {
  const irregular = IRREGULAR_ADJECTIVES.get(lower)
  if (irregular) return irregular
  const cut = lower.endsWith('est') ? 3 : lower.endsWith('er') ? 2 : 0
  if (cut === 0) return lower
  const stem = lower.slice(0, -cut)
  if (COMPARED.has(stem)) return stem
  if (COMPARED.has(`${stem}e`)) return `${stem}e`
  if (stem.endsWith('i') && COMPARED.has(`${stem.slice(0, -1)}y`)) return `${stem.slice(0, -1)}y`
  const { length } = stem
  if (length > 3 && stem[length - 1] === stem[length - 2] && COMPARED.has(stem.slice(0, -1))) return stem.slice(0, -1)
  return lower
}
