import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../house/files.ts'
import { codes, command, file, hearsay, lines, temporaryFolder } from '../robustness/command.ts'

/* These try the last build: `npm test` builds first. */

const folder = temporaryFolder()
const demo = readFileSync(join(root, 'examples/harbour-guard.txt'), 'utf8')
let places = 0
const place = (): string => {
  const path = join(folder, `place-${places++}`)
  mkdirSync(path)
  return path
}
const report = file(folder, 'report.txt', demo)

describe('hearsay examine', () => {
  it('prints a summary and writes the dossier beside nobody else’s files, in the current folder', () => {
    const cwd = place()
    const { status, out, err } = hearsay(['examine', report], { cwd })
    expect(status).toBe(0)
    expect(out).toContain('LEADING CLAIMS')
    expect(err).toContain('report.dossier.html')
    expect(readdirSync(cwd)).toEqual(['report.dossier.html'])
  })

  it('writes the same dossier to the byte when run again', () => {
    const cwd = place()
    hearsay(['examine', report], { cwd })
    const first = readFileSync(join(cwd, 'report.dossier.html'))
    expect(hearsay(['examine', report], { cwd }).status).toBe(0)
    expect(readFileSync(join(cwd, 'report.dossier.html')).equals(first)).toBe(true)
  })

  it('takes --out as a file, as a folder, and makes the folder', () => {
    const cwd = place()
    hearsay(['examine', report, '--out', 'deep/one.html'], { cwd })
    hearsay(['examine', report, '--out', 'other'], { cwd })
    expect(existsSync(join(cwd, 'deep/one.html'))).toBe(true)
    expect(existsSync(join(cwd, 'other/report.dossier.html'))).toBe(true)
  })

  it('leaves a file that is no dossier as it is, unless forced', () => {
    const cwd = place()
    const mine = file(cwd, 'report.dossier.html', '<p>my own notes</p>')
    const { status, err } = hearsay(['examine', report], { cwd })
    expect(status).toBe(2)
    expect(codes(err)).toEqual(['E_WRITE'])
    expect(readFileSync(mine, 'utf8')).toBe('<p>my own notes</p>')
    expect(hearsay(['examine', report, '--force'], { cwd }).status).toBe(0)
    expect(readFileSync(mine, 'utf8')).toContain('Hearsay')
  })

  it('writes none with --no-dossier', () => {
    const cwd = place()
    expect(hearsay(['examine', report, '--no-dossier'], { cwd }).status).toBe(0)
    expect(readdirSync(cwd)).toEqual([])
  })

  it('writes several into a folder with a list of contents, none over another', () => {
    const cwd = place()
    mkdirSync(join(cwd, 'a'))
    mkdirSync(join(cwd, 'b'))
    file(join(cwd, 'a'), 'same.txt', demo)
    file(join(cwd, 'b'), 'same.txt', demo)
    const { status, out } = hearsay(['examine', 'a', 'b', '--format', 'jsonl'], { cwd })
    expect(status).toBe(0)
    expect(lines(out).map((line) => line['file'])).toEqual(['a/same.txt', 'b/same.txt'])
    const written = join(cwd, 'hearsay-dossiers')
    expect(readdirSync(written).sort()).toEqual(['index.html', 'same-2.dossier.html', 'same.dossier.html'])
    const list = readFileSync(join(written, 'index.html'), 'utf8')
    expect(list).toContain('href="same.dossier.html"')
    expect(list).toContain('href="same-2.dossier.html"')
  })

  it('refuses one file for several dossiers', () => {
    const cwd = place()
    const { status, err } = hearsay(['examine', report, report, '--out', 'one.html'], { cwd })
    expect(status).toBe(2)
    expect(codes(err)).toEqual(['E_WRITE'])
    expect(readdirSync(cwd)).toEqual([])
  })

  it('reads standard input as -', () => {
    const cwd = place()
    const { status, out } = hearsay(['examine', '-', '--format', 'jsonl'], { cwd, input: demo })
    expect(status).toBe(0)
    expect(lines(out)[0]).toMatchObject({ schema: 'hearsay/examine@1', file: '-', text: demo })
    expect(readdirSync(cwd)).toEqual(['standard-input.dossier.html'])
  })
})

