import type { Findings } from '../model/index.ts'
import type { Inquiry } from './inquiry.ts'
import { packedChains, packedLineages } from './packed-list.ts'

/** What texts share, whatever people decide: the dearest part, and kept apart. */
export type Matched = Pick<Findings, 'reuse' | 'families'>
/** What is worked out over all reports and follows what people decide. All else of the findings is read again. */
export type Followed = Pick<Findings, 'traced' | 'assessments' | 'questions' | 'headlines' | 'next'>

type Lists = Readonly<Record<string, Iterable<unknown>>>
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
export const keptMatching = async (inquiry: Inquiry): Promise<Matched | null> => {
  const lists = { reuse: [], families: [] }
  return (await readKept(inquiry, 'matching', {}, lists)) ? lists : null
}

/**
 * What tracing found of the present reports with so many judgements.
 * @returns null where it was not kept; the same to the letter as what was. Cost: reading it.
 */
export const keptTracing = async (inquiry: Inquiry, judgements: number): Promise<Followed | null> => {
  const [lineages, chains] = [packedLineages(), packedChains()]
  const [claims, titles, assessments, questions, headlines, next] = [[], [], [], [], [], []]
  const lists = { claims, lineages, chains, titles, assessments, questions, headlines, next }
  if (!(await readKept(inquiry, 'tracing', { judgements }, lists))) return null
  return { traced: { claims, lineages, chains, titles }, assessments, questions, headlines, next }
}

const keep = async (inquiry: Inquiry, step: string, settings: Readonly<Record<string, number>>, lists: Lists): Promise<void> => {
  const keeping = await inquiry.keeping(step, settings)
  for (const [list, items] of Object.entries(lists)) for (const item of items) await keeping.row({ list, item } satisfies Row)
  await keeping.end()
}

/** @param into where each item is put, by the list it was kept of. @returns false where nothing was kept. */
const readKept = async (
  inquiry: Inquiry,
  step: string,
  settings: Readonly<Record<string, number>>,
  into: Readonly<Record<string, { readonly push: (item: never) => unknown }>>,
): Promise<boolean> => {
  const found = await inquiry.kept<{ readonly list: string; readonly item: never }>(step, settings)
  if (!found) return false
  for await (const { list, item } of found.rows()) into[list]?.push(item)
  return true
}
