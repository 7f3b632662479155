import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DatabaseSync } from '../../src/engines/embedded/sqlite.ts'
import { root } from '../house/files.ts'
import { codes, command, file, hearsay, hearsayBound, lines, temporaryFolder } from '../robustness/command.ts'

const folder = temporaryFolder()
const demo = readFileSync(join(root, 'examples/harbour-guard.txt'), 'utf8')
let number = 0
const sources = (): string => {
  const place = join(folder, `sources-${number++}`)
  mkdirSync(place)
  return place
}
const made = (): string => {
  const inquiry = join(folder, `inquiry-${number++}`)
  expect(hearsay(['new', inquiry])).toMatchObject({ status: 0, out: '' })
  return inquiry
}
const jsonl = (given: readonly string[]): Record<string, unknown>[] => lines(hearsay([...given, '--format', 'jsonl']).out)

const WIRES = [
  'The ferry to Lower Hamm stays in port until Friday, the harbour master Ilka Brandt said on Tuesday.',
  '港口星期五重新开放，港务长说。',
  'قال مدير المرفأ إن العبّارة ستبقى في الميناء حتى يوم الجمعة.',
]

describe('an inquiry on the command line', () => {
  const inquiry = made()
  const place = sources()
  file(place, 'guard.txt', demo)
  file(place, 'wires.jsonl', WIRES.map((text, at) => JSON.stringify({ id: `w${at}`, title: `Wire ${at}`, text })).join('\n'))

  it('takes reports in, tells what it could not read, and goes on when it is run again', () => {
    const first = hearsay(['add', inquiry, place, join(place, 'missing.txt')])
    expect(first.status).toBe(1)
    expect(first.out).toBe(`4 reports added, 1 not read (see: hearsay status ${inquiry}).\n`)
    expect(codes(first.err)).toEqual(['E_NOT_FOUND'])
    const again = hearsay(['add', inquiry, place])
    expect(again).toMatchObject({ status: 0, out: '0 reports added, 2 sources there already.\n' })
    expect(jsonl(['add', inquiry, place]).map(({ outcome }) => outcome)).toEqual(['known', 'known'])
    expect(hearsay(['status', inquiry]).out).toContain('NOT READ\n  E_NOT_FOUND')
    expect(jsonl(['status', inquiry])).toMatchObject([{ schema: 'hearsay/status@1', reports: 4, captures: 4, failures: 1 }])
  })

  it('lists them in order of adding, as text and as JSON Lines', () => {
    const listed = jsonl(['list', inquiry])
    expect(listed.map(({ file: locator }) => String(locator).slice(place.length + 1))).toEqual([
      'guard.txt',
      'wires.jsonl#1',
      'wires.jsonl#2',
      'wires.jsonl#3',
    ])
    const { out } = hearsay(['list'], { cwd: inquiry })
    for (const { id, title } of listed) expect(out).toContain(`${id}  ${String(title).slice(0, 20)}`)
  })

  it.each([
    ['"lower hamm"', 'wires.jsonl#1'],
    ['FERRY', 'wires.jsonl#1'],
    ['港口', 'wires.jsonl#2'],
    ['العباره', 'wires.jsonl#3'],
    ['harb* tuesday', 'wires.jsonl#1'],
  ])('finds %s', (words, where) => {
    const found = jsonl(['search', inquiry, words])
    expect(found[0]?.['file']).toBe(join(place, where))
    const [hit] = found as { places: { found: [number, number][]; around: [number, number]; text: string }[] }[]
    const { found: spans, around, text } = hit?.places[0] ?? { found: [], around: [0, 0], text: '' }
    for (const [start, end] of spans) expect(text.slice(start - around[0], end - around[0]).length).toBe(end - start)
    expect(spans.length).toBeGreaterThan(0)
  })

  it('finds who said it, and says when there is nothing', () => {
    const [read] = jsonl(['read', join(place, 'guard.txt')]) as {
      attributions: { speakers: string[] }[]
      entities: { id: string; name: string }[]
    }[]
    const speaker = read?.entities.find(({ id }) => read.attributions.some(({ speakers }) => speakers.includes(id)))?.name as string
    const found = jsonl(['search', inquiry, speaker, '--in', 'speakers'])
    expect(found.map(({ file: locator }) => locator)).toEqual([join(place, 'guard.txt')])
    expect((found as { places: { speakers: string[] }[] }[])[0]?.places[0]?.speakers.join()).toContain(speaker)
    expect(jsonl(['search', inquiry, 'ferry', '--in', 'speakers'])).toEqual([])
    expect(hearsay(['search', inquiry, 'brandt']).out).toContain('Brandt')
    expect(hearsay(['search', inquiry, 'submarine'])).toMatchObject({ status: 0, out: '', err: 'Nothing found.\n' })
    expect(jsonl(['search', inquiry, 'harbour', '--limit', '1'])).toHaveLength(1)
  })

  it('removes with a reason, and puts back', () => {
    const [{ id } = { id: '' }] = jsonl(['list', inquiry])
    expect(codes(hearsay(['remove', inquiry, String(id)]).err)).toEqual(['E_USAGE'])
    expect(hearsay(['remove', inquiry, 'r0', '--reason', 'off topic'])).toMatchObject({ status: 2 })
    const removed = hearsay(['remove', inquiry, String(id), '--reason', 'another harbour', '--by', 'Imke'])
    expect(removed.out).toContain('1 capture removed')
    expect(jsonl(['list', inquiry])).toHaveLength(3)
    expect(hearsay(['status', inquiry]).out).toMatch(
      /REMOVED\n {2}\d{4}-\d\d-\d\d removed by Imke: another harbour\n {4}\S*guard\.txt\n/,
    )
    expect(hearsay(['add', inquiry, place]).out).toContain('1 source left out, removed before')
    expect(hearsay(['remove', inquiry, join(place, 'guard.txt'), '--reason', 'it is the same one', '--undo'])).toMatchObject({
      status: 0,
    })
    expect(jsonl(['list', inquiry]).map((facts) => facts['id'])[0]).toBe(id)
  })

  it('counts what came out of a container where that is removed whole, and says of an empty list why it is', () => {
    const whole = made()
    hearsay(['add', whole, join(place, 'wires.jsonl')])
    expect(hearsay(['remove', whole, join(place, 'wires.jsonl'), '--reason', 'of\n another  port']).out).toMatch(
      /^3 captures removed;/,
    )
    const { out } = hearsay(['status', whole])
    expect(out).toContain('  0 reports, from 3 captures of')
    expect(out).toContain('  3 captures removed\n')
    expect(out.replace(/\s+/g, ' ')).toContain('removed: of another port')
    expect(out.replace(/\s+/g, ' ')).toContain('wires.jsonl and 3 others')
    expect(hearsay(['list', whole]).err).toContain('No report is left: what was there was removed.')
  })

  it('is traced where it may only be read', () => {
    const kept = made()
    hearsay(['add', kept, place])
    const rights = (file: number, folder: number): void => {
      chmodSync(join(kept, 'inquiry.sqlite'), file)
      chmodSync(join(kept, 'writing.lock'), file)
      chmodSync(kept, folder)
    }
    rights(0o444, 0o555)
    try {
      expect(hearsayBound(['trace', kept])).toMatchObject({ status: 0, out: expect.stringContaining('4 reports') })
      expect(codes(hearsayBound(['add', kept, place]).err)).toEqual(['E_NO_PERMISSION'])
    } finally {
      rights(0o644, 0o755)
    }
  })

  it('makes no folder without a name, nor where none can be', () => {
    expect(codes(hearsay(['new', '']).err)).toEqual(['E_USAGE'])
    if (process.platform === 'linux') expect(hearsay(['new', '/proc/harbour'], { timeout: 20_000 }).status).toBe(2)
  })

  it('says that marks alone cannot be looked for', () => {
    expect(hearsay(['search', inquiry, '"*"']).err).toBe('Nothing found: there is no word in what was asked for.\n')
  })

  it('reads all anew, and gives the same', () => {
    const before = hearsay(['list', inquiry, '--format', 'jsonl']).out
    expect(hearsay(['rebuild', inquiry])).toMatchObject({ status: 0, out: '4 reports made anew.\n' })
    expect(hearsay(['list', inquiry, '--format', 'jsonl']).out).toBe(before)
  })
})

