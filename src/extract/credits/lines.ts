import type { Credit, Span } from '../../model/index.ts'
import type { FoundCredit, Place } from './found.ts'
import { type CreditedName, creditedNames, isPersonName, knownName } from './names.ts'
import { outletName } from './outlet-name.ts'

/** Longer paragraphs are never a credit line. */
const LONGEST = 700

/**
 * A paragraph that is nothing but a credit: a byline, "(Reuters)", "X contributed to this report", "Reporting by A; editing by B",
 * "With reporting from ...", "Source: ...", "h/t: ...", "via ...", a line of copyright.
 * @returns null where it is none. Cost: linear in the paragraph; long ones are not looked at.
 */
export const creditLine = (place: Place): FoundCredit | null => {
  const { text, paragraph, fromStart, fromEnd } = place
  if (paragraph.end - paragraph.start > LONGEST || (fromStart > 5 && fromEnd > 9)) return null
  const raw = text.slice(paragraph.start, paragraph.end)
  // Most paragraphs end here: only a line of credit is short, begins as one, or tells of contributing.
  if (raw.length > 100 && !BEGINS.test(raw) && !/contribut|assist/i.test(raw)) return null
  const line = raw.replace(/[\s\u00a0]+/g, ' ')
  const bare = line.replace(/^[\s([{*_—–-]+/, '').replace(/[\s)\]}*_]+$/, '')
  const credits =
    byline(bare, place) ??
    nameAlone(bare, place) ??
    contributed(bare, place) ??
    reporting(bare, place) ??
    sourced(bare, place) ??
    copyright(bare, place)
  return credits === null ? null : { credits, covers: paragraph, outlet: null }
}

