import { describe, expect, it } from 'vitest'
import { codes, file, hearsay, lines, temporaryFolder } from './command.ts'
import { INPUT, REPORT } from './inputs.ts'

const folder = temporaryFolder()
const count = (list: unknown): number => (Array.isArray(list) ? list.length : 0)
const sound = file(folder, 'sound.txt', REPORT)

interface Case {
  readonly what: string
  readonly name: string
  readonly content: string | Uint8Array
  /** Every code that must be told. */
  readonly told: readonly string[]
  readonly status: number
  /** Words that must be among what was read. */
  readonly holds?: string
}

/** Cannot be read: told with a code, the rest of the batch done. */
const FAILURES: readonly Case[] = [
  { what: 'an empty file', name: 'empty.txt', content: INPUT.empty(), told: ['E_EMPTY'], status: 1 },
  { what: 'a picture', name: 'picture.png', content: INPUT.picture(), told: ['E_BINARY'], status: 1 },
  { what: 'a picture that is called text', name: 'picture.txt', content: INPUT.picture(), told: ['E_BINARY'], status: 1 },
  { what: 'bytes of no kind', name: 'bytes.txt', content: INPUT.bytes(), told: ['E_BINARY'], status: 1 },
  { what: 'an archive that is called a page', name: 'archive.html', content: INPUT.archive(), told: ['E_BINARY'], status: 1 },
]

/** Can be read, with a reservation: a doubt, and exit code 0. */
const DOUBTS: readonly Case[] = [
  { what: 'a page that only a script would fill', name: 'script.html', content: INPUT.script(), told: ['D_NO_ARTICLE'], status: 0 },
  { what: 'white space alone', name: 'blank.txt', content: INPUT.blank(), told: ['D_NO_ARTICLE'], status: 0 },
  {
    what: 'a page cut off in a sentence',
    name: 'cut.html',
    content: INPUT.truncatedPage(),
    told: ['D_TRUNCATED'],
    status: 0,
    holds: 'On day 8',
  },
  {
    what: 'a page cut off in a tag',
    name: 'cut-tag.html',
    content: INPUT.truncatedInTag(),
    told: ['D_TRUNCATED'],
    status: 0,
    holds: 'On day 12',
  },
  {
    what: 'a text cut off in a character',
    name: 'cut.txt',
    content: INPUT.truncatedCharacter(),
    told: ['D_TRUNCATED'],
    status: 0,
    holds: 'the bill was 40',
  },
  {
    what: 'a page that is called text',
    name: 'page.txt',
    content: INPUT.pageNamedText(),
    told: ['D_TYPE_MISMATCH'],
    status: 0,
    holds: 'On day 3',
  },
  {
    what: 'a text that is called a page',
    name: 'text.html',
    content: INPUT.textNamedPage(),
    told: ['D_TYPE_MISMATCH'],
    status: 0,
    holds: 'Captain Orla Venn',
  },
  {
    what: 'invalid UTF-8',
    name: 'invalid.txt',
    content: INPUT.invalid(),
    told: ['D_INVALID_BYTES'],
    status: 0,
    holds: 'Captain Orla Venn',
  },
  {
    what: 'elements nested a hundred thousand deep',
    name: 'deep.html',
    content: INPUT.deep(100_000),
    told: ['D_DEEP_HTML'],
    status: 0,
    holds: 'On day 3',
  },
  {
    what: 'a hundred thousand elements never closed',
    name: 'unclosed.html',
    content: INPUT.unclosed(100_000),
    told: ['D_DEEP_HTML'],
    status: 0,
    holds: 'On day 3',
  },
  { what: 'a page with no article', name: 'menu.html', content: INPUT.menu(), told: ['D_NO_ARTICLE'], status: 0 },
  {
    what: 'the stub before a paywall',
    name: 'paywall.html',
    content: INPUT.paywall(),
    told: ['D_PAYWALL'],
    status: 0,
    holds: 'On day 1',
  },
  {
    what: 'a language that is not read',
    name: 'foreign.txt',
    content: INPUT.foreign(),
    told: ['D_LANGUAGE'],
    status: 0,
    holds: 'Hafenbehörde',
  },
  {
    what: 'UTF-16, little end first',
    name: 'wide-little.txt',
    content: INPUT.wideLittle(),
    told: [],
    status: 0,
    holds: 'Captain Orla Venn',
  },
  {
    what: 'UTF-16, big end first',
    name: 'wide-big.txt',
    content: INPUT.wideBig(),
    told: [],
    status: 0,
    holds: 'Captain Orla Venn',
  },
  { what: 'windows-1252', name: 'windows.txt', content: INPUT.windows(), told: [], status: 0, holds: '“We reported it' },
]

