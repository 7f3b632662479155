import type {
  Assessment,
  Capture,
  CaptureId,
  Change,
  Claim,
  ClaimId,
  Descent,
  Digest,
  Findings,
  Lineage,
  LineageNode,
  OriginId,
  Passage,
  Reading,
  Reason,
  ReportId,
  Reuse,
  ReuseId,
  Span,
  StatementId,
  UnseenId,
} from '../../src/model/index.ts'
import { annotated } from './annotated.ts'
import { captureOf } from './examination.ts'

/*
 * An invented story, told by hand so that every finding in it is known: a lock keeper tells a radio station that the upper sluice was
 * opened at night; an agency passes it on; papers copy the agency; one drops the hedge, one alters the number; a second witness speaks to
 * another paper; a ministry speaks of "witness reports".
 */

interface Told {
  readonly outlet: string | null
  readonly published: string | null
  readonly text: string
}

const KEEPER =
  '{source 1: {person kell: Oda Kell}, the lock keeper,} {cue 1: told} {organisation brin: Radio Brin} {content 1: that she'
const told: readonly Told[] = [
  {
    outlet: 'Radio Brin',
    published: '2021-05-02',
    text: `Lock keeper speaks of night at the sluice

${KEEPER} saw three men open the upper sluice at {place mirren: Mirren} shortly before the flood, and may have heard a lorry}.

The water reached the lower town within the hour, and forty houses were left under water.`,
  },
  {
    outlet: 'Reedwire',
    published: '2021-05-03',
    text: `Keeper saw three men at sluice, radio says

${KEEPER} saw three men open the upper sluice at {place mirren: Mirren} shortly before the flood, and may have heard a lorry}, Radio Brin reported.`,
  },
  {
    outlet: 'The Weir Gazette',
    published: '2021-05-04',
    text: `Second witness at the Mirren sluice

{source 1: The carter {person ferro: Tam Ferro}} {cue 1: said} {content 1: he watched men at the upper sluice wheel from his own yard in {place dall: Dall} that night}.`,
  },
  {
    outlet: 'Lowland Post',
    published: '2021-05-05',
    text: `Thirty men opened the sluice

Thirty men opened the upper sluice at {place mirren: Mirren} shortly before the flood, and a lorry was heard.`,
  },
  {
    outlet: null,
    published: null,
    text: `Sluice opened by men with a lorry

{source 1: {person kell: Oda Kell}} {cue 1: told} {organisation brin: Radio Brin} {content 1: that she saw three men open the upper sluice at {place mirren: Mirren} shortly before the flood, and heard a lorry}.`,
  },
  {
    outlet: 'The Ministry Observer',
    published: '2021-05-06',
    text: `Ministry: sluice was opened by hand

{source 1: The {organisation ministry: Water Ministry}} {cue 1: said} {content 1: that according to witness reports the upper sluice was opened by hand at night}.`,
  },
]

const COPIES = 9

const copy = (number: number): Told => ({
  outlet: `County Sheet ${number}`,
  published: `2021-05-0${4 + (number % 3)}`,
  text: `Keeper saw three men at sluice

${KEEPER} saw three men open the upper sluice at {place mirren: Mirren} shortly before the flood, and may have heard a lorry}, Radio Brin reported.`,
})

const readingOf = ({ outlet, published, text }: Told, at: number): Reading => {
  const notes = [
    ...(outlet ? [`outlet=${outlet.replaceAll(' ', '_')}`] : []),
    ...(published ? [`published=${published}`] : []),
    'language=en sentences',
  ]
  const places = text.includes('{place dall:') ? '\ndall: lat=10.62 lon=40.31 geonames=77' : ''
  const mirren = text.includes('{place mirren:') && at === 0 ? '\nmirren: lat=10.5 lon=40.25 geonames=76' : ''
  return annotated(`${text}\n---\nreport: ${notes.join(' ')}${places}${mirren}\n`, `r${at + 1}`)
}

/** The readings, in order of adding; the last nine are copies of the agency's item. */
export const sluiceReadings: readonly Reading[] = [...told, ...Array.from({ length: COPIES }, (_, at) => copy(at + 1))].map(
  readingOf,
)

