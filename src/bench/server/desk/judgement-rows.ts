import { anchorsOf, type Landed } from '../../../model/index.ts'
import { decisionWords } from '../../../publish/index.ts'
import type { JudgementRow } from '../../api.ts'
import type { Laid } from './desk.ts'
import { claimName, passageView } from './rows.ts'

/** A judgement as it is shown: what was decided, on which words, and where these stand now. */
export const judgementRow = (laid: Laid | null, { judgement, stands, places, orphaned }: Landed): JudgementRow => {
  const { id, by, at, why, act, about } = judgement
  const place = places.find(({ on }) => on !== null) ?? places[0]
  const claim = place?.on ? laid?.claimOf.get(place.on as never) : undefined
  return {
    id,
    by,
    at,
    why,
    act: act.kind,
    text: decisionWords(judgement),
    quote: about.kind === 'question' ? about.asks : (anchorsOf(about)[0]?.exact ?? ''),
    place: place && laid ? passageView(laid, { report: place.report, spans: [place.span] }) : null,
    on: place?.on ?? null,
    claim: claim ? claimName(claim) : null,
    orphaned,
    retracts: act.kind === 'retract' ? act.judgement : null,
    stands,
  }
}
