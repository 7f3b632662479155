import type { Attribution, AttributionId, Mention, Report, Span, Statement, Wording } from '../../src/model/index.ts'
import { readMentions } from '../../src/read/mentions/read-mentions.ts'
import { readStatements } from '../../src/read/statements/read-statements.ts'
import { analyse } from '../../src/read/syntax/analyse.ts'
import type { Syntax } from '../../src/read/syntax/syntax.ts'
import { readSyntaxWeights } from '../../src/read/syntax/weights.ts'
import { readWording } from '../../src/read/wording/read-wording.ts'
import { readAccessLexicon } from '../../src/reference/access-lexicon.ts'
import { readFrameLexicon } from '../../src/reference/frame-lexicon.ts'
import { readMentionLists } from '../../src/reference/mention-knowledge.ts'
import { syntaxWeights } from '../../src/reference/syntax-weights.ts'
import { readWordingLexicon } from '../../src/reference/wording-lexicon.ts'
import { paragraphs } from '../../src/text/index.ts'

const weights = readSyntaxWeights(syntaxWeights())
const lexicons = { frames: readFrameLexicon(), access: readAccessLexicon() }
const wordingLexicon = readWordingLexicon()
const lists = readMentionLists()

/** One attribution by the words of its parts; each is found after the one before it in the text. */
export interface Said {
  readonly source?: string
  readonly cue?: string
  readonly content: string
  readonly manner?: Attribution['manner']
  /** Number of the attribution that holds this one. */
  readonly within?: number
}

/** A text read through, with what was found by its words. */
export interface ReadText {
  readonly text: string
  readonly syntax: Syntax
  readonly attributions: readonly Attribution[]
  readonly mentions: readonly Mention[]
  readonly statements: readonly Statement[]
  readonly wording: readonly Wording[]
  readonly words: (span: Span) => string
  /** The statement that shares most words with a piece of the text. */
  readonly holding: (piece: string) => Statement
}

/** Reads a text with attributions given by hand. `titled`: its first paragraph is the title. */
export const readText = (text: string, said: readonly Said[] = [], titled = false): ReadText => {
  const parts = paragraphs(text)
  const syntax = analyse(text, parts, titled, weights)
  const report = {
    id: 'r',
    text,
    title: titled ? (parts[0] ?? null) : null,
    body: titled ? parts.slice(1) : parts,
  } as unknown as Report
  const find = (piece: string | undefined, near: number): Span[] => {
    if (!piece) return []
    const letter = /\p{L}/u
    let start = text.indexOf(piece, near)
    while (start > 0 && (letter.test(text[start - 1] as string) || letter.test(text[start + piece.length] ?? ' ')))
      start = text.indexOf(piece, start + 1)
    if (start < 0) throw new Error(`"${piece}" does not stand in the text`)
    return [{ start, end: start + piece.length }]
  }
  const attributions = said.map((one, number): Attribution => {
    const content = find(one.content, 0)
    const near = Math.max(0, (content[0]?.start ?? 0) - 200)
    return {
      id: `r.a${number}` as AttributionId,
      report: report.id,
      source: find(one.source, near),
      cue: find(one.cue, near),
      content,
      manner: one.manner ?? 'indirect',
      within: one.within === undefined ? null : (`r.a${one.within}` as AttributionId),
      speakers: { value: [], spans: [] },
      via: { value: [], spans: [] },
      commitment: { value: 'neutral', spans: [] },
      polarity: { value: 'affirms', spans: [] },
    }
  })
  const { mentions, entities } = readMentions(syntax, report.id, lists)
  const statements = readStatements(syntax, report, attributions, mentions, entities, lexicons)
  const wording = readWording(syntax, report, attributions, wordingLexicon)
  return {
    text,
    syntax,
    attributions,
    mentions,
    statements,
    wording,
    words: (span) => text.slice(span.start, span.end),
    holding: (piece) => {
      const start = text.indexOf(piece)
      const shared = (statement: Statement): number =>
        statement.content.reduce(
          (sum, span) => sum + Math.max(0, Math.min(span.end, start + piece.length) - Math.max(span.start, start)),
          0,
        )
      const best = [...statements].sort((a, b) => shared(b) - shared(a))[0]
      if (start < 0 || !best || shared(best) === 0) throw new Error(`no statement holds "${piece}"`)
      return best
    },
  }
}

/** The words of one role of a statement's frame, joined. */
export const role = (read: ReadText, statement: Statement, name: string): string =>
  (statement.frame?.roles ?? [])
    .filter((one) => one.role === name)
    .map((one) => read.words(one.span))
    .join('; ')
