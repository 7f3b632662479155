import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type Collected, type CollectOptions, collect } from '../../src/collect/index.ts'
import { sniff } from '../../src/collect/sniff.ts'
import { systemError } from '../../src/collect/system-error.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-collect-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (path: string, content: string | Uint8Array): string => {
  const whole = join(folder, path)
  mkdirSync(join(whole, '..'), { recursive: true })
  writeFileSync(whole, content)
  return whole
}
const all = async (sources: readonly string[], options: CollectOptions = {}): Promise<Collected[]> => {
  const items: Collected[] = []
  for await (const item of collect(sources, options)) items.push(item)
  return items
}
const outline = (items: readonly Collected[]): string[] =>
  items.map((item) =>
    'error' in item
      ? `${item.error.code} ${item.locator.replace(folder, '')}`
      : `${item.capture.mediaType} ${item.capture.locator.replace(folder, '')}`,
  )

/** Root may read everything: as root, the rights are tried as another user, who may enter the folder. */
const withoutRoot = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  if (process.geteuid?.() !== 0) return work()
  chmodSync(folder, 0o755)
  process.seteuid?.(65534)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}

describe('a file', () => {
  it('is taken byte for byte, with digest, size, type and the time of the file', async () => {
    const path = file('one/report.txt', 'Velm closes its harbour.\r\n')
    utimesSync(path, new Date(0), new Date('2011-05-06T07:08:09.000Z'))
    const [item] = await all([path])
    if (item === undefined || 'error' in item) throw new Error('not taken')
    expect(Buffer.from(item.bytes).toString()).toBe('Velm closes its harbour.\r\n')
    expect(item.capture).toMatchObject({
      locator: path,
      takenAt: '2011-05-06T07:08:09.000Z',
      bytes: createHash('sha256').update('Velm closes its harbour.\r\n').digest('hex'),
      size: 26,
      mediaType: 'text/plain',
      declaredType: 'text/plain',
      complete: true,
    })
  })

  it('has the same id whenever it is taken, and another one elsewhere or with other bytes', async () => {
    const ids = async (path: string): Promise<string> => {
      const [item] = await all([path])
      return item !== undefined && 'capture' in item ? item.capture.id : ''
    }
    const path = file('one/same.txt', 'Velm')
    const first = await ids(path)
    utimesSync(path, new Date(), new Date(1e12))
    expect(await ids(path)).toBe(first)
    expect(await ids(file('one/other.txt', 'Velm'))).not.toBe(first)
    writeFileSync(path, 'Velm!')
    expect(await ids(path)).not.toBe(first)
  })

  it('comes as a failure where it is missing, empty, binary, of a kind not read or too large, and the rest is taken', async () => {
    const paths = [
      join(folder, 'bad/missing.txt'),
      file('bad/empty.txt', ''),
      file('bad/binary.dat', Uint8Array.from([1, 0, 2, 0, 0, 3, 255, 4])),
      file('bad/archive.txt', 'PK\u0003\u0004\u0014'),
      file('bad/list.json', '{"a": 1, "b": [2]}'),
      file('bad/large.txt', 'a'.repeat(2000)),
      file('bad/good.txt', 'Velm closes its harbour.'),
    ]
    expect(outline(await all(paths, { maxBytes: 1000 }))).toEqual([
      'E_NOT_FOUND /bad/missing.txt',
      'E_EMPTY /bad/empty.txt',
      'E_BINARY /bad/binary.dat',
      'E_BINARY /bad/archive.txt',
      'E_FORMAT /bad/list.json',
      'E_TOO_LARGE /bad/large.txt',
      'text/plain /bad/good.txt',
    ])
  })

  it('says in an error what happened, what that leaves and what to do', async () => {
    const [item] = await all([file('bad/long.txt', 'a'.repeat(2000))], { maxBytes: 1000 })
    expect(item !== undefined && 'error' in item ? item.error.message : '').toMatch(
      /2000 bytes.*limit of 1000.*Nothing of it was read.*split it/,
    )
  })

  it('without read rights comes as E_NO_PERMISSION', async () => {
    const path = file('rights/closed.txt', 'Velm')
    chmodSync(path, 0)
    expect(outline(await withoutRoot(() => all([path])))).toEqual(['E_NO_PERMISSION /rights/closed.txt'])
  })

  it('that never ends is read up to the limit', async () => {
    expect(outline(await all(['/dev/zero'], { maxBytes: 100_000 }))).toEqual(['E_TOO_LARGE /dev/zero'])
  })

  it('can be a pipe', async () => {
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    const [items] = await Promise.all([
      all([pipe]),
      import('node:fs/promises').then((fs) => fs.writeFile(pipe, 'Velm closes its harbour.')),
    ])
    expect(outline(items)).toEqual(['text/plain /pipe'])
  })
})

