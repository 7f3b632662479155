import { resolve, sep } from 'node:path'
import { type Collected, type Container, collect } from '../collect/index.ts'
import type { Change, Engine, Original } from '../engines/engine.ts'
import { extractable } from '../extract/index.ts'
import { type Capture, type CaptureId, HearsayError, type Instant, type Removal, type ReportFacts } from '../model/index.ts'
import { inOrder, type Job } from './in-order.ts'
import { MADE } from './made.ts'
import type { InquiryOptions } from './options.ts'
import type { Packed } from './outcome.ts'

/** What became of one source, or of one member of a container. */
export type Added =
  /** Kept and read, and it will stay. `earlier`: the edition of the same file or address before it. */
  | {
      readonly kind: 'added'
      readonly capture: Capture
      readonly reports: readonly ReportFacts[]
      readonly earlier: Capture | null
    }
  /** There already, unchanged. */
  | { readonly kind: 'known'; readonly capture: Capture }
  /** There already, and removed by a person: it stays so. */
  | { readonly kind: 'removed'; readonly capture: Capture; readonly removal: Removal }
  /** Not read; where bytes were captured they are kept. The failure is on record. */
  | { readonly kind: 'failed'; readonly locator: string; readonly capture: Capture | null; readonly error: HearsayError }

/** So much is committed together: what a kill can cost is that much work, never what was given out. */
const MOST_ITEMS = 128
const MOST_BYTES = 32 * 1024 * 1024
const MOST_MILLISECONDS = 500

/** One thing that came, with what is known of it. */
interface Item {
  readonly collected: Collected | null
  /** As it stands, where there is nothing to do for it. */
  readonly settled: Added | null
  /** Whether its capture is on record already. */
  readonly recorded: boolean
  /** Containers that were entered before it. */
  readonly entered: readonly Container[]
  /** How far containers were gone through before it. */
  readonly passed: ReadonlyMap<CaptureId, Passed>
}

/** A container, and the position that comes next in it; null at its undamaged end. */
interface Passed {
  readonly capture: Capture
  readonly next: number | null
}

/**
 * Adds sources to an inquiry and reads them: what `collect` takes, in the order given.
 *
 * Gives each source's outcome once it is kept for good: its bytes first, then its record. What was added before is passed over, so
 * that the same call goes on where an earlier one was stopped. One that fails never loses the others. When interrupted, what was
 * read so far is kept before the error is thrown.
 * @throws HearsayError E_INQUIRY_LOCKED before anything is done; E_INTERRUPTED; E_DISK_FULL, E_NO_PERMISSION, E_WRITE where the
 * inquiry cannot be written; E_WEIGHTS. What was given out stands.
 * Cost: that of reading; keeping takes under a millisecond a report beside it.
 */
export async function* add(engine: Engine, sources: readonly string[], options: InquiryOptions = {}): AsyncGenerator<Added> {
  const now = options.now ?? Date.now
  await engine.commit([])
  let batch = emptyBatch()
  const flush = async (): Promise<readonly Added[]> => {
    const { changes, originals, outcomes } = batch
    batch = emptyBatch()
    await engine.keepOriginals(originals)
    if (changes.length > 0) await engine.commit(changes)
    return Promise.all(outcomes.map((outcome) => withEarlier(engine, outcome)))
  }
  try {
    for await (const { item, results } of inOrder(jobs(engine, sources, options), options)) {
      note(batch, item, results as readonly Packed[] | HearsayError, new Date(now()).toISOString() as Instant)
      if (isFull(batch)) yield* await flush()
    }
  } catch (error) {
    if (!(error instanceof HearsayError) || error.code !== 'E_INTERRUPTED') throw error
    yield* await flush()
    throw error
  }
  yield* await flush()
}

interface Batch {
  readonly changes: Change[]
  readonly originals: Original[]
  readonly outcomes: Added[]
  readonly begun: number
}

const emptyBatch = (): Batch => ({ changes: [], originals: [], outcomes: [], begun: performance.now() })

const isFull = ({ outcomes, originals, begun }: Batch): boolean =>
  outcomes.length >= MOST_ITEMS ||
  originals.reduce((sum, { size }) => sum + size, 0) >= MOST_BYTES ||
  performance.now() - begun >= MOST_MILLISECONDS

