import { createRequire } from 'node:module'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { streamSSE } from 'hono/streaming'
import { HearsayError, type JudgementId } from '../../model/index.ts'
import { type Job, ROUTES, type RouteName } from '../api.ts'
import { adding, readingAgain } from './adding.ts'
import type { Bench } from './bench.ts'
import type { DeskRoute } from './desk/answering.ts'
import { givenBy } from './given.ts'
import { asDossier, type Guard } from './guard.ts'
import type { Handlers } from './handlers.ts'
import { openapi } from './openapi.ts'
import { failedAnswer, notFound } from './problem.ts'
import { uiFiles } from './ui-files.ts'
import { keepUpload, MOST_BYTES } from './uploads.ts'

const { version } = createRequire(import.meta.url)('../../../package.json') as { version: string }

/** Answered here, for they change something or tell what goes on. `upload` and `events` are no JSON. */
type OwnRoute = Exclude<RouteName, DeskRoute | 'upload' | 'events'>

/** What a page may send that is no upload, in bytes. */
const MOST_SENT = 1024 * 1024
/** A sign of life on a quiet connexion, in milliseconds. */
const PULSE = 15_000

/** The bench as it answers requests: who may speak is the guard's affair, what is said the contract's, what it means the bench's. */
export const benchApp = (bench: Bench, { middleware }: Guard): Hono => {
  const app = new Hono()
  app.use(middleware)
  app.onError((error, context) => failedAnswer(context, error))
  app.use('/api/files', bodyLimit({ maxSize: MOST_BYTES, onError: tooLarge(`${MOST_BYTES / 1024 / 1024} MiB`) }))
  app.use('/api/*', async (context, next) =>
    context.req.path === '/api/files' ? next() : bodyLimit({ maxSize: MOST_SENT, onError: tooLarge('1 MiB') })(context, next),
  )

  const own = ownHandlers(bench)
  for (const name of Object.keys(ROUTES) as RouteName[]) {
    const { method, path } = ROUTES[name]
    if (name === 'events') continue
    app.on(method, path, async (context) => {
      if (name === 'upload') return context.json(await upload(bench, await formOf(context.req.raw)))
      const given = await givenBy(context, name)
      if (name in own) return context.json((await own[name as OwnRoute](given as never, bench.around())) as object)
      const route = name as DeskRoute
      const { text, type, file } = await bench.desk().ask({ wish: 'answer', route, given, around: bench.around() })
      context.header('Content-Type', type)
      if (file !== null) context.header('Content-Disposition', disposition(file))
      if (type.startsWith('text/html')) asDossier(context)
      return context.body(text)
    })
  }
  app.get(ROUTES.events.path, (context) =>
    streamSSE(context, async (stream) => {
      const end = bench.happenings.listen((event) => void stream.writeSSE({ data: JSON.stringify(event) }).catch(() => {}))
      for (const job of bench.jobs.list().filter(({ endedAt }) => endedAt === null))
        await stream.writeSSE({ data: JSON.stringify({ kind: 'job', job }) })
      const pulse = setInterval(() => void stream.write(': \n\n').catch(() => {}), PULSE)
      if (!stream.aborted) await new Promise<void>((done) => stream.onAbort(done))
      clearInterval(pulse)
      end()
    }),
  )
  app.all('/api/*', (context) =>
    failedAnswer(context, new HearsayError('E_NOT_FOUND', 'The bench has no such address. See /api/openapi.json.')),
  )
  pages(app)
  return app
}

const tooLarge = (most: string) => (): never => {
  throw new HearsayError(
    'E_TOO_LARGE',
    `This is larger than the ${most} that can be sent at once. Nothing was taken in; enter the path of the file instead.`,
  )
}

/** A name in a header: plain, and beside it as it is (RFC 6266). */
const disposition = (file: string): string =>
  `attachment; filename="${file.replace(/[^\w.-]/g, '-')}"; filename*=UTF-8''${encodeURIComponent(file)}`

const pages = (app: Hono): void => {
  const files = uiFiles()
  app.get('/*', (context) => {
    const path = context.req.path
    const file = files.get(path) ?? (path.startsWith('/assets/') ? undefined : files.get('/'))
    if (!file) return context.text('Not here.', 404)
    context.header('Content-Type', file.type)
    if (file.lasting) context.header('Cache-Control', 'private, max-age=31536000, immutable')
    if (!context.req.header('accept-encoding')?.includes('br')) return context.body(file.plain)
    context.header('Content-Encoding', 'br')
    return context.body(file.packed())
  })
}

const changeable = ({ inquiry }: Bench): void => {
  if (inquiry.readOnly !== null) throw new HearsayError('E_INQUIRY_LOCKED', `Nothing was changed. ${inquiry.readOnly}`)
}

const ownHandlers = (bench: Bench): Handlers<OwnRoute> => {
  const { inquiry, jobs } = bench
  const found = (job: Job | null): Job => job ?? notFound('This piece of work')
  return {
    me: ({ body }) => {
      bench.me = body.name
      return body
    },
    judge: ({ body: { about, act, why } }) => bench.judge(about, act, why),
    retract: ({ params, body }) => bench.retract(params.judgement as JudgementId, body.why),
    remove: ({ body: { items, act, reason } }) =>
      bench.inTurn(async () => {
        changeable(bench)
        const removals = await inquiry.remove(items, { reason, by: bench.me, restore: act === 'restore' })
        bench.happenings.changed()
        // What is put back has to be read again, and is traced after that.
        if (act === 'restore') jobs.start(readingAgain(inquiry, items))
        else void bench.refresh()
        return { captures: removals.map(({ capture }) => capture) }
      }),
    add: ({ body: { sources, follow } }) => {
      changeable(bench)
      return jobs.start(adding(inquiry, sources, { follow }))
    },
    jobs: () => ({ jobs: jobs.list() }),
    job: ({ params }) => found(jobs.find(params.job)),
    stop: ({ params }) => found(jobs.stop(params.job)),
    resume: ({ params }) => found(jobs.resume(params.job)),
    trace: () => bench.trace(),
    openapi: () => openapi(version),
  }
}

/** @throws HearsayError E_USAGE where it is none; E_TOO_LARGE. */
const formOf = async (request: Request): Promise<FormData> =>
  request.formData().catch((cause: unknown) => {
    if (cause instanceof HearsayError) throw cause
    throw new HearsayError(
      'E_USAGE',
      'Files are to be sent as the form of a page is. Nothing was added; choose files, or drop them.',
      { cause },
    )
  })

const upload = async (bench: Bench, form: FormData): Promise<Job> => {
  changeable(bench)
  const { paths, names, forget } = await keepUpload(form, bench.inquiry)
  return bench.jobs.start(
    adding(bench.inquiry, paths, { named: (path) => names.get(path) ?? path, labels: [...names.values()], over: forget }),
  )
}
