import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type ErrorCode, HearsayError } from '../../model/index.ts'
import type { Problem } from '../api.ts'

/** An answer that says what happened, what state that leaves, and what to do. */
export const problemAnswer = (context: Context, status: ContentfulStatusCode, code: ErrorCode, message: string): Response =>
  context.json({ code, message } satisfies Problem, status)

const STATUS: Partial<Readonly<Record<ErrorCode, ContentfulStatusCode>>> = {
  E_NOT_FOUND: 404,
  E_USAGE: 400,
  E_INQUIRY_LOCKED: 409,
  E_INTERRUPTED: 409,
  E_TOO_LARGE: 413,
  E_DISK_FULL: 507,
}

/** The answer to a request that failed. */
export const failedAnswer = (context: Context, error: unknown): Response =>
  error instanceof HearsayError
    ? problemAnswer(context, STATUS[error.code] ?? 500, error.code, error.message)
    : problemAnswer(
        context,
        500,
        'E_INTERNAL',
        `The bench could not answer (${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}). What was kept stands; please report it.`,
      )

/** @throws HearsayError E_NOT_FOUND: always. */
export const notFound = (what: string): never => {
  throw new HearsayError(
    'E_NOT_FOUND',
    `${what} is not there, or not any more. Nothing was changed; go back to the list and look again.`,
  )
}
