import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { problemAnswer } from './problem.ts'

const SAFE = new Set(['GET', 'HEAD'])

/** No script but ours, no style but ours, nothing from elsewhere, and nobody may put the page into a frame. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
/** A dossier brings its own style, and is shown inside our page without scripts. */
const DOSSIER_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox"

/** Who may speak with the bench. */
export interface Guard {
  /** Good once: whoever shows it gets the cookie. */
  readonly token: string
  readonly middleware: MiddlewareHandler
}

/**
 * Keeps everybody out but the person at this machine: a token that is good once and becomes a cookie; only under this machine's own name (a foreign
 * name that points here is DNS rebinding); what changes something only from our own pages.
 * @param port asked at each request; cookies are told apart by it, for browsers do not.
 */
export const guard = (port: () => number): Guard => {
  const token = randomBytes(24).toString('base64url')
  const key = randomBytes(24).toString('base64url')
  let spent = false
  const middleware: MiddlewareHandler = async (context, next) => {
    harden(context)
    const host = context.req.header('host')?.toLowerCase() ?? ''
    if (!NAMES.some((name) => host === `${name}:${port()}`))
      return problemAnswer(context, 421, 'E_BENCH_HOST', `The bench does not answer under the name ${host.slice(0, 100)}.`)
    const cookie = `hearsay-${port()}`
    const isKnown = same(getCookie(context, cookie) ?? '', key)
    const given = context.req.query('token')
    if (given !== undefined && context.req.path === '/') {
      if (isKnown) return context.redirect('/', 303)
      if (spent || !same(given, token)) return refused(context, 'This address was used already, or is of an earlier run.')
      spent = true
      setCookie(context, cookie, key, { httpOnly: true, sameSite: 'Strict', path: '/' })
      return context.redirect('/', 303)
    }
    if (!isKnown) return refused(context, 'The bench answers only to the browser that opened the address it printed.')
    const site = context.req.header('sec-fetch-site')
    const origin = context.req.header('origin')
    const isOurs = (origin === undefined || origin === `http://${host}`) && (site === undefined || site === 'same-origin')
    if (!SAFE.has(context.req.method) && !isOurs)
      return problemAnswer(
        context,
        403,
        'E_BENCH_ORIGIN',
        'Nothing was changed: this was asked by another page than the bench’s own.',
      )
    await next()
  }
  return { token, middleware }
}

const NAMES = ['127.0.0.1', 'localhost', '[::1]']

/** A person who comes by an old address reads this in the browser. */
const refused = (context: Context, what: string): Response | Promise<Response> =>
  problemAnswer(
    context,
    403,
    'E_BENCH_TOKEN',
    `${what} Start “hearsay bench” again, and open the address it prints; what you decided is kept.`,
  )

const harden = (context: Context): void => {
  context.header('Content-Security-Policy', POLICY)
  context.header('X-Content-Type-Options', 'nosniff')
  context.header('Referrer-Policy', 'no-referrer')
  context.header('Cross-Origin-Opener-Policy', 'same-origin')
  context.header('Cross-Origin-Resource-Policy', 'same-origin')
  context.header('X-Frame-Options', 'SAMEORIGIN')
  context.header('Cache-Control', 'no-store')
}

/** Lets a dossier be shown in a frame of ours, where nothing in it can run. */
export const asDossier = (context: Context): void => context.header('Content-Security-Policy', DOSSIER_POLICY)

const same = (one: string, other: string): boolean => {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}
