import { crc32, createInflateRaw } from 'node:zlib'

/** A place where the compressed bytes were damaged; what comes after it begins at the next member. */
export interface Damage {
  readonly damage: string
}

/**
 * Unpacks gzip member by member, so that one damaged member does not take those behind it along.
 *
 * @returns pieces in order; a {@link Damage} where a member breaks off or is none.
 * Cost: linear; one piece of input is unpacked at a time, a thousandfold at most.
 * Source: RFC 1952.
 */
export async function* gunzip(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | Damage> {
  const input = source[Symbol.asyncIterator]()
  try {
    yield* membersOf(input)
  } finally {
    await input.return?.()
  }
}

async function* membersOf(input: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array | Damage> {
  let rest: Uint8Array = new Uint8Array()
  const more = async (): Promise<boolean> => {
    const next = await input.next()
    if (next.done) return false
    rest = rest.length === 0 ? next.value : Buffer.concat([rest, next.value])
    return true
  }
  const atLeast = async (count: number): Promise<boolean> => {
    while (rest.length < count) if (!(await more())) return false
    return true
  }
  let lost = false
  while (await atLeast(1)) {
    const header = (await atLeast(10)) && isMember(rest) ? await headerLength(() => rest, atLeast) : 0
    if (header === 0) {
      if (!lost && rest.some((byte) => byte !== 0)) yield { damage: 'bytes that are no gzip' }
      lost = true
      const next = nextMember(rest, 1)
      // The three bytes of a beginning may be parted by the end of a piece.
      rest = next < 0 ? rest.subarray(Math.max(rest.length - 2, 1)) : rest.subarray(next)
      if (next < 0 && !(await more())) return
      continue
    }
    lost = false
    rest = rest.subarray(header)
    const member = inflating()
    let sum = 0
    for (;;) {
      const given = rest.length
      const before = member.taken()
      const state = await member.push(rest)
      rest = rest.subarray(Math.min(given, member.taken() - before))
      for (const piece of member.output()) {
        sum = crc32(piece, sum)
        yield piece
      }
      if (state === 'ended') {
        const whole = await atLeast(8)
        if (whole && Buffer.from(rest.buffer, rest.byteOffset, 4).readUInt32LE() !== sum)
          yield { damage: 'its checksum does not fit' }
        rest = rest.subarray(8)
        break
      }
      if (state !== 'more') {
        yield { damage: state.message }
        lost = true
        break
      }
      if (!(await more())) {
        yield { damage: 'the end is missing' }
        return
      }
    }
    member.close()
  }
}

const isMember = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8 && ((bytes[3] as number) & 0xe0) === 0

const nextMember = (bytes: Uint8Array, from: number): number => {
  for (let at = bytes.indexOf(0x1f, from); at >= 0; at = bytes.indexOf(0x1f, at + 1))
    if (bytes[at + 1] === 0x8b && bytes[at + 2] === 8) return at
  return -1
}

/** Longer names and comments than this are no header. */
const LONGEST_HEADER = 65_536

/** The length of a member's header; 0 where it does not end. */
const headerLength = async (bytes: () => Uint8Array, atLeast: (count: number) => Promise<boolean>): Promise<number> => {
  const flags = bytes()[3] as number
  let at = 10
  if (flags & 4) {
    if (!(await atLeast(at + 2))) return 0
    at += 2 + (bytes()[at] as number) + 256 * (bytes()[at + 1] as number)
  }
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue
    for (;;) {
      if (at > LONGEST_HEADER || !(await atLeast(at + 1))) return 0
      if (bytes()[at++] === 0) break
    }
  }
  if (flags & 2) at += 2
  return (await atLeast(at)) ? at : 0
}

interface Inflating {
  readonly push: (piece: Uint8Array) => Promise<'more' | 'ended' | Error>
  /** What came out since it was asked last. */
  readonly output: () => Uint8Array[]
  /** How many bytes it has used. */
  readonly taken: () => number
  readonly close: () => void
}

const inflating = (): Inflating => {
  const engine = createInflateRaw({ chunkSize: 65_536 })
  let pieces: Uint8Array[] = []
  let state: 'more' | 'ended' | Error = 'more'
  let done = (): void => {}
  engine.on('data', (piece: Uint8Array) => pieces.push(piece))
  engine.on('end', () => {
    state = 'ended'
    done()
  })
  engine.on('error', (error) => {
    state = error
    done()
  })
  return {
    push: async (piece) => {
      if (state !== 'more' || piece.length === 0) return state
      await new Promise<void>((resolve) => {
        done = resolve
        engine.write(piece, () => setImmediate(resolve))
      })
      return state
    },
    output: () => {
      const given = pieces
      pieces = []
      return given
    },
    taken: () => engine.bytesWritten,
    close: () => engine.destroy(),
  }
}
