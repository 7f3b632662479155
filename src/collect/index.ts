export { type Collected, type CollectOptions, collect } from './collect.ts'
