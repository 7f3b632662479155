import type { InquiryOptions } from '../inquiry/index.ts'
import type { Messages } from './messages.ts'
import type { SourceOptions } from './options.ts'

/** The library's options as a command was told them. */
export const settings = (
  { threads, maxBytes, follow, timeLimit }: Pick<SourceOptions, 'threads' | 'maxBytes' | 'follow' | 'timeLimit'>,
  signal: AbortSignal,
  say: Messages,
): InquiryOptions => ({
  signal,
  skipped: (locator, reason) => say.note(`Skipped ${locator}: ${reason}.`),
  ...(threads === undefined ? {} : { threads }),
  ...(maxBytes === undefined ? {} : { maxBytes }),
  ...(follow === undefined ? {} : { follow }),
  ...(timeLimit === undefined ? {} : { timeLimit: timeLimit * 1000 }),
})
