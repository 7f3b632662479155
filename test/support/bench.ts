import { type ChildProcess, spawn } from 'node:child_process'
import { type IncomingHttpHeaders, request } from 'node:http'
import { afterAll } from 'vitest'
import { type Answer, address, type Body, type Call, type Problem, problem, ROUTES, type RouteName } from '../../src/bench/api.ts'
import { command } from '../robustness/command.ts'

/** A bench that was started as a person starts it. */
export interface Started {
  /** What it printed: with the token that is good once. */
  readonly url: string
  readonly origin: string
  /** What it said beside. */
  readonly said: () => string
  /** Ends it as Ctrl-C does. @returns its exit code. */
  readonly stop: () => Promise<number | null>
  /** Ends it as a power cut does. */
  readonly kill: () => Promise<void>
}

export interface Sent {
  readonly method?: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array | FormData
}

export interface Received {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

const children = new Set<ChildProcess>()
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
})

const PATIENCE = 60_000

/** Runs `hearsay bench` to where it prints its address. @throws Error with what it said where it ends before. */
export const startBench = async (
  folder: string | null,
  { cwd, port = 0 }: { readonly cwd?: string; readonly port?: number } = {},
): Promise<Started> => {
  const given = [...(folder === null ? [] : [folder]), '--no-open', '--port', String(port), '--as', 'Mara Quill']
  const child = spawn(process.execPath, [command, 'bench', ...given], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...process.env, NO_COLOR: '1' },
  })
  children.add(child)
  let [out, err] = ['', '']
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    err += piece
  })
  const closed = new Promise<number | null>((done) => child.once('close', (status) => done(status)))
  void closed.then(() => children.delete(child))
  const url = await new Promise<string>((done, failed) => {
    const timer = setTimeout(() => failed(new Error(`The bench printed no address in time. ${err}`)), PATIENCE)
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      out += piece
      if (!out.includes('\n')) return
      clearTimeout(timer)
      done(out.slice(0, out.indexOf('\n')))
    })
    void closed.then((status) => failed(new Error(`The bench ended with ${status}. ${err}`)))
  })
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal)
    return closed
  }
  return {
    url,
    origin: new URL(url).origin,
    said: () => err,
    stop: () => end('SIGINT'),
    kill: async () => void (await end('SIGKILL')),
  }
}

/** Sends a request with the headers given and no others but those HTTP needs; a `host` given stands for the usual one. */
export const send = async (origin: string, { method = 'GET', path, headers = {}, body }: Sent): Promise<Received> => {
  const made = body instanceof FormData ? new Response(body) : null
  const bytes = made ? new Uint8Array(await made.arrayBuffer()) : Buffer.from((body as string | Uint8Array | undefined) ?? '')
  const type = made?.headers.get('content-type')
  return new Promise((done, failed) => {
    const asked = request(
      origin,
      {
        method,
        path,
        headers: {
          ...(type ? { 'content-type': type } : {}),
          ...(bytes.length > 0 ? { 'content-length': String(bytes.length) } : {}),
          ...headers,
        },
      },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8').on('data', (piece: string) => {
          text += piece
        })
        answer.on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, text }))
        answer.on('error', failed)
      },
    )
    asked.on('error', failed)
    asked.end(bytes)
  })
}

/** Somebody whom the bench knows. */
export interface Visitor {
  readonly cookie: string
  readonly origin: string
  readonly send: (sent: Sent) => Promise<Received>
  /** What a route answers, which must be what the contract says and nothing beside. @throws Error with the problem where it is one. */
  readonly ask: <Name extends RouteName>(name: Name, call?: Asking<Name>) => Promise<Answer<Name>>
  /** The problem a route answers with. @throws Error where it is none. */
  readonly refusal: (sent: Sent) => Promise<Problem & { readonly status: number }>
  /** Sends files as the page does. */
  readonly upload: (
    files: readonly (readonly [name: string, content: string | Uint8Array<ArrayBuffer>])[],
  ) => Promise<Answer<'upload'>>
  /** Waits until nothing is under way and all reports are traced. @throws Error where work failed. */
  readonly settled: () => Promise<void>
}
type Asking<Name extends RouteName> = Call<Name> & { readonly body?: Body<Name> | FormData }

/** Opens the address once, as a browser does. */
export const visit = async ({ url, origin }: Pick<Started, 'url' | 'origin'>): Promise<Visitor> => {
  const { headers, status, text } = await send(origin, { path: new URL(url).pathname + new URL(url).search })
  const cookie = headers['set-cookie']?.[0]?.split(';')[0]
  if (cookie === undefined) throw new Error(`No cookie was given: ${status} ${text}`)
  return visitor(origin, cookie)
}

const visitor = (origin: string, cookie: string): Visitor => {
  const own = (sent: Sent): Promise<Received> => send(origin, { ...sent, headers: { cookie, origin, ...sent.headers } })
  const ask = async <Name extends RouteName>(name: Name, { body, ...asked }: Asking<Name> = {}): Promise<Answer<Name>> => {
    const { method, type }: { readonly method: string; readonly type?: string } = ROUTES[name]
    const form = body instanceof FormData
    const received = await own({
      method,
      path: address(name, asked as Call<Name>),
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
      ...(body === undefined || form ? {} : { headers: { 'content-type': 'application/json' } }),
    })
    if (received.status !== 200) throw new Error(`${name}: ${received.status} ${received.text}`)
    if (type === 'text/html') return received.text as Answer<Name>
    return asAgreed(name, JSON.parse(received.text))
  }
  const settled = async (): Promise<void> => {
    const until = performance.now() + PATIENCE * 5
    while (performance.now() < until) {
      const { jobs, tracing, counts } = await ask('inquiry')
      const failed = jobs.find(({ state }) => state === 'failed')
      if (failed) throw new Error(`Work failed: ${JSON.stringify(failed.problem)}`)
      const rests = jobs.every(({ endedAt }) => endedAt !== null)
      if (rests && (tracing.status === 'kept' || (tracing.status === 'none' && counts.reports === 0))) return
      await pause(100)
    }
    throw new Error('The bench did not come to rest in time.')
  }
  return {
    cookie,
    origin,
    send: own,
    ask,
    refusal: async (sent) => {
      const { status, text } = await own(sent)
      if (status < 400) throw new Error(`This was answered: ${status} ${text.slice(0, 300)}`)
      return { status, ...problem.parse(JSON.parse(text)) }
    },
    upload: (files) => {
      const form = new FormData()
      for (const [name, content] of files) form.append('file', new Blob([content]), name)
      return ask('upload', { body: form })
    },
    settled,
  }
}

/** What was answered, where it is as the contract says to the last field. @throws Error otherwise. */
export const asAgreed = <Name extends RouteName>(name: Name, given: unknown): Answer<Name> => {
  const parsed = ROUTES[name].answer.parse(given)
  const [agreed, answered] = [JSON.stringify(sorted(parsed)), JSON.stringify(sorted(given))]
  if (agreed === answered) return parsed as Answer<Name>
  const at = [...agreed].findIndex((letter, index) => letter !== answered[index])
  throw new Error(`${name} answers what the contract does not have, near ${answered.slice(Math.max(0, at - 60), at + 60)}`)
}

/** The same with the keys of every record in order. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

export const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))
