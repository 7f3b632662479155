export { type Extraction, extract, extractable } from './extract.ts'
export type { ExtractKnowledge } from './knowledge.ts'
