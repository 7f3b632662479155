import type { Reading, TracedWhole } from '../../src/model/index.ts'
import { loadReference } from '../../src/reference/index.ts'
import { prepare, trace } from '../../src/trace/index.ts'
import { type Weighed, weigh } from '../../src/weigh/index.ts'

const reference = loadReference()

/** A reading traced and weighed, by itself. */
export const traceAndWeigh = (reading: Reading): TracedWhole & Weighed => {
  const traced = trace([prepare(reading, reference.tracing)])
  return { ...traced, ...weigh(reading, traced, reference.weighing) }
}
