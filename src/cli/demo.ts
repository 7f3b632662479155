import { Command } from 'commander'
import { EXIT, type ExitCode } from './exit.ts'
import { type SayingOptions, wholeNumber, withSaying } from './options.ts'
import type { Run } from './run.ts'

interface DemoOptions extends SayingOptions {
  readonly seed: number
  readonly reports: number
  readonly dir?: string
  readonly truth: boolean
}

/** `hearsay demo`: an invented case of many reports, traced. */
export const demoCommand = (): Command =>
  withSaying(
    new Command('demo')
      .description('invent a case of 500 reports, trace it, and say what to do next')
      .option('--seed <number>', 'which case: another number, another story', wholeNumber, SEED)
      .option('--reports <number>', 'how many reports', wholeNumber, 500)
      .option('--dir <folder>', 'keep the reports there, and a dossier of what was found in them')
      .option('--truth', 'tell how many origins the claim really has, which the invention knows', false),
  ).action(async (options: DemoOptions) => {
    const { run } = await import('./run.ts')
    await run(options, (given) => demo(options, given))
  })

const SEED = 1

const demo = async (options: DemoOptions, given: Run): Promise<ExitCode> => {
  const { seed, reports: number, dir, truth: tell } = options
  const { signal, say, print, colour, width } = given
  const { mkdtemp, rm } = await import('node:fs/promises')
  const { tmpdir } = await import('node:os')
  const { join, relative } = await import('node:path')
  const { openMemory } = await import('../engines/memory/memory.ts')
  const { openInquiry, traceInquiry } = await import('../inquiry/index.ts')
  const { claimList, claimTree, findingLine, findingsView } = await import('../publish/index.ts')
  const { palette } = await import('./colour.ts')
  const { keepCase } = await import('./keep-case.ts')
  const { takeIn } = await import('./take-in.ts')
  const { doingWords, writeFindings } = await import('./trace.ts')
  const { invent } = await import('./invent.ts')
  const { trueClaim } = await import('./true-claim.ts')

  const { reports, truth } = invent(seed, number)
  const folder = dir ?? (await mkdtemp(join(tmpdir(), 'hearsay-demo-')))
  try {
    const corpus = await keepCase(folder, reports, dir !== undefined)
    const inquiry = openInquiry(openMemory())
    await takeIn(inquiry, [corpus], { format: 'text', color: colour, quiet: options.quiet }, { signal, say })
    const name = `An invented case (seed ${seed}). Nothing in it is real.`
    const findings = await traceInquiry(inquiry, {
      name,
      signal,
      progress: (doing, done, of) => say.progress(doingWords(doing, done, of)),
    })
    const view = findingsView(findings)
    const page = { width, palette: palette(colour) }
    await print(claimList(findings, { ...page, most: 8, brief: true }))
    const leading = view.claims[0]
    if (leading) await print(`\n\n${claimTree(view, leading, { ...page, brief: true })}`)
    const dossier =
      dir === undefined ? null : await writeFindings(findings, 'demo', { out: join(dir, 'demo.dossier.html'), force: false })
    await print(`${next(seed, dir ?? null, dossier, relative(process.cwd(), corpus))}\n`)
    const meant = tell && leading ? trueClaim(findings, leading.claim, truth) : null
    if (tell)
      await print(
        `TRUTH: ${new Set(meant?.statements.map(({ report }) => report)).size} reports, ${meant?.independentOrigins ?? 0} origins\n`,
      )
    const bounds = leading?.assessment?.independentOrigins
    await print(`${findingLine(leading?.reach.reports.length ?? 0, bounds?.atLeast ?? 0, bounds?.atMost ?? 0)}\n`)
    return EXIT.done
  } finally {
    if (dir === undefined) await rm(folder, { recursive: true, force: true })
  }
}

const next = (seed: number, dir: string | null, dossier: string | null, corpus: string): string =>
  [
    '',
    'NEXT',
    ...(dossier === null
      ? [`  See it as one page:           hearsay demo --seed ${seed} --dir demo`]
      : [
          `  Open it in a browser:         ${dossier}`,
          `  Another claim of it:          hearsay trace ${corpus} --claim 2`,
          `  One of its reports:           hearsay examine ${dir}/reports`,
        ]),
    `  What its history recorded:    hearsay demo --seed ${seed} --truth`,
    '  Reports of your own:          hearsay trace FOLDER --out found.html',
    '  One report of your own:       hearsay examine FILE',
    '  In this folder:               npm start -- trace FOLDER',
    '',
  ].join('\n')
