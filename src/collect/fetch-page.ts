import { HearsayError, type Served } from '../model/index.ts'

/** What a server gave for an address. */
export interface Fetched {
  readonly bytes: Uint8Array
  readonly complete: boolean
  readonly served: Served
  readonly contentType: string | null
}

export interface FetchOptions {
  readonly maxBytes: number
  /** For one address, all redirects and the body included; in milliseconds. */
  readonly timeLimit: number
}

const MOST_REDIRECTS = 10
/** Says what asks: servers may treat it as they like. */
const USER_AGENT = 'Hearsay/0.1 (reads single pages for a person; no crawler)'

/**
 * Fetches one address that a person named: one request, and one for each redirect.
 *
 * Redirects lead to http and https alone. Headers are kept as they came, but for cookies. The body is kept as the transfer gave it, unpacked.
 * @throws HearsayError E_FETCH where nothing came: no such server, no answer in time, a status that is no success, too many redirects or
 * one that leads elsewhere; E_TOO_LARGE past `maxBytes`, without reading on.
 */
export const fetchPage = async (address: string, { maxBytes, timeLimit }: FetchOptions): Promise<Fetched> => {
  const signal = AbortSignal.timeout(timeLimit)
  const redirects: string[] = []
  let url = address
  try {
    for (;;) {
      const response = await fetch(url, {
        signal,
        redirect: 'manual',
        headers: {
          'user-agent': USER_AGENT,
          accept: 'text/html,application/xhtml+xml,application/pdf,application/feed+json,application/xml;q=0.9,*/*;q=0.5',
        },
      })
      const next = response.headers.get('location')
      if (response.status >= 300 && response.status < 400 && next !== null) {
        await response.body?.cancel()
        redirects.push(url)
        url = followed(address, url, next, redirects.length)
        continue
      }
      if (!response.ok) {
        await response.body?.cancel()
        throw failed(address, `the server answered with status ${response.status}`)
      }
      const { bytes, complete } = await bodyOf(response, address, maxBytes)
      const headers = [...response.headers].filter(([name]) => name !== 'set-cookie')
      const served: Served = { url, redirects, status: response.status, headers }
      return { bytes, complete, served, contentType: response.headers.get('content-type') }
    }
  } catch (cause) {
    if (cause instanceof HearsayError) throw cause
    throw failed(address, signal.aborted ? `nothing whole came within ${timeLimit / 1000} seconds` : reasonOf(cause), cause)
  }
}

const followed = (address: string, from: string, to: string, count: number): string => {
  if (count > MOST_REDIRECTS) throw failed(address, `it was sent on more than ${MOST_REDIRECTS} times`)
  let next: URL
  try {
    next = new URL(to, from)
  } catch {
    throw failed(address, 'the server sent on to what is no address')
  }
  if (next.protocol !== 'http:' && next.protocol !== 'https:')
    throw failed(address, `the server sent on to ${next.protocol.slice(0, 20)}, which is not followed`)
  return next.href
}

/** A body that breaks off is kept as far as it came. */
const bodyOf = async (
  response: Response,
  address: string,
  maxBytes: number,
): Promise<{ readonly bytes: Uint8Array; readonly complete: boolean }> => {
  const parts: Uint8Array[] = []
  let size = 0
  let complete = true
  const reader = response.body?.getReader()
  for (;;) {
    let next: { readonly done: boolean; readonly value?: Uint8Array | undefined } | undefined
    try {
      next = await reader?.read()
    } catch (cause) {
      if (size === 0) throw cause
      complete = false
      break
    }
    if (next?.value === undefined) break
    size += next.value.length
    if (size > maxBytes) {
      await reader?.cancel()
      throw new HearsayError(
        'E_TOO_LARGE',
        `${address}: gives ${size} bytes or more, over the limit of ${maxBytes}. Nothing of it was kept: save it to a file and give that, or raise the limit; the rest is read.`,
      )
    }
    parts.push(next.value)
  }
  return { bytes: new Uint8Array(Buffer.concat(parts)), complete }
}

const failed = (address: string, why: string, cause?: unknown): HearsayError =>
  new HearsayError(
    'E_FETCH',
    `${address}: could not be fetched: ${why}. Try again, or save the page in a browser and give the file; the rest is read.`,
    { cause },
  )

/** The network's own words lie in the cause. */
const reasonOf = (cause: unknown): string => {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause
  const code = inner instanceof Error && 'code' in inner ? String(inner.code) : ''
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'no server of that name was found'
  if (code === 'ECONNREFUSED') return 'the server does not answer there'
  return inner instanceof Error ? inner.message.slice(0, 160) : 'the network failed'
}
