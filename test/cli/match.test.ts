import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { file, hearsay, lines, temporaryFolder } from '../robustness/command.ts'

/* These try the last build: `npm test` builds first. */

const told = `The harbour master of Lower Hamm, Ilka Brandt, said on Monday that the ferry Aurelia had been stopped because inspectors found
a crack in its rudder. “Nobody was hurt, and nobody will sail before the welders are done,” she told reporters at the quay.`
const other = 'Tram drivers in Oberweil voted on Monday to end their strike after eleven days. The council agreed to new shifts.'
const copy = `Short news\n\n${told.replace('inspectors', 'inspec-\ntors')}\n\nThe market is open.`

interface Line {
  readonly schema: string
  readonly left: string
  readonly right: string
  readonly passages: readonly { readonly left: [number, number]; readonly right: [number, number]; readonly matched?: unknown[] }[]
  readonly members: readonly string[]
}

describe('hearsay match', () => {
  it('tells a pair a line, with places in the files as they are', () => {
    const folder = temporaryFolder()
    const [a, b] = [file(folder, 'a.txt', told), file(folder, 'b.txt', copy)]
    file(folder, 'c.txt', other)
    const { status, out, err } = hearsay(['match', folder, '--format', 'jsonl'])
    expect([status, err]).toEqual([0, ''])
    const [line, ...rest] = lines(out) as unknown as Line[]
    expect(rest).toEqual([])
    expect(line).toMatchObject({ schema: 'hearsay/match@1', left: a, right: b })
    const [passage] = line?.passages ?? []
    expect(told.slice(...(passage?.left ?? [0, 0]))).toBe(told.slice(0, -1))
    expect(copy.slice(...(passage?.right ?? [0, 0]))).toContain('inspec-\ntors found')
    expect(passage?.matched).toBeUndefined()
  })

  it('names the rows of a corpus as the corpus does, in JSON Lines and in tables alike, with places in their texts', () => {
    const folder = temporaryFolder()
    const rows = [told, other, copy].map((text, at) => ({ id: `row-${at}`, title: `Title ${at}`, text, outlet: 'Courier' }))
    const json = file(folder, 'corpus.jsonl', rows.map((row) => JSON.stringify(row)).join('\n'))
    const cell = (value: string): string => `"${value.replaceAll('"', '""')}"`
    const table = file(
      folder,
      'corpus.csv',
      ['id,title,text,outlet', ...rows.map((row) => Object.values(row).map(cell).join(','))].join('\n'),
    )
    const [fromJson, fromTable] = [json, table].map((corpus) => hearsay(['match', corpus, '--format', 'jsonl', '--matched']))
    expect(fromJson?.status).toBe(0)
    expect(fromTable?.out).toBe(fromJson?.out)
    expect(lines(fromJson?.out ?? '') as unknown as Line[]).toMatchObject([{ left: 'row-0', right: 'row-2' }])
    const families = hearsay(['match', json, '--families', '--format', 'jsonl'])
    expect(lines(families.out)).toEqual([{ schema: 'hearsay/match@1', family: 'family-row-0', members: ['row-0', 'row-2'] }])
  })

  it('lists families with what they share', () => {
    const folder = temporaryFolder()
    for (const [at, text] of [told, other, copy].entries()) file(folder, `${at}.txt`, text)
    const { status, out } = hearsay(['match', folder])
    expect(status).toBe(0)
    expect(out).toContain('3 reports: 1 family')
    expect(out).toContain('The harbour master of Lower Hamm')
  })

  it('says so where nothing is shared, and goes on without what it cannot read', () => {
    const folder = temporaryFolder()
    const { status, out, err } = hearsay([
      'match',
      file(folder, 'a.txt', told),
      join(folder, 'missing.txt'),
      file(folder, 'b.txt', other),
    ])
    expect(status).toBe(1)
    expect(err).toContain('E_NOT_FOUND')
    expect(out).toContain('no two share a passage')
  })
})
