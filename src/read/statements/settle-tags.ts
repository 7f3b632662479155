import { lemma } from '../syntax/lemma.ts'
import type { Syntax } from '../syntax/syntax.ts'
import { ADJ, ADP, ADV, AUX, CCONJ, DET, NOUN, NUM, PART, PRON, PROPN, PUNCT, VERB } from '../syntax/tags.ts'
import type { FrameLexicon } from './lexicons.ts'

const NUMBERS = new Set(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  ),
)
/** Past forms that are never nouns and seldom adjectives. */
const PAST = new Set(
  'sold resold gave took sent bought brought fled held fell struck lost withdrew drove went came told knew saw caught overran retook shot hit slew stole threw flew overtook lent paid sought fought beat rose hid kept met'.split(
    ' ',
  ),
)
/** Past forms that are nothing else. */
const PAST_ONLY = new Set(
  'grew came went took gave saw knew began became drove flew spoke stole threw wrote tore drew chose ate swore sank shook hid fled sought brought bought sold sent told said kept slept wept led'.split(
    ' ',
  ),
)
const ADJECTIVE_ENDING = /(-(made|built|backed|led|based|trained|held|run|owned|fired|style|old|sized)|less|ous|ful|ible|able|ish)$/
const ATTACHED = new Set(['on', 'against', 'of', 'by'])
const ADVERBS = new Set(['soon', 'now', 'also', 'still', 'already', 'again', 'often', 'never', 'always', 'ever'])
const HAVE = new Set(['have', 'has', 'had', "'ve"])

/**
 * Sets right parts of speech that the words themselves rule out: number words, known nouns taken for verbs after an article, past
 * forms taken for nouns before an object, "have" before a participle. Frames hang on these few words, and the tagger has not
 * seen all of them.
 *
 * @returns the same syntax where nothing is to be set right; else a copy with other `pos` and `lemmas`.
 * Cost: one look-up a word.
 */
