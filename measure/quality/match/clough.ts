import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type MatchText, match } from '../../../src/match/index.ts'
import type { ReportId } from '../../../src/model/index.ts'

/** Short answers with their Wikipedia sources, by how they were made: Clough and Stevenson 2011, as kept by CLiPS pattern. */
export interface CloughScore {
  readonly setting: 'pair by pair' | 'all at once'
  /** By level: near copy, light and heavy revision, none. How many there are, and how many share a passage with their source. */
  readonly levels: Readonly<Record<'cut' | 'light' | 'heavy' | 'none', { readonly answers: number; readonly flagged: number }>>
}

const LEVELS = ['none', 'heavy', 'light', 'cut'] as const

interface Row {
  readonly answer: string
  readonly source: string
  readonly level: (typeof LEVELS)[number]
}

/** Rows of a CSV file with quoted cells. */
export const rows = (text: string): string[][] => {
  const found: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string
    if (quoted && character === '"' && text[at + 1] === '"') {
      cell += '"'
      at++
    } else if (character === '"') quoted = !quoted
    else if (quoted || (character !== ',' && character !== '\n' && character !== '\r')) cell += character
    else if (character !== '\r') {
      row.push(cell)
      cell = ''
      if (character === '\n') {
        found.push(row)
        row = []
      }
    }
  }
  if (cell !== '' || row.length > 0) found.push([...row, cell])
  return found
}

const read = (gold: string): Row[] =>
  rows(readFileSync(join(gold, 'clough-stevenson/plagiarism-clough-stevenson.csv'), 'utf8').replace(/^\ufeff/, ''))
    .filter((row) => row.length >= 3)
    .map(([answer = '', source = '', level]) => ({ answer, source, level: LEVELS[Number(level)] ?? 'none' }))

/** Scores both ways of asking: each answer with its source alone, and all answers and sources as one corpus. */
export const scoreClough = (gold: string): CloughScore[] => {
  const answers = read(gold)
  const alone = answers.map(({ answer, source }) => match([text('source', source), text('answer', answer)]).reuse.length > 0)
  const sources = [...new Set(answers.map(({ source }) => source))]
  const corpus = [
    ...sources.map((one, at) => text(`source ${at}`, one)),
    ...answers.map(({ answer }, at) => text(`answer ${at}`, answer)),
  ]
  const { reuse } = match(corpus, { allPairs: true })
  const pairs = new Set(reuse.map(({ left, right }) => `${left.report}|${right.report}`))
  const together = answers.map(({ source }, at) => pairs.has(`source ${sources.indexOf(source)}|answer ${at}`))
  return [score('pair by pair', answers, alone), score('all at once', answers, together)]
}

const text = (id: string, given: string): MatchText => ({ id: id as ReportId, text: given })

const score = (setting: CloughScore['setting'], answers: readonly Row[], flagged: readonly boolean[]): CloughScore => {
  const of = (level: Row['level']): { answers: number; flagged: number } => ({
    answers: answers.filter((one) => one.level === level).length,
    flagged: answers.filter((one, at) => one.level === level && flagged[at]).length,
  })
  return { setting, levels: { cut: of('cut'), light: of('light'), heavy: of('heavy'), none: of('none') } }
}
