// Measures the readers of formats against public gold: feeds (feedparser's tests), web archives (warcio's tests), a corpus of articles as CSV
// (Fake News Challenge, stage 1), and the speed of a corpus as JSON Lines. Usage: npx tsx measure/quality/extract-formats.ts [--misses]

import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { collect } from '../../src/collect/index.ts'
import { extract, extractTexts } from '../../src/extract/index.ts'
import type { Report } from '../../src/model/index.ts'
import { loadReference } from '../../src/reference/index.ts'

const gold = join(process.env['HEARSAY_SHARED'] ?? '../shared', 'gold')
const showMisses = process.argv.includes('--misses')
const knowledge = loadReference().extract

const fold = (text: string): string =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()

/** What feedparser's tests expect of a first entry, where it is one plain string. */
const EXPECTED = /entries\[0\](?:\['(\w+)'\]|\.(\w+))(?:\[0\])?(?:\['(\w+)'\]|\.(\w+))?\s*==\s*u?(['"])((?:(?!\5 and).)*)\5\s*$/

const fieldOf = (report: Report | null, field: string, part: string | undefined): string | null => {
  const whole = part === undefined || part === 'value'
  if (field === 'title' && part === undefined) return report?.title ? report.text.slice(report.title.start, report.title.end) : ''
  if (/^(?:content|summary|description)$/.test(field) && whole) return report ? report.text.slice(report.title?.end ?? 0) : ''
  if (field === 'link' && part === undefined) return report?.links.at(-1)?.url ?? ''
  if (field === 'id' && part === undefined) return report?.name ?? ''
  if (field === 'source' && part === 'title') return report?.credits.find(({ kind }) => kind === 'feed-source')?.agency ?? ''
  return null
}

const firstReport = async (path: string): Promise<Report | null> => {
  for await (const item of collect([path])) {
    if ('error' in item) return null
    return (await extract(item.capture, item.bytes, knowledge)).reports[0] ?? null
  }
  return null
}

const feeds = async (): Promise<void> => {
  const root = join(gold, 'feedparser-tests', 'tests')
  const files = readdirSync(root, { recursive: true })
    .map(String)
    .filter((file) => /\.(?:xml|json)$/.test(file))
    .sort()
  const found = new Map<string, { right: number; all: number }>()
  let [counted, right] = [0, 0]
  for (const file of files) {
    const source = readFileSync(join(root, file), 'latin1')
    const entries = source.replace(/<!--[\s\S]*?-->/g, '').match(/<(?:\w+:)?(?:item|entry)[\s>]/g)?.length ?? 0
    if (entries > 0 && !file.startsWith('encoding')) {
      let members = 0
      for await (const item of collect([join(root, file)])) if ('capture' in item) members++
      counted++
      if (members === entries) right++
      else if (showMisses) console.log('ENTRIES', file, entries, members)
    }
    const expected = EXPECTED.exec(/Expect:\s*(.*?)\s*(?:-->|\n)/.exec(readFileSync(join(root, file), 'utf8'))?.[1] ?? '')
    const field = expected?.[1] ?? expected?.[2]
    if (expected === null || field === undefined) continue
    const wanted = (expected[6] as string).replace(/\\u([0-9a-f]{4})|\\x([0-9a-f]{2})/g, (_, wide, narrow) =>
      String.fromCharCode(Number.parseInt(wide ?? narrow, 16)),
    )
    const got = fieldOf(await firstReport(join(root, file)), field, expected[3] ?? expected[4])
    if (got === null) continue
    const tally = found.get(field) ?? { right: 0, all: 0 }
    tally.all++
    if (fold(got) === fold(wanted)) tally.right++
    else if (showMisses) console.log('FEED', field, file, JSON.stringify(wanted.slice(0, 80)), JSON.stringify(got.slice(0, 80)))
    found.set(field, tally)
  }
  console.log(`feeds: ${files.length} files; entries counted right in ${right} of ${counted} feeds that have any`)
  for (const [field, { right: good, all }] of found) console.log(`  ${field}: ${good} of ${all}`)
}

const archives = async (): Promise<void> => {
  const root = join(gold, 'warcio-tests', 'test', 'data')
  for (const name of readdirSync(root).sort()) {
    const lines: string[] = []
    const skipped = (_: string, reason: string): void => void lines.push(`left out: ${reason}`)
    for await (const item of collect([join(root, name)], { skipped }))
      lines.push(
        'error' in item
          ? item.error.code
          : `${item.capture.mediaType} ${item.capture.size} bytes${item.capture.complete ? '' : ', incomplete'}`,
      )
    console.log(`archive ${name}: ${lines.join('; ')}`)
  }
}

const corpus = async (): Promise<void> => {
  const codes = new Map<string, number>()
  let [rows, letters, spent] = [0, 0, 0]
  for await (const item of collect([join(gold, 'fnc1', 'train_bodies.csv')])) {
    rows++
    if ('error' in item) {
      codes.set(item.error.code, (codes.get(item.error.code) ?? 0) + 1)
      continue
    }
    const begun = performance.now()
    const { reports } = await extract(item.capture, item.bytes, knowledge)
    spent += performance.now() - begun
    for (const { text, doubts } of reports) {
      letters += text.length
      for (const { code } of doubts) codes.set(code, (codes.get(code) ?? 0) + 1)
    }
  }
  console.log(
    `corpus: ${rows} rows, ${letters} letters, ${[...codes].map(([code, count]) => `${count} ${code}`).join(', ')}; extracted at ${(letters / spent / 1000).toFixed(1)} million letters a second`,
  )
}

/** Rows enough for a time that means something. */
const ROWS = 100_000

const lines = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-corpus-'))
  try {
    const path = join(folder, 'corpus.jsonl')
    const sentence = 'The council of Velm said on Tuesday that the harbour would stay closed until the wall is mended. '
    const text = `${sentence.repeat(6)}\n\n`.repeat(5)
    for (let number = 0; number < ROWS; number++)
      appendFileSync(path, `${JSON.stringify({ id: `v-${number}`, title: `Velm, day ${number}`, text })}\n`)
    for (const [what, work] of [
      ['collected', null],
      ['with their texts', extractTexts],
    ] as const) {
      const before = process.cpuUsage()
      const begun = performance.now()
      let bytes = 0
      for await (const item of collect([path])) {
        if ('error' in item) continue
        bytes += item.bytes.length
        if (work) await work(item.capture, item.bytes, knowledge)
      }
      const { user, system } = process.cpuUsage(before)
      console.log(
        `${ROWS} rows of JSON Lines, ${(bytes / 1e6).toFixed(0)} MB, ${what}: ${(bytes / 1e3 / (performance.now() - begun)).toFixed(0)} MB a second, ${(bytes / (user + system)).toFixed(0)} MB a second of processor, ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB held`,
      )
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (existsSync(gold)) {
  await feeds()
  await archives()
  await corpus()
} else console.log(`${gold} is not there: feeds, archives and the corpus were not measured. Set HEARSAY_SHARED.`)
await lines()
