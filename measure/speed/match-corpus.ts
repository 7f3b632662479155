import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { generator } from '../train/train-linear.ts'
import { type Draft, inventedFamilies } from './match-families.ts'

/*
 * Writes a corpus to measure matching on, of any size, with what is known of it:
 *
 *   npx tsx measure/speed/match-corpus.ts FOLDER REPORTS [SEED]
 *
 * FOLDER/corpus.jsonl: a line a report, about 3,000 characters each, families strewn over the whole of it.
 * FOLDER/families.jsonl: a line a report, the number of its family.
 * FOLDER/pairs.jsonl: some pairs of each family with the words they share by descent, `[left, right, shared, longest, shorter]`:
 * words in runs of at least eight, the longest such run, words of the shorter report.
 */

/** Collects text and writes it in large pieces. */
const writer = (path: string) => {
  const file = openSync(path, 'w')
  let waiting: string[] = []
  let size = 0
  let written = 0
  const flush = (): void => {
    const bytes = Buffer.from(waiting.join(''), 'utf8')
    writeSync(file, bytes)
    written += bytes.length
    waiting = []
    size = 0
  }
  return {
    add: (text: string): void => {
      waiting.push(text)
      size += text.length
      if (size > 1 << 22) flush()
    },
    close: (): number => {
      flush()
      closeSync(file)
      return written
    },
  }
}

const pad = (number: number, digits: number): string => String(number).padStart(digits, '0')

const line = (at: number, draft: Draft): string =>
  `${JSON.stringify({
    id: `r${pad(at, 7)}`,
    title: draft.title,
    text: draft.text,
    outlet: draft.outlet,
    published: new Date(Date.UTC(2031, 0, 1) + Math.floor(at / 40) * 3_600_000).toISOString(),
    url: `https://${draft.outlet.toLowerCase().replaceAll(' ', '-')}.example/${at}`,
    language: 'en',
  })}\n`

/** @returns bytes of the corpus. Cost: about a minute for every 500,000 reports, and twice the corpus on disk meanwhile. */
export const writeMatchCorpus = (folder: string, reports: number, seed = 1): number => {
  mkdirSync(folder, { recursive: true })
  const random = generator(seed)
  const place = new Uint32Array(reports)
  for (let at = 0; at < reports; at++) place[at] = at
  for (let at = reports - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = place[at] as number
    place[at] = place[other] as number
    place[other] = kept
  }
  const drafts = join(folder, 'drafts')
  const out = writer(drafts)
  const pairs = writer(join(folder, 'pairs.jsonl'))
  const offsets = new Float64Array(reports + 1)
  const familyOf = new Uint32Array(reports)
  const draftAt = new Uint32Array(reports)
  let made = 0
  let written = 0
  for (const { number, members, samples } of inventedFamilies(reports, seed)) {
    // Members keep their order of writing, wherever the family's places fall.
    const places = place.slice(made, made + members.length).sort()
    for (const [left, right, ...shared] of samples)
      pairs.add(`${JSON.stringify([`r${pad(places[left] as number, 7)}`, `r${pad(places[right] as number, 7)}`, ...shared])}\n`)
    for (const [index, member] of members.entries()) {
      const at = places[index] as number
      const text = line(at, member)
      out.add(text)
      familyOf[at] = number
      draftAt[at] = made
      offsets[made++] = written
      written += Buffer.byteLength(text)
    }
  }
  offsets[made] = written
  out.close()
  pairs.close()
  const corpus = writer(join(folder, 'corpus.jsonl'))
  const families = writer(join(folder, 'families.jsonl'))
  const source = openSync(drafts, 'r')
  const buffer = Buffer.alloc(1 << 20)
  for (let at = 0; at < reports; at++) {
    const draft = draftAt[at] as number
    const start = offsets[draft] as number
    const length = readSync(source, buffer, 0, (offsets[draft + 1] as number) - start, start)
    corpus.add(buffer.toString('utf8', 0, length))
    families.add(`["r${pad(at, 7)}",${familyOf[at]}]\n`)
  }
  closeSync(source)
  rmSync(drafts)
  families.close()
  return corpus.close()
}

const [folder, reports, seed] = process.argv.slice(2)
if (import.meta.filename === process.argv[1] && folder && reports) {
  const bytes = writeMatchCorpus(folder, Number(reports), Number(seed ?? 1))
  process.stderr.write(`${folder}: ${reports} reports, ${(bytes / 1e6).toFixed(1)} MB\n`)
}