describe('editions on the command line', () => {
  it('are told as present on one day and absent on the other', () => {
    const inquiry = made()
    const path = file(sources(), 'a.txt', 'Convoy reaches Marrow Bay\n\nNine trucks reached Marrow Bay, Idris Kolle said.\n')
    utimesSync(path, new Date('2031-03-01T10:00:00Z'), new Date('2031-03-01T10:00:00Z'))
    hearsay(['add', inquiry, path])
    writeFileSync(path, 'Convoy reaches Marrow Bay\n\nSeveral trucks reached Marrow Bay, Idris Kolle claimed.\n')
    utimesSync(path, new Date('2031-03-02T11:30:00Z'), new Date('2031-03-02T11:30:00Z'))
    expect(hearsay(['add', inquiry, path]).out).toContain('1 report added, a new edition')
    const { out } = hearsay(['list', inquiry, '--editions'])
    expect(out).toContain('present on 2031-03-01 10:00, absent on 2031-03-02 11:30: Nine\n')
    expect(out).toContain('absent on 2031-03-01 10:00, present on 2031-03-02 11:30: Several\n')
    const [line] = jsonl(['list', inquiry, '--editions'])
    const changes = line?.['changes'] as { earlier: { text: string }; later: { text: string } }[]
    expect(changes.map(({ earlier, later }) => [earlier.text, later.text])).toEqual([
      ['Nine', 'Several'],
      ['said', 'claimed'],
    ])
    expect(jsonl(['list', inquiry])).toHaveLength(1)
    expect(jsonl(['list', inquiry, '--all'])).toHaveLength(2)
  })
})

