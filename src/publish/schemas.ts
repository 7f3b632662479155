import { z } from 'zod'
import { DOUBT_CODES, FRAME_KINDS, MENTION_TYPES } from '../model/index.ts'

/*
 * The exchange formats, stated once: types are inferred from here, the JSON Schemas in docs/formats are written from here
 * (test/publish-schemas.test.ts), and real output is tested against them.
 */

const offset = z.int().min(0)
const span = z.tuple([offset, offset]).describe('Start and end in UTF-16 code units into `text`; end exclusive.')
const spans = z.array(span)
const id = z.string().min(1)
const reason = z.object({ text: z.string().min(1), spans })
const commitment = z.enum(['neutral', 'endorsing', 'distancing'])
const access = z.enum(['first-hand', 'second-hand', 'undisclosed'])
const sign = z.enum(['attribution', 'credit', 'link', 'reuse', 'reference'])

const credit = z.object({
  kind: z.enum(['agency', 'syndication', 'byline', 'via', 'canonical', 'publisher', 'feed-source', 'reporting']),
  agency: z.string().describe('The outlet, agency or person credited.'),
  span: span.nullable().describe('null when it was read from markup.'),
})

const date = z.object({
  value: z.string().describe('ISO 8601, no more precise than the evidence.'),
  of: z.enum(['publication', 'event']),
  relation: z.enum(['on', 'not-before', 'not-after']),
  origin: z.enum(['text', 'meta', 'feed', 'header', 'url', 'file']),
  span: span.nullable(),
  source: z.string().describe('The words or the field it was read from.'),
})

const attribution = z.object({
  id,
  source: spans.describe('Empty when no source is given.'),
  cue: spans,
  content: spans,
  manner: z.enum(['direct', 'mixed', 'indirect']),
  within: id.nullable().describe('The attribution whose content holds this one.'),
  speakers: z.array(id).describe('Entities; empty when it cannot be told.'),
  via: z.array(id).describe('Entities, from the speaker outwards.'),
  commitment: commitment.describe("The author's."),
  polarity: z.enum(['affirms', 'denies', 'questions']).describe("The source's."),
  evidence: z.object({ speakers: spans, via: spans, commitment: spans, polarity: spans }),
})

const frame = z.object({
  kind: z.enum(FRAME_KINDS),
  predicate: spans,
  roles: z.array(z.object({ role: z.string().min(1), span, mention: id.nullable() })),
  negated: z.boolean(),
  modality: z.enum(['actual', 'possible', 'planned', 'demanded', 'supposed']),
})

const statement = z.object({
  id,
  content: spans,
  attribution: id.nullable().describe("null: the author's own assertion."),
  access: access.describe('How the speaker says to know this statement.'),
  accessEvidence: spans,
  frame: frame.nullable(),
})

const mention = z.object({ id, type: z.enum(MENTION_TYPES), span, entity: id.nullable() })

const entity = z.object({
  id,
  type: z.enum(MENTION_TYPES),
  name: z.string(),
  role: z.string().nullable(),
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  geonames: z.int().nullable(),
})

const wording = z.object({
  kind: z.enum(['scare-quotes', 'label', 'intensifier', 'certainty']),
  span,
  attribution: id.nullable().describe("The attribution in whose quoted words it stands; null: the author's own."),
  speaker: id.nullable().describe("The speaker's entity where it is one and could be told; null otherwise."),
})

const doubt = z.object({ code: z.enum(DOUBT_CODES), text: z.string(), spans })

const capture = z.object({
  id,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.int().min(0).describe('In bytes.'),
  mediaType: z.string(),
  declaredType: z.string().nullable(),
  complete: z.boolean(),
})

const readShape = {
  id: id.describe("The report's; one file may hold many."),
  file: z.string().describe('The path as given, or as found under a given folder; `-` for standard input.'),
  capture,
  text: z.string(),
  title: span.nullable(),
  body: spans,
  outlet: z.string().nullable(),
  language: z.string().nullable(),
  credits: z.array(credit),
  dates: z.array(date),
  attributions: z.array(attribution),
  statements: z.array(statement),
  mentions: z.array(mention),
  entities: z.array(entity),
  wording: z.array(wording),
  doubts: z.array(doubt),
}

/** One line of `hearsay read --format jsonl`. */
export const readSchema = z.object({ schema: z.literal('hearsay/read@1'), ...readShape })

const headline = z.object({
  span,
  states: z.enum(['confirmed', 'asserted', 'attributed', 'questioned', 'none']),
  body: z.array(z.object({ statement: id, access, commitment })),
  exceeds: z.boolean().nullable().describe('null: it cannot be told.'),
  reasons: z.array(reason),
})

const station = z.object({
  node: id,
  label: z.string().min(1),
  sign: sign.nullable().describe('What shows that the account passed from here to the next station; null at the last.'),
  spans,
})

const claim = z.object({
  claim: id,
  gist: z.string(),
  statedIn: z.array(id).min(1),
  independentOrigins: z.object({ atLeast: z.int().min(0), atMost: z.int().min(0) }),
  reasons: z.array(reason),
  origins: z.array(z.object({ id, kind: z.enum(['named', 'unnamed', 'document', 'author', 'unknown']), label: z.string() })),
})

const question = z.object({
  kind: z.enum(['circular', 'unnamed', 'undisclosed', 'undated', 'translated', 'headline', 'identity', 'place']),
  text: z.string().min(1),
  statements: z.array(id),
  spans,
})

