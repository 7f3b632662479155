import { inquire } from './inquire.ts'
import type { InquiryOptions } from './options.ts'
import type { Failed, Read } from './outcome.ts'

/**
 * Reads files, folders and standard input (`-`): who says what in each report, and of whom and what it speaks.
 *
 * Gives one report at a time, in the order given, a folder's files sorted by path. A source that cannot be read is given as a
 * failure in its place. The same sources give the same readings to the letter, whatever the number of threads.
 * @throws HearsayError E_INTERRUPTED when `signal` says stop; E_WEIGHTS when what Hearsay knows beforehand cannot be loaded.
 * Cost: linear in the text; memory does not grow with the number of sources.
 */
export const readReports = (sources: readonly string[], options: InquiryOptions = {}): AsyncGenerator<Read | Failed> =>
  inquire('read', sources, options) as AsyncGenerator<Read | Failed>
