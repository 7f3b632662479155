/*
 * Where an inquiry can lie: `import { openEmbedded } from 'hearsay/engines'`.
 */
export { createEmbedded, openEmbedded } from './embedded/embedded.ts'
export type { Engine } from './engine.ts'
export { openMemory } from './memory/memory.ts'