/** How every longer line of credit begins that the patterns below take. */
const BEGINS =
  /^[\s\u00a0([{*_—–-]{0,20}(?:and )?(?:by|words|written|story|text|posted|report|reported|article|authors?|published|submitted|opinion|analysis|additional|further|extra|original|with|reporting|writing|editing|compiled|edited|translated|translation|photography|photos?|graphics?|research|interviews?|production|copy-?editing|sources?|via|h\/t|ht|hat|credits?|courtesy|image|read|originally|copyright|©|\(c\))(?![\p{L}\p{N}])/iu

const credit = (kind: Credit['kind'], agency: string, span: Span): Credit => ({ kind, agency, span })
const named = (names: readonly CreditedName[], kind: Credit['kind'], span: Span): Credit[] =>
  names.map(({ name, sort }) => credit(sort === 'agency' ? 'agency' : kind, name, span))

const BY =
  /^(?:by|words by|written by|story by|text by|posted by|reported by|report by|article by|author|authors|published by|submitted by|opinion by|analysis by):? (.+)$/i
/** A line of date or time, as stands under a headline. */
export const DATE_LIKE =
  /^(?:(?:published|updated|posted|on|last updated|first published):? ?)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)[a-z]*,? )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? ?\d{0,2}(?:st|nd|rd|th)?,? ?(?:\d{4})?(?:,? (?:at )?\d{1,2}[:.]\d\d.{0,16})?$|^\d{4}-\d\d-\d\d|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|^\d{1,2}:\d\d.{0,12}$/i

const byline = (line: string, { paragraph, knowledge, fromStart, fromEnd }: Place): Credit[] | null => {
  if (fromStart > 4 && fromEnd > 2) return null
  const by = BY.exec(line)
  if (!by || line.length > 200) return null
  const reported = /^(?:reported|report) by/i.test(line)
  const [first, ...rest] = (by[1] as string).split(/ (?:[|•·–—]|-) |\t/)
  const undated = (first as string).replace(
    /[,.]? (?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}.{0,20}$/,
    '',
  )
  const names = creditedNames(undated.replace(/[.,]+$/, ''), knowledge)
  if (!names || names.length === 0) return null
  const credits = named(names, reported ? 'reporting' : 'byline', paragraph)
  for (const piece of rest) {
    const more = knownName(piece.replace(/[.]+$/, ''), knowledge)
    if (more) credits.push(credit(more.sort === 'agency' ? 'agency' : 'publisher', more.name, paragraph))
    else if (!DATE_LIKE.test(piece) && piece.split(' ').length > 5) return null
  }
  return credits
}

/** "Reuters", "AP / AFP", "Jane Roe, Associated Press": known names and nothing else. */
const nameAlone = (line: string, { paragraph, knowledge, fromStart, fromEnd }: Place): Credit[] | null => {
  if (line.length > 90 || (fromStart > 3 && fromEnd > 5)) return null
  const words = line.replace(/[.]+$/, '')
  const all = knownName(words, knowledge)
  if (all) return [credit(all.sort === 'agency' ? 'agency' : 'publisher', all.name, paragraph)]
  const parts = words.split(/\s*(?:\/|,|;|\||\band\b|&| - | – )\s*/)
  if (parts.length < 2 || parts.length > 4) return null
  const credits: Credit[] = []
  for (const part of parts) {
    const known = knownName(part, knowledge)
    if (known) credits.push(credit(known.sort === 'agency' ? 'agency' : 'publisher', known.name, paragraph))
    // "Name / Agency" is how pictures are credited.
    else if (isPersonName(part) && credits.length === 0 && !words.includes('/')) credits.push(credit('byline', part, paragraph))
    else if (!DATE_LIKE.test(part)) return null
  }
  return credits.some(({ kind }) => kind !== 'byline') ? credits : null
}

const CONTRIBUTED =
  /^(?:(?:the )?(?:reporters?|correspondents?|writers?|journalists?) )?(.{2,300}?),? (?:also )?(?:contributed|assisted)(?: (?:additional )?(?:reporting|research))?(?: to th(?:is|e) (?:report|story|article|piece|post|dispatch|column))?((?: from| in) [^.]{2,80})?\.?$/i

const contributed = (line: string, { paragraph, knowledge }: Place): Credit[] | null => {
  const match = CONTRIBUTED.exec(line)
  if (
    !match ||
    !/contributed (?:additional )?(?:reporting|research)|to th(?:is|e) (?:report|story|article|piece|post|dispatch)/i.test(line)
  )
    return null
  const names = creditedNames(match[1] as string, knowledge)
  return names && names.length > 0 ? named(names, 'reporting', paragraph) : null
}

const WORK =
  /^(?:(?:additional|further|extra|original|with additional) )?(?:reporting|writing|editing|reported|compiled|written|edited|translated|translation|photography|photos?|graphics?|research|interviews?|production|copy-?editing)(?: and (?:reporting|writing|editing|translation|photography|photos?))?(?: for [\p{L} ]{2,40})? by:? (.+)$/iu
const WITH =
  /^with (?:additional |further )?(?:reporting|files|material|materials|inputs?|contributions?|assistance|information|agencies|agency inputs?|reports?|wires?|wire reports?)(?: (?:from|by|of) (.+))?$/i

const reporting = (line: string, { paragraph, knowledge }: Place): Credit[] | null => {
  const credits: Credit[] = []
  for (const part of line.split(/\s*;\s*|(?<=[a-z]{3})\. (?=[A-Z])/)) {
    const piece = part.replace(/[.,]+$/, '').replace(/^and /i, '')
    if (piece === '') continue
    const work = WORK.exec(piece)
    const aid = work ? null : WITH.exec(piece)
    if (!work && !aid) return null
    const list = (work ? work[1] : aid?.[1]) ?? 'agencies'
    const names = creditedNames(list, knowledge) ?? listed(list)
    if (!names) return null
    credits.push(...named(names, 'reporting', paragraph))
  }
  return credits.length > 0 ? credits : null
}

/** After "with reporting from" an outlet nobody listed may stand: its name in capitals is enough. */
const listed = (list: string): CreditedName[] | null => {
  const parts = list.split(/\s*(?:,|\band\b|&)\s*/).filter((part) => part !== '')
  return parts.length <= 6 &&
    parts.every((part) => /^(?:the )?\p{Lu}[\p{L}\p{N}.'’ -]{1,40}$/u.test(part) && part.split(' ').length <= 5)
    ? parts.map((part) => ({ name: part.replace(/^the /, ''), sort: 'outlet' as const }))
    : null
}

const SOURCED =
  /^(?:sources?|via|h\/t|ht|hat[ -]tip|credit|credits|courtesy(?: of)?|image credit|original source|read more at|originally at)(?::| (?=[\p{Lu}(]))\s*(?:to |from )?(.{2,120})$/iu

const sourced = (line: string, { text, paragraph, knowledge, fromStart, fromEnd }: Place): Credit[] | null => {
  const match = SOURCED.exec(line)
  if (!match || (fromEnd > 5 && fromStart > 2)) return null
  const list = (match[1] as string).replace(/[.]+$/, '')
  const names = creditedNames(list, knowledge) ?? (line.includes(':') || /^(?:via|h\/t)/i.test(line) ? listed(list) : null)
  if (names) return named(names, 'via', paragraph).map((one) => ({ ...one, kind: 'via' }))
  const at = text.indexOf(list.slice(0, 12), paragraph.start)
  const outlet = at < 0 || at >= paragraph.end ? null : outletName(text, at, paragraph.end)
  return outlet && line.includes(':') ? [credit('via', text.slice(outlet.start, outlet.end), paragraph)] : null
}

const COPYRIGHT =
  /^(?:copyright|©|\(c\)|copyright ©|© copyright|copyright \(c\))\s*(?:\d{4}(?:\s?[-–]\s?\d{4})?)?,?\s*(?:by )?(.{0,200})$/i

const copyright = (line: string, { paragraph, knowledge, fromEnd, fromStart }: Place): Credit[] | null => {
  if (fromEnd > 5 && fromStart > 3) return null
  const match = COPYRIGHT.exec(line)
  if (!match || !/^(?:copyright (?:©|\(c\)|\d{4})|©|\(c\))/i.test(line)) return null
  const owner = (match[1] as string).split(/[.,|]|\d{4}| all rights| - /i)[0]?.trim() ?? ''
  const known = knownName(owner, knowledge)
  if (known) return [credit(known.sort === 'agency' ? 'agency' : 'publisher', known.name, paragraph)]
  return /^\p{Lu}/u.test(owner) && owner.length <= 60 ? [credit('publisher', owner.replace(/^the /i, ''), paragraph)] : []
}
