import type { Capture } from '../model/index.ts'

/** Where bytes lie: in a file, or in memory where they were piped or fetched. */
export type Held = { readonly path: string } | { readonly bytes: Uint8Array }

/** Bytes that hold many reports: a corpus, a feed, a mailbox, a web archive. One capture, however large; its members come one by one. */
export interface Container {
  readonly capture: Capture
  readonly held: Held
}
