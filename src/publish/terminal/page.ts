import { showable } from '../quote.ts'
import { columns, fill, type Run, wrap } from './wrap.ts'

/** Puts escape sequences round words. This room knows of no terminal: whoever prints gives these. */
export interface Palette {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly accent: (text: string) => string
  readonly warn: (text: string) => string
}

export interface PageOptions {
  /** In columns; 80 unless told, between 40 and 100. */
  readonly width?: number
  /** Plain unless told. */
  readonly palette?: Palette
}

/** A page of terminal text, line by line. */
export interface Page extends Palette {
  readonly heading: (text: string) => void
  readonly line: (runs: readonly Run[] | string, first?: string, rest?: string) => void
  readonly gap: () => void
  readonly rule: () => void
  /** Rows under headings. Columns are as wide as their widest cell, the `stretch`ed one as wide as there is room, and wrapped. */
  readonly table: (headings: readonly string[], rows: readonly (readonly string[])[], stretch: number) => void
  readonly text: () => string
}

const same = (text: string): string => text
const PLAIN: Palette = { bold: same, dim: same, accent: same, warn: same }

/** An empty page. */
export const page = (options: PageOptions = {}): Page => {
  const width = Math.max(40, Math.min(options.width ?? 80, 100))
  const palette = options.palette ?? PLAIN
  const lines: string[] = []
  const line: Page['line'] = (runs, first = '', rest) => {
    const shown = typeof runs === 'string' ? showable(runs) : runs.map((run) => ({ ...run, text: showable(run.text) }))
    lines.push(...wrap(shown, rest === undefined ? { width, first } : { width, first, rest }))
  }
  return {
    ...palette,
    line,
    heading: (text) => {
      if (lines.length > 0) lines.push('')
      lines.push(palette.bold(palette.accent(text)))
    },
    gap: () => {
      if (lines.length > 0 && lines.at(-1) !== '') lines.push('')
    },
    rule: () => lines.push(palette.dim('─'.repeat(width))),
    table: (headings, rows, stretch) =>
      lines.push(
        ...tableLines(
          headings,
          rows.map((row) => row.map(showable)),
          stretch,
          width,
          palette.dim,
        ),
      ),
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
      `  ${wrapped.map((one, at) => fill(one[row] ?? '', widths[at] as number)).join(' '.repeat(GAP))}`.trimEnd(),
    )
  }
  return [...set(headings).map(dim), ...rows.flatMap(set)]
}
