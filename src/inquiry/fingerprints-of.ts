import type { MatchText } from '../match/index.ts'
import { newcomer } from '../match/relatives.ts'
import type { Report } from '../model/index.ts'

/** A report as it is matched: its body, and who repeats the same lines. */
export const matchText = ({ id, text, body, outlet }: Report): MatchText => ({
  id,
  text,
  spans: body,
  series: outlet?.domain ?? outlet?.name ?? null,
})

/** What a report is found by when others are compared with it. Cost: linear. */
export const fingerprintsOf = (report: Report): Uint32Array => newcomer(matchText(report)).fingerprints.slice()
