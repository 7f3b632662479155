import type { Span } from '../model/index.ts'

/** A month's name, whole or cut short, as part of a regular expression. */
export const MONTH = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,7}\\.?'
const DAY = new RegExp(`,? ?(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:,? \\d{4})?[.,]?$`)
const BRACKET = / ?[([/]\p{Lu}[^()[\]/]{1,60}[)\]/]$/u
const DASH = / ?(?:--|[—–―]| - ) ?/
const PLACE_WORD = /^(?:\p{Lu}[\p{L}\p{M}.'’-]{0,30}|de|al|el|la|le|of|the|and|du|am|upon)$/u
/** The words of a place's name: "Port Arle", "Brugg am See"; null where one of them cannot be of such. */
export const placeWords = (text: string): readonly string[] | null => {
  const words = text.split(/[\s,/]+/).filter((word) => word !== '')
  return words.every((word) => PLACE_WORD.test(word)) ? words : null
}
/** In UTF-16 units. */
const LONGEST = 120

/**
 * Where the words of a paragraph begin behind its dateline: "PORT ARLE, March 4 (Reedwire) — ", "Arle (Reedwire) - ", "(Reedwire) — ".
 *
 * A place alone counts in capitals; with a day or a name in brackets in any case.
 * @returns the offset of the first word behind it; the paragraph's start where there is none. Cost: constant.
 */
export const datelineEnd = (text: string, { start, end }: Span): number => {
  const head = text.slice(start, Math.min(end, start + LONGEST)).replace(/\s/g, ' ')
  const dash = DASH.exec(head)
  if (!dash || start + dash.index + dash[0].length >= end) return start
  const before = head.slice(0, dash.index)
  const place = before.replace(BRACKET, '')
  const bracketed = place.length < before.length
  const bare = place.replace(DAY, '')
  const dated = bare.length < place.length
  const words = placeWords(bare)
  if (!words || words.length > 6) return start
  const told =
    words.length === 0 ? bracketed : bracketed || dated || words.every((word) => word === word.toUpperCase() && word.length > 2)
  const behind = dash.index + dash[0].length
  return told && !/^\p{Ll}/u.test(head.slice(behind)) ? start + behind : start
}
