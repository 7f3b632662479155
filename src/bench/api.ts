/*
 * The bench's contract, whole: every route with what it takes and gives. The server is typed by it, the pages call by it, both validate, and
 * the OpenAPI document is printed from it. Over 400 lines, so that there is one place to read; its parts come first, the table last.
 *
 * Spans are UTF-16 code units into the text of the report they are of, end exclusive. Dates are ISO 8601, no more precise than their
 * evidence. Lists give `total`, so that any stretch of them can be asked for by `after` and `limit`.
 */
import * as z from 'zod'
import type {
  AttributionId,
  CaptureId,
  ClaimId,
  EntityId,
  JudgementId,
  LineageNode,
  MentionId,
  OriginId,
  ReportId,
  ReuseId,
  StatementId,
} from '../model/index.ts'

const id = <Id extends string>(what: string): z.ZodType<Id> =>
  z.string().min(1).max(2000).describe(what) as unknown as z.ZodType<Id>
const list = <Item>(of: z.ZodType<Item>): z.ZodType<readonly Item[]> => z.array(of) as unknown as z.ZodType<readonly Item[]>

const reportId = id<ReportId>('A report.')
const statementId = id<StatementId>('A statement.')
const claimId = id<ClaimId>('A claim.')
const node = id<LineageNode>('A statement, an origin or an unseen station.')
const judgementId = id<JudgementId>('A judgement.')
const number = z.int().min(0)
const words = z.string()
const instant = words.describe('ISO 8601 in UTC with milliseconds.')
const date = words.nullable().describe('ISO 8601, no more precise than the evidence; null where there is none.')

export const span = z.object({ start: number, end: number })
const spans = list(span)

/** Quoted words, with enough round them to be understood. */
export const passage = z.object({
  report: reportId,
  name: words.describe('What the copy is called: its outlet, or else its file.'),
  spans,
  quote: words.describe('The words at the spans, “ … ” between pieces; shortened where they are very long.'),
  before: words.describe('The words before the first span, at most 80 code units.'),
  after: words.describe('The words after the last span, at most 80 code units.'),
})
export const reason = z.object({ text: words, evidence: list(passage).describe('Empty where it follows from what is absent.') })
export const bounds = z.object({ atLeast: number, atMost: number })
export const when = z.object({
  words: words.describe('“2021-05-02”, “2021-05-02 or 2021-05-04”, “not after 2021-05-09”, “undated”.'),
  sort: date.describe('The earliest date of publication.'),
})
export const problem = z.object({
  code: words.describe('As docs/guide/errors.md has them.'),
  message: words.describe('What happened, what state that leaves, what to do next.'),
})

const access = z.enum(['first-hand', 'second-hand', 'undisclosed'])
const commitment = z.enum(['neutral', 'endorsing', 'distancing'])
const polarity = z.enum(['affirms', 'denies', 'questions'])
const sign = z.enum(['attribution', 'credit', 'link', 'reuse', 'reference'])
const direction = z.enum(['shown', 'likely', 'open'])
const strength = z.enum(['same', 'candidate'])
const originKind = z.enum(['named', 'unnamed', 'document', 'author', 'unknown'])
const changeKind = z.enum(['hedge-dropped', 'number-altered', 'speaker-lost', 'multiplied', 'certainty-raised'])
const gapKind = z.enum(['undated', 'unnamed', 'undisclosed', 'translated', 'place-not-found', 'not-collected', 'not-compared'])
const questionKind = z.enum(['circular', 'unnamed', 'undisclosed', 'undated', 'translated', 'headline', 'identity', 'place'])
const mentionType = z.enum(['person', 'organisation', 'place', 'weapon', 'time', 'money', 'quantity', 'nationality', 'platform'])
const frameKind = z.enum([
  'transfer',
  'complaint',
  'attack',
  'casualties',
  'detention',
  'movement',
  'control',
  'conditions',
  'motive',
  'position',
  'other',
])
const modality = z.enum(['actual', 'possible', 'planned', 'demanded', 'supposed'])

/** How far what is known of all reports together is: `none` before the first tracing, `stale` once reports came or went since. */
const traced = z.enum(['none', 'running', 'kept', 'stale'])

/* Rows: small, for lists. */

