import type { CandidateFinder } from '../../match/candidate-finder.ts'
import { candidateRanker } from '../../match/rank-candidates.ts'

/**
 * An index of fingerprints in memory, for tests and small inquiries.
 *
 * @throws RangeError where a report is added whose number is not above all before it.
 * Memory: some 60 bytes a report and fingerprint.
 */
export const memoryCandidates = (): CandidateFinder => {
  const rank = candidateRanker()
  const reportsOf = new Map<number, number[]>()
  const held = new Set<number>()
  let last = -1
  const frequencies = (fingerprints: Uint32Array): Uint32Array =>
    Uint32Array.from(fingerprints, (fingerprint) => reportsOf.get(fingerprint)?.length ?? 0)
  return {
    get size() {
      return held.size
    },
    add: (report, fingerprints) => {
      if (report <= last) throw new RangeError(`Report ${report} does not come after report ${last}.`)
      last = report
      held.add(report)
      for (const fingerprint of fingerprints) {
        const reports = reportsOf.get(fingerprint)
        if (reports) reports.push(report)
        else reportsOf.set(fingerprint, [report])
      }
    },
    remove: (report, fingerprints) => {
      if (!held.delete(report)) return
      for (const fingerprint of fingerprints) {
        const others = (reportsOf.get(fingerprint) ?? []).filter((other) => other !== report)
        if (others.length > 0) reportsOf.set(fingerprint, others)
        else reportsOf.delete(fingerprint)
      }
    },
    frequencies,
    candidates: (fingerprints, limit) => {
      const read = (place: number, into: Uint32Array): number => {
        const reports = reportsOf.get(fingerprints[place] as number) ?? []
        const length = Math.min(reports.length, into.length)
        for (let at = 0; at < length; at++) into[at] = reports[at] as number
        return length
      }
      return rank({ frequencies: frequencies(fingerprints), read }, held.size, limit)
    },
  }
}
