import type { Counts, Engine } from '../engines/engine.ts'
import type { Capture, KeptCapture } from '../model/index.ts'
import { MADE } from './made.ts'

/** What an inquiry holds, and what is left to do in it: `rebuild` reads what is outdated. */
export interface Status extends Counts {
  readonly place: string
  /** Why it cannot be changed now; null where it can. */
  readonly readOnly: string | null
  readonly state: number
  /** Containers of which not all members were taken in: adding them again goes on. Those that failed as a whole are among the failures. */
  readonly unfinished: readonly Capture[]
}

/** Cost: linear in the number of captures, small for each. */
export const status = async (engine: Engine): Promise<Status> => {
  // An address that was fetched again was gone through then.
  const latest = new Map<string, KeptCapture>()
  for await (const kept of engine.captures({ containers: true })) latest.set(kept.capture.locator, kept)
  const failed = new Set<string>()
  for await (const { locator } of engine.failures()) failed.add(locator)
  const unfinished = [...latest.values()].flatMap(({ capture, next, removal }) =>
    next === null || removal || failed.has(capture.locator) ? [] : [capture],
  )
  const { place, readOnly } = engine
  return { ...(await engine.counts(MADE)), place, readOnly, state: await engine.state(), unfinished }
}
