import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sharedFolder } from '../gold/shared.ts'
import { generator } from '../train/train-linear.ts'

export interface SpeedCorpus {
  readonly name: string
  readonly texts: readonly string[]
  /** Runs of letters and digits, all texts together. */
  readonly words: number
}

/** Enough that no reader has met most names before, few enough that a run takes minutes. */
const REPORTS = 300

/**
 * News reports to measure speed on: PolNeAR's first training texts where the shared folder has them, else invented ones of the same
 * length. Only reading time is taken from them; nothing of them is kept.
 */
export const speedCorpus = (): SpeedCorpus => {
  const shared = sharedFolder()
  const folder = shared && join(shared, 'gold/polnear/train/text')
  const texts = folder
    ? readdirSync(folder)
        .sort()
        .slice(0, REPORTS)
        .map((name) => readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, ''))
    : Array.from({ length: REPORTS }, (_, at) => inventedReport(at + 1, 700))
  return {
    name: folder ? 'PolNeAR train' : 'invented reports',
    texts,
    words: texts.reduce((sum, text) => sum + countWords(text), 0),
  }
}

export const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu)?.length ?? 0

const PEOPLE = ['Orla Venn', 'Tomas Hareld', 'Miriam Askew', 'Captain Ruben Dray', 'Dr. Lene Sorby', 'Paulo Imbert']
const BODIES = ['the Velm Harbour Authority', 'the Northmark Ministry of Supply', 'the Grey Banner', 'the Ostrel Relief Fund']
const PLACES = ['Velm', 'Ostrel', 'the Karrow camp', 'Port Sallis', 'the Tarn crossing']
const CUES = ['said', 'claimed', 'told reporters', 'denied', 'confirmed', 'alleged', 'insisted']
const FACTS = [
  'forty crates of rifles were handed to the militia at night',
  'the convoy never left the depot',
  'no complaint had reached the command',
  'the camp has been without water since March',
  'two of the drivers were held for a week',
  'the shipment was paid for in cash',
  'the commander sold the fuel in the market',
]

/** An invented report of about so many words; the same for the same seed. */
export const inventedReport = (seed: number, words: number): string => {
  const random = generator(seed)
  const one = (list: readonly string[]): string => list[Math.floor(random() * list.length)] as string
  const paragraphs = [`${one(BODIES)} answers for the missing crates of ${one(PLACES)}`]
  for (let count = 0; count < words; ) {
    const speaker = one(PEOPLE)
    const sentences = [
      `${speaker} ${one(CUES)} on Tuesday that ${one(FACTS)}.`,
      `“We reported it, and ${one(FACTS)},” ${one(['he', 'she'])} ${one(CUES)} in ${one(PLACES)}.`,
      `According to ${one(BODIES)}, ${one(FACTS)}, although ${speaker} ${one(CUES)} otherwise.`,
      `Near ${one(PLACES)}, the so-called volunteers of ${one(BODIES)} were seen again, and ${one(FACTS)}.`,
    ]
    const paragraph = [one(sentences), one(sentences), one(sentences)].join(' ')
    paragraphs.push(paragraph)
    count += countWords(paragraph)
  }
  return `${paragraphs.join('\n\n')}\n`
}
