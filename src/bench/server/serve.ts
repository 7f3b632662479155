import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Inquiry } from '../../inquiry/index.ts'
import { HearsayError } from '../../model/index.ts'
import { benchApp } from './app.ts'
import { openBench } from './bench.ts'
import { guard } from './guard.ts'

export interface ServeOptions {
  /** The inquiry's folder: its desk opens it too. */
  readonly folder: string
  /** null: the usual one, or any that is free where that is taken. 0: any. */
  readonly port: number | null
  /** Under which name judgements are put on record until another is told. */
  readonly me: string
}

/** A bench that answers. */
export interface Served {
  /** With the token that is good once. */
  readonly url: string
  readonly close: () => Promise<void>
}

/** Views are kept as bookmarks: the same port each time, where it is free. */
const PORT = 4711

/**
 * Serves the bench over an open inquiry, to this machine alone. It closes the inquiry when it is closed.
 * @throws HearsayError E_BENCH_PORT where a port that was asked for is taken or not allowed.
 */
export const serveBench = async (inquiry: Inquiry, { folder, port, me }: ServeOptions): Promise<Served> => {
  let answered = 0
  const keeper = guard(() => answered)
  const bench = openBench(inquiry, folder, me)
  const app = benchApp(bench, keeper)
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: { requestTimeout: 0 } })
  const listening = (wanted: number): Promise<number> =>
    new Promise((done, failed) => {
      const fail = (error: NodeJS.ErrnoException): void => failed(error)
      server.once('error', fail)
      server.listen(wanted, '127.0.0.1', () => {
        server.off('error', fail)
        done((server.address() as AddressInfo).port)
      })
    })
  try {
    answered = await listening(port ?? PORT).catch((error: NodeJS.ErrnoException) => {
      if (port === null && error.code === 'EADDRINUSE') return listening(0)
      throw new HearsayError(
        'E_BENCH_PORT',
        `Port ${port} cannot be had (${error.code ?? error.message}). Nothing was changed; name another with --port, or none.`,
        { cause: error },
      )
    })
  } catch (error) {
    await bench.close()
    throw error
  }
  return {
    url: `http://127.0.0.1:${answered}/?token=${keeper.token}`,
    close: async () => {
      const closed = new Promise((done) => server.close(done))
      if ('closeAllConnections' in server) server.closeAllConnections()
      await bench.close()
      await closed
    },
  }
}
