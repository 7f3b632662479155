import type { Credit, Span } from '../../model/index.ts'
import { MONTH, placeWords } from '../../text/index.ts'
import type { FoundCredit, Place } from './found.ts'
import { knownName } from './names.ts'

export interface Dateline extends FoundCredit {
  /** "July 3", "3 July 2017", as written; null where there is none. */
  readonly date: Span | null
}

const DATE = new RegExp(`(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})(?:,? \\d{4})?`, 'g')

/**
 * The dateline at the start of a paragraph: "CITY, July 3 (AP) —", "(Reuters) -", "CITY, July 3. /TASS/.".
 *
 * It counts as a credit only with an agency or outlet in brackets or between slashes, or one that is known; brackets that explain a
 * name in the sentence have words before them that are no place.
 * @returns null where there is none. Cost: constant, 140 characters are looked at.
 */
export const dateline = ({ text, paragraph, knowledge, fromStart }: Place): Dateline | null => {
  if (fromStart > 4) return null
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 140)).replace(/\u00a0/g, ' ')
  const bracket = /[([/]([^()[\]/]{2,40})[)\]/]/.exec(head)
  const dash = /\s*(?:--+|[—–:]|-)(?=\s|[\p{L}"“])/u
  if (bracket && bracket.index <= 80) {
    const names = bracket[1] as string
    const before = head.slice(0, bracket.index)
    const after = head.slice(bracket.index + bracket[0].length)
    const end = /^[.,]?\s*(?:--+|[—–:-])\s*|^\.\s+/.exec(after)
    if (end && (end[0].trim() !== '' || bracket[0].startsWith('/')) && isPlaceAndDate(before)) {
      const credits: Credit[] = []
      const start = paragraph.start + bracket.index
      const span = { start, end: start + bracket[0].length }
      for (const part of names.split(/\s*(?:\/|,|\band\b|&)\s*/)) {
        const known = knownName(part, knowledge)
        // Inside a dateline whatever stands in brackets in capitals is an agency, known or not.
        if (known || /^\p{Lu}[\p{Lu}\p{N}&.-]{1,11}$/u.test(part) || /^\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+){0,3}$/u.test(part))
          credits.push({ kind: 'agency', agency: known?.name ?? part, span })
      }
      if (credits.length > 0) {
        const covers = { start: paragraph.start, end: start + bracket[0].length + end[0].trimEnd().length }
        return { credits, covers, outlet: null, date: dateIn(paragraph.start, before) }
      }
    }
  }
  const mark = dash.exec(head)
  if (!mark || mark.index > 70 || /[A-Za-z]-$/.test(head.slice(0, mark.index + 1).slice(-2))) return null
  const before = head.slice(0, mark.index)
  const covers = { start: paragraph.start, end: paragraph.start + mark.index + mark[0].trimEnd().length }
  const alone = knownName(before, knowledge)
  if (alone && alone.sort === 'agency')
    return {
      credits: [{ kind: 'agency', agency: alone.name, span: { start: paragraph.start, end: paragraph.start + mark.index } }],
      covers,
      outlet: null,
      date: null,
    }
  const date = dateIn(paragraph.start, before)
  if (date === null || !isPlaceAndDate(before) || before.trim() === '') return null
  return { credits: [], covers, outlet: null, date }
}

const isPlaceAndDate = (before: string): boolean => {
  const place = before
    .replace(DATE, '')
    .replace(/[\s,.]+$/, '')
    .trim()
  return place === '' || (place.length <= 60 && /^\p{Lu}/u.test(place) && placeWords(place) !== null)
}

const dateIn = (offset: number, before: string): Span | null => {
  DATE.lastIndex = 0
  const found = DATE.exec(before)
  DATE.lastIndex = 0
  return found ? { start: offset + found.index, end: offset + found.index + found[0].length } : null
}
