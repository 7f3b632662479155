import type { Span } from '../model/index.ts'

/**
 * The paragraphs of a plain text, trimmed of white space, in order; none is empty.
 *
 * A blank line always parts paragraphs. A single line break does so unless the text is hard-wrapped: most lines of about the
 * same length, most not ending a sentence.
 * Cost: linear.
 */
export const paragraphs = (text: string, start = 0, end = text.length): Span[] => {
  const lines = trimmedLines(text, start, end)
  const wrapped = hardWrapped(text, lines)
  const found: Span[] = []
  let open: { start: number; end: number } | null = null
  for (const line of lines) {
    if (line.start === line.end) {
      if (open) found.push(open)
      open = null
    } else if (open && wrapped) open.end = line.end
    else {
      if (open) found.push(open)
      open = { start: line.start, end: line.end }
    }
  }
  if (open) found.push(open)
  return found
}

const isSpace = (code: number): boolean =>
  code <= 0x20 || code === 0xa0 || code === 0x200b || code === 0xfeff || code === 0x3000 || (code >= 0x2000 && code <= 0x200a)

const trimmedLines = (text: string, start: number, end: number): Span[] => {
  const lines: Span[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : 0x0a
    if (code !== 0x0a && code !== 0x0d && code !== 0x2028 && code !== 0x2029 && code !== 0x0c) continue
    let a = from
    let b = at
    while (a < b && isSpace(text.charCodeAt(a))) a++
    while (b > a && isSpace(text.charCodeAt(b - 1))) b--
    if (!(code === 0x0a && at > start && text.charCodeAt(at - 1) === 0x0d)) lines.push({ start: a, end: b })
    from = at + 1
  }
  return lines
}

const hardWrapped = (text: string, lines: readonly Span[]): boolean => {
  let longest = 0
  let inner = 0
  let open = 0
  let full = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i] as Span
    const next = lines[i + 1] as Span
    if (line.start === line.end || next.start === next.end) continue
    longest = Math.max(longest, line.end - line.start)
  }
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i] as Span
    const next = lines[i + 1] as Span
    if (line.start === line.end || next.start === next.end) continue
    inner++
    if (!/[.!?:;"”’)\]]$/.test(text.slice(line.end - 1, line.end))) open++
    if (line.end - line.start > longest * 0.7) full++
  }
  return inner >= 3 && longest <= 120 && open > inner * 0.6 && full > inner * 0.6
}
