import pc from 'picocolors'
import type { Doubt, HearsayError } from '../model/index.ts'
import { columns, showable } from '../publish/index.ts'

export interface Messages {
  /** Always said. */
  readonly error: (error: Pick<HearsayError, 'code' | 'message'>) => void
  /** Said unless quiet. */
  readonly doubt: (locator: string, doubt: Doubt) => void
  readonly note: (text: string) => void
  /** Shown on a terminal only, once a run has taken a second; gone when the run ends. `next`: another step has begun, which may take a while. */
  readonly progress: (text: string, next?: boolean) => void
  readonly end: () => void
}

export interface MessageOptions {
  readonly quiet: boolean
  readonly colour: boolean
}

/** A run that takes longer than this shows how far it has come, in milliseconds. */
const PATIENCE = 1000
const REFRESH = 100

/**
 * What a run says beside its output, on standard error: one line each, the code first.
 */
export const messages = (stream: NodeJS.WriteStream, { quiet, colour }: MessageOptions): Messages => {
  const colours = pc.createColors(colour)
  const live = stream.isTTY === true && !quiet
  const started = performance.now()
  let shown = false
  let last = 0
  stream.on('error', () => {})
  const clear = (): void => {
    if (shown) stream.write('\r\u001b[K')
    shown = false
  }
  const line = (text: string, code = '', paint: (text: string) => string = (code) => code): void => {
    clear()
    const whole = code === '' ? text : `${code} ${text}`
    const shown = stream.isTTY === true ? folded(whole, stream.columns ?? 80) : whole
    stream.write(`${paint(shown.slice(0, code.length))}${shown.slice(code.length)}\n`)
  }
  const plain = (text: string): string => showable(text).replace(/\s*\n\s*/g, ' ')
  return {
    error: ({ code, message }) => line(plain(message), code, (word) => colours.bold(colours.red(word))),
    doubt: (locator, { code, text }) => {
      if (!quiet) line(plain(`${locator}: ${text}`), code, colours.yellow)
    },
    note: (text) => {
      if (!quiet) line(plain(text))
    },
    progress: (text, next = false) => {
      const now = performance.now()
      if (!live || now - started < PATIENCE || (!next && now - last < REFRESH)) return
      last = now
      clear()
      stream.write(showable(text).slice(0, Math.max(20, (stream.columns ?? 80) - 1)))
      shown = true
    },
    end: clear,
  }
}

/** In lines of a terminal, broken between words; no word is broken: paths and commands are to be copied whole. */
const folded = (text: string, width: number): string => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && columns(line) + 1 + columns(word) > width) {
      lines.push(line)
      line = `  ${word}`
    } else line += lines.length === 0 && line === '' ? word : ` ${word}`
  }
  return [...lines, line].join('\n')
}
