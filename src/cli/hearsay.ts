#!/usr/bin/env node
import { createRequire } from 'node:module'
import { Command, CommanderError, Help } from 'commander'
import { addCommand } from './add.ts'
import { benchCommand } from './bench.ts'
import { demoCommand } from './demo.ts'
import { examineCommand } from './examine.ts'
import { EXIT } from './exit.ts'
import { listCommand } from './list.ts'
import { matchCommand } from './match.ts'
import { newCommand } from './new.ts'
import { readCommand } from './read.ts'
import { rebuildCommand } from './rebuild.ts'
import { removeCommand } from './remove.ts'
import { searchCommand } from './search.ts'
import { statusCommand } from './status.ts'
import { traceCommand } from './trace.ts'

/*
 * The command line. Each command stands in a file of its own and imports what is heavy when it runs, so that help comes at once.
 */

const version = (createRequire(import.meta.url)('../../package.json') as { version: string }).version

const program = new Command('hearsay')
  .description('Examines and traces news reports: who states what, on whose word, and who has it from whom.')
  .version(version)
  .addCommand(examineCommand())
  .addCommand(readCommand())
  .addCommand(matchCommand())
  .addCommand(traceCommand())
  .addCommand(demoCommand())
  .addCommand(benchCommand())
  .addCommand(newCommand())
  .addCommand(addCommand())
  .addCommand(listCommand())
  .addCommand(searchCommand())
  .addCommand(statusCommand())
  .addCommand(removeCommand())
  .addCommand(rebuildCommand())
  .helpCommand(false)
  .addHelpText(
    'after',
    `
Examples:
  hearsay examine report.txt             examine one report; write report.dossier.html
  hearsay examine folder --format jsonl  one line of JSON a report
  curl -s URL | hearsay examine -        examine what comes in
  hearsay trace folder --out found.html  trace many reports together; write them as one page
  hearsay demo                           trace an invented case of 500 reports
  hearsay bench harbour                  examine and judge in the browser
  hearsay new harbour                    make an inquiry, a folder for many reports
  hearsay add harbour folder feed.xml    take reports into it; again to go on
  hearsay search harbour “nine trucks”   find words in it

Exit codes: 0 done (doubts are data), 1 some input was not fully read, 2 failed, 130 interrupted.`,
  )

const usual = new Help()
const SHARED: ReadonlySet<string> = new Set(
  'format threads max-bytes follow time-limit no-color quiet help'.split(' ').map((name) => `--${name}`),
)
for (const command of [program, ...program.commands])
  command
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    // What commands do is told in lines beside their names, on narrow terminals too.
    .configureHelp({
      minWidthToWrap: 24,
      // A flag is off unless given; saying so of each helps nobody.
      optionDescription: (option) => (option.defaultValue === false ? option.description : usual.optionDescription(option)),
      // What every command is told alike comes last.
      visibleOptions: (one) => {
        const options = usual.visibleOptions(one)
        const own = options.filter((option) => !SHARED.has(option.long ?? ''))
        return [...own, ...options.filter((option) => !own.includes(option))]
      },
    })

const given = process.argv.length > 2 ? process.argv : [...process.argv, 'demo']
try {
  await program.parseAsync(given)
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  if (error.exitCode !== 0) {
    const reason =
      error.message === '(outputHelp)' ? 'a command is needed' : error.message.replace(/^error: /, '').replace(/\s+/g, ' ')
    const command = program.commands.find((one) => one.name() === given[2])?.name()
    process.stderr.write(
      `E_USAGE ${reason.replace(/\.$/, '')}. Nothing was done; see hearsay ${command === undefined ? '' : `${command} `}--help.\n`,
    )
    process.exitCode = EXIT.failed
  }
}