const copy = {
  id: reportId,
  name: words.describe('What the copy is called: its outlet, or else its file.'),
  title: words.nullable(),
  outlet: words.nullable(),
  when,
}
/** A report where it is named beside something else. */
export const reportName = z.object(copy)
export const reportRow = z.object({
  ...copy,
  file: words.describe('The path or address it was taken from.'),
  capture: id<CaptureId>('A capture.'),
  outletKey: words.nullable().describe('For the route `outlet`.'),
  language: words.nullable().describe('ISO 639-1.'),
  length: number.describe('Code units of text.'),
  attributions: number,
  statements: number,
  doubts: list(words).describe('Codes, as docs/guide/errors.md has them.'),
  claims: number.nullable().describe('Claims it states; null before they are traced.'),
  relatives: number.nullable().describe('Reports it shares passages with; null before they are traced.'),
  judged: number.describe('Judgements that stand on it.'),
})
export const claimRow = z.object({
  id: claimId,
  number: number.min(1).describe('In the order in which claims are shown.'),
  words: words.describe('The claim in the words that reports use most.'),
  bounds: bounds.nullable(),
  reports: number,
  outlets: number.describe('Outlets that are named.'),
  statements: number,
  titles: number.describe('Titles that say it.'),
  first: date,
  last: date,
  undated: number.describe('Reports without a date of publication.'),
  origins: number,
  loops: number,
  changes: number,
  questions: number.describe('Questions that are still to be decided.'),
  judged: number.describe('Judgements that stand on it.'),
})
/** A claim where it is named beside something else. */
export const claimName = claimRow.pick({ id: true, number: true, words: true, bounds: true, reports: true, outlets: true })
export const personRow = z.object({
  key: words.describe('For the route `person`.'),
  name: words.describe('The fullest name that a report gives.'),
  names: list(words).describe('Other names that were joined with it.'),
  roles: list(words).describe('As the reports give them, most used first; at most five.'),
  type: z.enum(['person', 'organisation', 'other']),
  statements: number,
  claims: number,
  reports: number,
  outlets: number,
  firstHand: number.describe('Statements of which the speaker is held to know at first hand.'),
  first: date,
  last: date,
})
export const outletRow = z.object({
  key: words.describe('For the route `outlet`.'),
  name: words,
  domain: words.nullable(),
  reports: number,
  statements: number,
  claims: number,
  people: number.describe('Persons and bodies it gives the words of.'),
  first: date,
  last: date,
})
/** What somebody stated, or what was stated somewhere. */
export const said = z.object({
  statement: statementId,
  report: reportName,
  passage,
  speaker: words.describe('Names, or the words that stand for them; “the author” where it is on nobody’s word.'),
  via: list(words).describe('Whoever passed it on, from the speaker outwards.'),
  access,
  commitment: commitment.nullable().describe('The author’s; null for the author’s own statements.'),
  polarity: polarity.nullable(),
  claim: claimName.nullable(),
  judged: list(judgementId),
})
export const question = z.object({
  id: words.describe('Stays the same as long as what it asks does.'),
  kind: questionKind,
  text: words,
  statements: list(statementId),
  evidence: list(passage),
  judged: list(judgementId).describe('Answers and comments that stand.'),
})
export const failure = z.object({ locator: words, code: words, message: words, at: instant })

/* Judging. */

const frameTo = z.object({
  kind: frameKind,
  negated: z.boolean(),
  modality,
  roles: list(z.object({ role: words, span })),
})

/** What is judged. The server finds its anchor: words in captured bytes, found again whatever reads them. */
export const about = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('report'), report: reportId }),
  z.object({ kind: z.literal('attribution'), attribution: id<AttributionId>('An attribution.') }),
  z.object({ kind: z.literal('statement'), statement: statementId }),
  z.object({ kind: z.literal('claim'), claim: claimId }),
  z.object({ kind: z.literal('descent'), claim: claimId, from: node, to: node }),
  z.object({ kind: z.literal('loop'), claim: claimId, nodes: list(node) }),
  z.object({ kind: z.literal('link'), from: statementId, to: statementId }),
  z.object({ kind: z.literal('question'), question: words }),
  z.object({ kind: z.literal('passage'), report: reportId, span }).describe('Any words of a report; for comments.'),
])

