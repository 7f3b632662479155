import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { firstMissing, shownIn } from './docs/examples.ts'
import { projectFiles, root, textOf } from './house/files.ts'
import { codes, hearsay, temporaryFolder } from './robustness/command.ts'

const pages = projectFiles().filter((file) => file === 'README.md' || /^docs\/.*\.md$/.test(file))
const shown = pages.flatMap((page) => shownIn(page, textOf(page)))

describe('what the pages show', () => {
  const folder = temporaryFolder()
  cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true })

  it('holds a real run in README.md', () => {
    expect(shown.some(({ page }) => page === 'README.md')).toBe(true)
  })

  // The demo reads and traces 500 reports.
  it.each(shown)('is what Hearsay prints: $page: hearsay $given', { timeout: 300_000 }, ({ given, pieces }) => {
    const { status, out, err } = hearsay(given, { cwd: folder })
    expect(codes(err)).not.toContain('E_USAGE')
    expect(status).not.toBe(null)
    expect(firstMissing(pieces, out)).toBeNull()
  })

  it('would be caught showing what is not printed', () => {
    expect(firstMissing(['one', 'three'], 'one\ntwo\nthree\n')).toBeNull()
    expect(firstMissing(['three', 'one'], 'one\ntwo\nthree\n')).toBe('one')
    expect(firstMissing(['thre'], 'one\ntwo\nthree\n')).toBe('thre')
    expect(shownIn('a.md', '```console\n$ npm ci\n$ npm start\nSo it is\n…\nand so on\n```\n')).toEqual([
      { page: 'a.md', given: [], pieces: ['So it is', 'and so on'] },
    ])
  })
})

describe('every command and option', () => {
  const guide = pages
    .filter((page) => page.startsWith('docs/guide/'))
    .map((page) => textOf(page))
    .join('\n')
  const help = (given: readonly string[]): string => hearsay([...given, '--help']).out
  const commandsOf = (text: string): string[] =>
    [...(text.split(/^Commands:$/m)[1] ?? '').matchAll(/^ {2}([a-z]+)\b/gm)].map(([, name]) => name as string)
  const optionsOf = (text: string): string[] =>
    [...text.matchAll(/^\s+(?:-\w, )?(--[a-z][a-z-]*)/gm)].map(([, name]) => name as string)

  it('is told in the guide', () => {
    const commands = commandsOf(help([])).filter((name) => name !== 'help')
    expect(commands).toEqual(expect.arrayContaining(['examine', 'read', 'trace', 'demo']))
    const untold = ['', ...commands].flatMap((name) =>
      [name, ...optionsOf(help(name === '' ? [] : [name]))].filter(
        (word) => word !== '' && !guide.includes(`\`${word}`) && !guide.includes(` ${word}`),
      ),
    )
    expect([...new Set(untold)]).toEqual([])
  })
})
