import { lines } from './lines.ts'
import { type Member, type MemberReader, memberTooLarge } from './member.ts'

/**
 * The mails of a mailbox: each begins at a line `From ` that follows a blank one and is followed by a header; `>From ` is undone.
 *
 * A mail is `box.mbox#12`, counted from 1. Cost: linear; one mail is held at a time.
 * Source: RFC 4155; the quoting is that of mboxrd.
 */
export const mailbox: MemberReader = async function* ({ capture, held }, { maxBytes, from }) {
  let position = -1
  let parts: Uint8Array[] = []
  let length = 0
  let reached = 0
  let blank = true
  let pending: Uint8Array | null = null
  const finished = (): Member | null => {
    if (position < from || position < 0) return null
    const locator = `${capture.locator}#${position + 1}`
    if (length > maxBytes) return { position, locator, error: memberTooLarge(locator, length, maxBytes), reached }
    return { position, locator, bytes: new Uint8Array(Buffer.concat(parts)), mediaType: 'message/rfc822', reached }
  }
  const add = (line: Uint8Array): void => {
    length += line.length + 1
    if (length > maxBytes) parts = []
    else if (position >= from) parts.push(line, NEW_LINE)
  }
  for await (const { bytes, length: size, end } of lines(held, maxBytes)) {
    if (bytes === null) {
      length += size
      parts = []
      blank = false
      continue
    }
    if (pending !== null) {
      if (isHeader(bytes)) {
        const mail = finished()
        if (mail) yield mail
        position++
        parts = []
        length = 0
      } else add(pending)
      pending = null
    }
    if (blank && starts(bytes, 'From ')) pending = bytes
    else add(unquoted(bytes))
    reached = end
    blank = bytes.length === 0 || (bytes.length === 1 && bytes[0] === 0x0d)
  }
  if (pending !== null) add(pending)
  const mail = finished()
  if (mail) yield mail
}

const NEW_LINE = Uint8Array.of(0x0a)

const starts = (bytes: Uint8Array, words: string): boolean => {
  for (let at = 0; at < words.length; at++) if (bytes[at] !== words.charCodeAt(at)) return false
  return true
}

const isHeader = (bytes: Uint8Array): boolean => /^[!-9;-~]{1,80}:/.test(Buffer.from(bytes.subarray(0, 82)).toString('latin1'))

const unquoted = (bytes: Uint8Array): Uint8Array => {
  let marks = 0
  while (bytes[marks] === 0x3e) marks++
  return marks > 0 && starts(bytes.subarray(marks), 'From ') ? bytes.subarray(1) : bytes
}
