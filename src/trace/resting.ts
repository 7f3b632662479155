import type { Descent, OriginId, Passage } from '../model/index.ts'
import { areTwo } from './main-source.ts'
import { meet } from './meet.ts'
import type { Found, Origins } from './origins.ts'
import type { Parent } from './parents.ts'

/** That all an origin states was taken from what another states. */
export interface Resting {
  readonly from: OriginId
  readonly to: OriginId
  readonly sign: Descent['sign']
  readonly text: string
  readonly evidence: readonly Passage[]
}

/**
 * Nameless origins of which every statement is shown to come from a statement of one that is somebody: "an official" of a report that puts it to a paper
 * whose own report says whom it has it from.
 *
 * Two whom one report lets state the claim beside each other are two, however alike their words: "a machine operator" behind "the clerk Orla Venn".
 * A name that a copy gives in another's place is no such case: that is told as a change. Only words that were copied and namings count, dates never.
 * @param isNobody whether an origin discloses no basis itself.
 * Cost: linear in the statements, times the length of their chains.
 */
export const restingOn = (
  { all, originOf }: Origins,
  parents: ReadonlyMap<number, Parent>,
  isNobody: (origin: Found) => boolean,
  reportOf: (statement: number) => number,
): readonly Resting[] =>
  all.flatMap((origin): Resting[] => {
    if ((origin.source.kind === 'named' && !isNobody(origin)) || origin.source.number > 1) return []
    const found = origin.members.map((member) => restsOn(member, origin, parents, originOf))
    const [first] = found
    if (!first || found.some((one) => one === null || isNobody(one.origin))) return []
    const { parent, origin: other } = first
    if (areTwo(origin.source, other.source) && standBeside(origin, other, reportOf)) return []
    const text = `What ${origin.source.label} states comes from what ${other.source.label} states: ${parent.text}`
    return [{ from: other.id, to: origin.id, sign: parent.sign, text, evidence: parent.evidence }]
  })

const standBeside = (one: Found, other: Found, reportOf: (statement: number) => number): boolean =>
  meet(new Set(one.members.map(reportOf)), new Set(other.members.map(reportOf)))

/** Steps of copies within one origin that are followed. */
const MOST_STEPS = 50

const restsOn = (
  member: number,
  origin: Found,
  parents: ReadonlyMap<number, Parent>,
  originOf: Origins['originOf'],
): { readonly parent: Parent; readonly origin: Found } | null => {
  let parent = parents.get(member)
  for (let steps = 0; parent && isShown(parent) && steps < MOST_STEPS; steps++) {
    const other = originOf(parent.from)
    if (other !== null && other !== origin) return { parent, origin: other }
    parent = parents.get(parent.from)
  }
  return null
}

/** Whichever way: words that two share show that they have one origin. */
const isShown = ({ direction, share }: Parent): boolean => direction === 'shown' || share >= 0.4