/** What is decided of it. */
export const act = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('confirm') }),
  z.object({ kind: z.literal('reject') }),
  z.object({ kind: z.literal('comment') }).describe('`why` holds the comment.'),
  z.object({ kind: z.literal('answer') }).describe('Of a question; `why` holds the answer.'),
  z.object({ kind: z.literal('spans'), part: z.enum(['source', 'cue', 'content']), spans }).describe('The part’s ends are moved.'),
  z
    .object({ kind: z.literal('speaker'), speakers: list(id<EntityId>('An entity of the report.')), name: words.nullable() })
    .describe('Who speaks: entities of the report, or a name where none fits; neither: it cannot be told.'),
  z.object({ kind: z.literal('access'), access }),
  z.object({ kind: z.literal('commitment'), commitment }),
  z.object({ kind: z.literal('polarity'), polarity }),
  z.object({ kind: z.literal('frame'), frame: frameTo.nullable() }),
  z.object({ kind: z.literal('same'), other: statementId }),
  z.object({ kind: z.literal('not-same'), other: statementId }),
  z.object({ kind: z.literal('cut-descent') }).describe('Of a descent.'),
  z.object({ kind: z.literal('reverse-descent') }).describe('Of a descent.'),
  z
    .object({ kind: z.literal('reliability'), grade: z.enum(['A', 'B', 'C', 'D', 'E', 'F']) })
    .describe('Of the source of one statement.'),
  z.object({
    kind: z.literal('credibility'),
    grade: z.union([1, 2, 3, 4, 5, 6].map((grade) => z.literal(grade)) as never) as z.ZodType<1 | 2 | 3 | 4 | 5 | 6>,
  }),
])
const actKind = z.enum([
  'confirm',
  'reject',
  'comment',
  'answer',
  'spans',
  'speaker',
  'access',
  'commitment',
  'polarity',
  'frame',
  'same',
  'not-same',
  'cut-descent',
  'reverse-descent',
  'reliability',
  'credibility',
])
export const judgement = z.object({
  id: judgementId,
  by: words,
  at: instant,
  why: words,
  act: words.describe('What was decided: an act’s kind, or `retract`.'),
  text: words.describe('What was decided, as a sentence with its values.'),
  quote: words.describe('The words it was made on, as they stood.'),
  place: passage.nullable().describe('Where these words stand now; null where they were not found again.'),
  on: words.nullable().describe('The id of what it stands on now; null where that was not found again.'),
  claim: claimName.nullable(),
  orphaned: z.boolean().describe('Its words, or what was read there, cannot be found any more.'),
  retracts: judgementId.nullable(),
  stands: z.boolean().describe('False where it was retracted.'),
})
/** What a judgement did. */
export const judged = z.object({
  judgement,
  changed: list(
    z.object({
      claim: claimId,
      words,
      before: bounds.nullable().describe('null where there was no such claim.'),
      after: bounds.nullable().describe('null where there is none any more.'),
    }),
  ).describe('Claims that are no longer as they were; empty while nothing is traced.'),
})
export const reviewItem = z.object({
  id: words.describe('Stays the same as long as what it asks does.'),
  kind: z.enum(['question', 'loop', 'link', 'attribution']),
  ask: words.describe('What is to be decided, as a question.'),
  reasons: list(reason).describe('Why it is asked.'),
  evidence: list(passage),
  about,
  acts: list(actKind).describe('What can be decided, the likeliest first.'),
  claim: claimName.nullable(),
  report: reportName.nullable(),
})

/* Work. */

export const job = z.object({
  id: words,
  kind: z.enum(['add', 'trace']),
  state: z.enum(['waiting', 'running', 'done', 'stopped', 'failed']),
  doing: z.enum(['adding', 'reading', 'matching', 'tracing', 'keeping']).nullable(),
  done: number,
  of: number.nullable().describe('null where it cannot be told.'),
  sources: list(words).describe('What was asked for; at most twenty.'),
  added: number,
  known: number.describe('There already, unchanged.'),
  failed: number,
  failures: list(failure).describe('The first twenty.'),
  startedAt: instant,
  endedAt: instant.nullable(),
  problem: problem.nullable().describe('Why it failed.'),
})
export const tracing = z.object({ status: traced, done: number, of: number.nullable(), job: words.nullable() })

/* Views. */

const person = z.object({ name: words.describe('Under which judgements are put on record.') })
const nextStep = z.object({ text: words, tests: statementId, practice: words.describe('The handbook practice it comes from.') })
const headline = z.object({
  report: reportName,
  claim: claimName.nullable(),
  span,
  quote: words,
  states: z.enum(['confirmed', 'asserted', 'attributed', 'questioned', 'none']),
  body: list(z.object({ statement: statementId, access, commitment })).describe('What the body offers for it.'),
  exceeds: z.boolean().nullable().describe('null: it cannot be told.'),
  reasons: list(reason),
})

const inquiry = z.object({
  name: words,
  place: words.describe('The folder it lies in.'),
  readOnly: words.nullable().describe('Why it cannot be changed now; null where it can.'),
  state: number.describe('Counts the changes to its reports.'),
  me: person,
  counts: z
    .object({
      captures: number,
      removed: number,
      reports: number,
      outlets: number.nullable(),
      people: number.nullable(),
      claims: number.nullable(),
      severally: number.nullable().describe('Claims stated in more than one report.'),
      families: number.nullable().describe('Families of reports that share passages.'),
      loops: number.nullable(),
      changes: number.nullable(),
      questions: number.nullable().describe('Still to be decided.'),
      review: number.nullable().describe('Items of the review queue.'),
      judgements: number,
      orphaned: number,
      failures: number,
      outdated: number.describe('Captures that this version would read otherwise.'),
    })
    .describe('null where it is not known before tracing.'),
  first: date,
  last: date,
  tracing,
  standsOut: list(claimRow).describe('The first twelve claims.'),
  headlines: list(headline).describe('What headlines make of the leading claims.'),
  next: list(nextStep),
  judgedLately: list(judgement).describe('The last eight, newest first.'),
  failures: list(failure).describe('The first eight.'),
  unfinished: list(words).describe('Containers of which not all members were taken in; adding them again goes on.'),
  jobs: list(job).describe('Those under way, and the last that ended.'),
  example: words.nullable().describe('The path of an invented report to try it on; null once anything came in.'),
})

