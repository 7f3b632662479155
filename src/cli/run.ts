import { HearsayError } from '../model/index.ts'
import { wantsColour } from './colour.ts'
import { EXIT, type ExitCode } from './exit.ts'
import { type Messages, messages } from './messages.ts'
import { output, ReaderGone } from './output.ts'

/** What a command has to work with. */
export interface Run {
  readonly signal: AbortSignal
  readonly say: Messages
  readonly print: (text: string) => Promise<void>
  /** Whether what is printed is coloured. */
  readonly colour: boolean
  /** Columns of the terminal; 80 where there is none. */
  readonly width: number
  /** Whether what is printed and what is said come on the same screen. */
  readonly sameScreen: boolean
}

/**
 * Runs a command to its exit code: errors told with their codes, an interrupt ended cleanly, a reader that goes away not complained of.
 *
 * A second interrupt ends the process at once.
 */
export const run = async (
  { color, quiet }: { readonly color: boolean; readonly quiet: boolean },
  work: (given: Run) => Promise<ExitCode>,
): Promise<void> => {
  const { stdout, stderr, env } = process
  const controller = new AbortController()
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted)
    controller.abort()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  const say = messages(stderr, { quiet, colour: wantsColour(stderr, color, env) })
  try {
    process.exitCode = await work({
      signal: controller.signal,
      say,
      print: output(stdout),
      colour: wantsColour(stdout, color, env),
      width: stdout.isTTY ? (stdout.columns ?? 80) : 80,
      sameScreen: stdout.isTTY === true && stderr.isTTY === true,
    })
  } catch (error) {
    if (error instanceof ReaderGone) process.exitCode = EXIT.done
    else {
      say.error(known(error))
      // An input that was waited for would keep the process alive.
      process.stdin.destroy()
      process.exitCode = error instanceof HearsayError && error.code === 'E_INTERRUPTED' ? EXIT.interrupted : EXIT.failed
    }
  } finally {
    say.end()
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}

const known = (error: unknown): HearsayError =>
  error instanceof HearsayError
    ? error
    : new HearsayError(
        'E_INTERNAL',
        `Hearsay could not go on (${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}). What was given out before stands; please report it with what was given.`,
        { cause: error },
      )
