export { type Extraction, extract, extractable, extractTexts, type ReportText } from './extract.ts'
export type { ExtractKnowledge } from './knowledge.ts'
