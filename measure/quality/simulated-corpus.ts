import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { asJsonLine, simulateMany } from '../../src/simulate/index.ts'

/*
 * Writes an invented corpus of any size with what is known of it, and prints how fast it was told:
 *
 *   npx tsx measure/quality/simulated-corpus.ts FOLDER REPORTS [SEED] [DIFFICULTY]
 *
 * FOLDER/corpus.jsonl: a line a report, as Hearsay takes it.
 * FOLDER/history.jsonl: a line a report, in the same order: its story, its parents in the corpus or out of it, step, share reworded, claims stated.
 * Reports come in the order of telling, ancestors first: shuffle them where that would give direction away.
 */
const [folder = '', count = '1000', seed = '1', difficulty = 'mixed'] = process.argv.slice(2)
if (folder === '') throw new RangeError('Name a folder to write to.')
mkdirSync(folder, { recursive: true })

const lines = (name: string) => {
  const file = openSync(join(folder, name), 'w')
  let waiting = ''
  const write = (): void => {
    writeSync(file, waiting)
    waiting = ''
  }
  return {
    add: (line: string): void => {
      waiting += `${line}\n`
      if (waiting.length > 1 << 20) write()
    },
    close: (): void => {
      write()
      closeSync(file)
    },
  }
}

const corpus = lines('corpus.jsonl')
const histories = lines('history.jsonl')
let [characters, words, told] = [0, 0, 0]
const begun = process.cpuUsage()
for (const { report, history } of simulateMany(Number(seed), {
  reports: Number(count),
  difficulty: difficulty === 'mixed' ? difficulty : Number(difficulty),
})) {
  if (!history.present) continue
  const { id, story, step, parents, reworded, statements } = history
  corpus.add(asJsonLine(report))
  histories.add(JSON.stringify({ id, story, step, parents, reworded, claims: [...new Set(statements.map(({ claim }) => claim))] }))
  characters += report.text.length
  words += history.words.length
  told++
}
corpus.close()
histories.close()
const seconds = process.cpuUsage(begun).user / 1e6
console.log(
  `${told} reports, ${Math.round(characters / told)} characters and ${Math.round(words / told)} words each, ` +
    `${seconds.toFixed(1)} s of one core: ${Math.round((told / seconds) * 60)} a minute`,
)