/** Goes through what is collected and finds out what there is to do for each. */
async function* jobs(engine: Engine, sources: readonly string[], options: InquiryOptions): AsyncGenerator<Job<Item>> {
  let entered: Container[] = []
  let settled: Added[] = []
  let passed = new Map<CaptureId, Passed>()
  let broken: unknown = null
  const coming = new Set<CaptureId>()
  const own = resolve(engine.place) + sep
  /** The inquiry may lie in a folder that is added: what it keeps is no source. */
  const isOwn = (locator: string): boolean =>
    options.named === undefined && !/^[a-z]+:/i.test(locator) && resolve(locator).startsWith(own)
  const enter = async (container: Container): Promise<number> => {
    const { capture } = container
    if (isOwn(capture.locator)) return Number.POSITIVE_INFINITY
    const kept = await engine.capture(capture.id)
    if (kept?.removal) settled.push({ kind: 'removed', capture, removal: kept.removal })
    else if (coming.has(capture.id) || (kept && kept.next === null)) settled.push({ kind: 'known', capture })
    else {
      try {
        await engine.keepOriginals([{ ...container.held, digest: capture.bytes, size: capture.size }])
      } catch (cause) {
        if (!(cause instanceof HearsayError) || cause.code !== 'E_READ') broken = cause
        throw cause
      }
      coming.add(capture.id)
      if (!kept) entered.push(container)
      return kept?.next ?? 0
    }
    return Number.POSITIVE_INFINITY
  }
  const item = (given: Partial<Item>): Item => {
    const whole = { collected: null, settled: null, recorded: false, entered, passed, ...given }
    entered = []
    passed = new Map()
    return whole
  }
  const told = function* (): Generator<Job<Item>> {
    for (const outcome of settled) yield { item: item({ settled: outcome }), task: null }
    settled = []
  }

  const settings = {
    mediaTypes: extractable,
    ...options,
    enter,
    passed: ({ capture }: Container, next: number | null) => void passed.set(capture.id, { capture, next }),
  }
  for await (const collected of collect(sources, settings)) {
    if (broken) throw broken
    yield* told()
    const locator = 'error' in collected ? collected.locator : collected.capture.locator
    if (isOwn(locator)) {
      options.skipped?.(locator, 'it belongs to the inquiry itself')
      continue
    }
    if ('error' in collected) {
      yield { item: item({ collected }), task: null }
      continue
    }
    const { capture } = collected
    const kept = await engine.capture(capture.id)
    const outcome = coming.has(capture.id) ? ({ kind: 'known', capture } as const) : settledBefore(capture, kept)
    coming.add(capture.id)
    if (outcome) yield { item: item({ collected, settled: outcome }), task: null }
    else yield { item: item({ collected, recorded: kept !== null }), task: { work: 'pack', ...collected } }
  }
  if (broken) throw broken
  yield* told()
  if (entered.length + passed.size > 0) yield { item: item({}), task: null }
}

/** What is there already needs nothing more, unless reading it failed before. */
const settledBefore = (capture: Capture, kept: Awaited<ReturnType<Engine['capture']>>): Added | null => {
  if (!kept) return null
  if (kept.removal) return { kind: 'removed', capture, removal: kept.removal }
  return kept.read ? { kind: 'known', capture } : null
}

/** Puts down what is to be committed for one thing that came. */
const note = (batch: Batch, item: Item, results: readonly Packed[] | HearsayError, at: Instant): void => {
  const { changes, originals, outcomes } = batch
  const { collected, settled } = item
  // How far a container was passed is known when the next thing comes: all that came of it is put down by then.
  for (const { capture } of item.entered) changes.push({ kind: 'capture', capture, addedAt: at, container: true })
  for (const { capture, next } of item.passed.values()) {
    changes.push({ kind: 'entered', container: capture.id, next })
    // What an earlier look at it, or an earlier edition, was recorded with no longer holds.
    if (next === null) changes.push({ kind: 'recovered', locator: capture.locator })
  }
  if (settled) outcomes.push(settled)
  else if (collected && 'error' in collected) {
    const { locator, error } = collected
    changes.push({ kind: 'failure', failure: { locator, capture: null, code: error.code, message: error.message, at } })
    outcomes.push({ kind: 'failed', locator, capture: null, error })
  } else if (collected) {
    const { capture, bytes } = collected
    const { id, locator } = capture
    if (!item.recorded) {
      if (!capture.part) originals.push({ bytes, digest: capture.bytes, size: capture.size })
      changes.push({ kind: 'capture', capture, addedAt: at, container: false })
    }
    const error = results instanceof HearsayError ? results : null
    const reports = results instanceof HearsayError ? [] : (results[0]?.reports ?? [])
    changes.push({ kind: 'reports', capture: id, made: MADE, reports })
    if (error) {
      changes.push({ kind: 'failure', failure: { locator, capture: id, code: error.code, message: error.message, at } })
      outcomes.push({ kind: 'failed', locator, capture, error })
    } else {
      changes.push({ kind: 'recovered', locator })
      outcomes.push({ kind: 'added', capture, reports: reports.map(({ facts }) => facts), earlier: null })
    }
  }
}

/** Finds the edition before one that was added. What was given on standard input is none of another. */
const withEarlier = async (engine: Engine, outcome: Added): Promise<Added> => {
  if (outcome.kind !== 'added' || outcome.capture.locator === '-') return outcome
  let earlier: Capture | null = null
  for await (const { capture, read } of engine.captures({ locator: outcome.capture.locator })) {
    if (!read || capture.id === outcome.capture.id || capture.takenAt > outcome.capture.takenAt) continue
    if (earlier === null || capture.takenAt >= earlier.takenAt) earlier = capture
  }
  return { ...outcome, earlier }
}
