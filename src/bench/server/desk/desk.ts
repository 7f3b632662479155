import type { Inquiry, Tracing } from '../../../inquiry/index.ts'
import type {
  CaptureId,
  ClaimId,
  Digest,
  JudgementId,
  KeptCapture,
  Landed,
  Reading,
  ReportFacts,
  ReportId,
  Reuse,
  StatementId,
} from '../../../model/index.ts'
import { type ClaimFindings, type FindingsView, findingsView } from '../../../publish/index.ts'

/** What is laid out of an inquiry: its findings, looked up from every side the pages ask from. */
export interface Laid {
  readonly tracing: Tracing
  readonly view: FindingsView
  readonly claims: ReadonlyMap<ClaimId, ClaimFindings>
  readonly claimOf: ReadonlyMap<StatementId, ClaimFindings>
  readonly reportOf: ReadonlyMap<StatementId, ReportId>
  /** In order of adding. */
  readonly reports: readonly ReportId[]
  /** What each report shares with others. */
  readonly reuse: ReadonlyMap<ReportId, readonly Reuse[]>
  /** Judgements by the id of what they stand on now, retracted ones too. */
  readonly judgedOn: ReadonlyMap<string, readonly Landed[]>
  readonly judgements: ReadonlyMap<JudgementId, Landed>
  readonly bytesOf: ReadonlyMap<ReportId, Digest>
}

/** An inquiry, only read, with what is laid out of it. It lies in a thread of its own, so that what takes long keeps nobody waiting. */
export interface Desk {
  readonly inquiry: Inquiry
  /** null before the first tracing. May be of an earlier state of the reports. */
  readonly laid: () => Laid | null
  /** Lays out what a tracing found, and forgets what was laid out before. */
  readonly lay: (tracing: Tracing) => Laid
  /** Whether reports came or went since. */
  readonly stale: () => Promise<boolean>
  /** The current reports, in order of adding. Read anew when reports came or went, a large inquiry's not at once. */
  readonly facts: () => Promise<ReadonlyMap<ReportId, ReportFacts>>
  /** Every capture, in order of adding. Read anew as {@link Desk.facts}. */
  readonly captures: () => Promise<ReadonlyMap<CaptureId, KeptCapture>>
}

/** While reports come in, what was read of all is good for so many times as long as reading it took. */
const PATIENCE = 5

export const openDesk = (inquiry: Inquiry): Desk => {
  let laid: Laid | null = null
  const ofState = <Value>(make: () => Promise<Value>): (() => Promise<Value>) => {
    let known: { readonly state: number; readonly value: Promise<Value>; until: number } | null = null
    return async () => {
      const state = await inquiry.state()
      const now = performance.now()
      if (known && (known.state === state || now < known.until)) return known.value
      const fresh = { state, value: make(), until: Number.POSITIVE_INFINITY }
      known = fresh
      const value = await fresh.value
      const ended = performance.now()
      fresh.until = ended + PATIENCE * (ended - now)
      return value
    }
  }
  return {
    inquiry,
    laid: () => laid,
    lay: (tracing) => {
      laid = layOut(tracing)
      return laid
    },
    stale: async () => laid !== null && laid.tracing.state !== (await inquiry.state()),
    facts: ofState(async () => {
      const found = new Map<ReportId, ReportFacts>()
      for await (const facts of inquiry.list()) found.set(facts.id, facts)
      return found
    }),
    captures: ofState(async () => {
      const found = new Map<CaptureId, KeptCapture>()
      for await (const kept of inquiry.captures()) found.set(kept.capture.id, kept)
      return found
    }),
  }
}

/** Looks up what a tracing found from every side. Cost: linear in the findings. */
export const layOut = (tracing: Tracing): Laid => {
  const findings = tracing.findings()
  const view = findingsView(findings)
  const claimOf = new Map<StatementId, ClaimFindings>()
  for (const one of view.claims) for (const statement of one.claim.statedIn) claimOf.set(statement, one)
  const reuse = new Map<ReportId, Reuse[]>()
  for (const one of findings.reuse) for (const { report } of [one.left, one.right]) push(reuse, report, one)
  const judgedOn = new Map<string, Landed[]>()
  for (const landed of findings.judged)
    for (const on of new Set(landed.places.flatMap((place) => place.on ?? []))) push(judgedOn, on, landed)
  return {
    tracing,
    view,
    claims: new Map(view.claims.map((one) => [one.claim.id, one])),
    claimOf,
    reportOf: view.reportOf,
    reports: [...view.numbers.keys()],
    reuse,
    judgedOn,
    judgements: new Map(findings.judged.map((landed) => [landed.judgement.id, landed])),
    bytesOf: new Map([...view.captures].map(([id, { bytes }]) => [id, bytes])),
  }
}

/** The judgements that stand on any of these. */
export const standingOn = ({ judgedOn }: Laid, ids: readonly string[]): JudgementId[] => [
  ...new Set(
    ids.flatMap((id) =>
      (judgedOn.get(id) ?? []).flatMap(({ stands, judgement }) =>
        stands && judgement.act.kind !== 'retract' ? [judgement.id] : [],
      ),
    ),
  ),
]

/** A report's reading before anything was judged: what was rejected is in it. */
export const originalOf = ({ tracing, view }: Laid, report: ReportId): Reading | null =>
  tracing.original(report) ?? view.readings.get(report) ?? null

export const push = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void => {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
