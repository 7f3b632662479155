/*
 * The library: `import { examine } from 'hearsay'`.
 */
export * from '../model/index.ts'
export {
  doubtsOf,
  type ExamineLine,
  examineLine,
  findingLine,
  findingsView,
  leadingClaims,
  type ReadLine,
  readLine,
  type TraceLine,
  traceLine,
} from '../publish/index.ts'
export type { Added } from './add.ts'
export { examine } from './examine.ts'
export { examineReading } from './examine-reading.ts'
export { type Inquiry, openInquiry } from './inquiry.ts'
export { type MatchAtScaleOptions, type MatchedAtScale, type MatchProgress, matchAtScale } from './match-at-scale/match-at-scale.ts'
export { type MatchSourcesOptions, matchSources } from './match-sources.ts'
export type { InquiryOptions } from './options.ts'
export type { Examined, Failed, Read } from './outcome.ts'
export { readReports } from './read-reports.ts'
export type { RebuildOptions, Rebuilt } from './rebuild.ts'
export type { RelativesOptions } from './relatives.ts'
export type { RemoveOptions } from './remove.ts'
export type { Keeping, Kept } from './results.ts'
export type { Hit, Place, SearchOptions } from './search.ts'
export type { Status } from './status.ts'
export { type ClaimChange, openTracing, type TraceOptions, type Tracing, traceInquiry } from './tracing.ts'
