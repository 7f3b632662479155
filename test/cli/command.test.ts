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

const claimsOf = (line: Record<string, unknown> | undefined): unknown => line?.['claims']

describe('hearsay demo', () => {
  it('is what runs without a command, and ends with its finding', () => {
    const cwd = place()
    const { status, out } = hearsay([], { cwd })
    expect(status).toBe(0)
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^FINDING: 1 reports, at least [1-9], at most [1-9]\d* independent origins$/)
    expect(out).toContain('hearsay examine FILE')
    expect(readdirSync(cwd)).toEqual(['harbour-guard.dossier.html'])
  })

  it('finds as many origins as its examination states', () => {
    const cwd = place()
    const finding = hearsay(['demo', '--no-dossier'], { cwd }).out.trimEnd().split('\n').at(-1)
    const [line] = lines(hearsay(['examine', report, '--format', 'jsonl', '--no-dossier'], { cwd }).out)
    const bounds = (claimsOf(line) as { independentOrigins: { atLeast: number; atMost: number } }[]).map(
      ({ independentOrigins: { atLeast, atMost } }) =>
        `FINDING: 1 reports, at least ${atLeast}, at most ${atMost} independent origins`,
    )
    expect(bounds).toContain(finding)
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
