import type { Counts, Engine } from '../engines/engine.ts'
import type { Capture, KeptCapture } from '../model/index.ts'
import { MADE } from './made.ts'

/** What an inquiry holds, and what is left to do in it. */
export interface Status extends Counts {
  readonly place: string
  /** Why it cannot be changed now; null where it can. */
  readonly readOnly: string | null
  readonly state: number
  /** Captures that no reader, or that of another Hearsay, has read: `rebuild` reads them. */
  readonly outdated: number
  /** Containers of which not all members were taken in: adding them again goes on. */
  readonly unfinished: readonly Capture[]
}

/** Cost: linear in the number of captures; some 0.2 s for 100,000. */
export const status = async (engine: Engine): Promise<Status> => {
  let outdated = 0
  for await (const _ of engine.outdated(MADE)) outdated++
  // An address that was fetched again was gone through then.
  const latest = new Map<string, KeptCapture>()
  for await (const kept of engine.captures({ containers: true })) latest.set(kept.capture.locator, kept)
  const unfinished = [...latest.values()].filter(({ next, removal }) => next !== null && !removal).map(({ capture }) => capture)
  const { place, readOnly } = engine
  return { ...(await engine.counts()), place, readOnly, state: await engine.state(), outdated, unfinished }
}
