import type { Attribution, Doubt, Reading, Report, Span } from '../model/index.ts'
import { type AttributionLists, openAttributionKnowledge } from './attributions/knowledge.ts'
import { readAttributions } from './attributions/read-attributions.ts'
import type { MentionKnowledge } from './mentions/knowledge.ts'
import { readMentions } from './mentions/read-mentions.ts'
import { openSpeakerKnowledge, type SpeakerLists } from './speakers/knowledge.ts'
import { resolveSpeakers } from './speakers/resolve-speakers.ts'
import type { StatementLexicons } from './statements/lexicons.ts'
import { readStatements } from './statements/read-statements.ts'
import { analyse } from './syntax/analyse.ts'
import { readSyntaxWeights, type SyntaxWeightBytes } from './syntax/weights.ts'
import { readWording } from './wording/read-wording.ts'
import type { WordingLexicon } from './wording/wording-lexicon.ts'

/** All that reading must know beforehand, as `reference` hands it over. */
export interface ReadingLists {
  readonly syntax: SyntaxWeightBytes
  readonly mentions: MentionKnowledge
  readonly attributions: AttributionLists
  readonly speakers: SpeakerLists
  readonly statements: StatementLexicons
  readonly wording: WordingLexicon
}

/** Reads one report. Odd text never throws. Cost: linear; see `measure/speed`. */
export type Reader = (report: Report) => Reading

/** More of one report is not read: some 85,000 words, longer than any news report, short enough to be held in memory with all its findings. */
export const LONGEST = 500_000

/**
 * Opens the lists and trained weights, once a process, and returns the reader of reports.
 *
 * What is not read is said in the reading's doubts: a report in a language other than English, the end of a very long one.
 * @throws HearsayError E_WEIGHTS when weights are damaged.
 */
export const openReader = (lists: ReadingLists): Reader => {
  const syntaxWeights = readSyntaxWeights(lists.syntax)
  const attributionKnowledge = openAttributionKnowledge(lists.attributions)
  const speakerKnowledge = openSpeakerKnowledge(lists.speakers)
  return (report) => {
    const doubts: Doubt[] = []
    const { paragraphs, titled } = readable(report, doubts)
    const syntax = analyse(report.text, paragraphs, titled, syntaxWeights)
    const { mentions, entities } = readMentions(syntax, report.id, lists.mentions)
    const unresolved = readAttributions(syntax, report.id, attributionKnowledge)
    const speakers = resolveSpeakers(syntax, report, mentions, entities, unresolved, speakerKnowledge)
    const attributions = unresolved.map(
      (attribution, at): Attribution => ({ ...attribution, ...(speakers[at] as (typeof speakers)[number]) }),
    )
    const statements = readStatements(syntax, report, attributions, mentions, entities, lists.statements)
    const wording = readWording(syntax, report, attributions, lists.wording)
    return { report, attributions, statements, mentions, entities, wording, doubts: [...report.doubts, ...doubts] }
  }
}

const readable = (report: Report, doubts: Doubt[]): { readonly paragraphs: readonly Span[]; readonly titled: boolean } => {
  if (report.language !== null && report.language !== 'en') {
    if (!report.doubts.some(({ code }) => code === 'D_LANGUAGE'))
      doubts.push({
        code: 'D_LANGUAGE',
        text: `The report is in "${report.language}": only English is read, so nothing was read in it.`,
        spans: [],
      })
    return { paragraphs: [], titled: false }
  }
  // A title that stands behind the text, as a row of a corpus gives it, is no paragraph among others: paragraphs are read in text order.
  const leads = report.title !== null && report.title.start <= (report.body[0]?.start ?? Number.POSITIVE_INFINITY)
  const all = report.title !== null && leads ? [report.title, ...report.body] : report.body
  const within = all.flatMap(({ start, end }) => (start < LONGEST ? [{ start, end: Math.min(end, LONGEST) }] : []))
  const last = all[all.length - 1]
  if (last && last.end > LONGEST)
    doubts.push({
      code: 'D_NOT_READ',
      text: `Only the first ${LONGEST} of ${last.end} characters were read for statements; the rest is kept, but nothing was read in it.`,
      spans: [{ start: LONGEST, end: last.end }],
    })
  return {
    paragraphs: within,
    titled: leads && within.length > 0,
  }
}
