// Measures extraction against public gold: segments of pages (trafilatura's evaluation), whole articles (Readability's test pages),
// titles and agencies of plain reports (PolNeAR's metadata). Usage: npx tsx measure/quality/extract.ts [--misses]

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extract } from '../../src/extract/index.ts'
import type { Capture, CaptureId, Digest, Instant, Report } from '../../src/model/index.ts'
import { loadReference } from '../../src/reference/index.ts'

const gold = join(process.env['HEARSAY_SHARED'] ?? '../shared', 'gold')
const showMisses = process.argv.includes('--misses')
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7)
const knowledge = loadReference().extract

const report = async (bytes: Uint8Array, locator: string, mediaType: string): Promise<Report> => {
  const capture: Capture = {
    id: `c${createHash('sha256').update(locator).digest('hex').slice(0, 16)}` as CaptureId,
    locator,
    takenAt: '1970-01-01T00:00:00.000Z' as Instant,
    bytes: createHash('sha256').update(bytes).digest('hex') as Digest,
    size: bytes.length,
    mediaType,
    declaredType: mediaType,
    complete: true,
  }
  const { reports } = await extract(capture, bytes, knowledge)
  return reports[0] as Report
}

const unpacked = (archive: string, name: string): string => {
  const folder = join(tmpdir(), `hearsay-${name}`)
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true })
    execFileSync('tar', ['xf', archive, '-C', folder])
  }
  return folder
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim()
const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(3))

const segments = async (): Promise<void> => {
  const folder = join(gold, 'trafilatura-eval')
  const pages = join(unpacked(join(folder, 'tests.tar.xz'), 'trafilatura-eval'), 'tests')
  const cases = JSON.parse(readFileSync(join(folder, 'evaldata.json'), 'utf8')) as Record<
    string,
    { file: string; with: string[]; without: string[]; title?: string; author?: string; date?: string }
  >
  for (const scope of showMisses ? (['body'] as const) : (['text', 'body'] as const)) {
    let [tp, fp, fn, tn, titles, titled, dated, dates] = [0, 0, 0, 0, 0, 0, 0, 0]
    let spent = 0
    for (const [url, one] of Object.entries(cases)) {
      const path = ['cache', 'eval'].map((place) => join(pages, place, one.file)).find((place) => existsSync(place))
      if (path === undefined) continue
      const bytes = new Uint8Array(readFileSync(path))
      const begun = performance.now()
      const found = await report(bytes, url, 'text/html')
      spent += performance.now() - begun
      const text = spaced(
        scope === 'text' ? found.text : found.body.map(({ start, end }) => found.text.slice(start, end)).join('\n'),
      )
      for (const segment of one.with) {
        if (text.includes(spaced(segment))) tp++
        else {
          fn++
          if (showMisses) console.log('MISSED', one.file, JSON.stringify(segment.slice(0, 110)))
        }
      }
      for (const segment of one.without) {
        if (text.includes(spaced(segment))) {
          fp++
          if (showMisses) console.log('EXTRA', one.file, JSON.stringify(segment.slice(0, 110)))
        } else tn++
      }
      if (one.title) {
        titled++
        if (found.title && fold(found.text.slice(found.title.start, found.title.end)) === fold(one.title)) titles++
      }
      if (one.date) {
        dated++
        if (
          found.dates.some(
            ({ of, relation, value }) => of === 'publication' && relation === 'on' && value.slice(0, 10) === one.date,
          )
        )
          dates++
      }
    }
    const precision = tp / (tp + fp)
    const recall = tp / (tp + fn)
    console.log(
      `segments in ${scope}: precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} F ${((2 * precision * recall) / (precision + recall)).toFixed(3)} accuracy ${share(tp + tn, tp + tn + fp + fn)}; titles ${share(titles, titled)}; dates among candidates ${share(dates, dated)}; ${(spent / Object.keys(cases).length).toFixed(1)} ms a page`,
    )
  }
}

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

const articles = async (): Promise<void> => {
  const folder = unpacked(join(gold, 'readability-testpages', 'test-pages.tar.xz'), 'readability-testpages')
  const root = ['test/test-pages', 'test-pages', '.']
    .map((place) => join(folder, place))
    .find((place) => existsSync(place)) as string
  let [precision, recall, count] = [0, 0, 0]
  for (const name of readdirSync(root).sort()) {
    const source = join(root, name, 'source.html')
    if (!existsSync(source)) continue
    const found = await report(new Uint8Array(readFileSync(source)), `http://fakehost/${name}`, 'text/html')
    const expected = await wordsOfPage(readFileSync(join(root, name, 'expected.html'), 'utf8'))
    const got = words(found.body.map(({ start, end }) => found.text.slice(start, end)).join('\n'))
    const shared = sharedCount(expected, got)
    const [p, r] = [got.length === 0 ? 0 : shared / got.length, expected.length === 0 ? 1 : shared / expected.length]
    precision += p
    recall += r
    count++
    if (showMisses && (p < 0.8 || r < 0.8)) console.log('PAGE', name, p.toFixed(2), r.toFixed(2), expected.length, got.length)
  }
  console.log(
    `Readability's pages: word precision ${share(precision, count)} recall ${share(recall, count)} (mean of ${count} pages)`,
  )
}