const entity = z.object({
  id: id<EntityId>('An entity.'),
  type: mentionType,
  name: words,
  role: words.nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  key: words.nullable().describe('For the routes `person` or `place`; null where neither has it.'),
})
const attribution = z.object({
  id: id<AttributionId>('An attribution.'),
  source: spans.describe('Empty where none is given.'),
  cue: spans,
  content: spans,
  manner: z.enum(['direct', 'mixed', 'indirect']),
  within: id<AttributionId>('The attribution whose content holds this one.').nullable(),
  speakers: list(id<EntityId>('An entity.')).describe('Empty where it cannot be told.'),
  via: list(id<EntityId>('An entity.')).describe('From the speaker outwards.'),
  commitment,
  polarity,
  evidence: z.object({ speakers: spans, via: spans, commitment: spans, polarity: spans }),
  label: words.describe('Who speaks: names, or the words that stand for them.'),
  judged: list(judgementId).describe('Judgements that stand on it.'),
})
const frame = z.object({
  kind: frameKind,
  predicate: spans,
  roles: list(z.object({ role: words, span, mention: id<MentionId>('A mention.').nullable() })),
  negated: z.boolean(),
  modality,
})
const statement = z.object({
  id: statementId,
  number: number.min(1).describe('In text order.'),
  content: spans,
  attribution: id<AttributionId>('An attribution.').nullable().describe('null: the author’s own assertion.'),
  frame: frame.nullable(),
  access,
  accessEvidence: spans,
  speaker: words.describe('Names, or the words that stand for them; “the author”.'),
  claim: claimName.nullable().describe('null before it is traced.'),
  judged: list(judgementId),
})
const capture = z.object({
  id: id<CaptureId>('A capture.'),
  locator: words.describe('The path or address as given; `-` for standard input; with `#` and a number, a member of a container.'),
  takenAt: instant,
  addedAt: instant,
  sha256: words,
  size: number.describe('In bytes.'),
  mediaType: words.describe('As sniffed from the bytes.'),
  declaredType: words.nullable(),
  complete: z.boolean(),
  container: z.boolean(),
  read: z.boolean(),
  current: z.boolean().describe('The latest edition at its locator, and not removed.'),
  removal: z
    .object({ act: z.enum(['removed', 'restored', 'erased']), reason: words, by: words.nullable(), at: instant })
    .nullable(),
})
const doubt = z.object({ code: words, text: words, spans })
const editionName = z.object({ report: reportId, capture: id<CaptureId>('A capture.'), takenAt: instant, current: z.boolean() })

const report = z.object({
  row: reportRow,
  text: words,
  title: span.nullable(),
  body: spans.describe('Paragraphs: neither title, nor credit lines, nor boilerplate.'),
  capture,
  url: words.nullable().describe('Where it was fetched from, or what it names as its own address; shown as text, never fetched.'),
  outlet: z.object({ name: words, domain: words.nullable(), span: span.nullable() }).nullable(),
  credits: list(
    z.object({
      kind: z.enum(['agency', 'syndication', 'byline', 'via', 'canonical', 'publisher', 'feed-source', 'reporting']),
      agency: words,
      span: span.nullable(),
    }),
  ),
  links: list(z.object({ url: words, span: span.nullable() })),
  dates: list(
    z.object({
      value: words,
      of: z.enum(['publication', 'event']),
      relation: z.enum(['on', 'not-before', 'not-after']),
      origin: z.enum(['text', 'meta', 'feed', 'header', 'url', 'file']),
      span: span.nullable(),
      source: words.describe('The words or the field it was read from.'),
    }),
  ),
  attributions: list(attribution),
  statements: list(statement),
  mentions: list(
    z.object({ id: id<MentionId>('A mention.'), type: mentionType, span, entity: id<EntityId>('An entity.').nullable() }),
  ),
  entities: list(entity),
  wording: list(
    z.object({
      kind: z.enum(['scare-quotes', 'label', 'intensifier', 'certainty']),
      span,
      attribution: id<AttributionId>('In whose quoted words it stands.').nullable(),
    }),
  ),
  doubts: list(doubt),
  headline: headline.nullable().describe('null where the report has no title.'),
  questions: list(question),
  gaps: list(z.object({ kind: gapKind, reason })),
  next: list(nextStep),
  shared: list(
    z.object({
      with: reportName,
      passages: list(
        z.object({
          id: id<ReuseId>('A shared passage.'),
          here: spans,
          there: passage,
          words: number,
          similarity: z.number().min(0).max(1),
        }),
      ),
    }),
  ).describe('Its nearest relatives and what it shares with each.'),
  judgements: list(judgement).describe('Those that stand on it, retracted ones too, in the order they were made.'),
  editions: list(editionName).describe('Of the same file or address, earliest first, itself among them.'),
  previous: reportName.nullable().describe('Its neighbours in order of adding.'),
  following: reportName.nullable(),
})

