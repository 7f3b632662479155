import { describe, expect, it } from 'vitest'
import { messages } from '../../src/cli/messages.ts'

const screen = (columns: number | null, colour = false) => {
  let written = ''
  const stream = {
    isTTY: columns !== null,
    columns: columns ?? undefined,
    on: () => {},
    write: (text: string) => {
      written += text
      return true
    },
  } as unknown as NodeJS.WriteStream
  return { say: messages(stream, { quiet: false, colour }), written: () => written }
}

describe('messages', () => {
  it('are broken between words on a terminal, and paths are left whole', () => {
    const { say, written } = screen(40)
    const path = 'reports/of/the/harbour/of/velm/and/of/other/ports.txt'
    say.error({ code: 'E_EMPTY', message: `${path}: holds no bytes at all. Check that it was saved or sent whole.` })
    const lines = written().trimEnd().split('\n')
    expect(lines[1]).toBe(`  ${path}:`)
    for (const line of lines) if (!line.includes(path)) expect(line.length).toBeLessThanOrEqual(40)
    expect(lines.map((line) => line.trim()).join(' ')).toBe(
      `E_EMPTY ${path}: holds no bytes at all. Check that it was saved or sent whole.`,
    )
  })

  it('are one line each elsewhere, whatever stands in them', () => {
    const { say, written } = screen(null)
    say.note(`Skipped ${'x'.repeat(200)}\n\u001b[31m: it is hidden.`)
    expect(written()).toBe(`Skipped ${'x'.repeat(200)} \ufffd[31m: it is hidden.\n`)
  })

  it('begin with the code alone in colour', () => {
    const { say, written } = screen(60, true)
    say.error({ code: 'E_READ', message: 'a: could not be read.' })
    expect(written()).toBe('\u001b[1m\u001b[31mE_READ\u001b[39m\u001b[22m a: could not be read.\n')
  })
})
