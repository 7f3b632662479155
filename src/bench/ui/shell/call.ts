import type * as z from 'zod'
import { type Answer, address, type Body, type Call, type Problem, problem, ROUTES, type RouteName } from '../../api.ts'

/** What came back instead of an answer. */
export class CallFailed extends Error {
  readonly problem: Problem

  constructor(what: Problem) {
    super(what.message)
    this.name = 'CallFailed'
    this.problem = what
  }
}

const NO_ANSWER =
  'The bench does not answer. What you decided before is kept. Start it again with “hearsay bench” and open the address it prints.'

/**
 * Asks the server for what a route answers; the answer is validated.
 *
 * @throws CallFailed with a code and words that can be shown, whatever happened.
 */
export const call = async <Name extends RouteName>(
  name: Name,
  { body, signal, ...asked }: Call<Name> & { readonly body?: Body<Name> | FormData; readonly signal?: AbortSignal } = {},
): Promise<Answer<Name>> => {
  const route: { readonly method: string; readonly answer: z.ZodType } = ROUTES[name]
  const sent: RequestInit = { method: route.method, credentials: 'same-origin' }
  if (signal) sent.signal = signal
  if (body instanceof FormData) sent.body = body
  else if (body !== undefined) {
    sent.body = JSON.stringify(body)
    sent.headers = { 'content-type': 'application/json' }
  }
  const response = await answered(address(name, asked as Call<Name>), sent)
  const given: unknown = await response.json().catch(() => null)
  const parsed = route.answer.safeParse(given)
  if (parsed.success) return parsed.data as Answer<Name>
  const issue = parsed.error.issues[0]
  throw new CallFailed({
    code: 'E_ANSWER',
    message: `The answer is not as agreed (${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}). Nothing was changed. Reload the page; if it stays so, the pages and the server are of different versions.`,
  })
}

/** Asks for a page and lets go of what it holds. @throws CallFailed where it is not to be had. */
export const checked = async (where: string, signal: AbortSignal): Promise<void> => {
  const response = await answered(where, { credentials: 'same-origin', signal })
  await response.blob()
}

const answered = async (where: string, sent: RequestInit): Promise<Response> => {
  const response = await fetch(where, sent).catch((error: unknown) => {
    if (sent.signal?.aborted) throw error
    throw new CallFailed({ code: 'E_NO_ANSWER', message: NO_ANSWER })
  })
  if (response.ok) return response
  const said = problem.safeParse(await response.json().catch(() => null))
  throw new CallFailed(said.success ? said.data : { code: `HTTP ${response.status}`, message: NO_ANSWER })
}

/** Whatever was thrown, as something that can be shown. */
export const problemOf = (error: unknown): Problem =>
  error instanceof CallFailed
    ? error.problem
    : { code: 'E_PAGE', message: `${error instanceof Error ? error.message : String(error)}. Nothing was changed.` }