const gap = z.object({
  kind: z.enum(['undated', 'unnamed', 'undisclosed', 'translated', 'place-not-found', 'not-collected', 'not-compared']),
  text: z.string(),
  spans,
})

const next = z.object({ text: z.string().min(1), tests: id, practice: z.string().min(1) })

/** One line of `hearsay examine --format jsonl`. */
export const examineSchema = z.object({
  schema: z.literal('hearsay/examine@1'),
  ...readShape,
  headline: headline.nullable().describe('null where the report has no title.'),
  chains: z.array(z.object({ statement: id, stations: z.array(station).min(1) })),
  claims: z.array(claim),
  questions: z.array(question),
  gaps: z.array(gap),
  next: z.array(next),
})

const passage = z.object({
  report: id,
  file: z.string(),
  spans: spans.describe("Start and end in UTF-16 code units into that report's `text`; end exclusive."),
})
const evidence = z.array(passage)
const argued = { text: z.string().min(1), evidence }
const originKind = z.enum(['named', 'unnamed', 'document', 'author', 'unknown'])
const instant = z.string().nullable().describe('ISO 8601, no more precise than the evidence; null where no copy is dated.')

/** One line of `hearsay trace --format jsonl`: a claim with its lineage. */
export const traceSchema = z.object({
  schema: z.literal('hearsay/trace@1'),
  claim: id,
  gist: z.string().describe('In a few words, taken from the text.'),
  frame: frame.extend({ statement: id.describe('In whose report the spans lie.') }).nullable(),
  reach: z.object({
    reports: offset,
    outlets: offset.describe('Outlets that are named.'),
    first: instant,
    last: instant,
    undated: offset.describe('Reports without a date of publication.'),
  }),
  independentOrigins: z.object({ atLeast: offset, atMost: offset }),
  reasons: z.array(z.object(argued)),
  statedIn: z
    .array(
      z.object({
        id,
        file: z.string(),
        report: id,
        spans,
        outlet: z.string().nullable(),
        published: z.string().nullable().describe('The earliest candidate; ISO 8601, no more precise than the evidence.'),
        access,
      }),
    )
    .min(1),
  restated: evidence.describe("Titles that say it again in the author's own voice."),
  links: z.array(
    z.object({
      from: id,
      to: id,
      strength: z.enum(['same', 'candidate']).describe('`candidate`: may say the same.'),
      ...argued,
    }),
  ),
  origins: z.array(
    z.object({
      id,
      kind: originKind,
      label: z.string(),
      number: offset.describe('How many the texts say they are; 1 where they do not say.'),
      grounds: z.object(argued).nullable().describe('Why it is held to know this at first hand; null where nothing shows it.'),
      statements: z.array(id),
      evidence,
    }),
  ),
  unseen: z
    .array(z.object({ id, label: z.string(), evidence }))
    .describe('Stations that the texts name or imply and nobody collected.'),
  descents: z.array(
    z.object({
      from: id.describe('A statement, an origin or an unseen station.'),
      to: id,
      sign,
      direction: z.enum(['shown', 'likely', 'open']),
      ...argued,
    }),
  ),
  loops: z.array(z.object({ nodes: z.array(id), ...argued })).describe('Origins that may be one account come round: questions.'),
  changes: z.array(
    z.object({
      kind: z.enum(['hedge-dropped', 'number-altered', 'speaker-lost', 'multiplied', 'certainty-raised']),
      from: id,
      to: id,
      direction: z.enum(['shown', 'likely', 'open']).describe('Whether `from` came first; `open`: that is not known.'),
      spans: spans.describe('The changed words, in the report of `to`.'),
      ...argued,
    }),
  ),
  gaps: z.array(
    z.object({
      kind: z.enum(['undated', 'unnamed', 'undisclosed', 'translated', 'place-not-found', 'not-collected', 'not-compared']),
      ...argued,
    }),
  ),
})

/** A pair of reports that share passages: one kind of line of `hearsay match --format jsonl`. */
const matchPairSchema = z.object({
  schema: z.literal('hearsay/match@1'),
  left: id.describe('As its corpus names it, else the path of its file. Of the two, the report that was given first.'),
  right: id,
  passages: z
    .array(
      z.object({
        left: span,
        right: span,
        words: offset.min(1).describe('Words of the left that stand in the right too, in this passage.'),
        similarity: z.number().min(0).max(1).describe("Share of the longer side's words that are the same."),
        matched: z
          .array(z.tuple([span, span]))
          .optional()
          .describe('Runs of equal words, left and right, in the order of the left. With `--matched` alone.'),
      }),
    )
    .min(1)
    .describe('By left start.'),
})

/** A family: the other kind, with `--families`. */
const matchFamilySchema = z.object({
  schema: z.literal('hearsay/match@1'),
  family: id,
  members: z.array(id).min(2).describe('In the order given.'),
})

/** One line of `hearsay match --format jsonl`. */
export const matchSchema = z.union([matchPairSchema, matchFamilySchema])

export type MatchPairLine = z.infer<typeof matchPairSchema>
export type MatchFamilyLine = z.infer<typeof matchFamilySchema>
export type TraceLine = z.infer<typeof traceSchema>
export type ReadLine = z.infer<typeof readSchema>
export type ExamineLine = z.infer<typeof examineSchema>
