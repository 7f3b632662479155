import { Command } from 'commander'
import type { Inquiry } from '../inquiry/index.ts'
import type { Findings } from '../model/index.ts'
import { EXIT, type ExitCode } from './exit.ts'
import { type SourceOptions, withTaking } from './options.ts'
import type { Run } from './run.ts'

export interface TraceOptions extends SourceOptions {
  readonly claim?: string
  readonly out?: string
  readonly force: boolean
}

/** `hearsay trace`: what many reports claim, and who has it from whom. */
export const traceCommand = (): Command =>
  withTaking(
    new Command('trace')
      .description('trace many reports together: what they claim, and who has it from whom')
      .argument('[what...]', 'an inquiry, and a claim of it; or files, folders and corpora (default: the inquiry in this folder)'),
  )
    .option('--claim <claim>', 'one claim’s lineage: its number as listed, its id, or words of it')
    .option('--out <path>', 'write a dossier too: a file that ends in .html, or a folder')
    .option('--force', 'write over a file that is no dossier of Hearsay’s', false)
    .action(async (what: string[], options: TraceOptions) => {
      const { run } = await import('./run.ts')
      await run(options, async (given) => {
        const { isInquiry } = await import('../engines/embedded/open.ts')
        const [first = '.', second, ...others] = what
        if (what.length > 0 && !isInquiry(first)) return traceSources(what, options, given)
        if (others.length > 0 || (second !== undefined && options.claim !== undefined))
          throw await twoMeant(first, second as string)
        const { closing, openToTrace } = await import('./open.ts')
        const { basename, resolve } = await import('node:path')
        return closing(await openToTrace(first), (inquiry) =>
          show(inquiry, basename(resolve(first)), { ...options, ...(second === undefined ? {} : { claim: second }) }, given, first),
        )
      })
    })

const twoMeant = async (inquiry: string, claim: string): Promise<Error> => {
  const { HearsayError } = await import('../model/index.ts')
  return new HearsayError(
    'E_USAGE',
    `${inquiry} is an inquiry: one claim of it can be named, and ${claim} is not the only one. Nothing was traced; see hearsay trace --help.`,
  )
}

/** Files, folders and corpora, in an inquiry that is gone when the run ends. */
const traceSources = async (sources: readonly string[], options: TraceOptions, given: Run): Promise<ExitCode> => {
  const { openMemory } = await import('../engines/memory/memory.ts')
  const { openInquiry } = await import('../inquiry/index.ts')
  const { basename, resolve } = await import('node:path')
  const { takeIn } = await import('./take-in.ts')
  const inquiry = openInquiry(openMemory())
  const failed = await takeIn(inquiry, sources, options, given)
  const name = sources.length === 1 && sources[0] !== '-' ? basename(resolve(sources[0] as string)) : `${sources.length} sources`
  const code = await show(inquiry, name, options, given, sources.join(' '))
  return code === EXIT.done && failed > 0 ? EXIT.partly : code
}

const show = async (
  inquiry: Inquiry,
  name: string,
  options: TraceOptions,
  { signal, say, print, colour, width }: Run,
  given: string,
): Promise<ExitCode> => {
  const { traceInquiry } = await import('../inquiry/index.ts')
  const { claimList, claimTree, findClaim, findingsView, traceLine } = await import('../publish/index.ts')
  const { palette } = await import('./colour.ts')
  const findings = await traceInquiry(inquiry, {
    name,
    signal,
    progress: (doing, done, of) => say.progress(doingWords(doing, done, of)),
  })
  const view = findingsView(findings)
  const one = options.claim === undefined ? null : findClaim(view, options.claim)
  if (options.claim !== undefined && one === null) throw await noClaim(options.claim, view.claims.length)
  const page = { width, palette: palette(colour) }
  if (options.format === 'jsonl') {
    const order = new Map(findings.traced.claims.map(({ id }, at) => [id, at]))
    const lines = one
      ? [one]
      : [...view.claims].sort((left, right) => (order.get(left.claim.id) ?? 0) - (order.get(right.claim.id) ?? 0))
    for (const line of lines) await print(`${JSON.stringify(traceLine(view, line))}\n`)
  } else if (one) await print(claimTree(view, one, page))
  else {
    await print(claimList(findings, page))
    if (view.claims.length > 0) say.note(`Who has the first from whom:  hearsay trace ${given} --claim 1`)
  }
  if (options.out !== undefined)
    say.note(`Dossier: ${await writeFindings(findings, name, { out: options.out, force: options.force })}`)
  return EXIT.done
}

/** "matching · 40 of 500 reports"; "reading · 40 reports", where it is not known how many there are. */
export const doingWords = (doing: string, done: number, of: number | null): string =>
  `${doing} · ${of === null ? done : `${done} of ${of}`} ${(of ?? done) === 1 ? 'report' : 'reports'}`

/** Writes the dossier of an inquiry. @returns where it lies. */
export const writeFindings = async (
  findings: Findings,
  name: string,
  where: { readonly out: string | undefined; readonly force: boolean },
): Promise<string> => {
  const { inquiryDossier } = await import('../publish/index.ts')
  const { loadReference } = await import('../reference/index.ts')
  const { writeDossier } = await import('./dossiers.ts')
  return writeDossier(where, name.replace(/\.[a-z0-9]{1,6}$/i, '') || 'inquiry', inquiryDossier(findings, loadReference().world))
}

const noClaim = async (claim: string, claims: number): Promise<Error> => {
  const { HearsayError } = await import('../model/index.ts')
  return new HearsayError(
    'E_NOT_FOUND',
    `No claim is meant by “${claim}”: there are ${claims}, told by number, id or words of them. Without --claim they are listed.`,
  )
}