const reading = (number: number): Reading => sluiceReadings[number - 1] as Reading
const statement = (number: number): StatementId => (reading(number).statements[0] as Reading['statements'][number]).id
const words = (number: number, ...sought: readonly string[]): Passage => {
  const { text, id } = reading(number).report
  return {
    report: id,
    spans: sought.map((one): Span => {
      const start = text.indexOf(one)
      if (start < 0) throw new Error(`report ${number} does not hold “${one}”`)
      return { start, end: start + one.length }
    }),
  }
}
const because = (text: string, ...evidence: readonly Passage[]): Reason => ({ text, evidence })

const kell = 'claim/origin/kell' as OriginId
const ferro = 'claim/origin/ferro' as OriginId
const witnesses = 'claim/origin/witness-reports' as OriginId
const interview = 'claim/unseen/interview' as UnseenId

const descent = (
  from: LineageNode,
  to: LineageNode,
  sign: Descent['sign'],
  direction: Descent['direction'],
  reason: Reason,
): Descent => ({ from, to, sign, direction, reason })

const copies = Array.from({ length: COPIES }, (_, at) => told.length + at + 1)
const all = [...told.keys()].map((at) => at + 1)

const claim: Claim = {
  id: 'claim1' as ClaimId,
  gist: 'three men opened the upper sluice at Mirren shortly before the flood',
  frame: null,
  statedIn: [...all, ...copies].map(statement),
  links: [
    {
      from: statement(1),
      to: statement(2),
      strength: 'same',
      reason: because(
        'They share a passage of 21 words.',
        words(1, 'saw three men open the upper sluice'),
        words(2, 'saw three men open the upper sluice'),
      ),
    },
  ],
  restated: [words(4, 'Thirty men opened the sluice')],
}

const change = (kind: Change['kind'], from: number, to: number, reason: Reason): Change => ({
  kind,
  from: statement(from),
  to: statement(to),
  direction: 'likely',
  reason,
})

const lineage: Lineage = {
  claim: claim.id,
  origins: [
    {
      id: kell,
      kind: 'named',
      label: 'Oda Kell',
      grounds: null,
      standing: null,
      number: 1,
      statements: [statement(1), statement(2), statement(5)],
      evidence: [words(1, 'Oda Kell')],
    },
    {
      id: ferro,
      kind: 'named',
      label: 'Tam Ferro',
      grounds: null,
      standing: null,
      number: 1,
      statements: [statement(3)],
      evidence: [words(3, 'Tam Ferro')],
    },
    {
      id: witnesses,
      kind: 'unnamed',
      label: 'witness reports',
      grounds: null,
      standing: null,
      number: 1,
      statements: [statement(6)],
      evidence: [words(6, 'witness reports')],
    },
  ],
  unseen: [{ id: interview, label: 'what Radio Brin broadcast', evidence: [words(2, 'Radio Brin reported')] }],
  descents: [
    descent(
      kell,
      statement(1),
      'attribution',
      'shown',
      because('Radio Brin names her as its source.', words(1, 'Oda Kell', 'told')),
    ),
    descent(statement(1), interview, 'attribution', 'shown', because('Radio Brin carried it.', words(1, 'Radio Brin'))),
    descent(
      interview,
      statement(2),
      'attribution',
      'shown',
      because('It says that Radio Brin reported it.', words(2, 'Radio Brin reported')),
    ),
    descent(
      statement(1),
      statement(2),
      'reuse',
      'shown',
      because(
        'They share 21 words, and the later one cites the earlier.',
        words(1, 'saw three men open the upper sluice'),
        words(2, 'saw three men open the upper sluice', 'Radio Brin reported'),
      ),
    ),
    descent(
      statement(2),
      statement(4),
      'reuse',
      'likely',
      because(
        'It has the agency’s turn of words, and is dated later.',
        words(2, 'shortly before the flood'),
        words(4, 'shortly before the flood'),
      ),
    ),
    descent(
      statement(2),
      statement(5),
      'reuse',
      'open',
      because(
        'They share 19 words; the one is not dated.',
        words(2, 'saw three men open the upper sluice'),
        words(5, 'saw three men open the upper sluice'),
      ),
    ),
    descent(
      ferro,
      statement(3),
      'attribution',
      'shown',
      because('The Weir Gazette names him as its source.', words(3, 'Tam Ferro', 'said')),
    ),
    descent(
      witnesses,
      statement(6),
      'attribution',
      'shown',
      because('The ministry gives them as its ground.', words(6, 'according to witness reports')),
    ),
    ...copies.map((number) =>
      descent(
        statement(2),
        statement(number),
        'reuse',
        'shown',
        because(
          'It has the whole passage with the agency’s closing words.',
          words(2, 'Radio Brin reported'),
          words(number, 'Radio Brin reported'),
        ),
      ),
    ),
  ],
  loops: [
    {
      nodes: [kell, witnesses],
      reason: because(
        '“witness reports” may be the account of Oda Kell, come round through the Water Ministry: the words do not tell them apart.',
        words(6, 'witness reports'),
        words(1, 'Oda Kell'),
      ),
    },
  ],
  changes: [
    change('number-altered', 2, 4, because('Three men became thirty.', words(2, 'three men'), words(4, 'Thirty men'))),
    change(
      'hedge-dropped',
      2,
      5,
      because('“may have heard” became “heard”.', words(2, 'may have heard a lorry'), words(5, 'heard a lorry')),
    ),
  ],
  gaps: [{ kind: 'not-collected', reason: because('Not collected: what Radio Brin broadcast.', words(2, 'Radio Brin reported')) }],
}

