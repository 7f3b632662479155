/** Every code that Hearsay can end with; each is described in docs/guide/errors.md. */
export const ERROR_CODES = [
  'E_NOT_FOUND',
  'E_NO_PERMISSION',
  'E_READ',
  'E_FETCH',
  'E_TOO_LARGE',
  'E_EMPTY',
  'E_BINARY',
  'E_FORMAT',
  'E_NO_TEXT',
  'E_WRITE',
  'E_DISK_FULL',
  'E_USAGE',
  'E_WEIGHTS',
  'E_NO_INQUIRY',
  'E_EXISTS',
  'E_INQUIRY_FORMAT',
  'E_INQUIRY_LOCKED',
  'E_INQUIRY_DAMAGED',
  'E_INTERRUPTED',
  'E_INTERNAL',
  'E_BENCH_HOST',
  'E_BENCH_TOKEN',
  'E_BENCH_ORIGIN',
  'E_BENCH_PORT',
  'E_NO_ANSWER',
  'E_ANSWER',
  'E_PAGE',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

/**
 * Work cannot go on. The message says what happened (with values), what state that leaves, and what to do next.
 */
export class HearsayError extends Error {
  readonly code: ErrorCode
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'HearsayError'
    this.code = code
  }
}