const editions = z.object({
  locator: words,
  comparisons: list(
    z.object({
      earlier: editionName.extend({ text: words }),
      later: editionName.extend({ text: words }),
      changes: list(z.object({ before: span.nullable(), after: span.nullable() })).describe(
        'Words present in the one and absent in the other: `before` of the earlier text, `after` of the later.',
      ),
    }),
  ).describe('Each edition with the next; empty where there is one alone.'),
})

/** A lineage as it is drawn in time: all that a drawing and the table beside it need. */
export const lineage = z.object({
  nodes: list(
    z.object({
      id: node,
      kind: z.enum(['origin', 'unseen', 'report']),
      label: words.describe('An outlet, a person, “an interview”.'),
      report: reportId.nullable().describe('The report a statement stands in; null for all else.'),
      title: words.nullable().describe('The report’s.'),
      outletKey: words.nullable(),
      when: date.describe('The earliest date of publication; null where there is none, or where it is no report.'),
      whenWords: words.nullable().describe('null where it is no report.'),
      sort: originKind.nullable().describe('Of an origin; null for all else.'),
      origin: id<OriginId>('An origin.').nullable().describe('The origin that a statement comes from.'),
      passage: passage.nullable().describe('What it states, or where the text names it; null where nothing does.'),
    }),
  ).describe('Statements in order of adding, then origins, then stations that nobody collected.'),
  descents: list(z.object({ from: node, to: node, sign, direction, reason })),
  loops: list(z.object({ nodes: list(node), reason })),
  changes: list(z.object({ kind: changeKind, from: statementId, to: statementId, reason })),
  omitted: z
    .object({ nodes: number, descents: number })
    .describe('What was left out of a very large lineage: statements added last go first.'),
})

const claim = z.object({
  row: claimRow,
  gist: words,
  frame: frame.extend({ statement: statementId.describe('In whose report the spans lie.') }).nullable(),
  reasons: list(reason).describe('Why the bounds are what they are.'),
  origins: list(
    z.object({
      id: id<OriginId>('An origin.'),
      kind: originKind,
      label: words,
      personKey: words.nullable().describe('For the route `person`.'),
      number: number.describe('How many the texts say they are; 1 where they do not say.'),
      grounds: reason.nullable().describe('Why it is held to know this at first hand; null where nothing shows it.'),
      statements: list(statementId),
      evidence: list(passage),
    }),
  ),
  lineage,
  gaps: list(z.object({ kind: gapKind, reason })),
  statements: list(said).describe('In order of adding.'),
  links: list(z.object({ from: statementId, to: statementId, strength, text: words })).describe(
    'Why statements are held to say the same; `aligned` has the words.',
  ),
  restated: list(passage).describe('Titles that say it again in the author’s own voice.'),
  chain: list(z.object({ node, label: words, sign: sign.nullable(), evidence: list(passage) })).describe(
    'The way of its first statement, from whoever speaks to the copy in hand; empty where there is none.',
  ),
  questions: list(question),
  judgements: list(judgement),
  previous: claimName.nullable().describe('Its neighbours in the order in which claims are shown.'),
  following: claimName.nullable(),
})

const alignedSide = z.object({
  statement: statementId,
  report: reportName,
  ...said.pick({ speaker: true, via: true }).shape,
  shown: span.describe('The stretch of the report’s text that is given.'),
  text: words.describe('That stretch.'),
  length: number.describe('Of the whole text, in UTF-16 units.'),
  content: spans.describe('The statement, as spans of the whole text.'),
})
const aligned = z.object({
  left: alignedSide,
  right: alignedSide,
  matched: list(z.tuple([span, span])).describe('Runs of words that are the same, left and right, as spans of the whole texts.'),
  alike: list(z.tuple([span, span])).describe(
    'Where there are no such runs: words of the statements that are the same but for their form, left and right.',
  ),
  words: number.describe('Words inside the runs.'),
  link: z
    .object({ strength, reason })
    .nullable()
    .describe('Why both are held to say the same; null where they are tied through others.'),
})

const region = z.object({
  key: words.describe('For the route `place`.'),
  name: words,
  reports: number,
  statements: number.describe('Statements that name it.'),
  mention: passage.nullable(),
})
const timelineDay = z.object({
  day: words.describe('`2021-05-02`, or whatever less exact date there is.'),
  reports: number,
  published: list(reportName).describe('The first eight.'),
  told: number,
  events: list(
    z.object({ relation: z.enum(['on', 'not-before', 'not-after']), source: words, passage: passage.nullable() }),
  ).describe('What is said to have happened then; the first four.'),
})
const hit = z.object({
  report: reportName,
  places: list(
    z.object({
      around: span,
      text: words.describe('The words of that stretch.'),
      found: spans.describe('As spans of the report’s text.'),
      statement: statementId.nullable(),
      speakers: words,
      claim: claimName.nullable(),
    }),
  ),
})

/* What is asked. */

