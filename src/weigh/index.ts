export { bounds } from './bounds.ts'
export type { PracticeRule, WeighKnowledge } from './knowledge.ts'
export { type Weighed, weigh } from './weigh.ts'
export { type WeighedMany, weighMany } from './weigh-many.ts'
