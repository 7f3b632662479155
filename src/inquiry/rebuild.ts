import { members } from '../collect/index.ts'
import type { Change, Engine } from '../engines/engine.ts'
import { type Capture, type CaptureId, HearsayError, type Instant, type KeptCapture, type ReportFacts } from '../model/index.ts'
import { inOrder, type Job } from './in-order.ts'
import { MADE } from './made.ts'
import type { InquiryOptions } from './options.ts'
import type { Packed } from './outcome.ts'

/** What became of one capture when it was read anew. */
export type Rebuilt = { readonly capture: Capture } & (
  | { readonly reports: readonly ReportFacts[]; readonly error: null }
  | { readonly reports: readonly []; readonly error: HearsayError }
)

export interface RebuildOptions extends InquiryOptions {
  /** Reads only what no reader, or another Hearsay's, has read: what was put back, above all. All unless told. */
  readonly outdatedOnly?: boolean
}

const STEP = 'rebuild'
const MOST_ITEMS = 128

interface Item {
  readonly capture: Capture
  /** Why its bytes cannot be had; null where they can. */
  readonly error: HearsayError | null
}

/**
 * Makes all that is derived anew from the captured bytes: reports, readings, the index for searching. What a step over all reports
 * gave is out of date after it.
 *
 * The same Hearsay makes the same again, to the byte. Captures, removals and judgements are not touched. Until a capture's turn comes, what
 * was read in it before stays; an interrupted run goes on where it stopped. Gives each capture's outcome once it is kept.
 * @throws HearsayError E_INQUIRY_LOCKED, E_INTERRUPTED, E_DISK_FULL, E_NO_PERMISSION, E_WRITE, E_WEIGHTS.
 * Cost: that of reading every report.
 */
export async function* rebuild(engine: Engine, options: RebuildOptions = {}): AsyncGenerator<Rebuilt> {
  const now = options.now ?? Date.now
  const before = await engine.result(STEP)
  const goesOn = before !== null && !before.complete
  if (!options.outdatedOnly && !goesOn) {
    const state = await engine.state()
    await engine.commit([{ kind: 'result-start', step: STEP, made: MADE, state }, { kind: 'outdated' }])
  } else await engine.commit([])
  let changes: Change[] = []
  let outcomes: Rebuilt[] = []
  const flush = async (): Promise<readonly Rebuilt[]> => {
    const given = outcomes
    const kept = changes
    changes = []
    outcomes = []
    await engine.commit(kept)
    return given
  }
  const failures = new Map<string, string>()
  for await (const { locator, code, message } of engine.failures()) failures.set(locator, `${code} ${message}`)
  try {
    for await (const { item, results } of inOrder(jobs(engine), options)) {
      const { capture } = item
      const error = item.error ?? (results instanceof HearsayError ? results : null)
      if (error) {
        const { code, message } = error
        const at = new Date(now()).toISOString() as Instant
        changes.push({ kind: 'reports', capture: capture.id, made: MADE, reports: [] })
        // One that failed so before keeps the time of its first failure.
        if (failures.get(capture.locator) !== `${code} ${message}`)
          changes.push({ kind: 'failure', failure: { locator: capture.locator, capture: capture.id, code, message, at } })
        outcomes.push({ capture, reports: [], error })
      } else {
        const reports = (results as readonly Packed[])[0]?.reports ?? []
        changes.push({ kind: 'reports', capture: capture.id, made: MADE, reports })
        if (failures.has(capture.locator)) changes.push({ kind: 'recovered', locator: capture.locator })
        outcomes.push({ capture, reports: reports.map(({ facts }) => facts), error: null })
      }
      if (outcomes.length >= MOST_ITEMS) yield* await flush()
    }
  } catch (error) {
    if (!(error instanceof HearsayError) || error.code !== 'E_INTERRUPTED') throw error
    yield* await flush()
    throw error
  }
  if (!options.outdatedOnly || goesOn) changes.push({ kind: 'result-end', step: STEP })
  yield* await flush()
}

async function* jobs(engine: Engine): AsyncGenerator<Job<Item>> {
  const inside = new Map<CaptureId, Set<CaptureId>>()
  for await (const capture of engine.outdated(MADE)) {
    if (capture.part) {
      const { container } = capture.part
      inside.set(container, (inside.get(container) ?? new Set()).add(capture.id))
      continue
    }
    let bytes: Uint8Array | null = null
    let error: HearsayError | null = null
    try {
      bytes = await engine.original(capture.bytes)
    } catch (cause) {
      if (!(cause instanceof HearsayError)) throw cause
      error = cause
    }
    if (bytes) yield { item: { capture, error: null }, task: { work: 'pack', capture, bytes } }
    else yield { item: { capture, error: error ?? gone(engine, capture) }, task: null }
  }
  for (const [container, wanted] of inside) yield* unpacked(engine, container, wanted)
}

/** The members of one container that are to be read anew: unpacked again, since the container's bytes alone are kept. */
async function* unpacked(engine: Engine, container: CaptureId, wanted: Set<CaptureId>): AsyncGenerator<Job<Item>> {
  const whole = (await engine.capture(container))?.capture
  const held = whole ? await engine.held(whole.bytes) : null
  if (whole && held)
    for await (const member of members(
      { capture: whole, held },
      { maxBytes: Number.MAX_SAFE_INTEGER, from: 0, skipped: () => {} },
    )) {
      if (!('capture' in member) || !wanted.delete(member.capture.id)) continue
      const { capture } = (await engine.capture(member.capture.id)) as KeptCapture
      yield { item: { capture, error: null }, task: { work: 'pack', capture, bytes: member.bytes } }
    }
  for (const id of wanted) {
    const { capture } = (await engine.capture(id)) as KeptCapture
    yield { item: { capture, error: gone(engine, capture) }, task: null }
  }
}

const gone = (engine: Engine, { locator }: Capture): HearsayError =>
  new HearsayError(
    'E_INQUIRY_DAMAGED',
    `${locator}: the bytes captured from it are no longer in ${engine.place}. Nothing can be read from it; restore originals from a copy.`,
  )
