import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createEmbedded, openEmbedded } from '../../src/engines/embedded/embedded.ts'
import { engineError } from '../../src/engines/embedded/failing.ts'
import { formatOf, type Migration, migrate } from '../../src/engines/embedded/migrate.ts'
import { FORMAT, RECORDS } from '../../src/engines/embedded/schema.ts'
import { DatabaseSync } from '../../src/engines/embedded/sqlite.ts'
import { root } from '../house/files.ts'
import { temporaryFolder } from '../robustness/command.ts'
import { all, bytesOf, digestOf, take } from './records.ts'

const folder = temporaryFolder()
let number = 0
const fresh = async (): Promise<string> => {
  const place = join(folder, String(number++))
  await createEmbedded(place)
  return place
}
const change = (place: string, sql: string): void => {
  const records = new DatabaseSync(join(place, RECORDS))
  records.exec(sql)
  records.close()
}

describe('the folder of an inquiry', () => {
  it('holds one file of records, the originals, and nothing hidden', async () => {
    const place = await fresh()
    const engine = await openEmbedded(place, { write: true })
    const { bytes } = await take(engine, 'a', 'nine trucks')
    await engine.close()
    expect(readdirSync(place).sort()).toEqual(['inquiry.sqlite', 'originals', 'writing.lock'])
    expect(readFileSync(join(place, 'originals', bytes.slice(0, 2), bytes), 'utf8')).toBe('nine trucks')
    expect(statSync(join(place, 'writing.lock')).size).toBe(0)
    const again = await openEmbedded(place, { write: true })
    expect((await all(again.captures())).map(({ capture }) => capture.locator)).toEqual(['a'])
    expect(Buffer.from((await again.original(bytes)) as Uint8Array).toString()).toBe('nine trucks')
    await again.close()
  })

  it('is made only where nothing is', async () => {
    const place = await fresh()
    await expect(createEmbedded(place)).rejects.toMatchObject({ code: 'E_EXISTS' })
    const full = join(folder, 'full')
    mkdirSync(full)
    writeFileSync(join(full, 'notes.txt'), 'mine')
    await expect(createEmbedded(full)).rejects.toMatchObject({ code: 'E_EXISTS' })
    await expect(createEmbedded(join(full, 'notes.txt'))).rejects.toMatchObject({ code: 'E_EXISTS' })
    expect(readdirSync(full)).toEqual(['notes.txt'])
    const halfMade = join(folder, 'half-made')
    mkdirSync(halfMade)
    writeFileSync(join(halfMade, `${RECORDS}.part`), 'cut short')
    await createEmbedded(halfMade)
    await (await openEmbedded(halfMade, { write: false })).close()
  })

  it('is refused where there is none, where it is none, where it is damaged', async () => {
    await expect(openEmbedded(join(folder, 'nowhere'), { write: true })).rejects.toMatchObject({ code: 'E_NO_INQUIRY' })
    const foreign = join(folder, 'foreign')
    mkdirSync(foreign)
    new DatabaseSync(join(foreign, RECORDS)).exec('CREATE TABLE other (a)')
    for (const write of [true, false])
      await expect(openEmbedded(foreign, { write })).rejects.toMatchObject({ code: 'E_INQUIRY_FORMAT' })
    const damaged = await fresh()
    writeFileSync(join(damaged, RECORDS), 'this is no database, and was never one; it is long enough to be looked at'.repeat(100))
    for (const write of [true, false])
      await expect(openEmbedded(damaged, { write })).rejects.toMatchObject({ code: 'E_INQUIRY_DAMAGED' })
  })

  it('tells bytes that are no longer those that were captured', async () => {
    const place = await fresh()
    const engine = await openEmbedded(place, { write: true })
    const { bytes } = await take(engine, 'a', 'nine trucks')
    writeFileSync(join(place, 'originals', bytes.slice(0, 2), bytes), 'ten trucks!')
    await expect(engine.original(bytes)).rejects.toMatchObject({ code: 'E_INQUIRY_DAMAGED' })
    await engine.close()
  })

  it('opens to be read on a disk that may not be written', async () => {
    const place = await fresh()
    const engine = await openEmbedded(place, { write: true })
    await take(engine, 'a', 'nine trucks')
    await engine.close()
    chmodSync(place, 0o555)
    chmodSync(join(place, RECORDS), 0o444)
    const script = `import { openEmbedded } from ${JSON.stringify(join(root, 'src/engines/embedded/embedded.ts'))}
      const engine = await openEmbedded(${JSON.stringify(place)}, { write: false })
      console.log((await engine.counts('made')).captures, engine.readOnly)
      const writing = await openEmbedded(${JSON.stringify(place)}, { write: true }).catch((error) => error.code)
      console.log(writing)`
    const child = spawnSync(
      'setpriv',
      [...unprivileged, process.execPath, '--import', 'tsx', '--input-type=module', '-e', script],
      {
        cwd: root,
        encoding: 'utf8',
      },
    )
    chmodSync(place, 0o755)
    expect(child.stderr).toBe('')
    expect(child.stdout).toBe('1 It was opened to be read.\nE_NO_PERMISSION\n')
  })
})

/** Lays down the two powers by which the superuser is bound by no rights. */
const unprivileged =
  process.getuid?.() === 0 ? ['--bounding-set=-dac_override,-dac_read_search', '--inh-caps=-dac_override,-dac_read_search'] : []

