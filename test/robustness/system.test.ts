import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { codes, command, file, hearsay, hearsayBound, lines, temporaryFolder } from './command.ts'
import { INPUT, REPORT } from './inputs.ts'

const folder = temporaryFolder()
const sound = file(folder, 'sound.txt', REPORT)
const noTrace = (err: string): void => expect(err).not.toMatch(/\n\s+at .*:\d+:\d+/)

describe('the system says no', () => {
  it('to a folder without rights: told, the rest done', () => {
    const closed = join(folder, 'closed')
    mkdirSync(closed)
    file(closed, 'inside.txt', REPORT)
    chmodSync(closed, 0o000)
    const { status, out, err } = hearsayBound(['read', closed, sound, '--format', 'jsonl'], { cwd: folder })
    chmodSync(closed, 0o755)
    expect(codes(err)).toContain('E_NO_PERMISSION')
    expect(err).toContain('closed')
    expect(status).toBe(1)
    expect(lines(out)).toHaveLength(1)
  })

  it('to a file without rights among many: told, the rest done', () => {
    const closed = file(folder, 'closed.txt', REPORT)
    chmodSync(closed, 0o000)
    const { status, out, err } = hearsayBound(['read', sound, closed, sound, '--format', 'jsonl'], { cwd: folder })
    chmodSync(closed, 0o644)
    expect(codes(err)).toContain('E_NO_PERMISSION')
    expect(status).toBe(1)
    expect(lines(out)).toHaveLength(2)
  })

  it('to a dossier in a folder that may not be written: told, nothing half-written', () => {
    const closed = join(folder, 'no-writing')
    mkdirSync(closed)
    chmodSync(closed, 0o555)
    const { status, err } = hearsayBound(['examine', sound, '--out', join(closed, 'out.html')], { cwd: folder })
    expect(codes(err).some((code) => code === 'E_WRITE' || code === 'E_NO_PERMISSION')).toBe(true)
    expect(status).toBe(2)
    expect(readdirSync(closed)).toEqual([])
    noTrace(err)
  })

  it('to more bytes on a full disk: told, not taken for done', () => {
    const full = openSync('/dev/full', 'w')
    const { status, err } = hearsay(['read', sound, '--format', 'jsonl'], { cwd: folder, stdio: ['ignore', full, 'pipe'] })
    expect(codes(err)).toContain('E_DISK_FULL')
    expect(status).toBe(2)
    noTrace(err)
  })
})

describe('the reader of the output goes away', () => {
  it('and Hearsay stops without a word', async () => {
    const many = Array.from({ length: 60 }, (_, at) => file(folder, `many-${at}.txt`, REPORT.repeat(20)))
    const child = spawn(process.execPath, [command, 'read', ...many, '--format', 'jsonl'], { cwd: folder })
    let err = ''
    child.stderr.on('data', (piece) => {
      err += String(piece)
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const status = await new Promise((done) => child.on('close', done))
    expect(err.replace(/^.*D_[A-Z_]+.*$/gm, '').trim()).toBe('')
    expect([0, 141]).toContain(status)
  })
})

describe('somebody stops the run', () => {
  it('and it ends at once, with its code, and leaves nothing half-written', async () => {
    const place = join(folder, 'stopped')
    mkdirSync(place)
    const long = file(folder, 'long.txt', INPUT.longLine(6_000_000).replaceAll('. ', '.\n\n'))
    const given = [command, 'examine', ...Array.from({ length: 40 }, () => long), '--format', 'jsonl']
    const child = spawn(process.execPath, given, { cwd: place, stdio: ['ignore', 'ignore', 'pipe'] })
    let err = ''
    child.stderr.on('data', (piece) => {
      err += String(piece)
    })
    await new Promise((done) => setTimeout(done, 2500))
    const before = performance.now()
    child.kill('SIGINT')
    const [status, signal] = await new Promise<[number | null, string | null]>((done) =>
      child.on('close', (code, by) => done([code, by])),
    )
    expect(performance.now() - before).toBeLessThan(10_000)
    expect(status === 130 || signal === 'SIGINT', `status ${status}, signal ${signal}: ${err}`).toBe(true)
    if (status === 130) expect(codes(err)).toContain('E_INTERRUPTED')
    expect(readdirSync(place).filter((name) => /\.(part|tmp)|~$/.test(name))).toEqual([])
  })
})

describe('usage', () => {
  it.each([
    ['an unknown command', ['gossip']],
    ['an unknown option', ['read', '--louder', 'sound.txt']],
    ['an unknown format', ['read', 'sound.txt', '--format', 'carrier-pigeon']],
    ['nothing to read', ['read']],
  ])('refuses %s with E_USAGE and exit code 2', (_, given) => {
    const { status, out, err } = hearsay(given, { cwd: folder, input: '' })
    expect(codes(err)).toContain('E_USAGE')
    expect(status).toBe(2)
    expect(out).toBe('')
    noTrace(err)
  })

  it.each(['--help', '--version', 'read --help', 'examine --help', 'demo --help'])('answers `%s` on standard output', (given) => {
    const { status, out, err } = hearsay(given.split(' '), { cwd: folder })
    expect(status).toBe(0)
    expect(out.trim()).not.toBe('')
    expect(err).toBe('')
  })
})
