import type { Findings } from '../model/index.ts'
import type { Inquiry } from './inquiry.ts'

/** What texts share, whatever people decide: the dearest part, and kept apart. */
export type Matched = Pick<Findings, 'reuse' | 'families'>
/** What is worked out over all reports and follows what people decide. All else of the findings is read again. */
export type Followed = Pick<Findings, 'traced' | 'assessments' | 'questions' | 'headlines' | 'next'>

type Lists = Readonly<Record<string, readonly unknown[]>>
interface Row {
  readonly list: string
  readonly item: unknown
}

/** Keeps which passages the present reports share. @throws HearsayError as `keeping`. */
export const keepMatching = (inquiry: Inquiry, { reuse, families }: Matched): Promise<void> =>
  keep(inquiry, 'matching', {}, { reuse, families })

/** Keeps what tracing found, with so many judgements made. @throws HearsayError as `keeping`. */
export const keepTracing = (inquiry: Inquiry, judgements: number, { traced, ...others }: Followed): Promise<void> =>
  keep(inquiry, 'tracing', { judgements }, { ...traced, ...others })

/** Which passages the present reports share. @returns null where it was not kept; the same to the letter as what was. Cost: reading it. */
export const keptMatching = async (inquiry: Inquiry): Promise<Matched | null> =>
  (await kept(inquiry, 'matching', {}, ['reuse', 'families'])) as Matched | null

/**
 * What tracing found of the present reports with so many judgements.
 * @returns null where it was not kept; the same to the letter as what was. Cost: reading it.
 */
export const keptTracing = async (inquiry: Inquiry, judgements: number): Promise<Followed | null> => {
  const names = ['claims', 'lineages', 'chains', 'titles', 'assessments', 'questions', 'headlines', 'next']
  const lists = await kept(inquiry, 'tracing', { judgements }, names)
  if (!lists) return null
  const { claims, lineages, chains, titles, ...others } = lists
  return { traced: { claims, lineages, chains, titles }, ...others } as unknown as Followed
}

const keep = async (inquiry: Inquiry, step: string, settings: Readonly<Record<string, number>>, lists: Lists): Promise<void> => {
  const keeping = await inquiry.keeping(step, settings)
  for (const [list, items] of Object.entries(lists)) for (const item of items) await keeping.row({ list, item } satisfies Row)
  await keeping.end()
}

const kept = async (
  inquiry: Inquiry,
  step: string,
  settings: Readonly<Record<string, number>>,
  names: readonly string[],
): Promise<Lists | null> => {
  const found = await inquiry.kept<Row>(step, settings)
  if (!found) return null
  const lists = new Map<string, unknown[]>(names.map((name) => [name, []]))
  for await (const { list, item } of found.rows()) lists.get(list)?.push(item)
  return Object.fromEntries(lists)
}
