import { lines } from './lines.ts'
import { type Member, type MemberReader, memberTooLarge } from './member.ts'

/** The lines of JSON Lines, each a report; blank ones are left out. A line is `file.jsonl#12`, counted from 1; its position from 0. */
export const jsonLines: MemberReader = async function* ({ capture, held }, { maxBytes, from }) {
  for await (const { number, bytes, length, end } of lines(held, maxBytes, from)) {
    const locator = `${capture.locator}#${number + 1}`
    if (bytes === null) yield { position: number, locator, error: memberTooLarge(locator, length, maxBytes), reached: end }
    else if (!isBlank(bytes))
      yield { position: number, locator, bytes, mediaType: 'application/json', reached: end } satisfies Member
  }
}

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09)
