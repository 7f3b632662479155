import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type ExamineLine, examine, examineLine } from '../../src/inquiry/index.ts'
import { sharedOrSkip } from '../house/shared.ts'

/** Every name, place and number of the first user's report for an invented one. */
const SWAPS: readonly (readonly [RegExp, string])[] = [
  [/Asaad\sAs-Salem/g, 'Korvan Delsh'],
  [/Eugeniy\sPoddubny/g, 'Matteus Orlig'],
  [/Rossiya-24/g, 'Kanal-9'],
  [/Maria\sZakharova/g, 'Ilsa Brennick'],
  [/ISIS/g, 'VORK'],
  [/Rukhban/g, 'Telmarra'],
  [/At-Tanf/g, 'Qoradum'],
  [/Maghawir\sal-Thawra/g, 'Ordani Sefkar'],
  [/The\sDuran/g, 'The Lantern'],
  [/M-16/g, 'K-31'],
  [/M-4/g, 'K-9'],
  [/2017/g, '2019'],
]

const examined = async (text: string): Promise<ExamineLine> => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-first-'))
  try {
    const path = join(folder, 'report.txt')
    writeFileSync(path, text)
    for await (const outcome of examine([path], { threads: 0 }))
      if ('examination' in outcome) return examineLine(outcome.capture, outcome.examination)
    throw new Error('nothing was examined')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

for (const [how, swap] of [
  ['as it came', (text: string) => text],
  ['with names, places and numbers swapped', (text: string) => SWAPS.reduce((done, [from, to]) => done.replace(from, to), text)],
] as const)
  test(`examines the first user's report through the public output (${how})`, { timeout: 60_000 }, async (context) => {
    const text = swap(readFileSync(join(sharedOrSkip(context), 'seed', 'at-tanf.txt'), 'utf8'))
    const line = await examined(text)
    const words = (spans: readonly (readonly number[])[]): string => spans.map(([start, end]) => text.slice(start, end)).join(' … ')
    const name = (id: string): string => line.entities.find((entity) => entity.id === id)?.name ?? ''
    const witness = swap('Asaad As-Salem')

    // The report: its title, the outlet it was copied from, and no date of publication.
    expect(text.slice(...(line.title as [number, number]))).toBe(text.split('\n')[0])
    expect(line.outlet).toBe(swap('The Duran'))
    expect(line.credits.map(({ kind }) => kind)).toContain('syndication')
    expect(line.dates.some(({ of, relation }) => of === 'publication' && relation === 'on')).toBe(false)

    // The attributions: two quotations of the witness by way of interviewer and broadcaster, one of the official, one inside hers.
    const direct = line.attributions.filter(({ manner, within }) => manner === 'direct' && within === null)
    expect(direct.map(({ speakers }) => speakers.map(name))).toEqual([[witness], [witness], [swap('Maria Zakharova')]])
    expect(direct[0]?.via.map(name)).toEqual([swap('Eugeniy Poddubny'), swap('Rossiya-24')])
    const inner = line.attributions.find(({ within }) => within === direct[2]?.id)
    expect(words(inner?.source ?? [])).toBe('witness reports')

    // The sale: what was said of it, how it is known, and how many origins it can have.
    const sale = line.statements.find(
      ({ attribution, frame }) =>
        attribution === direct[0]?.id && frame?.kind === 'transfer' && frame.roles.some(({ role }) => role === 'taker'),
    )
    expect(sale?.access).toBe('undisclosed')
    const claim = line.claims.find(({ statedIn }) => statedIn.includes(sale?.id ?? ''))
    expect(claim?.independentOrigins).toEqual({ atLeast: 1, atMost: 3 })
    const complaint = line.statements.find(({ frame }) => frame?.kind === 'complaint')
    expect(complaint?.access).toBe('first-hand')

    // The chain from the witness to this copy.
    const stations = line.chains.find(({ statement }) => statement === sale?.id)?.stations.map(({ label }) => label) ?? []
    const order = [witness, swap('Eugeniy Poddubny'), swap('Rossiya-24'), swap('The Duran'), 'this copy']
    const places = order.map((label) => stations.findIndex((station) => station.includes(label)))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(Math.min(...places)).toBe(0)

    // The headline, the question, and what to examine next.
    expect(line.headline).toMatchObject({ states: 'confirmed', exceeds: true })
    expect(line.questions.some(({ kind }) => kind === 'circular')).toBe(true)
    const next = line.next.map(({ text: step }) => step).join('\n')
    for (const step of [swap('Eugeniy Poddubny'), /serial numbers/, /records of the complaint/, /imagery/, /other members/])
      expect(next).toMatch(step)
  })
