import type { Findings } from '../model/index.ts'
import type { Inquiry } from './inquiry.ts'

const STEP = 'tracing'

/** What is worked out over all reports. All else of the findings is read again. */
export type Worked = Omit<Findings, 'name' | 'captures' | 'readings' | 'judged'>

type Row = { readonly [List in ListName]: { readonly list: List; readonly item: ListOf<List>[number] } }[ListName]
type ListName =
  | 'claims'
  | 'lineages'
  | 'chains'
  | 'titles'
  | 'assessments'
  | 'reuse'
  | 'families'
  | 'questions'
  | 'headlines'
  | 'next'
type ListOf<List extends ListName> = List extends keyof Worked
  ? Worked[List]
  : List extends keyof Worked['traced']
    ? Worked['traced'][List]
    : never

/** Keeps what tracing found, with so many judgements made. @throws HearsayError as `keeping`. */
export const keepTracing = async (inquiry: Inquiry, judgements: number, worked: Worked): Promise<void> => {
  const keeping = await inquiry.keeping(STEP, { judgements })
  const { traced, ...others } = worked
  for (const [list, items] of Object.entries({ ...traced, ...others })) for (const item of items) await keeping.row({ list, item })
  await keeping.end()
}

/**
 * What was kept for the present reports and so many judgements.
 * @returns null where nothing was; the same to the letter as what was kept. Cost: reading it.
 */
export const keptTracing = async (inquiry: Inquiry, judgements: number): Promise<Worked | null> => {
  const kept = await inquiry.kept<Row>(STEP, { judgements })
  if (!kept) return null
  const lists: Record<ListName, unknown[]> = {
    claims: [],
    lineages: [],
    chains: [],
    titles: [],
    assessments: [],
    reuse: [],
    families: [],
    questions: [],
    headlines: [],
    next: [],
  }
  for await (const { list, item } of kept.rows()) lists[list].push(item)
  const { claims, lineages, chains, titles, ...others } = lists
  return { traced: { claims, lineages, chains, titles }, ...others } as Worked
}