const stretch = {
  after: z.coerce.number().int().min(0).default(0).describe('How many rows to pass over.'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
}
const listed = {
  ...stretch,
  q: words.max(400).default('').describe('Words that a row must hold.'),
  order: z.enum(['up', 'down']).optional().describe('The other way round than a list is usually sorted.'),
  format: z.enum(['csv', 'json']).optional().describe('All rows, as a file to keep.'),
}
const page = <Row>(row: z.ZodType<Row>) => z.object({ traced, total: number, after: number, rows: list(row) })

/* The table. */

interface Shape {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** `:name` stands for a part of the path, encoded as a URI component. */
  readonly path: `/api/${string}`
  readonly summary: string
  readonly query?: z.ZodObject
  /** JSON; of the media type `multipart/form-data` where it says `files`. */
  readonly body?: z.ZodType | 'files'
  readonly answer: z.ZodType
  /** What is answered with where it is no JSON: then `answer` is of the whole text, or of the JSON in each event. */
  readonly type?: 'text/html' | 'text/event-stream'
}

/** Every route of the bench. */
export const ROUTES = {
  inquiry: { method: 'GET', path: '/api/inquiry', summary: 'What came in, what stands out, what is undecided', answer: inquiry },
  me: { method: 'POST', path: '/api/me', summary: 'Say under which name you judge', body: person, answer: person },

  reports: {
    method: 'GET',
    path: '/api/reports',
    summary: 'Reports, in order of adding unless sorted',
    query: z.object({
      ...listed,
      sort: z.enum(['added', 'published', 'title', 'outlet', 'statements', 'claims', 'relatives', 'length']).default('added'),
      outlet: words.optional().describe('The key of one outlet.'),
      language: words.optional(),
      claim: claimId.optional().describe('Those that state it.'),
      doubts: z.enum(['some']).optional().describe('Those with reservations alone.'),
    }),
    answer: page(reportRow),
  },
  report: {
    method: 'GET',
    path: '/api/reports/:report',
    summary: 'One report with all that was read and found in it',
    answer: report,
  },
  editions: {
    method: 'GET',
    path: '/api/reports/:report/editions',
    summary: 'What changed between its editions',
    answer: editions,
  },
  reportDossier: {
    method: 'GET',
    path: '/api/reports/:report/dossier',
    summary: 'Its dossier, a page of HTML',
    query: z.object({ download: z.enum(['yes']).optional() }),
    answer: words,
    type: 'text/html',
  },

  claims: {
    method: 'GET',
    path: '/api/claims',
    summary: 'Claims, those that most titles and reports state first unless sorted',
    query: z.object({
      ...listed,
      sort: z.enum(['shown', 'reach', 'width', 'first', 'undecided', 'changes', 'words']).default('shown'),
      filter: z.enum(['all', 'several', 'loops', 'changes', 'undecided', 'judged']).default('all'),
    }),
    answer: page(claimRow),
  },
  claim: {
    method: 'GET',
    path: '/api/claims/:claim',
    summary: 'One claim: its lineage, origins, bounds with their reasons, questions, how it changed',
    query: z.object({ most: z.coerce.number().int().min(1).max(5000).default(1000).describe('So many statements at most.') }),
    answer: claim,
  },
  aligned: {
    method: 'GET',
    path: '/api/aligned',
    summary: 'Two statements side by side, with the words they share',
    query: z.object({ left: statementId, right: statementId }),
    answer: aligned,
  },

  people: {
    method: 'GET',
    path: '/api/people',
    summary: 'Whoever is named as a source, joined across reports by name',
    query: z.object({
      ...listed,
      sort: z.enum(['statements', 'reports', 'outlets', 'claims', 'name', 'first']).default('statements'),
      type: z.enum(['person', 'organisation', 'other']).optional(),
    }),
    answer: page(personRow),
  },
  person: {
    method: 'GET',
    path: '/api/people/:person',
    summary: 'Everything one source is said to have said, and through whom',
    query: z.object(stretch),
    answer: z.object({
      row: personRow,
      total: number,
      after: number,
      said: list(said).describe('By date of publication, undated ones last.'),
      through: list(z.object({ key: words.nullable(), name: words, statements: number })).describe(
        'Outlets that give the words, and whoever passed them on; most first.',
      ),
      mergers: list(reason).describe('Why several names are held to be one’s.'),
    }),
  },
  outlets: {
    method: 'GET',
    path: '/api/outlets',
    summary: 'Outlets that are named',
    query: z.object({ ...listed, sort: z.enum(['reports', 'statements', 'claims', 'people', 'name', 'first']).default('reports') }),
    answer: page(outletRow),
  },
  outlet: {
    method: 'GET',
    path: '/api/outlets/:outlet',
    summary: 'What one outlet published, whose words it gives, and with whom it shares words',
    query: z.object(stretch),
    answer: z.object({
      row: outletRow,
      total: number,
      after: number,
      reports: list(reportRow),
      people: list(personRow).describe('Those whose words it gives most; twenty.'),
      ties: list(
        z.object({
          key: words.nullable(),
          name: words,
          from: number.describe('Descents from there to here that are shown or likely.'),
          to: number.describe('Descents from here to there.'),
          open: number.describe('Ties of which it is open which way they go.'),
        }),
      ).describe('Most first; forty.'),
    }),
  },

  timeline: {
    method: 'GET',
    path: '/api/timeline',
    summary: 'When reports were published and things are said to have happened',
    query: z.object({ claim: claimId.optional(), format: listed.format }),
    answer: z.object({
      claim: claimName.nullable(),
      days: list(timelineDay).describe('In order of time.'),
      undated: number.describe('Reports without a date of publication.'),
    }),
  },
  map: {
    method: 'GET',
    path: '/api/map',
    summary: 'Places that reports name, and those that the gazetteer does not have',
    query: z.object({ claim: claimId.optional(), format: listed.format }),
    answer: z.object({
      claim: claimName.nullable(),
      places: list(region.extend({ lat: z.number(), lon: z.number() })).describe('Most told first; a thousand.'),
      missing: list(region).describe('Not in the gazetteer; most told first; a thousand.'),
      omitted: number,
    }),
  },
  outlines: {
    method: 'GET',
    path: '/api/map/outlines',
    summary: 'Coasts and borders by Natural Earth, for orientation',
    answer: z.object({
      countries: list(z.object({ name: words, rings: list(list(z.number())) })).describe('Longitude and latitude in turn.'),
      coasts: list(list(z.number())),
      borders: list(list(z.number())),
    }),
  },
  place: {
    method: 'GET',
    path: '/api/map/places/:place',
    summary: 'What is stated of one place',
    query: z.object(stretch),
    answer: z.object({
      row: region,
      lat: z.number().nullable(),
      lon: z.number().nullable(),
      total: number,
      after: number,
      said: list(said),
    }),
  },

  search: {
    method: 'GET',
    path: '/api/search',
    summary:
      'Words in texts, in statements, or in who speaks: all must be there; in quotation marks side by side; a word may end in *',
    query: z.object({
      q: words.max(400),
      in: z.enum(['text', 'statements', 'speakers']).default('text'),
      limit: z.coerce.number().int().min(1).max(100).default(20),
      format: listed.format,
    }),
    answer: z.object({
      hits: list(hit).describe('Best first.'),
      claims: list(claimName).describe('Claims whose words hold all that is looked for; the first six.'),
      people: list(personRow).describe('The first six.'),
    }),
  },

  review: {
    method: 'GET',
    path: '/api/review',
    summary: 'What a person is asked to decide, what matters most first; gone once it is decided',
    query: z.object({ ...stretch, kind: z.enum(['question', 'loop', 'link', 'attribution']).optional(), format: listed.format }),
    answer: page(reviewItem),
  },
  judgements: {
    method: 'GET',
    path: '/api/judgements',
    summary: 'What was decided, newest first',
    query: z.object({ ...listed, filter: z.enum(['all', 'standing', 'retracted', 'orphaned']).default('all') }),
    answer: page(judgement),
  },
  judge: {
    method: 'POST',
    path: '/api/judgements',
    summary: 'Decide something; it is on record for good once this answers',
    body: z.object({ about, act, why: words.max(10_000).default('') }),
    answer: judged,
  },
  retract: {
    method: 'POST',
    path: '/api/judgements/:judgement/retract',
    summary: 'Take a judgement back, which is a judgement too; retracting that brings it back',
    body: z.object({ why: words.max(10_000).default('') }),
    answer: judged,
  },

  captures: {
    method: 'GET',
    path: '/api/captures',
    summary: 'What came in, in order of adding: containers, earlier editions and what was removed too',
    query: z.object({ ...listed, filter: z.enum(['all', 'current', 'removed', 'containers']).default('all') }),
    answer: page(capture),
  },
  failures: {
    method: 'GET',
    path: '/api/failures',
    summary: 'What could not be taken in or read',
    query: z.object(listed),
    answer: page(failure),
  },
  remove: {
    method: 'POST',
    path: '/api/removals',
    summary: 'Take reports or captures out, or put them back; the record of it stays',
    body: z.object({
      items: list(words.min(1)).describe('Ids of reports or captures, or files or addresses.'),
      act: z.enum(['remove', 'restore']),
      reason: words.min(1).max(10_000),
    }),
    answer: z.object({ captures: list(id<CaptureId>('A capture.')) }),
  },

  add: {
    method: 'POST',
    path: '/api/sources',
    summary: 'Take in addresses, and files or folders of this machine by their paths',
    body: z.object({
      sources: list(words.min(1).max(4000)),
      follow: z.boolean().default(false).describe('Fetch the pages a feed stands for.'),
    }),
    answer: job,
  },
  upload: {
    method: 'POST',
    path: '/api/files',
    summary: 'Take in the files of a form, each in a field `file`; their names are labels, never paths',
    body: 'files',
    answer: job,
  },
  jobs: {
    method: 'GET',
    path: '/api/jobs',
    summary: 'Work under way, and the last that ended',
    answer: z.object({ jobs: list(job) }),
  },
  job: { method: 'GET', path: '/api/jobs/:job', summary: 'One piece of work', answer: job },
  stop: { method: 'DELETE', path: '/api/jobs/:job', summary: 'Stop it; what was done stays', answer: job },
  resume: { method: 'POST', path: '/api/jobs/:job/resume', summary: 'Go on with what was stopped', answer: job },
  trace: { method: 'POST', path: '/api/tracing', summary: 'Trace all reports together anew', answer: job },
  events: {
    method: 'GET',
    path: '/api/events',
    summary: 'What happens, as it happens: work going on, reports that came or went, judgements, tracing done',
    answer: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('job'), job }),
      z
        .object({
          kind: z.literal('changed'),
          state: number,
          judgements: number.describe('Made since the bench was opened.'),
          tracing,
        })
        .describe('What is shown may be outdated; comes at the start, too.'),
    ]),
    type: 'text/event-stream',
  },

  dossier: {
    method: 'GET',
    path: '/api/dossier',
    summary: 'The inquiry’s dossier with its judgements, a page of HTML',
    query: z.object({ download: z.enum(['yes']).optional() }),
    answer: words,
    type: 'text/html',
  },
  openapi: {
    method: 'GET',
    path: '/api/openapi.json',
    summary: 'This table as an OpenAPI document',
    answer: z.looseObject({ openapi: words }),
  },
} as const satisfies Readonly<Record<string, Shape>>

