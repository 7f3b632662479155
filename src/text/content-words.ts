import type { Span } from '../model/index.ts'
import { numeral } from './numeral.ts'
import { stem } from './stem.ts'
import { tokenise } from './tokenise.ts'

/** A word that carries meaning of its own. */
export interface ContentWord {
  readonly span: Span
  /** Lower case, plain apostrophes. */
  readonly lower: string
  /** For comparing; see `stem`. */
  readonly stem: string
  readonly number: number | null
  readonly capital: boolean
}

const FUNCTION_WORDS = new Set(
  `a an the this that these those such same own other another some any each every all both either neither no not n't nor only just very too so as than
  i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its itself they them their theirs themselves
  who whom whose which what when where why how there here then now also again still yet already even ever never once
  and or but if because while although though since until unless after before during about against between into through above below to from up down in out
  on off over under of at by for with without within along across behind beyond near onto upon toward towards per via
  is am are was were be been being have has had having do does did doing done will would shall should can could may might must ought
  's 're 've 'll 'm 'd s t one ones thing things something anything nothing someone anyone everyone nobody lot lots`.split(/\s+/),
)

/**
 * The words of some spans that carry meaning: no articles, pronouns, prepositions, auxiliaries or punctuation.
 *
 * "US" in capitals is kept, "us" is not.
 * @returns in text order of the spans; empty where there are none. Cost: linear in the spans' length.
 */
export const contentWords = (text: string, spans: readonly Span[]): ContentWord[] => {
  const found: ContentWord[] = []
  for (const { start, end } of spans) {
    const tokens = tokenise(text, undefined, start, end)
    for (let at = 0; at < tokens.length; at++) {
      const span = { start: tokens.start[at] as number, end: tokens.end[at] as number }
      const word = wordAs(text.slice(span.start, span.end))
      if (word === null) continue
      const { lower, stem, number, capital } = word
      found.push({ span, lower, stem, number, capital })
    }
  }
  return found
}

type Word = Omit<ContentWord, 'span'>

/** What was said of words as they are written: the same few thousand make up most of any text. */
let known = new Map<string, Word | null>()
const MOST_KNOWN = 65_536
/** Longer ones seldom come twice. */
const LONGEST_KNOWN = 32

/** null for a word that carries no meaning of its own. */
const wordAs = (written: string): Word | null => {
  let word = known.get(written)
  if (word === undefined) {
    word = wordOf(written)
    if (known.size >= MOST_KNOWN) known = new Map()
    if (written.length <= LONGEST_KNOWN) known.set(written, word)
  }
  return word
}

const wordOf = (written: string): Word | null => {
  if (!/[\p{L}\p{N}]/u.test(written)) return null
  const lower = written.toLowerCase().replace(/[’ʼ]/g, "'").replace(/\.$/, '')
  const country = written === 'US' || written === 'U.S.' || written === 'IS'
  if (FUNCTION_WORDS.has(lower) && !country) return null
  return {
    lower,
    stem: country ? written.replaceAll('.', '').toLowerCase() : stem(lower),
    number: numeral(lower),
    capital: written.charAt(0) !== written.charAt(0).toLowerCase(),
  }
}
