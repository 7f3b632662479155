import type { Span } from '../../model/index.ts'
import { isMediumName } from '../../text/index.ts'
import type { FoundCredit, Place } from './found.ts'
import { isPersonName, knownName } from './names.ts'
import { outletName } from './outlet-name.ts'

/**
 * "The post TITLE appeared first on OUTLET.", as feeds append it: a copy of what that outlet published.
 *
 * A story can speak of a post too ("The post appeared first on Monday"). So the words between must be this report's own title, or
 * the line must stand near the end, begin its TITLE with a capital, a figure or a quotation mark, and end with the outlet.
 * Cost: linear; looks at the last 700 characters of the paragraph.
 */
export const appendedCredit = ({ text, paragraph, title, fromEnd }: Place): FoundCredit | null => {
  const from = Math.max(paragraph.start, paragraph.end - 700)
  const stretch = text.slice(from, paragraph.end)
  const verb = lastMatch(
    stretch,
    /[\s\u00a0](?:appeared first|first appeared|was first published|originally appeared)[\s\u00a0](?:on|in|at)[\s\u00a0]/g,
  )
  if (!verb) return null
  const outlet = outletName(text, from + verb.end, paragraph.end)
  if (!outlet) return null
  for (const match of [
    ...stretch.slice(0, verb.start).matchAll(/(?:^|[\s\u00a0])The[\s\u00a0](?:post|article|story|piece|entry|report)[\s\u00a0:]/g),
  ]) {
    const begins = match.index + (match[0].startsWith('The') ? 0 : 1)
    const named = stretch.slice(match.index + match[0].length, verb.start).trim()
    const own = title !== null && fold(named) !== '' && fold(named) === fold(text.slice(title.start, title.end))
    const titled = fromEnd <= 3 && from + begins === paragraph.start && named !== '' && /^["“‘'«(]?[\p{Lu}\p{N}]/u.test(named)
    const closed = /^["”’'*_]*[.\s]*$/.test(text.slice(outlet.end, paragraph.end))
    if (!own && !(titled && closed && named.split(/\s+/).length >= 2)) continue
    const covers = { start: from + begins, end: paragraph.end }
    return { credits: [{ kind: 'syndication', agency: text.slice(outlet.start, outlet.end), span: covers }], covers, outlet }
  }
  return null
}

const lastMatch = (text: string, pattern: RegExp): Span | null => {
  let found: Span | null = null
  for (const match of text.matchAll(pattern)) found = { start: match.index, end: match.index + match[0].length }
  return found
}

/** A title compared without case, marks and spacing. */
const fold = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

const KIND =
  '(?:article|story|piece|post|report|column|essay|interview|commentary|analysis|text|op-ed|item|content|editorial|dispatch|review|excerpt)'
const SUBJECT = new RegExp(
  `^(?:(this)(?: (?!is|was)[a-z-]{2,15})? ${KIND}|(?:an? )?(?:[a-z]{2,12} )?version of (this) ${KIND}|(the)(?: (?:above|preceding|following|original))? ${KIND}|(?:this is )?an? (?:[a-z]{2,12} )?(?:translation|version|excerpt|extract|adaptation) (?:of|from) (?:an?|the|(this)) ${KIND}(?: that)?|(this))(?: by [^.]{3,60}?)? (?=(?:was|is|has|had|have|originally|first|initially|previously|appear(?:ed|s)|published|ran|comes)\\b)`,
  'i',
)
const VERB =
  /^(?:(?:was|is|has been|had been|has|had) )?(?:(originally|first|previously|initially|also|re)[ -]?)?(?:been )?(appear(?:ed|s)|published|posted|printed|ran|released|written|republished|reprinted|reposted|crossposted|cross-posted|syndicated|adapted|excerpted|provided|distributed|produced|comes|taken|reproduced)(?: (here|originally|first))? /i
const PREPOSITION =
  /^(?:(?:here )?(?:with|by) (?:the )?(?:kind |express )?permission (?:of|from) |courtesy of |in partnership with |on behalf of |(?:on|in|at|by|from|for|to|via|with) )/i
const ELLIPTICAL =
  /^(?:\W{0,3})(?:(?:originally|first|previously) (?:published|posted|appeared|printed|ran)|(?:published|posted|printed) (?:originally|first)|read the original (?:article|story|post|report|piece)|(?:re-?published|re-?printed|re-?posted|cross-?posted|syndicated|excerpted|adapted|reproduced))(:)? /i
const DATED =
  /^on (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:(?:\d{1,2}(?:st|nd|rd|th)? )?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,7}\.?(?: \d{1,2}(?:st|nd|rd|th)?)?,?(?: \d{4})?|\d{4}-\d\d-\d\d)(?:,| at \d[\d:. apmAPM]{0,9})? /

/**
 * "This article was originally published in OUTLET", "Republished from OUTLET", and their like.
 *
 * A sentence counts where it begins a report or ends one and has nothing behind the outlet's name that a credit would not have; one
 * about "the article" must be alone in its paragraph. "The study was first published in ..." speaks of another text.
 * @returns null where the sentence, given as a span, is none of these.
 * Cost: linear in the sentence; sentences over 500 characters are not looked at.
 */
export const publishedElsewhere = (place: Place, sentence: Span): FoundCredit | null => {
  const { text, paragraph, fromStart, fromEnd } = place
  if (sentence.end - sentence.start > 500 || (fromStart > 2 && fromEnd > 5)) return null
  const words = text.slice(sentence.start, sentence.end).replace(/[\u00a0\n\r\t]/g, ' ')
  const lead = /^[\s("“[*_–—-]{0,4}/.exec(words)?.[0].length ?? 0
  let at = lead
  const elliptical = ELLIPTICAL.exec(words.slice(lead))
  let adverb = elliptical !== null
  if (elliptical) at += elliptical[0].length
  else {
    const subject = SUBJECT.exec(words.slice(lead))
    if (!subject) return null
    at += subject[0].length
    const verb = VERB.exec(words.slice(at))
    if (!verb) return null
    adverb =
      verb[1] !== undefined ||
      verb[3] !== undefined ||
      /\boriginal\b/i.test(subject[0]) ||
      /^(?:re|cross|syndic|adapt|excerpt)/i.test(verb[2] as string)
    const whole = sentence.start === paragraph.start && sentence.end === paragraph.end
    if (subject[3] !== undefined && !(adverb && whole)) return null
    if (subject[5] !== undefined && !adverb) return null
    // "This report appears in Annex 3" may say where it stands, a version of it stands elsewhere.
    if (/^appears$/i.test(verb[2] as string) && subject[2] === undefined && !adverb) return null
    if (!adverb && fromEnd > 2 && fromStart > 0) return null
    at += verb[0].length
  }
  const dated = DATED.exec(words.slice(at))
  if (dated) at += dated[0].length
  const preposition = PREPOSITION.exec(words.slice(at))
  if (!preposition && elliptical?.[1] === undefined) return null
  at += preposition?.[0].length ?? 0
  const outlet = outletName(text, sentence.start + at, sentence.end)
  if (!outlet || /\b(?:said|says|told|according)\b/.test(words.slice(outlet.end - sentence.start))) return null
  const covers = { start: sentence.start, end: sentence.end }
  return { credits: [{ kind: 'syndication', agency: text.slice(outlet.start, outlet.end), span: covers }], covers, outlet: null }
}

/** Nothing behind a name but the end of the sentence, or a day. */
const CLOSED =
  /^(?:,? (?:on )?[A-Z][a-z]{2,8}(?: \d{1,2})?(?:,? \d{4})?|,? (?:on )?\d{1,2} [A-Z][a-z]{2,8}(?: \d{4})?)?["”’'*_)\]]*[.\s]*["”’'*_)\]]*$/

const BROKEN = '(?:reported|revealed|disclosed|broken)'
const REPORTED = new RegExp(
  `^(?:as (?:(?:was )?(?:first|originally|previously|earlier) )?|(?:first|originally|previously|earlier) |(?:this|the) (?:${KIND}|news) (?:was|had been|has been) (?:first|originally|previously|earlier) )${BROKEN}(?: (?:first|earlier))? (?:by|in|on) `,
  'i',
)

/**
 * "As first reported by OUTLET.", "This story was first reported by OUTLET", as a sentence of its own: who had the story before.
 *
 * Where the sentence goes on it states something on the outlet's word, and is the story's. What may be a person's name is left to the story too.
 * @returns null where the sentence, given as a span, is none of these.
 * Cost: linear in the sentence; sentences over 200 characters are not looked at.
 */
export const reportedBefore = ({ text, fromStart, fromEnd, knowledge }: Place, sentence: Span): FoundCredit | null => {
  if (sentence.end - sentence.start > 200 || (fromStart > 2 && fromEnd > 5)) return null
  const words = text.slice(sentence.start, sentence.end).replace(/[\u00a0\n\r\t]/g, ' ')
  const lead = /^[\s("“[*_–—-]{0,4}/.exec(words)?.[0].length ?? 0
  const opening = REPORTED.exec(words.slice(lead))
  if (!opening) return null
  const outlet = outletName(text, sentence.start + lead + opening[0].length, sentence.end)
  if (!outlet || !CLOSED.test(text.slice(outlet.end, sentence.end))) return null
  const agency = text.slice(outlet.start, outlet.end)
  if (isPersonName(agency) && !isMediumName(agency) && knownName(agency, knowledge) === null) return null
  return { credits: [{ kind: 'via', agency, span: sentence }], covers: sentence, outlet: null }
}
