import pc from 'picocolors'
import { columns, fit, type Run, wrap } from './wrap.ts'

export interface PageOptions {
  /** In columns; 80 unless told, 40 at least. */
  readonly width?: number
  readonly colour?: boolean
}

/** A page of terminal text, line by line. */
export interface Page {
  readonly width: number
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly accent: (text: string) => string
  readonly warn: (text: string) => string
  readonly heading: (text: string) => void
  readonly line: (runs: readonly Run[] | string, first?: string, rest?: string) => void
  readonly gap: () => void
  readonly rule: () => void
  /** Rows under headings. Columns are as wide as their widest cell, the `stretch`ed one as wide as there is room, and wrapped. */
  readonly table: (headings: readonly string[], rows: readonly (readonly string[])[], stretch: number) => void
  readonly text: () => string
}

/** An empty page. Colours are the sixteen of terminals, so that they follow the reader's own theme. */
export const page = (options: PageOptions = {}): Page => {
  const width = Math.max(40, Math.min(options.width ?? 80, 100))
  const colours = pc.createColors(options.colour ?? false)
  const lines: string[] = []
  const line: Page['line'] = (runs, first = '', rest) => {
    lines.push(...wrap(runs, rest === undefined ? { width, first } : { width, first, rest }))
  }
  return {
    width,
    bold: colours.bold,
    dim: colours.dim,
    accent: colours.cyan,
    warn: colours.yellow,
    line,
    heading: (text) => {
      if (lines.length > 0) lines.push('')
      lines.push(colours.bold(colours.cyan(text)))
    },
    gap: () => {
      if (lines.length > 0 && lines.at(-1) !== '') lines.push('')
    },
    rule: () => lines.push(colours.dim('─'.repeat(width))),
    table: (headings, rows, stretch) => lines.push(...tableLines(headings, rows, stretch, width, colours.dim)),
    text: () => `${lines.join('\n')}\n`,
  }
}

const GAP = 2

const tableLines = (
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  stretch: number,
  width: number,
  dim: (text: string) => string,
): string[] => {
  const widths = headings.map((heading, at) =>
    rows.reduce((widest, row) => Math.max(widest, columns(row[at] ?? '')), columns(heading)),
  )
  const taken = widths.reduce((sum, one, at) => sum + (at === stretch ? 0 : one + GAP), GAP)
  widths[stretch] = Math.max(12, Math.min(widths[stretch] ?? 0, width - taken))
  const set = (cells: readonly string[]): string[] => {
    const wrapped = cells.map((cell, at) => (at === stretch ? wrap(cell, { width: widths[at] as number }) : [cell]))
    const height = Math.max(1, ...wrapped.map((one) => one.length))
    return Array.from({ length: height }, (_, row) =>
      `  ${wrapped.map((one, at) => fit(one[row] ?? '', widths[at] as number)).join(' '.repeat(GAP))}`.trimEnd(),
    )
  }
  return [...set(headings).map(dim), ...rows.flatMap(set)]
}