const wordsOfPage = async (page: string): Promise<string[]> => words(page.replace(/<[^>]*>/g, ' ').replace(/&[a-z#0-9]+;/gi, ' '))

const sharedCount = (left: readonly string[], right: readonly string[]): number => {
  const counts = new Map<string, number>()
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of right) {
    const count = counts.get(word) ?? 0
    if (count === 0) continue
    shared++
    counts.set(word, count - 1)
  }
  return shared
}

/** Wire services by the names that PolNeAR's metadata gives them. */
const WIRE: Readonly<Record<string, RegExp>> = {
  AP: /^(?:AP|Associated Press)$/,
  UPI: /^(?:UPI|United Press International)$/,
  AFP: /^(?:AFP|Agence France-Presse)$/,
  REUTERS: /^Reuters$/i,
}

const plainReports = async (): Promise<void> => {
  const folder = join(gold, 'polnear')
  const [heading, ...rows] = readFileSync(join(folder, 'metadata.tsv'), 'utf8').trimEnd().split('\n')
  const columns = (heading as string).split('\t')
  let [titles, found, kept, reports, wire, wireFound, wireExtra, authors, authorsFound] = [0, 0, 0, 0, 0, 0, 0, 0, 0]
  for (const row of rows) {
    const cells = row.split('\t')
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? ''
    const path = join(folder, cell('compartment'), 'text', `${cell('filename')}.txt`)
    if (!existsSync(path)) continue
    const text = readFileSync(path, 'utf8')
    const one = await report(Buffer.from(text), path, 'text/plain')
    reports++
    titles++
    const taken = one.title ? one.text.slice(one.title.start, one.title.end) : ''
    if (fold(taken) === fold(cell('title'))) found++
    else if (showMisses) console.log('TITLE', JSON.stringify(taken.slice(0, 90)), '|', cell('title').slice(0, 120))
    // The same report without its first paragraph has no title: what is taken then is the first paragraph of the story.
    const cut = text.slice(Math.max(one.title?.end ?? 0, text.search(/\n\s*\n/))).trimStart()
    const bare = await report(Buffer.from(cut), path, 'text/plain')
    if (bare.title === null) kept++
    else if (showMisses) console.log('NO TITLE', JSON.stringify(cut.slice(bare.title.start, bare.title.end).slice(0, 140)))
    const agency = WIRE[cell('wire').toUpperCase()]
    const credited = one.credits.some(
      ({ kind, agency: name }) => kind === 'agency' && Object.values(WIRE).some((pattern) => pattern.test(name)),
    )
    if (agency) {
      wire++
      if (one.credits.some(({ agency: name }) => agency.test(name))) wireFound++
      else if (showMisses) console.log('WIRE', cell('wire'), path, JSON.stringify(text.slice(-160)))
    } else if (credited) {
      wireExtra++
      if (showMisses)
        console.log(
          'WIRE EXTRA',
          path,
          JSON.stringify(one.credits.map(({ kind, agency: name, span }) => [kind, name, span && text.slice(span.start, span.end)])),
        )
    }
    const author = cell('author')
    if (author.length > 3 && one.credits.some(({ kind }) => kind === 'byline')) {
      authors++
      if (one.credits.some(({ kind, agency: name }) => kind === 'byline' && fold(author).includes(fold(name)))) authorsFound++
      else if (showMisses)
        console.log(
          'BYLINE',
          author,
          JSON.stringify(
            one.credits.filter(({ kind }) => kind === 'byline').map(({ span }) => span && text.slice(span.start, span.end)),
          ),
        )
    }
  }
  console.log(
    `PolNeAR, ${reports} reports: titles ${share(found, titles)}; no title taken where it was cut off ${share(kept, reports)}; wire credits found ${wireFound}/${wire}, credited without the metadata saying so ${wireExtra}; bylines found ${authors}, of which the metadata's author ${authorsFound}`,
  )
}

if (!existsSync(gold)) console.log(`${gold} is not there: nothing was measured. Set HEARSAY_SHARED.`)
else {
  if (only === undefined || only === 'plain') await plainReports()
  if (only === undefined || only === 'articles') await articles()
  if (only === undefined || only === 'segments') await segments()
}
