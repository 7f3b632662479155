export type { TraceKnowledge } from './knowledge.ts'
export { trace } from './trace.ts'