describe('hearsay read', () => {
  it('prints a line a report with --format jsonl, and nothing else', () => {
    const { out, err, status } = hearsay(['read', report, '--format', 'jsonl'], { cwd: folder })
    expect(status).toBe(0)
    expect(lines(out)).toHaveLength(1)
    expect(lines(out)[0]).toMatchObject({ schema: 'hearsay/read@1', text: demo })
    expect(err).toBe('')
  })

  it('prints who says what for a person', () => {
    const { out } = hearsay(['read', report], { cwd: folder })
    expect(out).toMatch(/Tomas Ilvane .*\[/)
  })

  it('gives the same lines with threads as without', () => {
    const cwd = place()
    for (let at = 0; at < 9; at++) file(cwd, `r${at}.txt`, demo.replaceAll('Ilvane', `Ilvane${at}`))
    const one = hearsay(['read', '.', '--format', 'jsonl', '--threads', '0'], { cwd })
    const two = hearsay(['read', '.', '--format', 'jsonl', '--threads', '2'], { cwd })
    expect(one.status).toBe(0)
    expect(lines(one.out)).toHaveLength(9)
    expect(two.out).toBe(one.out)
  })
})

describe('exit codes and messages', () => {
  it('end with 1 where some input was not read, in its place, and with the rest read', () => {
    const { status, out, err } = hearsay(['read', 'missing.txt', report, '--format', 'jsonl', '--quiet'], { cwd: folder })
    expect(status).toBe(1)
    expect(codes(err)).toEqual(['E_NOT_FOUND'])
    expect(lines(out)).toHaveLength(1)
  })

  it('end with 0 on doubts, which --quiet leaves unsaid', () => {
    const foreign = file(
      folder,
      'foreign.txt',
      'Der Hafenmeister sagte gestern, das Lager sei leer gewesen. Niemand habe ihn danach gefragt, und die Listen seien fort.\n'.repeat(
        4,
      ),
    )
    const said = hearsay(['read', foreign, '--format', 'jsonl'], { cwd: folder })
    expect(said.status).toBe(0)
    expect(codes(said.err)).toContain('D_LANGUAGE')
    expect(hearsay(['read', foreign, '--format', 'jsonl', '--quiet'], { cwd: folder }).err).toBe('')
  })
})

describe('colours', () => {
  const run = (given: string[], env: Record<string, string>): string =>
    spawnSync(process.execPath, [command, 'read', report, ...given], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', ...env },
    }).stdout

  it('are left out of pipes, put in where forced, and left out where refused', () => {
    expect(run([], {})).not.toContain('\u001b[')
    expect(run([], { FORCE_COLOR: '1' })).toContain('\u001b[')
    expect(run([], { FORCE_COLOR: '1', NO_COLOR: '1' })).not.toContain('\u001b[')
    expect(run(['--no-color'], { FORCE_COLOR: '1' })).not.toContain('\u001b[')
  })
})

/** A claim's line of hearsay/trace@1, as far as these tests look at it. */
interface TraceLine {
  readonly claim: string
  readonly reach: { readonly reports: number }
  readonly independentOrigins: { readonly atLeast: number; readonly atMost: number }
  readonly statedIn: readonly { readonly file: string }[]
}

const claim = (path: string, meant: string, cwd: string): TraceLine =>
  lines(hearsay(['trace', path, '--claim', meant, '--format', 'jsonl'], { cwd }).out)[0] as unknown as TraceLine

describe('hearsay demo', { timeout: 600_000 }, () => {
  const small = ['demo', '--reports', '40']
  const last = (out: string): string | undefined => out.trimEnd().split('\n').at(-1)

  it('is what runs without a command', () => {
    // The usage alone: a case of 500 reports takes its time, and test/cli/demo.test.ts traces smaller ones.
    expect(hearsay(['--help']).out).toContain('hearsay demo')
    expect(readFileSync(join(dirname(command), 'hearsay.js'), 'utf8')).toMatch(/process\.argv, 'demo'\]/)
  })

  it('ends with its finding, says what to do next, shows no progress in a pipe, and leaves nothing behind', () => {
    const cwd = place()
    const { status, out, err } = hearsay(small, { cwd })
    expect(status).toBe(0)
    expect(last(out)).toMatch(/^FINDING: [1-9]\d* reports, at least [1-9]\d*, at most [1-9]\d* independent origins$/)
    expect(out).toContain('Nothing in it is real')
    expect(out).toContain('hearsay trace FOLDER')
    expect(out).not.toMatch(/^TRUTH/m)
    expect(err).toBe('')
    expect(readdirSync(cwd)).toEqual([])
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
  })

  it('finds the same when run again, and something else with another seed', () => {
    const cwd = place()
    const one = hearsay([...small, '--seed', '2'], { cwd }).out
    expect(hearsay([...small, '--seed', '2'], { cwd }).out).toBe(one)
    expect(hearsay([...small, '--seed', '3'], { cwd }).out).not.toBe(one)
  })

  it('keeps the reports and a dossier where told, and what it kept gives the same finding', () => {
    const cwd = place()
    const { out, status } = hearsay([...small, '--dir', 'kept', '--truth'], { cwd })
    expect(status).toBe(0)
    expect(readdirSync(join(cwd, 'kept')).sort()).toEqual(['demo.dossier.html', 'reports', 'reports.jsonl'])
    expect(readdirSync(join(cwd, 'kept/reports')).length).toBe(40)
    expect(out).toMatch(/^TRUTH: \d+ reports, \d+ origins$/m)
    const { reach, independentOrigins } = claim('kept/reports.jsonl', '1', cwd)
    const { atLeast, atMost } = independentOrigins
    expect(last(out)).toBe(`FINDING: ${reach.reports} reports, at least ${atLeast}, at most ${atMost} independent origins`)
  })

  it('refuses a case of no reports', () => {
    const { status, err } = hearsay(['demo', '--reports', '0'])
    expect(status).toBe(2)
    expect(codes(err)).toEqual(['E_USAGE'])
  })
})