describe('a folder', () => {
  it('gives its files and those below, sorted, hidden ones and other kinds skipped and told', async () => {
    for (const name of [
      'b.txt',
      'a/z.md',
      'a/b/c.html',
      'B.txt',
      '.hidden.txt',
      '.git/config.txt',
      'picture.png',
      'noise.bin',
      'a/10.txt',
      'a/9.txt',
    ])
      file(
        `tree/${name}`,
        name.endsWith('.png')
          ? '\u0089PNG'
          : name.endsWith('.bin')
            ? Uint8Array.from([0, 1, 2])
            : name.endsWith('.html')
              ? '<p>Velm</p>'
              : 'Velm',
      )
    writeFileSync(join(folder, 'tree/picture.png'), Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0]))
    const skipped: string[] = []
    const items = await all([join(folder, 'tree')], {
      skipped: (locator, reason) => skipped.push(`${locator.replace(folder, '')}: ${reason}`),
    })
    expect(outline(items)).toEqual([
      'text/plain /tree/B.txt',
      'text/plain /tree/a/10.txt',
      'text/plain /tree/a/9.txt',
      'text/html /tree/a/b/c.html',
      'text/markdown /tree/a/z.md',
      'text/plain /tree/b.txt',
    ])
    expect(skipped.sort()).toEqual([
      '/tree/.git: it is hidden',
      '/tree/.hidden.txt: it is hidden',
      '/tree/noise.bin: it is binary',
      '/tree/picture.png: it is binary',
    ])
  })

  it('is left when a link leads back into it', async () => {
    file('loop/a/one.txt', 'Velm')
    symlinkSync(join(folder, 'loop'), join(folder, 'loop/a/back'))
    symlinkSync(join(folder, 'loop/a/one.txt'), join(folder, 'loop/two.txt'))
    symlinkSync('self', join(folder, 'loop/self'))
    expect(outline(await all([join(folder, 'loop')]))).toEqual(['text/plain /loop/a/one.txt', 'E_READ /loop/self'])
  })

  it('gives its empty files as failures and nothing where it is empty itself', async () => {
    file('hollow/none.txt', '')
    mkdirSync(join(folder, 'nothing'))
    expect(outline(await all([join(folder, 'hollow'), join(folder, 'nothing')]))).toEqual(['E_EMPTY /hollow/none.txt'])
  })

  it('without rights comes as one failure, its neighbours taken', async () => {
    file('rights2/a/one.txt', 'Velm')
    file('rights2/b/two.txt', 'Velm')
    chmodSync(join(folder, 'rights2/a'), 0)
    expect(outline(await withoutRoot(() => all([join(folder, 'rights2')])))).toEqual([
      'E_NO_PERMISSION /rights2/a',
      'text/plain /rights2/b/two.txt',
    ])
    chmodSync(join(folder, 'rights2/a'), 0o700)
  })
})

