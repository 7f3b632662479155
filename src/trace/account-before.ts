import type { Span } from '../model/index.ts'
import { contentWords } from '../text/index.ts'
import type { Index } from './index-reading.ts'
import type { TraceKnowledge } from './knowledge.ts'
import type { Draft } from './state.ts'

/** The statement of another speaker that the report gives last before this one: in the same claim first, else anywhere. */
export const accountBefore = (
  draft: Draft,
  fellows: readonly Draft[],
  earlier: readonly Draft[],
  owners: ReadonlySet<string>,
  index: Index,
): Draft | null => {
  const other = (one: Draft): boolean =>
    one.attribution !== null &&
    one.at < draft.at &&
    one.stated.speaker !== draft.stated.speaker &&
    one.attribution.speakers.value.length > 0 &&
    !isInner(one, draft, index)
  const theirs = owners.size > 0 ? fellows.findLast((one) => other(one) && isOf(one, owners, index)) : undefined
  if (theirs) return theirs
  const near = fellows.findLast(other)
  if (near) return near
  for (let at = Math.min(draft.at, earlier.length) - 1, looked = 0; at >= 0 && looked < 60; at--, looked++) {
    const one = earlier[at] as Draft
    if (other(one)) return one
  }
  return null
}

/** Whose account it is, where the words say: "the nurse's account". */
export const ownersIn = (spans: readonly Span[], index: Index, knowledge: TraceKnowledge): ReadonlySet<string> =>
  new Set(
    contentWords(index.reading.report.text, spans)
      .map((word) => word.stem)
      .filter((word) => !knowledge.belongs('source', 'account', word) && !knowledge.belongs('sign', 'reaction', word)),
  )

const isOf = ({ attribution }: Draft, owners: ReadonlySet<string>, index: Index): boolean => {
  if (!attribution) return false
  const names = attribution.speakers.value
    .flatMap((id) => {
      const entity = index.entities.get(id)
      return entity ? [entity.name, entity.role ?? ''] : []
    })
    .join(' ')
  const words = [
    ...contentWords(index.reading.report.text, attribution.source),
    ...contentWords(names, [{ start: 0, end: names.length }]),
  ]
  return words.some((word) => owners.has(word.stem))
}

const isInner = (one: Draft, draft: Draft, index: Index): boolean => {
  let outer = one.attribution?.within ?? null
  for (let depth = 0; outer !== null && depth < 8; depth++) {
    if (outer === draft.attribution?.id) return true
    outer = index.attributions.get(outer)?.within ?? null
  }
  return false
}