describe('hearsay trace', { timeout: 600_000 }, () => {
  const cwd = place()
  const corpus = [
    [
      'Radio Brin',
      '2021-05-02',
      '“I saw three men open the upper sluice at Lower Hamm before the flood,” said the lock keeper Oda Kell. The water reached the lower town within the hour.',
    ],
    [
      'The Weir Gazette',
      '2021-05-03',
      '“I saw three men open the upper sluice at Lower Hamm before the flood,” said the lock keeper Oda Kell, as Radio Brin reported. Nobody was hurt.',
    ],
    [
      'Lowland Post',
      '2021-05-04',
      '“I saw three men open the upper sluice at Lower Hamm before the flood,” said the lock keeper Oda Kell. The council meets on Friday.',
    ],
  ].map(([outlet, published, text], at) =>
    JSON.stringify({ id: `n${at}`, title: 'Keeper saw three men open sluice', text, outlet, published, language: 'en' }),
  )
  const path = file(cwd, 'case.jsonl', `${corpus.join('\n')}\n`)

  it('lists what files claim, and gives one claim by number, words or id', () => {
    const { status, out } = hearsay(['trace', path], { cwd })
    expect(status).toBe(0)
    expect(out).toContain('3 reports of 3 outlets, 2021-05-02 to 2021-05-04')
    expect(out).toContain('WHAT THIS CANNOT TELL')
    const found = claim(path, 'upper sluice', cwd)
    expect(found.statedIn.length).toBe(3)
    const tree = hearsay(['trace', path, '--claim', found.claim], { cwd }).out
    expect(tree).toContain('WHO HAS IT FROM WHOM')
    for (const outlet of ['Radio Brin', 'The Weir Gazette', 'Lowland Post']) expect(tree).toContain(outlet)
  })

  it('gives a line of JSON a claim, in the order of adding', () => {
    const found = lines(hearsay(['trace', path, '--format', 'jsonl'], { cwd }).out)
    expect(found.length).toBeGreaterThan(3)
    expect(new Set(found.map((line) => line['schema']))).toEqual(new Set(['hearsay/trace@1']))
    const firsts = found.map((line) => (line['statedIn'] as { file: string }[])[0]?.file ?? '')
    expect(firsts).toEqual([...firsts].sort())
  })

  it('traces an inquiry as it traces the files that were added to it', () => {
    hearsay(['new', 'kept'], { cwd })
    hearsay(['add', 'kept', 'case.jsonl'], { cwd })
    const direct = hearsay(['trace', 'case.jsonl', '--format', 'jsonl'], { cwd }).out
    expect(hearsay(['trace', 'kept', '--format', 'jsonl'], { cwd }).out).toBe(direct)
    expect(hearsay(['trace', 'kept', '1'], { cwd }).out).toBe(hearsay(['trace', 'case.jsonl', '--claim', '1'], { cwd }).out)
  })

  it('writes a dossier where told, and never over what is none', () => {
    const where = place()
    expect(hearsay(['trace', path, '--out', 'found.html'], { cwd: where }).status).toBe(0)
    expect(readFileSync(join(where, 'found.html'), 'utf8')).toContain('Who has it from whom')
    file(where, 'mine.html', '<p>my own notes</p>')
    const { status, err } = hearsay(['trace', path, '--out', 'mine.html'], { cwd: where })
    expect(status).toBe(2)
    expect(codes(err)).toEqual(['E_WRITE'])
  })

  it('says so where a claim is not found, a file is missing, or nothing is named where no inquiry is', () => {
    expect(codes(hearsay(['trace', path, '--claim', '999'], { cwd }).err)).toEqual(['E_NOT_FOUND'])
    const missing = hearsay(['trace', path, 'gone.txt'], { cwd })
    expect(missing.status).toBe(1)
    expect(codes(missing.err)).toEqual(['E_NOT_FOUND'])
    expect(missing.out).toContain('3 reports of 3 outlets')
    const none = hearsay(['trace'], { cwd: place() })
    expect(none.status).toBe(2)
    expect(codes(none.err)).toEqual(['E_NO_INQUIRY'])
  })
})

describe('help and version', () => {
  it('load nothing heavy: commander and files of their own room alone', () => {
    const seen = new Set<string>()
    const packages = new Set<string>()
    const follow = (path: string): void => {
      if (seen.has(path)) return
      seen.add(path)
      for (const [, target = ''] of readFileSync(path, 'utf8').matchAll(
        /^(?:import|export) (?:[^\n'"]* from )?['"]([^'"\n]+)['"]/gm,
      ))
        if (target.startsWith('.')) follow(join(dirname(path), target))
        else packages.add(target)
    }
    follow(command)
    expect([...packages].sort()).toEqual(['commander', 'node:module'])
    expect([...seen].filter((path) => dirname(path) !== dirname(command))).toEqual([])
  })
})
