/**
 * 32-bit mixing of small integers and strings into feature numbers; the same on every machine.
 *
 * Signed, since larger numbers would be boxed on the heap on their way from call to call: that took a third of reading's time.
 */
export const mix = (a: number, b: number): number => {
  let h = Math.imul(a ^ ((b | 0) + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b)
  h ^= h >>> 15
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 13)
}

/** FNV-1a over UTF-16 code units. Cost: linear. */
export const hashText = (text: string, start = 0, end = text.length): number => {
  let h = 0x811c9dc5
  for (let at = start; at < end; at++) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193)
  return h >>> 0
}

/** A number for each template of features, by which equal values in different templates are told apart; 0 is used by none. */
export const SEEDS = Int32Array.from({ length: 128 }, (_, template) => Math.imul(template, 0x9e3779b1))
