import type { Syntax } from '../syntax/syntax.ts'
import { ADJ, ADV, AUX, CCONJ, DET, NOUN, NUM, PART, PRON, PROPN, SYM, VERB, X } from '../syntax/tags.ts'

/** A noun with what stands before it, as token numbers; no phrase after it is part of it. */
export interface NounPhrase {
  readonly first: number
  /** One past the last token. */
  readonly last: number
  /** The last noun: `last - 1`. */
  readonly head: number
  /** Token after the last "'s" inside the phrase; -1 where none is. */
  readonly possessed: number
}

const POSSESSIVE = new Set(['my', 'our', 'your', 'his', 'her', 'its', 'their', 'whose'])
/** Participles that stand before a noun whatever the tagger makes of them: "rocket propelled grenade", "besieged town". */
const PARTICIPLES =
  /^(?:.*-)?(?:propelled|guided|borne|piloted|launched|mounted|backed|led|held|run|controlled|trained|armed|unarmed|made|based|besieged|liberated|suspected|wounded|captured|displaced|occupied|improvised|so-called|alleged|unmanned)$/
/** Words that always begin something new, whatever the tagger makes of them. */
const PREPOSITIONS = new Set(
  'in on at near inside outside against around among amid between before after since until during despite within without toward towards into onto from with by for under over across throughout via per than as if when while where because who whom which that both not also including'.split(
    ' ',
  ),
)
const NONE: ReadonlySet<number> = new Set()
const BEFORE_DETERMINERS = new Set(['all', 'both', 'half', 'many', 'such'])

/**
 * Base noun phrases of one sentence, in order, never overlapping.
 *
 * @param first and `last` bound the sentence.
 * @param whole tokens inside names and listed phrases: they count as nouns, whatever they are ("of", "and"). Cost: linear.
 */
export const nounPhrases = (syntax: Syntax, first: number, last: number, whole: ReadonlySet<number> = NONE): NounPhrase[] => {
  const { pos, lower } = syntax
  const found: NounPhrase[] = []
  let from = first
  while (from < last) {
    if (!whole.has(from) && !opens(syntax, from, last)) {
      from++
      continue
    }
    let at = from
    let noun = -1
    let possessed = -1
    for (; at < last; at++) {
      const part = pos[at] as number
      const word = lower[at] as string
      if (whole.has(at)) {
        if (noun >= 0 && noun < at - 1) break
        noun = at
        continue
      }
      // "U.S.-led", split by the tokeniser
      if (
        word === '-' &&
        noun === at - 1 &&
        touches(syntax, at) &&
        PARTICIPLES.test(lower[at + 1] ?? '') &&
        nominal(syntax, at + 2, last)
      ) {
        at++
        continue
      }
      if (PREPOSITIONS.has(word) && !(word === 'that' && part === DET)) break
      if (part === DET || (part === PRON && POSSESSIVE.has(word))) {
        if (at > from && !(at === from + 1 && BEFORE_DETERMINERS.has(lower[from] as string))) break
      } else if (part === NOUN || part === PROPN || ((part === SYM || part === X) && /[\p{L}\p{N}]/u.test(word))) {
        // A capital after a common noun begins a name of its own only after a comma; here it goes on: "correspondent Ivo Maran".
        noun = at
      } else if (part === ADJ || part === NUM) {
        if (noun === at - 1 && noun >= from && !goesOn(syntax, at, last)) break
      } else if (part === VERB) {
        const before = PARTICIPLES.test(word)
        if (!nominal(syntax, at + 1, last)) break
        if (!before && (at === from || noun === at - 1 || !/(?:ed|ing|en)$/.test(word))) break
      } else if (part === ADV) {
        const next = at + 1 < last ? (pos[at + 1] as number) : -1
        if (noun === at - 1 && noun >= 0) break
        if (next !== ADJ && next !== NUM && next !== VERB && next !== ADV) break
      } else if (part === PART && (word === "'s" || word === "'")) {
        if (noun !== at - 1 || !nominal(syntax, at + 1, last)) break
        possessed = at + 1
      } else if ((part === CCONJ && (word === 'and' || word === 'or')) || word === ',') {
        const likes = pos[at - 1] === ADJ && at + 1 < last && pos[at + 1] === ADJ && noun < at - 1
        if (!likes) break
      } else break
    }
    if (noun < 0) {
      from = Math.max(at, from + 1)
      continue
    }
    found.push({ first: from, last: noun + 1, head: noun, possessed: possessed > noun ? -1 : possessed })
    from = noun + 1
  }
  return found
}

const opens = (syntax: Syntax, at: number, last: number): boolean => {
  const part = syntax.pos[at] as number
  const word = syntax.lower[at] as string
  if (PREPOSITIONS.has(word) && !(word === 'that' && part === DET)) return false
  if (part === VERB) return PARTICIPLES.test(word) && nominal(syntax, at + 1, last) && (at === 0 || syntax.pos[at - 1] !== AUX)
  if (part === NOUN || part === PROPN || part === DET || part === ADJ || part === NUM) return true
  if (part === SYM || part === X) return /[\p{L}\p{N}]/u.test(word)
  if (part === PRON) return POSSESSIVE.has(syntax.lower[at] as string)
  if (part === ADV) {
    const next = at + 1 < last ? (syntax.pos[at + 1] as number) : -1
    return (
      next === ADJ ||
      next === NUM ||
      (next === VERB && PARTICIPLES.test(syntax.lower[at + 1] as string) && nominal(syntax, at + 2, last))
    )
  }
  return false
}

/** An adjective or number straight after a noun stays inside only in names: "Coalition military forces", "Task Force 50". */
const goesOn = (syntax: Syntax, at: number, last: number): boolean => {
  if (syntax.pos[at - 1] !== PROPN) return false
  if (syntax.pos[at] === NUM) return true
  return nominal(syntax, at + 1, last)
}

const nominal = (syntax: Syntax, at: number, last: number): boolean => {
  if (at >= last) return false
  const part = syntax.pos[at] as number
  return (
    part === NOUN ||
    part === PROPN ||
    part === ADJ ||
    part === NUM ||
    (part === VERB && /(?:ed|ing)$/.test(syntax.lower[at] as string))
  )
}

const touches = (syntax: Syntax, at: number): boolean =>
  (syntax.tokens.end[at - 1] as number) === (syntax.tokens.start[at] as number) &&
  (syntax.tokens.end[at] as number) === syntax.tokens.start[at + 1]
