import { Command } from 'commander'
import { EXIT } from './exit.ts'
import { type SayingOptions, wholeNumber, withSaying } from './options.ts'

interface BenchOptions extends SayingOptions {
  readonly port?: number
  readonly open: boolean
  readonly as?: string
}

/** Where nothing is named and the current folder is no inquiry. */
const USUAL = 'inquiry'

/** `hearsay bench`: the inquiry in a browser. */
export const benchCommand = (): Command =>
  withSaying(
    new Command('bench')
      .description('examine and judge in the browser; only this machine is answered')
      .argument('[inquiry]', `its folder, made where there is none (default: this folder, or ${USUAL} in it)`)
      .option('--port <number>', 'the port it answers on (default: 4711, or any that is free)', wholeNumber)
      .option('--no-open', 'print the address, and open no browser')
      .option('--as <name>', 'under which name you judge (default: as last time, or as this machine knows you)'),
  ).action(async (folder: string | undefined, options: BenchOptions) => {
    const { run } = await import('./run.ts')
    await run(options, async ({ signal, say, print }) => {
      const { isInquiry } = await import('../engines/embedded/open.ts')
      const { openIn } = await import('./open.ts')
      const place = folder ?? (isInquiry('.') ? '.' : USUAL)
      if (!isInquiry(place)) {
        const { createEmbedded } = await import('../engines/embedded/embedded.ts')
        await createEmbedded(place)
        say.note(`Made ${place}, an empty inquiry.`)
      }
      const inquiry = await openIn(place, { write: true })
      if (inquiry.readOnly !== null) say.note(`${place}: can be read, not changed. ${inquiry.readOnly}`)
      const { serveBench } = await import('../bench/server/serve.ts')
      const me = options.as ?? (await lastJudge(inquiry)) ?? (await userName())
      const served = await serveBench(inquiry, { folder: place, port: options.port ?? null, me })
      try {
        await print(`${served.url}\n`)
        say.note('The address opens once, in one browser. Ctrl-C ends it; what was decided and added is kept.')
        if (options.open) await openBrowser(served.url)
        await new Promise<void>((done) => {
          if (signal.aborted) done()
          signal.addEventListener('abort', () => done(), { once: true })
        })
      } finally {
        await served.close()
      }
      return EXIT.done
    })
  })

const lastJudge = async (inquiry: Awaited<ReturnType<typeof import('./open.ts').openIn>>): Promise<string | undefined> => {
  let last: string | undefined
  for await (const { by } of inquiry.judgements()) last = by
  return last
}

const userName = async (): Promise<string> => {
  const { userInfo } = await import('node:os')
  try {
    return userInfo().username
  } catch {
    // Some machines know no name.
    return 'me'
  }
}

/** A machine without a browser, or without a screen, is no fault: the address is printed. */
const openBrowser = async (url: string): Promise<void> => {
  const { spawn } = await import('node:child_process')
  const { platform, env } = process
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return
  const [command, ...given] =
    platform === 'darwin' ? ['open', url] : platform === 'win32' ? ['cmd', '/c', 'start', '', url] : ['xdg-open', url]
  const child = spawn(command as string, given, { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}
