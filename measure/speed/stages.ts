import type { Attribution, Report, ReportId } from '../../src/model/index.ts'
import { openAttributionKnowledge } from '../../src/read/attributions/knowledge.ts'
import { readAttributions } from '../../src/read/attributions/read-attributions.ts'
import { openReader } from '../../src/read/index.ts'
import { readMentions } from '../../src/read/mentions/read-mentions.ts'
import { openSpeakerKnowledge } from '../../src/read/speakers/knowledge.ts'
import { resolveSpeakers } from '../../src/read/speakers/resolve-speakers.ts'
import { readStatements } from '../../src/read/statements/read-statements.ts'
import { analyse } from '../../src/read/syntax/analyse.ts'
import { readSyntaxWeights } from '../../src/read/syntax/weights.ts'
import { readWording } from '../../src/read/wording/read-wording.ts'
import { loadReference } from '../../src/reference/index.ts'
import { paragraphs } from '../../src/text/index.ts'
import { prepare, trace } from '../../src/trace/index.ts'
import { weigh } from '../../src/weigh/index.ts'

/** Milliseconds by stage, in the order of the stages. */
export type StageTimes = Readonly<Record<string, number>>

/** A plain report as extraction would give it: first line the title, the rest the body. */
export const reportOf = (text: string, number = 0): Report => {
  const all = paragraphs(text)
  return {
    id: `r${number}` as ReportId,
    capture: `c${number}` as Report['capture'],
    file: `${number}.txt`,
    text,
    title: all[0] ?? null,
    body: all.slice(1),
    outlet: null,
    credits: [],
    links: [],
    dates: [],
    language: 'en',
    doubts: [],
  }
}

/** Opens all that reading knows, and returns what reads a text whole, and what reads texts stage by stage with a clock between. */
export const stages = () => {
  const lists = loadReference()
  const read = openReader(lists)
  const weights = readSyntaxWeights(lists.syntax)
  const attributionKnowledge = openAttributionKnowledge(lists.attributions)
  const speakerKnowledge = openSpeakerKnowledge(lists.speakers)
  /** The stages that `openReader` runs, one by one; each by itself over all reports. */
  const byStage = (reports: readonly Report[]): StageTimes => {
    const times: Record<string, number> = {}
    const timed = <Value>(stage: string, work: (report: Report, at: number) => Value): Value[] => {
      const before = performance.now()
      const values = reports.map(work)
      times[stage] = performance.now() - before
      return values
    }
    const at = <Value>(values: readonly Value[], number: number): Value => values[number] as Value
    const syntax = timed('syntax', (report) =>
      analyse(report.text, report.title ? [report.title, ...report.body] : report.body, report.title !== null, weights),
    )
    const named = timed('mentions', (report, n) => readMentions(at(syntax, n), report.id, lists.mentions))
    const unresolved = timed('attributions', (report, n) => readAttributions(at(syntax, n), report.id, attributionKnowledge))
    const speakers = timed('speakers', (report, n) =>
      resolveSpeakers(at(syntax, n), report, at(named, n).mentions, at(named, n).entities, at(unresolved, n), speakerKnowledge),
    )
    const attributions = unresolved.map((some, n) => some.map((one, k): Attribution => ({ ...one, ...at(at(speakers, n), k) })))
    timed('statements', (report, n) =>
      readStatements(at(syntax, n), report, at(attributions, n), at(named, n).mentions, at(named, n).entities, lists.statements),
    )
    timed('wording', (report, n) => readWording(at(syntax, n), report, at(attributions, n), lists.wording))
    return times
  }
  const examine = (report: Report): unknown => {
    const reading = read(report)
    const traced = trace([prepare(reading, lists.tracing)])
    return { reading, traced, weighed: weigh(reading, traced, lists.weighing) }
  }
  return { read, byStage, examine }
}
