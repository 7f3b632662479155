import type { Span } from '../model/index.ts'
import { contentWords } from '../text/index.ts'
import type { TraceKnowledge } from './knowledge.ts'
import type { Index, View } from './view.ts'

/** The statement of another speaker that the report gives last before this one: in the same claim first, else anywhere. */
export const accountBefore = (
  view: View,
  fellows: readonly View[],
  earlier: readonly View[],
  owners: ReadonlySet<string>,
  index: Index,
): View | null => {
  const other = (one: View): boolean =>
    one.attribution !== null &&
    one.order < view.order &&
    one.speaker !== view.speaker &&
    one.attribution.speakers.value.length > 0 &&
    !isInner(one, view, index)
  const theirs = owners.size > 0 ? fellows.findLast((one) => other(one) && isOf(one, owners, index)) : undefined
  if (theirs) return theirs
  const near = fellows.findLast(other)
  if (near) return near
  for (let at = Math.min(view.order, earlier.length) - 1, looked = 0; at >= 0 && looked < 60; at--, looked++) {
    const one = earlier[at] as View
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

const isOf = ({ attribution }: View, owners: ReadonlySet<string>, index: Index): boolean => {
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

const isInner = (one: View, view: View, index: Index): boolean => {
  let outer = one.attribution?.within ?? null
  for (let depth = 0; outer !== null && depth < 8; depth++) {
    if (outer === view.attribution?.id) return true
    outer = index.attributions.get(outer)?.within ?? null
  }
  return false
}
