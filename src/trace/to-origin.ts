import type { Origin } from '../model/index.ts'
import { passages } from '../text/index.ts'
import type { Corpus } from './corpus.ts'
import type { Found } from './origins.ts'
import type { Source } from './prepared.ts'

/** An origin as the lineage gives it. */
export const toOrigin = ({ id, source, members, evidence }: Found, standing: Origin['standing'], corpus: Corpus): Origin => {
  const grounds = members.flatMap((member) => {
    const { grounds: own, source: at } = corpus.stated(member)
    const { report, sources } = corpus.report(corpus.reportOf(member))
    const named = (sources[at] as Source).kind === source.kind
    return own && named ? [{ text: own.value, evidence: passages(report, own.spans) }] : []
  })
  return {
    id,
    kind: source.kind,
    label: source.label,
    grounds: grounds[0] ?? null,
    standing: grounds.length > 0 ? null : standing,
    number: source.number,
    statements: members.map((member) => corpus.idOf(member)),
    evidence,
  }
}