export type RouteName = keyof typeof ROUTES
type Route<Name extends RouteName> = (typeof ROUTES)[Name]
type Parts<Path> = Path extends `${string}:${infer Part}/${infer Rest}`
  ? Part | Parts<Rest>
  : Path extends `${string}:${infer Part}`
    ? Part
    : never

/** What stands in a route's path. */
export type Params<Name extends RouteName> = Readonly<Record<Parts<Route<Name>['path']>, string>>
/** What a route may be asked, as its handler gets it. */
export type Query<Name extends RouteName> =
  Route<Name> extends { readonly query: infer Asked extends z.ZodType } ? z.output<Asked> : Readonly<Record<never, never>>
/** What a route is sent; undefined where nothing is. */
export type Body<Name extends RouteName> =
  Route<Name> extends { readonly body: infer Sent extends z.ZodType } ? z.output<Sent> : undefined
export type Answer<Name extends RouteName> = z.output<Route<Name>['answer']>

/** What a call to a route names: parts of its path, what it asks. Of the query, what has a default may be left out. */
export interface Call<Name extends RouteName> {
  readonly params?: Params<Name>
  readonly query?: Partial<Query<Name>>
}

/**
 * The address of a route: its path with its parts put in, and its query in the order given.
 *
 * What is undefined is left out.
 */