const assessment: Assessment = {
  claim: claim.id,
  independentOrigins: { atLeast: 2, atMost: 3 },
  reasons: [
    because('Counted: Oda Kell is named and speaks at first hand.', words(1, 'Oda Kell', 'saw')),
    because('Counted: Tam Ferro is named and speaks at first hand.', words(3, 'Tam Ferro', 'watched')),
    because('Possible: “witness reports”, nobody of whom is named; counted as one.', words(6, 'witness reports')),
  ],
}

const other: Claim = {
  id: 'claim2' as ClaimId,
  gist: 'the water reached the lower town within the hour',
  frame: null,
  statedIn: [(reading(1).statements.at(-1) as Reading['statements'][number]).id],
  links: [],
  restated: [],
}

const shared = 'saw three men open the upper sluice at Mirren shortly before the flood, and may have heard a lorry'

const reuse = (left: number, right: number, words_: string): Reuse => {
  const [one, two] = [words(left, words_), words(right, words_)]
  return {
    id: `u${left}-${right}` as ReuseId,
    left: one,
    right: two,
    matched: [[one.spans[0] as Span, two.spans[0] as Span]],
    words: words_.split(' ').length,
    similarity: 0.93,
  }
}

const capture = ({ report }: Reading, at: number): Capture => ({
  ...captureOf(report.text, `sluice/${at + 1}.txt`),
  id: report.capture as CaptureId,
  bytes: at.toString(16).padStart(2, '0').repeat(32) as Digest,
})

/** The story with all that is to be found in it. */
export const sluice: Findings = {
  name: 'sluice',
  captures: sluiceReadings.map(capture),
  readings: sluiceReadings,
  traced: {
    claims: [other, claim],
    lineages: [{ ...lineage, claim: other.id, origins: [], unseen: [], descents: [], loops: [], changes: [], gaps: [] }, lineage],
    chains: [],
    titles: [],
  },
  assessments: [{ claim: other.id, independentOrigins: { atLeast: 1, atMost: 1 }, reasons: [] }, assessment],
  reuse: [reuse(1, 2, shared), ...copies.map((number) => reuse(2, number, shared))],
  families: [
    {
      id: 'f1' as Findings['families'][number]['id'],
      members: [1, 2, ...copies].map((number) => reading(number).report.id as ReportId),
    },
  ],
  questions: [],
  headlines: [],
  next: [],
  judged: [],
}
