import type { Judgement, JudgementId } from '../model/index.ts'

/** Which judgements stand, and which retraction holds against each that does not. */
export interface Standing {
  readonly stands: (judgement: JudgementId) => boolean
  readonly retractedBy: (judgement: JudgementId) => JudgementId | null
}

/**
 * Undo and redo without end: a retraction is a judgement, and may be retracted itself.
 * @param judgements in the order they were made. Retractions of what is not there, or was made later, have no effect. Cost: one pass.
 */
export const standing = (judgements: readonly Judgement[]): Standing => {
  const places = new Map(judgements.map(({ id }, at) => [id, at]))
  const retracted = new Map<JudgementId, JudgementId>()
  for (let at = judgements.length - 1; at >= 0; at--) {
    const { id, act } = judgements[at] as Judgement
    if (act.kind !== 'retract' || retracted.has(id)) continue
    if ((places.get(act.judgement) ?? at) < at) retracted.set(act.judgement, id)
  }
  return {
    stands: (judgement) => places.has(judgement) && !retracted.has(judgement),
    retractedBy: (judgement) => retracted.get(judgement) ?? null,
  }
}
