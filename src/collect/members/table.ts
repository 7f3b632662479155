import { HearsayError } from '../../model/index.ts'
import { tableDelimiter } from '../../text/index.ts'
import type { Held } from '../container.ts'
import { lines } from './lines.ts'
import { type MemberReader, memberTooLarge } from './member.ts'
import { records } from './records.ts'

/**
 * The rows of a table of reports under their headings. A row is `file.csv#12`, counted from 1 below the headings; its position from 0.
 * A row's bytes are the line of headings and its own: a table of one report.
 */
export const table: MemberReader = async function* ({ capture, held }, { maxBytes, from }) {
  let headings: Uint8Array | null = null
  let position = -1
  const delimiter = tableDelimiter(await firstLine(held)).charCodeAt(0)
  for await (const { line, bytes, length, unclosed, end } of records(held, delimiter, maxBytes)) {
    if (headings === null) {
      headings = bytes ?? new Uint8Array()
      continue
    }
    position++
    if (position < from) continue
    const locator = `${capture.locator}#${position + 1}`
    if (bytes === null) yield { position, locator, error: memberTooLarge(locator, length, maxBytes), reached: end }
    else if (unclosed) yield { position, locator, error: neverClosed(locator, line), reached: end }
    else yield { position, locator, bytes: under(headings, bytes), mediaType: 'text/csv', reached: end }
  }
}

const LONGEST_HEADINGS = 65_536

const firstLine = async (held: Held): Promise<string> => {
  for await (const { bytes } of lines(held, LONGEST_HEADINGS))
    if (bytes === null || bytes.length > 0) return new TextDecoder().decode(bytes ?? undefined)
  return ''
}

const under = (headings: Uint8Array, row: Uint8Array): Uint8Array => {
  const whole = new Uint8Array(headings.length + row.length + 1)
  whole.set(headings)
  whole[headings.length] = 0x0a
  whole.set(row, headings.length + 1)
  return whole
}

const neverClosed = (locator: string, line: number): HearsayError =>
  new HearsayError(
    'E_FORMAT',
    `${locator}: on line ${line} a quotation mark is opened and never closed. That row was left out; close it or double it; the rest is read.`,
  )
