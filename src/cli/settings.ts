import type { InquiryOptions } from '../inquiry/index.ts'
import type { Messages } from './messages.ts'
import type { SourceOptions } from './options.ts'

/** The library's options as a command was told them. */
export const settings = (
  { threads, maxBytes }: Pick<SourceOptions, 'threads' | 'maxBytes'>,
  signal: AbortSignal,
  say: Messages,
): InquiryOptions => ({
  signal,
  skipped: (locator, reason) => say.note(`Skipped ${locator}: ${reason}.`),
  ...(threads === undefined ? {} : { threads }),
  ...(maxBytes === undefined ? {} : { maxBytes }),
})
