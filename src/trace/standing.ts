import type { OriginId, Standing } from '../model/index.ts'
import { passages } from '../text/index.ts'
import type { Corpus } from './corpus.ts'
import type { Surroundings } from './lineage.ts'
import type { Found } from './origins.ts'
import type { Outlets } from './outlets.ts'
import type { Parent } from './parents.ts'

/**
 * Of the origins of one claim those that are no further ones beside others: who puts it forward and discloses no basis, and who only answers to what
 * was published. See docs/decisions/0157.
 *
 * Empty for one report by itself. Whoever says to have been there is never among them.
 * Cost: linear in the statements.
 */
export const standingsOf = (
  all: readonly Found[],
  parents: ReadonlyMap<number, Parent>,
  { corpus, outlets }: Surroundings,
): ReadonlyMap<OriginId, Standing> => {
  const found = new Map<OriginId, Standing>()
  if (corpus.reports.length === 1) return found
  for (const origin of all) {
    const { id, source } = origin
    if (origin.members.some((member) => corpus.stated(member).access.value === 'first-hand')) continue
    const outlet = isOutlet(origin, outlets)
    if (source.kind === 'author' || source.kind === 'unknown' || outlet) {
      const text = `${source.label} ${outlet ? 'is an outlet that' : 'states it and'} names nobody from whom it has it.`
      found.set(id, { kind: 'unsaid', reason: { text, evidence: origin.evidence } })
    } else if (source.kind === 'named' || source.kind === 'unnamed') {
      const answers = answersOf(origin, parents, corpus)
      const text = `${source.label} speaks in answer to what was published, and how else it is known is not said.`
      if (answers.length > 0) found.set(id, { kind: 'answers', reason: { text, evidence: answers } })
    }
  }
  return found
}

const isOutlet = ({ source: { names } }: Found, outlets: Outlets): boolean =>
  names.length > 0 && names.every(({ name, type }) => type !== 'person' && outlets.isOutlet(name))

/** Whether an origin is an author, an outlet or nobody, who may have it from anybody. */
export const isNobody = (origin: Found, outlets: Outlets): boolean =>
  origin.source.kind === 'author' || origin.source.kind === 'unknown' || isOutlet(origin, outlets)

/** The words that say it, where at least half of the reports that have it from the speaker and no other bring it in so; else none. */
const answersOf = ({ members }: Found, parents: ReadonlyMap<number, Parent>, corpus: Corpus): Standing['reason']['evidence'] => {
  const own = new Set(members)
  const first = members.filter((member) => {
    const parent = parents.get(member)
    return !parent || !own.has(parent.from)
  })
  const answered = first.filter((member) => corpus.stated(member).answer !== null)
  // What an outlet quotes of him leaves out what he answered to; what a report has from him itself would say it.
  const direct = first.filter((member) => {
    const { answer, relays, via } = corpus.stated(member)
    return answer !== null || (relays.length === 0 && via.names.length === 0)
  })
  if (answered.length === 0 || answered.length * 2 < direct.length) return []
  return answered.slice(0, MOST_EVIDENCE).flatMap((member) => {
    const { report } = corpus.report(corpus.reportOf(member))
    return passages(report, corpus.stated(member).answer?.spans ?? [])
  })
}

/** Reports whose words are listed as evidence. */
const MOST_EVIDENCE = 24