describe('two at once', () => {
  it('read both, and the second is told who writes', async () => {
    const place = await fresh()
    const first = await openEmbedded(place, { write: true })
    const second = await openEmbedded(place, { write: true })
    expect(second.readOnly).toContain(`Process ${process.pid} has been writing in it since 20`)
    await expect(second.commit([])).rejects.toMatchObject({ code: 'E_INQUIRY_LOCKED' })
    await expect(second.keepOriginals([])).rejects.toMatchObject({ code: 'E_INQUIRY_LOCKED' })
    await take(first, 'a', 'nine trucks')
    expect((await second.counts('made')).captures).toBe(1)
    const reader = await openEmbedded(place, { write: false })
    expect((await reader.counts('made')).captures).toBe(1)
    await reader.close()
    await first.close()
    await second.close()
    const third = await openEmbedded(place, { write: true })
    expect(third.readOnly).toBeNull()
    await third.close()
  })

  it('are two processes, and the lock dies with the first, however it ends', async () => {
    const place = await fresh()
    const script = `import { openEmbedded } from ${JSON.stringify(join(root, 'src/engines/embedded/embedded.ts'))}
      const engine = await openEmbedded(${JSON.stringify(place)}, { write: true })
      console.log(engine.readOnly)
      setInterval(() => {}, 1000)`
    const holder = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { cwd: root })
    const said = await new Promise<string>((done) => holder.stdout.once('data', (text) => done(String(text))))
    expect(said.trim()).toBe('null')
    const meanwhile = await openEmbedded(place, { write: true })
    expect(meanwhile.readOnly).toContain(`Process ${holder.pid} `)
    await meanwhile.close()
    const ended = new Promise((done) => holder.once('exit', done))
    holder.kill('SIGKILL')
    await ended
    const after = await openEmbedded(place, { write: true })
    expect(after.readOnly).toBeNull()
    await after.close()
  })
})

describe('formats', () => {
  it('that are newer are refused', async () => {
    const place = await fresh()
    change(place, `PRAGMA user_version = ${FORMAT + 1}`)
    for (const write of [true, false])
      await expect(openEmbedded(place, { write })).rejects.toMatchObject({
        code: 'E_INQUIRY_FORMAT',
        message: expect.stringContaining('newer'),
      })
  })

  const migrations: readonly Migration[] = [
    { from: FORMAT, sql: 'ALTER TABLE judgements ADD COLUMN weight INTEGER' },
    { from: FORMAT + 1, sql: 'CREATE TABLE gradings (a); INSERT INTO gradings VALUES (1)' },
  ]

  it('that are older are brought up step by step, and a copy is kept', async () => {
    const place = await fresh()
    const engine = await openEmbedded(place, { write: true })
    await take(engine, 'a', 'nine trucks')
    await engine.close()
    const records = new DatabaseSync(join(place, RECORDS))
    const copy = migrate(records, place, migrations, FORMAT + 2)
    expect(formatOf(records, place, FORMAT + 2)).toBe(FORMAT + 2)
    expect(records.prepare('SELECT count(*) AS count FROM gradings').get()).toEqual({ count: 1 })
    expect(records.prepare('SELECT count(*) AS count FROM captures').get()).toEqual({ count: 1 })
    expect(migrate(records, place, migrations, FORMAT + 2)).toBeNull()
    records.close()
    expect(copy).toBe(join(place, `inquiry.before-format-${FORMAT + 2}.sqlite`))
    cpSync(copy as string, join(place, RECORDS))
    const restored = await openEmbedded(place, { write: true })
    expect((await restored.counts('made')).captures).toBe(1)
    await restored.close()
  })

  it('stay as they were where a step fails, or is missing', async () => {
    const place = await fresh()
    const records = new DatabaseSync(join(place, RECORDS))
    const broken = [migrations[0] as Migration, { from: FORMAT + 1, sql: 'CREATE TABLE half (a); INSERT INTO nowhere VALUES (1)' }]
    expect(() => migrate(records, place, broken, FORMAT + 2)).toThrow('nowhere')
    expect(formatOf(records, place)).toBe(FORMAT)
    expect(records.prepare("SELECT count(*) AS count FROM sqlite_schema WHERE name = 'half'").get()).toEqual({ count: 0 })
    expect(() => migrate(records, place, [], FORMAT + 1)).toThrow(/no longer/)
    records.close()
    await (await openEmbedded(place, { write: true })).close()
  })
})

describe('a full disk', () => {
  it('leaves what was acknowledged, and says so with its code', async () => {
    const place = await fresh()
    const engine = await openEmbedded(place, { write: true })
    await take(engine, 'a', 'nine trucks')
    await engine.close()
    // SQLite's own limit stands for the disk's: the same error comes the same way.
    const records = new DatabaseSync(join(place, RECORDS))
    const { page_count: pages } = records.prepare('PRAGMA page_count').get() as { page_count: number }
    records.exec(`PRAGMA max_page_count = ${pages}`)
    let cause: unknown
    try {
      const insert = records.prepare('INSERT INTO result_pieces VALUES (?, ?)')
      for (let at = 0; at < 100; at++) insert.run(at, new Uint8Array(10_000))
    } catch (error) {
      cause = error
    }
    records.close()
    expect(engineError(place, cause)).toMatchObject({ code: 'E_DISK_FULL' })
    expect(engineError(place, Object.assign(new Error('no space'), { code: 'ENOSPC' }))).toMatchObject({ code: 'E_DISK_FULL' })
    const again = await openEmbedded(place, { write: true })
    expect((await again.counts('made')).captures).toBe(1)
    await again.close()
  })
})

it('clears away what an interrupted run left half written', async () => {
  const place = await fresh()
  const incoming = join(place, 'originals/incoming')
  mkdirSync(incoming, { recursive: true })
  writeFileSync(join(incoming, digestOf('cut short')), 'cut')
  const engine = await openEmbedded(place, { write: true })
  expect(existsSync(incoming)).toBe(false)
  await engine.keepOriginals([{ digest: digestOf('cut short'), size: 9, bytes: bytesOf('cut short') }])
  await engine.close()
  rmSync(place, { recursive: true })
})
