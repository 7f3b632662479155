import type { Tracing } from '../../../inquiry/index.ts'
import type { Capture, Findings, Reading, ReportFacts, ReportId } from '../../../model/index.ts'
import { type Desk, type Laid, layOut } from './desk.ts'

/**
 * One report laid out by itself, without claims: for reports that are not traced yet, and for earlier editions.
 * @returns null where there is no such report. Cost: unpacking it.
 */
export const layAlone = async (desk: Desk, id: ReportId): Promise<Laid | null> => {
  const facts = await factsOf(desk, id)
  const kept = facts && (await desk.captures()).get(facts.capture)
  if (!kept) return null
  for await (const reading of desk.inquiry.readings({ editions: 'all', capture: kept.capture.id }))
    if (reading.report.id === id) return layOut(alone(desk.inquiry.place, kept.capture, reading))
  return null
}

/** Of a report that is there, an earlier edition too; null where there is none. */
export const factsOf = async (desk: Desk, id: ReportId): Promise<ReportFacts | null> => {
  const current = (await desk.facts()).get(id)
  if (current) return current
  for await (const facts of desk.inquiry.list({ editions: 'all' })) if (facts.id === id) return facts
  return null
}

const alone = (name: string, capture: Capture, reading: Reading): Tracing => {
  const findings: Findings = {
    name,
    captures: [capture],
    readings: [reading],
    traced: { claims: [], lineages: [], chains: [], titles: [] },
    assessments: [],
    reuse: [],
    families: [],
    questions: [],
    headlines: [],
    next: [],
    judged: [],
  }
  return {
    findings: () => findings,
    state: -1,
    original: () => reading,
    follow: async () => [],
    note: async () => false,
    ready: async () => {},
  }
}
