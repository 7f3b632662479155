import { type Command, InvalidArgumentError, Option } from 'commander'

export type Format = 'text' | 'jsonl'

/** What every command that takes sources is told. */
export interface SourceOptions {
  readonly format: Format
  readonly color: boolean
  readonly quiet: boolean
  readonly threads?: number
  readonly maxBytes?: number
}

/** Adds the sources and the options that commands share. */
export const withSources = (command: Command): Command =>
  command
    .argument('<source...>', 'files, folders, or - for standard input')
    .addOption(new Option('--format <format>', 'what to print').choices(['text', 'jsonl']).default('text'))
    .option('--threads <number>', 'how many threads read; 0: the main one alone (default: by the amount of input)', wholeNumber)
    .option('--max-bytes <number>', 'the largest file taken, in bytes (default: 64 MiB)', wholeNumber)
    .option('--no-color', 'no colours; NO_COLOR in the environment says the same')
    .option('--quiet', 'neither doubts nor progress on standard error; errors are still told', false)

const wholeNumber = (given: string): number => {
  if (!/^\d{1,12}$/.test(given)) throw new InvalidArgumentError('It must be a whole number.')
  return Number(given)
}
