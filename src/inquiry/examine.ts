import { inquire } from './inquire.ts'
import type { InquiryOptions } from './options.ts'
import type { Examined, Failed } from './outcome.ts'

/**
 * Examines files, folders and standard input (`-`): reads each report, traces its claims to where they begin, and weighs what they
 * rest on.
 *
 * Each report is examined by itself. Gives one at a time, in the order given, a folder's files sorted by path. A source that cannot
 * be read is given as a failure in its place. The same sources give the same examinations to the letter, whatever the number of threads.
 * @throws HearsayError E_INTERRUPTED when `signal` says stop; E_WEIGHTS when what Hearsay knows beforehand cannot be loaded.
 * Cost: linear in the text; memory does not grow with the number of sources.
 */
export const examine = (sources: readonly string[], options: InquiryOptions = {}): AsyncGenerator<Examined | Failed> =>
  inquire('examine', sources, options) as AsyncGenerator<Examined | Failed>