describe.each(['read', 'examine'])('hearsay %s', (verb) => {
  const run = (paths: readonly string[]) => hearsay([verb, ...paths, '--format', 'jsonl'], { cwd: folder })

  it.each(FAILURES)('tells of $what with a code, and does the rest of the batch', ({ name, content, told, status }) => {
    const { status: ended, out, err } = run([file(folder, name, content), sound])
    expect(codes(err)).toEqual(expect.arrayContaining([...told]))
    expect(ended).toBe(status)
    expect(err).toContain(name)
    expect(err).not.toMatch(/\n\s+at .*:\d+:\d+/)
    const read = lines(out).filter((line) => String(line['file']).endsWith('sound.txt'))
    expect(read).toHaveLength(1)
    expect(read[0]?.['text']).toBe(REPORT)
    expect(count(read[0]?.['attributions'])).toBeGreaterThan(2)
  })

  it.each(DOUBTS)('reads $what, and says what is doubtful', ({ name, content, told, status, holds }) => {
    const { status: ended, out, err } = run([file(folder, name, content), sound])
    expect(codes(err)).toEqual(expect.arrayContaining([...told]))
    expect(ended).toBe(status)
    const read = lines(out)
    expect(read).toHaveLength(2)
    expect(String(read[0]?.['file'])).toContain(name)
    if (holds) expect(read[0]?.['text']).toContain(holds)
    expect(read[1]?.['text']).toBe(REPORT)
  })

  it('looks for no statement in a language that is not read', () => {
    const [read] = lines(run([file(folder, 'foreign.txt', INPUT.foreign())]).out)
    expect(read?.['language']).toBe('de')
    expect(read?.['attributions']).toEqual([])
    expect(read?.['statements']).toEqual([])
  })

  it('gives UTF-16 the same text and the same findings as UTF-8', () => {
    const findings = ['text', 'title', 'attributions', 'statements', 'mentions', 'wording'] as const
    const [utf8] = lines(run([sound]).out)
    for (const content of [INPUT.wideLittle(), INPUT.wideBig()]) {
      const [wide] = lines(run([file(folder, 'sound-wide.txt', content)]).out)
      const strip = (line: Record<string, unknown> | undefined) =>
        JSON.stringify(findings.map((one) => line?.[one])).replaceAll(String(line?.['id']), 'report')
      expect(strip(wide)).toBe(strip(utf8))
    }
  })

  it('tells of a missing file among many and reads the others', () => {
    const { status, out, err } = run([sound, 'nowhere.txt', sound])
    expect(status).toBe(1)
    expect(codes(err)).toContain('E_NOT_FOUND')
    expect(err).toContain('nowhere.txt')
    expect(lines(out)).toHaveLength(2)
  })

  it('prints the same bytes for the same input', () => {
    expect(run([sound]).out).toBe(run([sound]).out)
  })

  it('reads 50 MB in a single line in time, and says what it did with it', { timeout: 300_000 }, () => {
    const path = file(folder, 'line.txt', INPUT.longLine(50_000_000))
    const { status, out, err, milliseconds } = run([path, sound])
    expect([0, 1]).toContain(status)
    expect(codes(err).filter((code) => ['D_LONG_LINE', 'D_NOT_READ', 'E_TOO_LARGE'].includes(code))).not.toEqual([])
    expect(out.endsWith('\n')).toBe(true)
    expect(out).toContain('sound.txt')
    expect(milliseconds).toBeLessThan(240_000)
  })
})
