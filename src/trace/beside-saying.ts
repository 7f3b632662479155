import type { Span } from '../model/index.ts'
import { contentWords, isMediumName } from '../text/index.ts'
import type { Index } from './index-reading.ts'
import type { TraceKnowledge } from './knowledge.ts'
import { mentionsIn } from './mentions-in.ts'
import { nameWords } from './names.ts'
import { DEFINITE, headOf, isProper, NOBODY, RANK, type Voice, voiceIn } from './voice-in.ts'

const SAYS =
  '(?:has |have |had )?(?:said|says|told|tells|informed|stated|states|recalled|recalls|remembers|remembered|recounted|recounts|added|adds|explained|explains|declared|declares|claims|claimed|alleged|saw|watched|looked on|revealed|proved|exposed|testified|insisted|maintained|confirmed|denied|disputed|conceded|admitted|acknowledged|described|noted|argued|warned|ma(?:de|kes) (?:it )?clear|established|demonstrated|disclosed|laid bare)'

/** "A porter said", "the porter, who was there, recalled"; "said a porter"; "according to a porter"; "it says in the log". */
const BESIDE: readonly { readonly pattern: RegExp; readonly speaks: boolean }[] = [
  { pattern: /\b(?:according to|citing|quoting|on the word of|referring to|as told by)\s+([^,.;:”"]{2,80})/giu, speaks: false },
  {
    pattern: new RegExp(
      `(?:^|[,“"”—]\\s*)((?:an?|one|the|several|some|many)\\s+[^,.;:“”"]{2,60}?)(?:\\s(?:who|whose|speaking)\\b[^“”"]{2,120}?|,[^,]{2,90},)?\\s+${SAYS}\\b`,
      'giu',
    ),
    speaks: true,
  },
  // "Ferry hands told": a bare plural that opens the sentence, or comes after what was said.
  {
    pattern: new RegExp(
      `(?:^|[,”"]\\s*)(\\p{Lu}?\\p{Ll}{2,30}(?:\\s\\p{Ll}{2,30})?(?<!s)s)(?:\\swho\\b[^,.“”"]{2,90})?\\s+${SAYS}\\b`,
      'gu',
    ),
    speaks: true,
  },
  { pattern: new RegExp(`[,”"]\\s*${SAYS}\\s+((?:an?|one|the|several|some|many)\\s+[^,.;:“”"]{2,60})`, 'giu'), speaks: true },
  {
    pattern: /\b(?:it says|says a line|reads an entry|reads a line|an entry|it is written) in\s+([^,.;:”"]{2,80})/giu,
    speaks: true,
  },
  {
    pattern:
      /(?:^|[,“"”—]\s*)((?:an?|the)\s+[^,.;:“”"]{2,110}?)(?<!\b(?:that|which|who))(?:,[^,]{2,90},)?\s+(?:shows?|showed|recorded|records|indicated|indicates|suggested|suggests)\b/giu,
    speaks: false,
  },
]

/**
 * Whose word a sentence gives where no reader took anybody as saying it: a person or a trade beside a verb of saying, or what is cited.
 * Cost: linear in the sentence, of which its first 1,200 letters are looked at.
 */
export const besideSaying = (sentence: Span, index: Index, knowledge: TraceKnowledge): Voice => {
  const { text } = index.reading.report
  const end = Math.min(sentence.end, sentence.start + 1200)
  const named = personSaying({ start: sentence.start, end }, index, knowledge)
  if (named) return named
  let best = NOBODY
  for (const { pattern, speaks } of BESIDE)
    for (const match of text.slice(sentence.start, end).matchAll(pattern)) {
      const at = sentence.start + match.index
      const start = at + match[0].indexOf(match[1] as string)
      const label = { start, end: start + (match[1] as string).length }
      const plain = voiceIn(label, null, speaks, index, knowledge)
      const person = speaks ? nameBeside({ start: at, end: at + match[0].length }, index, knowledge) : null
      const voice: Voice =
        person !== null && plain.level === 'unnamed'
          ? { ...plain, level: 'named', names: person }
          : plain.level === 'nobody' && !speaks
            ? thingIn(label, index)
            : plain
      if (RANK[voice.level] > RANK[best.level]) best = voice
    }
  return best
}

/** "A porter who was there, Ada Krol, said": whose name stands between the trade and the saying. */
const nameBeside = (span: Span, index: Index, knowledge: TraceKnowledge): readonly string[] | null => {
  const { text } = index.reading.report
  for (const mention of mentionsIn(index.reading.mentions, span)) {
    if (mention.type !== 'person' || !isProper(mention, index, knowledge)) continue
    const { start, end } = mention.span
    if (/,\s*$/.test(text.slice(span.start, start)) && /^\s*,/.test(text.slice(end, end + 3)))
      return nameWords(text.slice(start, end))
  }
  return null
}

/** "According to the timetable": what is cited is a source, whatever it is; an organisation is a body. */
const thingIn = (span: Span, { reading }: Index): Voice => {
  const { text } = reading.report
  const head = headOf(text.slice(span.start, span.end))
  if (!/^\p{Ll}/u.test(head)) return NOBODY
  const at = span.start + text.slice(span.start, span.end).indexOf(head)
  if (mentionsIn(reading.mentions, span).some((one) => one.type === 'organisation' && one.span.start <= at && at < one.span.end))
    return { ...NOBODY, level: 'body', spans: [span] }
  const plural = /[^s’']s$/.test(head)
  const definite = DEFINITE.test(text.slice(span.start, span.end))
  const trades = contentWords(text, [span]).flatMap(({ number, capital, stem: word }) =>
    number === null && !capital ? [word] : [],
  )
  return {
    ...NOBODY,
    level: plural && !definite ? 'unnamed' : 'named',
    spans: [span],
    trades,
    definite,
    document: true,
    general: plural,
  }
}

const SAYS_NEXT = new RegExp(`^(?:,[^“”"]{2,120},|\\s(?:of|from|at)\\s[^,.“”"]{2,60})?,?\\s+${SAYS}\\b`, 'iu')
const SAID_BEFORE = new RegExp(
  `(?:${SAYS}(?<!told|tells|informed)|according to|citing|quoting|on the word of|referring to|through (?:its|his|her|their) \\p{L}+)\\s+(?:the\\s+(?:\\p{Ll}+\\s+){1,3})?$`,
  'iu',
)

/** A name with a verb of saying beside it. */
const personSaying = (sentence: Span, index: Index, knowledge: TraceKnowledge): Voice | null => {
  const { text } = index.reading.report
  for (const mention of mentionsIn(index.reading.mentions, sentence)) {
    if (mention.type !== 'person' || !isProper(mention, index, knowledge)) continue
    const { start, end } = mention.span
    if (isMediumName(text.slice(start, end))) continue
    if (
      SAYS_NEXT.test(text.slice(end, Math.min(end + 220, sentence.end))) ||
      SAID_BEFORE.test(text.slice(Math.max(sentence.start, start - 60), start))
    )
      return voiceIn(mention.span, null, true, index, knowledge)
  }
  return null
}