export const settleTags = (syntax: Syntax, nouns: ReadonlySet<string>, lexicon: FrameLexicon): Syntax => {
  const { lower, pos } = syntax
  let settled: Uint8Array | null = null
  let lemmas: string[] | null = null
  const set = (token: number, tag: number): void => {
    settled ??= Uint8Array.from(pos)
    lemmas ??= [...syntax.lemmas]
    settled[token] = tag
    lemmas[token] = lemma(lower[token] as string, tag)
  }
  for (const { first, last } of syntax.sentences) {
    const lone = loneVerb(syntax, first, last)
    if (lone >= 0) set(lone, VERB)
    for (let at = first; at < last; at++) {
      const word = lower[at] as string
      const tag = (settled ?? pos)[at] as number
      if (tag === PUNCT || tag === PROPN) continue
      const before = at > first ? ((settled ?? pos)[at - 1] as number) : -1
      const after = at + 1 < last ? (NUMBERS.has(lower[at + 1] as string) ? NUM : (pos[at + 1] as number)) : -1
      if (NUMBERS.has(word)) {
        if (tag !== NUM) set(at, NUM)
        continue
      }
      if (word === 'us' && tag === PRON && syntax.words[at] === 'US') {
        set(at, PROPN)
        continue
      }
      // "their attacks on the convoy": taken for a verb.
      if (
        tag === VERB &&
        word.endsWith('s') &&
        ATTACHED.has(lower[at + 1] ?? '') &&
        lexicon.nouns.has(syntax.lemmas[at] as string) &&
        (before === ADJ || before === PROPN || before === DET) &&
        pos[at - 1] !== PRON
      ) {
        set(at, NOUN)
        continue
      }
      // "we reported that to the police"
      if (
        word === 'that' &&
        tag !== PRON &&
        (after === ADP || after === PUNCT || after === -1 || (after === PART && lower[at + 1] === 'to'))
      ) {
        set(at, PRON)
        continue
      }
      if (
        tag !== ADJ &&
        word.includes('-') &&
        ADJECTIVE_ENDING.test(word) &&
        (after === NOUN || after === PROPN || after === ADJ)
      ) {
        set(at, ADJ)
        continue
      }
      if (ADVERBS.has(word)) {
        if (tag !== ADV) set(at, ADV)
        continue
      }
      if (tag === VERB) {
        // "according to witness reports"
        if (lower[at - 1] === 'to' && lower[at - 2] === 'according') {
          set(at, NOUN)
          continue
        }
        if (
          HAVE.has(word) &&
          (after === VERB || (after === ADV && at + 2 < last && pos[at + 2] === VERB)) &&
          isPastForm(lower[after === VERB ? at + 1 : at + 2] as string)
        ) {
          set(at, AUX)
          continue
        }
        if (
          ADJECTIVE_ENDING.test(word) &&
          (after === NOUN || after === PROPN || after === ADJ) &&
          !lexicon.verbs.has(syntax.lemmas[at] as string)
        ) {
          set(at, ADJ)
          continue
        }
        // "to deserters": no infinitive ends so.
        if (
          word.endsWith('s') &&
          nouns.has(syntax.lemmas[at] as string) &&
          (before === ADP || before === PART || before === DET || before === ADJ || before === NUM)
        ) {
          set(at, NOUN)
          continue
        }
        const opened =
          before === DET ||
          before === ADJ ||
          before === NUM ||
          before === NOUN ||
          before === PROPN ||
          (before === PRON && OWNERS.has(lower[at - 1] as string))
        if (opened && nouns.has(word) && !word.endsWith('ed') && !lexicon.verbs.has(word) && after !== DET && after !== PRON)
          set(at, NOUN)
      } else if (tag === ADJ) {
        if (
          nouns.has(word) &&
          (before === DET || before === ADJ || before === NOUN || before === PROPN) &&
          (after === VERB ||
            after === AUX ||
            after === ADP ||
            after === CCONJ ||
            after === PUNCT ||
            PAST.has(lower[at + 1] as string)) &&
          !word.endsWith('ed')
        )
          set(at, NOUN)
        else if (endsSubject(before) && before !== AUX && (PAST_ONLY.has(word) || (isPast(word, lexicon) && opensObject(after))))
          set(at, VERB)
      } else if (tag === NOUN) {
        // "agreed to supply grain"
        if (
          before === PART &&
          lower[at - 1] === 'to' &&
          lexicon.verbs.has(word) &&
          (after === NOUN || after === DET || after === PRON || after === PROPN || after === NUM || after === ADJ)
        )
          set(at, VERB)
        else if (
          isPast(word, lexicon) &&
          (opensObject(after) || after === NOUN || after === PROPN) &&
          (endsSubject(before) || before === ADJ)
        )
          set(at, VERB)
      }
    }
  }
  return settled && lemmas ? { ...syntax, pos: settled, lemmas } : syntax
}

/** "The weir at Lower Hamm burst on Monday.": past forms that look like nouns, where the sentence has no other verb; -1 where there is none. */
const loneVerb = ({ lower, pos }: Syntax, first: number, last: number): number => {
  let found = -1
  for (let at = first; at < last; at++) {
    const tag = pos[at] as number
    if (tag === VERB || tag === AUX) return -1
    if (found >= 0 || at === first || (tag !== NOUN && tag !== PROPN) || !LIKE_NOUNS.has(lower[at] as string)) continue
    const before = pos[at - 1] as number
    const after = at + 1 < last ? (pos[at + 1] as number) : PUNCT
    if ((before === NOUN || before === PROPN) && (after === ADP || after === ADV || after === DET || after === PUNCT)) found = at
  }
  return found
}
const LIKE_NOUNS = new Set(
  'burst split hit shut broke fell rose spread cut quit hurt struck sank crashed collapsed reopened'.split(' '),
)

const OWNERS = new Set(['my', 'our', 'your', 'his', 'her', 'its', 'their'])
const isPastForm = (word: string): boolean => /(ed|en|wn|ne|ught|ld|nt|id|pt|ft|st|elt)$/.test(word) || PAST.has(word)
const isPast = (word: string, lexicon: FrameLexicon): boolean =>
  PAST.has(word) || (word.endsWith('ed') && (lexicon.verbs.has(word.slice(0, -2)) || lexicon.verbs.has(word.slice(0, -1))))
const opensObject = (tag: number): boolean => tag === DET || tag === NUM || tag === PRON || tag === ADP || tag === PART
const endsSubject = (tag: number): boolean =>
  tag === NOUN || tag === PROPN || tag === PRON || tag === ADV || tag === AUX || tag === VERB || tag === CCONJ
