/** A piece of text with its place, as a PDF page gives it. */
export interface PdfItem {
  readonly str: string
  /** The last two are the place from the page's lower left corner, in points. */
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly hasEOL: boolean
}

/** One line of a page. */
export interface PdfLine {
  readonly page: number
  readonly text: string
  /** Points from the page's left and lower edge. */
  readonly x: number
  readonly y: number
  readonly right: number
  /** Of its largest letters, in points. */
  readonly size: number
}

/**
 * The lines of a page in the order in which the page writes them, which is nearly always that of reading, columns included.
 *
 * Pieces on one height belong together; a gap wider than a fifth of the letters' size is a space, unless one is there.
 * Cost: linear.
 */
export const pdfLines = (items: readonly PdfItem[], page: number): PdfLine[] => {
  const lines: PdfLine[] = []
  let open: { text: string; x: number; y: number; right: number; size: number } | null = null
  const close = (): void => {
    if (open && open.text.trim() !== '') lines.push({ page, ...open, text: open.text.replace(/\s+/g, ' ').trim() })
    open = null
  }
  for (const { str, transform, width, height, hasEOL } of items) {
    const x = transform[4] ?? 0
    const y = transform[5] ?? 0
    const size = Math.abs(height) || Math.hypot(transform[2] ?? 0, transform[3] ?? 0)
    if (str !== '') {
      const line: typeof open = open
      if (
        line !== null &&
        (Math.abs(y - line.y) > Math.max(line.size, size) * 0.5 || x < line.right - Math.max(line.size, size) * 3)
      )
        close()
      if (open === null) open = { text: '', x, y, right: x, size: 0 }
      const here: NonNullable<typeof open> = open
      const gap = x - here.right
      if (here.text !== '' && gap > size * 0.2 && !/\s$/.test(here.text) && !/^\s/.test(str)) here.text += ' '
      here.text += str
      here.right = Math.max(here.right, x + width)
      if (str.trim() !== '') here.size = Math.max(here.size, size)
    }
    if (hasEOL) close()
  }
  close()
  return lines
}
