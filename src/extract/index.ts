export { type Extraction, extract, extractTexts, type ReportText } from './extract.ts'
export { extractable } from './formats/formats.ts'
export type { ExtractKnowledge } from './knowledge.ts'
