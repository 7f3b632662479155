import type { Span } from '../../src/model/index.ts'
import type { GoldAttribution } from '../gold/polnear.ts'

type Predicted = Pick<GoldAttribution, 'source' | 'cue' | 'content'>

const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu
const words = (text: string, spans: readonly Span[]): Set<number> => {
  const found = new Set<number>()
  for (const { start, end } of spans) for (const match of text.slice(start, end).matchAll(WORD)) found.add(start + match.index)
  return found
}
const likeness = (one: Set<number>, other: Set<number>): number => {
  let both = 0
  for (const at of one) if (other.has(at)) both++
  return both / (one.size + other.size - both || 1)
}
const touch = (one: readonly Span[], other: readonly Span[]): boolean =>
  one.some((a) => other.some((b) => a.start < b.end && b.start < a.end))

/**
 * Why gold's attributions were not found, and what was found that gold has not: one class each, by what is looked at first.
 * A pair counts as found as in the scorer: contents alike by half of their words, sources by 0.3 or both empty.
 */
export const missClasses = (
  text: string,
  gold: readonly GoldAttribution[],
  predicted: readonly Predicted[],
): Map<string, number> => {
  const counts = new Map<string, number>()
  const count = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1)
  const agrees = (g: Predicted, p: Predicted): boolean =>
    likeness(words(text, g.content), words(text, p.content)) >= 0.5 &&
    (g.source.length && p.source.length
      ? likeness(words(text, g.source), words(text, p.source)) >= 0.3
      : g.source.length === p.source.length)
  for (const one of gold) {
    const same = predicted.find((other) => touch(one.cue, other.cue))
    if (predicted.some((other) => agrees(one, other))) count('found')
    else if (!same) count(`missed: cue not found (${kindOf(text, one.cue)})`)
    else if (likeness(words(text, one.content), words(text, same.content)) < 0.5)
      count(`missed: content ${sizeOf(text, one, same)}`)
    else if (!one.source.length) count('missed: a source was read where gold has none')
    else if (!same.source.length) count('missed: no source was read')
    else count('missed: another source was read')
  }
  for (const one of predicted) {
    if (gold.some((other) => agrees(other, one))) continue
    if (gold.some((other) => touch(one.cue, other.cue))) count('wrong: cue in gold, roles differ')
    else if (gold.some((other) => touch(one.cue, other.content))) count('wrong: cue inside a content of gold’s')
    else count(`wrong: cue not in gold (${kindOf(text, one.cue)})`)
  }
  return counts
}

const kindOf = (text: string, cue: readonly Span[]): string => {
  const said = cue
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
    .toLowerCase()
  if (!/\p{L}/u.test(said)) return 'a mark'
  if (/\b(said|says|say|told|tells|added|asked|wrote|according|saying)\b/.test(said)) return 'common word of saying'
  return said.split(/\s+/).length > 2 ? 'three words or more' : 'other word'
}

const sizeOf = (text: string, gold: Predicted, found: Predicted): string => {
  const g = words(text, gold.content).size
  const p = words(text, found.content).size
  return p > g * 1.5 ? 'read too wide' : p * 1.5 < g ? 'read too narrow' : 'read elsewhere'
}
