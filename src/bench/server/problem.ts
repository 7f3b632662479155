import type { Context } from 'hono'
import { html } from 'hono/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type ErrorCode, HearsayError } from '../../model/index.ts'
import type { Problem } from '../api.ts'

/** An answer that says what happened, what state that leaves, and what to do; to a browser that comes by an address, as a page. */
export const problemAnswer = (
  context: Context,
  status: ContentfulStatusCode,
  code: ErrorCode,
  message: string,
): Response | Promise<Response> =>
  /\btext\/html\b/.test(context.req.header('accept') ?? '')
    ? context.html(page(code, message), status)
    : context.json({ code, message } satisfies Problem, status)

/** Plain, for whoever is refused may not have our style. What is put in is escaped. */
const page = (code: ErrorCode, message: string): ReturnType<typeof html> =>
  html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>Hearsay</title></head><body><main><h1>Hearsay</h1><p dir="auto">${message}</p><p><code>${code}</code></p></main></body></html>`

const STATUS: Partial<Readonly<Record<ErrorCode, ContentfulStatusCode>>> = {
  E_NOT_FOUND: 404,
  E_USAGE: 400,
  E_INQUIRY_LOCKED: 409,
  E_INTERRUPTED: 409,
  E_TOO_LARGE: 413,
  E_DISK_FULL: 507,
}

/** The answer to a request that failed. */
export const failedAnswer = (context: Context, error: unknown): Response | Promise<Response> =>
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
