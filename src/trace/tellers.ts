import type { OriginId, Unseen, UnseenId } from '../model/index.ts'
import { passages } from '../text/index.ts'
import type { Corpus } from './corpus.ts'
import type { Found } from './origins.ts'
import type { Parent } from './parents.ts'

/** Somebody whom an origin says to have it from and does not name. */
export interface Teller {
  readonly station: Unseen
  readonly to: OriginId
  readonly text: string
}

/**
 * For each origin that says by itself to have the claim from others, the station of those others; one station an origin, in the origins' order.
 *
 * Only where whatever it states without a model of its own says so: a copy that leaves "reportedly" out knows no more than its model.
 * Cost: linear in the statements.
 */
export const tellersOf = (all: readonly Found[], parents: ReadonlyMap<number, Parent>, corpus: Corpus): readonly Teller[] =>
  all.flatMap(({ id, source, members, citing }): Teller[] => {
    const own = new Set(members)
    const first = members.filter((member) => {
      const parent = parents.get(member)
      return !parent || parent.direction === 'open' || !own.has(parent.from)
    })
    const heard = first.filter((member) => corpus.stated(member).heard.length > 0)
    if (heard.length === 0 || heard.length < first.length || citing.length > 0) return []
    const evidence = heard.slice(0, MOST_EVIDENCE).flatMap((member) => {
      const { report } = corpus.report(corpus.reportOf(member))
      return passages(report, corpus.stated(member).heard)
    })
    const told = source.kind === 'author' || source.kind === 'unknown' ? 'this report' : source.label
    const station = { id: `${id.replace('/origin/', '/unseen/')}/told` as UnseenId, label: `whoever told ${told}`, evidence }
    return [{ station, to: id, text: `The words say that it is handed on from others, and not from whom.` }]
  })

/** Reports whose words are listed as evidence. */
const MOST_EVIDENCE = 24
