import { anchorsOf, type Judgement, type Landed } from '../model/index.ts'
import { type Judged, placesIn } from './landing.ts'
import { standing } from './standing.ts'

/**
 * What became of each judgement: whether it stands, and where its words are now.
 * @param judgements all, in the order they were made. @param judged the reports there are, by the digest of their bytes.
 * Cost: for each judgement, finding its words.
 */
export const land = (
  judgements: readonly Judgement[],
  judged: (bytes: Judged['bytes']) => readonly Judged[],
): readonly Landed[] => {
  const { stands, retractedBy } = standing(judgements)
  return judgements.map((judgement) => {
    const bytes = new Set(anchorsOf(judgement.about).map((anchor) => anchor.bytes))
    const places = [...bytes].flatMap((one) => judged(one).flatMap((report) => placesIn(judgement, report)))
    const upright = stands(judgement.id)
    const orphaned = upright && judgement.act.kind !== 'retract' && bytes.size > 0 && !places.some(({ on }) => on !== null)
    return { judgement, stands: upright, retractedBy: retractedBy(judgement.id), places, orphaned }
  })
}
