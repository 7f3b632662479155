import type { Examination, Reading } from '../model/index.ts'
import type { Reference } from '../reference/index.ts'
import { prepare, trace } from '../trace/index.ts'
import { weigh } from '../weigh/index.ts'

/** Examines one report by itself: traces its claims to where they begin, and weighs what they rest on. */
export const examineReading = (reading: Reading, reference: Pick<Reference, 'tracing' | 'weighing'>): Examination => {
  const traced = trace([prepare(reading, reference.tracing)])
  const { claims, lineages, chains } = traced
  return { reading, claims, lineages, chains, ...weigh(reading, traced, reference.weighing) }
}
