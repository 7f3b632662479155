export type { Candidate, CandidateFinder } from './candidate-finder.ts'
export { fingerprints } from './fingerprints.ts'
export { type Matched, type MatchOptions, type MatchText, match } from './match.ts'
