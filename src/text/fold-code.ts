/** What a code unit counts for when words are compared. Values from {@link LETTER} up are the folded letter itself. */
export const FOLD = {
  /** Parts words: white space, punctuation, symbols. */
  separator: 0,
  /** Counts for nothing and parts nothing: diacritics, soft hyphens, invisible marks. */
  skip: 1,
  /** Joins letters, parts all else: apostrophes. */
  apostrophe: 2,
  /** Parts words, but for a hyphen at the end of a line. */
  hyphen: 3,
  /** Between digits it may group them: 1,200. */
  grouping: 4,
  /** Becomes several letters; see {@link expansion}. */
  several: 5,
  /** A character of a script without spaces: a word by itself. */
  character: 6,
  /** Half of a surrogate pair. */
  surrogate: 7,
  /** Not looked at yet. */
  unknown: 8,
} as const

/** Folded letters and digits are no smaller. */
export const LETTER = 0x30

/** By code unit: one of {@link FOLD} or a folded letter. Filled as texts need it, through {@link learn}. */
export const folded = new Uint16Array(65536).fill(FOLD.unknown)
const expansions = new Map<number, string>()

/** The letters that a code unit of kind `several`, or one of a script without spaces, becomes. */
export const expansion = (code: number): string => expansions.get(code) ?? String.fromCharCode(code)

/** Marks that change how a letter sounds and that copies often lose. Vowel signs of Indic scripts are none of them. */
const LOST_MARKS: readonly (readonly [first: number, last: number])[] = [
  [0x300, 0x36f],
  [0x591, 0x5bd],
  [0x5bf, 0x5bf],
  [0x5c1, 0x5c2],
  [0x5c4, 0x5c5],
  [0x5c7, 0x5c7],
  [0x610, 0x61a],
  [0x640, 0x640],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x6d6, 0x6dc],
  [0x6df, 0x6e4],
  [0x6e7, 0x6e8],
  [0x6ea, 0x6ed],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe20, 0xfe2f],
]
const isLostMark = (code: number): boolean => LOST_MARKS.some(([first, last]) => code >= first && code <= last)

const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/u
/** Variation selectors and the grapheme joiner. */
const chooses = (code: number): boolean => (code >= 0xfe00 && code <= 0xfe0f) || code === 0x34f
const APOSTROPHES = "'\u2019\u02bc\u2018\u00b4`\u02bb\u2032\uff07"
const HYPHENS = '-\u2010\u2011\u00ac\ufe63\uff0d'
const GROUPINGS = ',.\u00a0\u2009\u202f\u066c\u066b'
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u
const RAISED = /[\u00b2\u00b3\u00b9\u2070-\u209c]/u

/** Letters that Unicode does not take apart and that are written without their stroke, and Arabic letters used for each other. */
const ALIKE: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
}

/**
 * Works out what a code unit counts for and remembers it.
 * Cost: paid once for each code unit ever met.
 */
export const learn = (code: number): number => {
  const value = kindOf(code)
  folded[code] = value
  return value
}

const kindOf = (code: number): number => {
  if (code >= 0xd800 && code <= 0xdfff) return FOLD.surrogate
  const character = String.fromCharCode(code)
  if (chooses(code) || INVISIBLE.test(character) || isLostMark(code)) return FOLD.skip
  if (APOSTROPHES.includes(character)) return FOLD.apostrophe
  if (HYPHENS.includes(character)) return FOLD.hyphen
  if (GROUPINGS.includes(character)) return FOLD.grouping
  if (RAISED.test(character)) return FOLD.separator
  const letters = foldCharacter(character)
  if (letters === '') return FOLD.separator
  if (WITHOUT_SPACES.test(letters)) {
    if (letters !== character) expansions.set(code, letters)
    return FOLD.character
  }
  if (letters.length === 1) return letters.charCodeAt(0)
  expansions.set(code, letters)
  return FOLD.several
}

/** One character (a code point) without case, marks and width; empty where it is neither letter nor digit. */
export const foldCharacter = (character: string): string => {
  const plain = character.normalize('NFKC').toLowerCase()
  let letters = ''
  for (const part of /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(plain) ? plain : plain.normalize('NFKD')) {
    if (isLostMark(part.codePointAt(0) as number)) continue
    if (Object.hasOwn(ALIKE, part)) letters += ALIKE[part]
    else if (/\p{Nd}/u.test(part)) letters += digit(part)
    else if (/[\p{L}\p{M}\p{N}]/u.test(part)) letters += part
  }
  return letters
}

/** Decimal digits of any script as 0 to 9: every script has its ten in a row, with nothing of the kind before them. */
const digit = (character: string): string => {
  const code = character.codePointAt(0) as number
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return String(code - zero)
}