describe('standard input', () => {
  async function* pieces(...all: string[]): AsyncGenerator<Uint8Array> {
    for (const piece of all) yield Buffer.from(piece)
  }

  it('is read to its end and has the time of taking', async () => {
    const [item] = await all(['-'], { standardInput: pieces('Velm closes ', 'its harbour.'), now: () => 0 })
    expect(item).toMatchObject({
      capture: { locator: '-', size: 24, mediaType: 'text/plain', declaredType: null, takenAt: '1970-01-01T00:00:00.000Z' },
    })
  })

  it('stops at the limit, and comes as a failure when there is nothing', async () => {
    expect(outline(await all(['-'], { standardInput: pieces('aaaa', 'bbbb', 'cccc'), maxBytes: 6 }))).toEqual(['E_TOO_LARGE -'])
    expect(outline(await all(['-'], { standardInput: pieces() }))).toEqual(['E_EMPTY -'])
  })
})

describe('the media type', () => {
  it.each([
    ['<!DOCTYPE html><p>Velm', 'text/html'],
    ['\ufeff  <!-- note --><HTML lang=en>', 'text/html'],
    ['<?xml version="1.0"?><html xmlns="x">', 'text/html'],
    ['<p>Velm closes its harbour</p>', 'text/html'],
    ['Velm closes <b>its</b> harbour', 'text/plain'],
    ['<5 boats were lost', 'text/plain'],
    ['<Velm> is how he wrote it', 'text/plain'],
    ['<?xml version="1.0"?><rss version="2.0">', 'application/rss+xml'],
    ['<?xml version="1.0"?><feed xmlns="x">', 'application/atom+xml'],
    ['{"text": "Velm"}', 'application/json'],
    ['“Velm”, he said.', 'text/plain'],
  ])('of %s is %s', (text, mediaType) => {
    expect(sniff(new TextEncoder().encode(text)).mediaType).toBe(mediaType)
  })

  it('is seen through UTF-16, with and without its mark', () => {
    for (const mark of ['\ufeff', '']) {
      expect(sniff(new Uint8Array(Buffer.from(`${mark}<html><body>Velm</body></html>`, 'utf16le'))).mediaType).toBe('text/html')
      expect(sniff(new Uint8Array(Buffer.from(`${mark}Velm closes its harbour`, 'utf16le')))).toEqual({
        mediaType: 'text/plain',
        text: true,
      })
    }
  })

  it('is what the bytes show where the name says otherwise', async () => {
    expect(
      outline(
        await all([
          file('names/page.txt', '<html><body>Velm</body></html>'),
          file('names/text.html', 'Velm closes.'),
          file('names/note.md', '# Velm'),
        ]),
      ),
    ).toEqual(['text/html /names/page.txt', 'text/plain /names/text.html', 'text/markdown /names/note.md'])
  })
})

describe('what the system says of a path', () => {
  it.each([
    ['ENOENT', 'E_NOT_FOUND'],
    ['ENOTDIR', 'E_NOT_FOUND'],
    ['EACCES', 'E_NO_PERMISSION'],
    ['EPERM', 'E_NO_PERMISSION'],
    ['ELOOP', 'E_READ'],
    ['EMFILE', 'E_READ'],
    ['EIO', 'E_READ'],
  ])('%s becomes %s, with the path, what that leaves and what to do', (code, expected) => {
    const error = systemError('in/report.txt', Object.assign(new Error(`${code}: no`), { code }))
    expect(error.code).toBe(expected)
    expect(error.message).toMatch(/^in\/report\.txt: .*[.!] .*; the rest is read\.$/)
  })
})

describe('a file that is called otherwise on record', () => {
  it('has that name wherever it is told, in failures and for its kind too', async () => {
    const paths = [
      file('kept/1', '# Tide tables\n\nThe ferry was late.'),
      file('kept/2', ''),
      file('kept/3', '{"text":"A gull."}\n'),
    ]
    const names = new Map(paths.map((path, at) => [path, ['tides.md', 'empty.txt', 'gulls.jsonl'][at] as string]))
    const items = await all(paths, { named: (path) => names.get(path) ?? path })
    expect(outline(items)).toEqual(['text/markdown tides.md', 'E_EMPTY empty.txt', 'application/json gulls.jsonl#1'])
    expect(JSON.stringify(items.map((item) => ('error' in item ? item.error.message : item.capture)))).not.toContain('kept')
  })
})
