import { type Command, InvalidArgumentError, Option } from 'commander'

export type Format = 'text' | 'jsonl'

/** What every command is told of how to speak. */
export interface SayingOptions {
  readonly color: boolean
  readonly quiet: boolean
}

/** What every command that takes sources is told. */
export interface SourceOptions extends SayingOptions {
  readonly format: Format
  readonly threads?: number
  readonly maxBytes?: number
  readonly follow?: boolean
  /** In seconds. */
  readonly timeLimit?: number
}

/** Adds the sources and the options that commands share. */
export const withSources = (command: Command): Command =>
  withTaking(command.argument('<source...>', 'files, folders, patterns, addresses, or - for standard input'))

/** The options of commands that take sources in. */
export const withTaking = (command: Command): Command =>
  withSaying(
    withThreads(withFormat(command))
      .option('--max-bytes <number>', 'the largest file, page, row or record taken, in bytes (default: 64 MiB)', wholeNumber)
      .option('--follow', 'fetch the pages that the entries of a feed stand for', false)
      .option('--time-limit <seconds>', 'the longest that one address may take (default: 30)', wholeNumber),
  )

export const withFormat = (command: Command): Command =>
  command.addOption(new Option('--format <format>', 'what to print').choices(['text', 'jsonl']).default('text'))

export const withThreads = (command: Command): Command =>
  command.option(
    '--threads <number>',
    'how many threads read; 0: the main one alone (default: by the amount of input)',
    wholeNumber,
  )

export const withSaying = (command: Command): Command =>
  command
    .option('--no-color', 'no colours; NO_COLOR in the environment says the same')
    .option('--quiet', 'neither doubts nor progress on standard error; errors are still told', false)

/** @throws InvalidArgumentError where it is none. */
export const wholeNumber = (given: string): number => {
  if (!/^\d{1,12}$/.test(given)) throw new InvalidArgumentError('It must be a whole number')
  return Number(given)
}
