import stringWidth from 'string-width'

/** Words and how they are painted; no paint for plain ones. Text holds no escape sequences. Between two runs stands a space, unless they are joined. */
export interface Run {
  readonly text: string
  readonly paint?: (text: string) => string
  /** No space stands before it but its own: it goes on with the words before. */
  readonly joined?: boolean
}

export interface Margins {
  /** In columns, the margins among them. */
  readonly width: number
  readonly first?: string
  /** Before every line but the first; as wide as `first`, in spaces, unless told. */
  readonly rest?: string
}

interface Piece {
  readonly text: string
  readonly width: number
  readonly paint: ((text: string) => string) | undefined
  /** Whether a space stands before it. */
  readonly spaced: boolean
}

/**
 * Sets text in lines no wider than told, breaking at spaces, between wide characters, and inside a word only where it alone is
 * wider than a line.
 *
 * Widths are those of terminals: wide characters take two columns, combining ones none.
 * @returns at least one line. Cost: linear.
 */
export const wrap = (
  runs: readonly Run[] | string,
  { width, first = '', rest = ' '.repeat(columns(first)) }: Margins,
): string[] => {
  const lines: string[] = []
  let line: Piece[] = []
  let used = columns(first)
  const end = (): void => {
    lines.push((lines.length === 0 ? first : rest) + paint(line))
    line = []
    used = columns(rest)
  }
  for (const piece of pieces(typeof runs === 'string' ? [{ text: runs }] : runs, Math.max(8, width - columns(rest)))) {
    const gap = piece.spaced && line.length > 0 ? 1 : 0
    if (line.length > 0 && used + gap + piece.width > width) end()
    used += piece.width + (line.length > 0 ? gap : 0)
    line.push(piece)
  }
  if (line.length > 0 || lines.length === 0) end()
  return lines.map((one) => one.trimEnd())
}

/** Columns that a text without line breaks takes on a terminal. */
export const columns = (text: string): number => (/^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text))

/** Cut to so many columns, with "…" where something was left out, and filled up with spaces. */
export const fill = (text: string, width: number): string => {
  const whole = columns(text)
  if (whole <= width) return text + ' '.repeat(width - whole)
  let cut = ''
  let used = 0
  for (const { segment } of graphemes.segment(text)) {
    const next = columns(segment)
    if (used + next > width - 1) break
    cut += segment
    used += next
  }
  return `${cut}…${' '.repeat(Math.max(0, width - used - 1))}`
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

function* pieces(runs: readonly Run[], longest: number): Generator<Piece> {
  let spaced = false
  for (const { text, paint, joined } of runs) {
    spaced ||= joined !== true
    for (const word of text.split(/([\s]+)/u)) {
      if (word === '') continue
      if (/^\s/u.test(word)) {
        spaced = true
        continue
      }
      for (const part of breakable(word, longest)) {
        yield { text: part, width: columns(part), paint, spaced }
        spaced = false
      }
    }
  }
}

/** A word as the parts between which a line may end. */
function* breakable(word: string, longest: number): Generator<string> {
  const width = columns(word)
  if (width <= longest && width === word.length) {
    yield word
    return
  }
  let part = ''
  let used = 0
  for (const { segment } of graphemes.segment(word)) {
    const next = columns(segment)
    const wide = next === 2 && !/^[\p{P}]/u.test(segment)
    if (part !== '' && (wide || used + next > longest)) {
      yield part
      part = ''
      used = 0
    }
    part += segment
    used += next
  }
  if (part !== '') yield part
}

const paint = (line: readonly Piece[]): string => {
  let painted = ''
  for (let at = 0; at < line.length; ) {
    const how = (line[at] as Piece).paint
    const lead = at > 0 && (line[at] as Piece).spaced ? ' ' : ''
    let text = (line[at] as Piece).text
    for (at++; at < line.length && (line[at] as Piece).paint === how; at++)
      text += ((line[at] as Piece).spaced ? ' ' : '') + (line[at] as Piece).text
    painted += lead + (how ? how(text) : text)
  }
  return painted
}
