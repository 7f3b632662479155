import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { trueClaim } from '../../src/cli/true-claim.ts'
import { openMemory } from '../../src/engines/memory/memory.ts'
import { openInquiry, traceInquiry } from '../../src/inquiry/index.ts'
import { findingsView, traceLine } from '../../src/publish/index.ts'
import { jsonSchemas } from '../../src/publish/json-schemas.ts'
import { asJsonLine, simulate } from '../../src/simulate/index.ts'
import { file, temporaryFolder } from '../robustness/command.ts'

const folder = temporaryFolder()
/** The published form, closed: a field that it does not name is an error. */
const valid = new Ajv2020({ strict: false }).compile(jsonSchemas(true).trace)

interface Told {
  readonly seed: number
  readonly atLeast: number
  readonly atMost: number
  readonly origins: number | null
  readonly finding: string
}

/** What the demo finds in a small case of one seed, and what its history has recorded of the same claim. */
const tell = async (seed: number): Promise<Told> => {
  const { reports, truth } = simulate(seed, { reports: 30 })
  const path = file(folder, `case-${seed}.jsonl`, `${reports.map(asJsonLine).join('\n')}\n`)
  const inquiry = openInquiry(openMemory())
  for await (const outcome of inquiry.add([path], { threads: 0 })) expect(outcome.kind).toBe('added')
  const findings = await traceInquiry(inquiry)
  const view = findingsView(findings)
  for (const claim of view.claims)
    if (!valid(JSON.parse(JSON.stringify(traceLine(view, claim))))) throw new Error(JSON.stringify(valid.errors))
  const [leading] = view.claims
  if (!leading?.assessment) throw new Error(`nothing was found for seed ${seed} in ${join(folder, `case-${seed}.jsonl`)}`)
  const { atLeast, atMost } = leading.assessment.independentOrigins
  const origins = trueClaim(findings, leading.claim, truth)?.independentOrigins ?? null
  return { seed, atLeast, atMost, origins, finding: `${leading.words} ${leading.reach.reports.length} ${atLeast} ${atMost}` }
}

describe('the finding of the demo', () => {
  // Fifteen cases; over many more, measure/quality/trace.ts. The history knows; tracing sees the reports alone.
  it('holds the number of origins that the history recorded between its bounds, whatever the seed', {
    timeout: 600_000,
  }, async () => {
    const all: Told[] = []
    for (let seed = 1; seed <= 15; seed++) all.push(await tell(seed))
    expect(all.filter(({ origins }) => origins === null)).toEqual([])
    const outside = all.filter(({ atLeast, atMost, origins }) => origins !== null && (origins < atLeast || origins > atMost))
    expect(outside).toEqual([])
    expect(new Set(all.map(({ finding }) => finding)).size).toBe(all.length)
    // A range from one to as many as there are reports would hold any number.
    expect(all.reduce((sum, { atLeast, atMost }) => sum + atMost - atLeast, 0) / all.length).toBeLessThan(10)
  })
})