export const address = <Name extends RouteName>(name: Name, { params, query }: Call<Name> = {}): string => {
  const parts = (params ?? {}) as Readonly<Record<string, string>>
  const path = ROUTES[name].path.replace(/:(\w+)/g, (_, part: string) => encodeURIComponent(parts[part] ?? ''))
  const asked = new URLSearchParams()
  for (const [key, value] of Object.entries(query ?? {})) if (value !== undefined) asked.set(key, String(value))
  return asked.size > 0 ? `${path}?${asked}` : path
}

export type About = z.output<typeof about>
export type Act = z.output<typeof act>
export type AlignedSide = z.output<typeof alignedSide>
export type AttributionView = z.output<typeof attribution>
export type CaptureRow = z.output<typeof capture>
export type ClaimName = z.output<typeof claimName>
export type ClaimRow = z.output<typeof claimRow>
export type EntityView = z.output<typeof entity>
export type EventSent = Answer<'events'>
export type FailureRow = z.output<typeof failure>
export type HeadlineView = z.output<typeof headline>
export type Job = z.output<typeof job>
export type Judged = z.output<typeof judged>
export type JudgementRow = z.output<typeof judgement>
export type LineageView = z.output<typeof lineage>
export type OutletRow = z.output<typeof outletRow>
export type PassageView = z.output<typeof passage>
export type PersonRow = z.output<typeof personRow>
export type PlaceRow = z.output<typeof region>
export type Problem = z.output<typeof problem>
export type QuestionView = z.output<typeof question>
export type ReasonView = z.output<typeof reason>
export type ReportName = z.output<typeof reportName>
export type ReportRow = z.output<typeof reportRow>
export type ReviewItem = z.output<typeof reviewItem>
export type Said = z.output<typeof said>
export type StatementView = z.output<typeof statement>
export type TimelineDay = z.output<typeof timelineDay>
export type Tracing = z.output<typeof tracing>
