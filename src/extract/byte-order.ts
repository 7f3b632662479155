export interface ByteOrder {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be'
  /** No mark says so: told by the zero bytes. */
  readonly guessed: boolean
}

/**
 * The Unicode form that a byte-order mark names, or that zero bytes in every other place show; null for neither.
 * Source: WHATWG Encoding Standard, BOM sniff. Cost: 4 KiB looked at.
 */
export const byteOrder = (bytes: Uint8Array): ByteOrder | null => {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', guessed: false }
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', guessed: false }
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', guessed: false }
  const head = bytes.subarray(0, 4096)
  if (head.length < 4) return null
  let even = 0
  let odd = 0
  for (let at = 0; at < head.length; at++) {
    if (head[at] !== 0) continue
    if (at % 2 === 0) even++
    else odd++
  }
  const pairs = head.length / 2
  if (even === 0 && odd > pairs * 0.1) return { encoding: 'utf-16le', guessed: true }
  if (odd === 0 && even > pairs * 0.1) return { encoding: 'utf-16be', guessed: true }
  return null
}
