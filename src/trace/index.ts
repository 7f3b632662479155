export type { TraceKnowledge } from './knowledge.ts'
export { prepare } from './prepare.ts'
export type { Prepared } from './prepared.ts'
export { trace } from './trace.ts'