describe('what goes wrong', () => {
  it('comes with its code and changes nothing', () => {
    const inquiry = made()
    expect(codes(hearsay(['new', inquiry]).err)).toEqual(['E_EXISTS'])
    for (const given of [
      ['list', folder],
      ['add', join(folder, 'nowhere'), folder],
      ['search', folder, 'a'],
      ['rebuild', folder],
    ])
      expect(codes(hearsay(given).err), given.join(' ')).toEqual(['E_NO_INQUIRY'])
  })

  it('is told where another process writes; reading goes on', async () => {
    const inquiry = made()
    const held = spawn(process.execPath, [command, 'add', inquiry, '-'], { stdio: ['pipe', 'pipe', 'pipe'] })
    try {
      // Before it says so, either may come first.
      for (let holder = ''; !holder.includes(`"process":${held.pid},`); ) {
        await new Promise((done) => setTimeout(done, 50))
        const records = new DatabaseSync(join(inquiry, 'inquiry.sqlite'), { timeout: 5000 })
        holder = String(records.prepare("SELECT value FROM about WHERE key = 'writer'").get()?.value)
        records.close()
      }
      const { err } = hearsay(['add', inquiry, join(root, 'examples')])
      expect(codes(err)).toEqual(['E_INQUIRY_LOCKED'])
      expect(err).toContain(`Process ${held.pid} has been writing in it since`)
      expect(hearsay(['status', inquiry]).status).toBe(0)
      expect(hearsay(['list', inquiry]).status).toBe(0)
    } finally {
      const ended = new Promise((done) => held.once('close', done))
      held.stdin.end(demo)
      await ended
    }
    expect(held.exitCode).toBe(0)
    expect(jsonl(['list', inquiry]).map((facts) => facts['file'])).toContain('-')
  })

  it('keeps what was read when it is interrupted, and goes on', async () => {
    const inquiry = made()
    const place = sources()
    for (let at = 0; at < 40; at++) file(place, `r${at}.txt`, demo.replaceAll('Ilvane', `Ilvane${at}`))
    const adding = spawn(process.execPath, [command, 'add', inquiry, place, '--format', 'jsonl', '--threads', '0'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let [out, err] = ['', '']
    adding.stderr.setEncoding('utf8').on('data', (piece: string) => {
      err += piece
    })
    adding.stdout.setEncoding('utf8').on('data', (piece: string) => {
      if (out === '') adding.kill('SIGINT')
      out += piece
    })
    const status = await new Promise((done) => adding.once('close', done))
    expect([status, codes(err)]).toEqual([130, ['E_INTERRUPTED']])
    const kept = jsonl(['list', inquiry]).length
    expect(kept).toBeGreaterThanOrEqual(lines(out).length)
    expect(kept).toBeLessThan(40)
    expect(hearsay(['add', inquiry, place]).out).toBe(
      `${40 - kept} reports added, ${kept} ${kept === 1 ? 'source' : 'sources'} there already.\n`,
    )
  })
})
