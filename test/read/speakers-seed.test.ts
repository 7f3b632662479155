import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { CaptureId, Report, ReportId } from '../../src/model/index.ts'
import { openReader } from '../../src/read/read.ts'
import { loadReference } from '../../src/reference/index.ts'
import { paragraphs } from '../../src/text/index.ts'
import { sharedOrSkip } from '../house/shared.ts'

const read = openReader(loadReference())

/** Every direct attribution of the first user's report, or of a copy with names and wording swapped, with names for entities. */
const quoted = (folder: string, swaps: readonly (readonly [RegExp, string])[]) => {
  const seed = readFileSync(join(folder, 'seed', 'at-tanf.txt'), 'utf8')
  const text = swaps.reduce((swapped, [from, to]) => {
    const next = swapped.replace(from, to)
    expect(next).not.toBe(swapped)
    return next
  }, seed)
  const [title, ...body] = paragraphs(text)
  const report: Report = {
    id: 'r1' as ReportId,
    capture: 'c1' as CaptureId,
    file: 'seed.txt',
    text,
    title: title ?? null,
    body: body.slice(0, -1),
    outlet: null,
    credits: [],
    links: [],
    dates: [],
    language: 'en',
    doubts: [],
  }
  const { attributions, entities } = read(report)
  const name = (id: string): string => entities.find((entity) => entity.id === id)?.name ?? ''
  return attributions
    .filter(({ manner, within }) => manner === 'direct' && within === null)
    .map(({ speakers, via }) => ({
      speakers: speakers.value.map(name),
      via: via.value.map(name),
      shown: speakers.spans.length > 0 && (via.value.length === 0 || via.spans.length >= via.value.length),
    }))
}

const interviewed = (speaker: string, via: readonly string[]) => ({ speakers: [speaker], via, shown: true })

test('resolves the quotations of the first report to the man interviewed, via interviewer and broadcaster, and the reaction to nobody else', (context) => {
  const folder = sharedOrSkip(context)
  expect(quoted(folder, [])).toEqual([
    interviewed('Asaad As-Salem', ['Eugeniy Poddubny', 'Rossiya-24']),
    interviewed('Asaad As-Salem', ['Eugeniy Poddubny', 'Rossiya-24']),
    interviewed('Maria Zakharova', []),
  ])
})

test('resolves them with every name swapped and a woman for the witness', (context) => {
  const folder = sharedOrSkip(context)
  const swaps = [
    [/Rossiya-24/g, 'Zorvex-9'],
    [/Eugeniy\s+Poddubny/g, 'Marit Holm'],
    [/Asaad\s+As-Salem/g, 'Tamsin Vale'],
    [/\ba\s+man\b/g, 'a woman'],
    [/\bHe\b(?=\s+(?:stat|contin))/g, 'She'],
    [/Maria\s+Zakharova/g, 'Boris Lukin'],
    [/Spokeswoman/g, 'Spokesman'],
    [/Russian\b/g, 'Ostravan'],
    [/Maghawir\s+al-Thawra/g, 'Ordani Sefkar'],
    [/At-Tanf/g, 'Qoradum'],
  ] as const
  expect(quoted(folder, swaps)).toEqual([
    interviewed('Tamsin Vale', ['Marit Holm', 'Zorvex-9']),
    interviewed('Tamsin Vale', ['Marit Holm', 'Zorvex-9']),
    interviewed('Boris Lukin', []),
  ])
})

test.for([
  ['in an interview with', 'In an interview with $1 correspondent $2, $3 spoke of the base; $3 is'],
  ['speaking to', 'Speaking to $1 correspondent $2, $3 told of the base; $3 is'],
  ['told', "$3 told $1's $2 of the base; $3 is"],
])('resolves them where the interview is told as "%s"', ([, wording], context) => {
  const folder = sharedOrSkip(context)
  const introduced = /(Rossiya-24)\s+correspondent\s+(Eugeniy\s+Poddubny)\s+[\s\S]{1,40}?(Asaad\s+As-Salem),/
  expect(quoted(folder, [[introduced, wording ?? '']]).slice(0, 2)).toEqual([
    interviewed('Asaad As-Salem', ['Eugeniy Poddubny', 'Rossiya-24']),
    interviewed('Asaad As-Salem', ['Eugeniy Poddubny', 'Rossiya-24']),
  ])
})
