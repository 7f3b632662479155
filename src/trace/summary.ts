import { meet } from './meet.ts'
import type { Participant, Stated } from './prepared.ts'
import { sharesName } from './same.ts'
import { timesPart } from './times.ts'
import type { View } from './view.ts'

/** What all statements of a group hold to: enough to tell whether another group contradicts it, without comparing each with each. */
export interface Summary {
  readonly stance: Stated['stance']
  readonly mode: Stated['mode']
  readonly times: Set<string>
  readonly numbers: Map<string, Set<number>>
  /** By kind of frame and role. */
  readonly named: Map<string, Named[]>
  readonly reports: Set<number>
}

type Named = NonNullable<Participant['named']>

/** Roles that do not part two statements by their names alone: one may list more items, or name a wider place. */
const OPEN_ROLES = new Set(['item', 'weapon', 'instrument', 'place', 'time'])

/** Names kept for one role: more would be no claim any more. */
const MOST_NAMES = 8

export const summarise = (view: View): Summary => {
  const named = new Map<string, Named[]>()
  const kind = view.stated.frame?.kind
  for (const { role, named: entity } of view.stated.participants)
    if (entity && kind && !OPEN_ROLES.has(role)) named.set(`${kind}/${role}`, [entity])
  return {
    stance: view.stated.stance,
    mode: view.stated.mode,
    times: new Set(view.times),
    numbers: new Map([...view.counted].map(([thing, number]) => [thing, new Set([number])])),
    named,
    reports: new Set([view.report]),
  }
}

/**
 * Whether two groups cannot be one claim.
 * @param copied the two share a passage: then numbers, days and names that differ are changes on the way, and only said and denied part
 * them. Cost: the product of a few names.
 */
export const contradict = (one: Summary, other: Summary, copied: boolean): boolean => {
  if (one.stance !== other.stance) return true
  if (copied) return false
  if (one.mode !== other.mode) return true
  if (timesPart(one.times, other.times)) return true
  for (const [thing, numbers] of one.numbers) {
    const others = other.numbers.get(thing)
    if (others && !meet(numbers, others)) return true
  }
  for (const [role, entities] of one.named) {
    const others = other.named.get(role)
    if (!others) continue
    const oneOfThem = entities.some((entity) =>
      others.some((fellow) => fellow.type !== entity.type || sharesName(fellow.name, entity.name)),
    )
    if (!oneOfThem) return true
  }
  return false
}

/** Takes another group's summary into the first; the other is not used after. Cost: linear in the other. */
export const include = (one: Summary, other: Summary): void => {
  for (const report of other.reports) one.reports.add(report)
  for (const time of other.times) one.times.add(time)
  for (const [thing, numbers] of other.numbers) {
    const known = one.numbers.get(thing)
    if (known) for (const number of numbers) known.add(number)
    else one.numbers.set(thing, numbers)
  }
  for (const [role, entities] of other.named) {
    const known = one.named.get(role) ?? []
    const fresh = entities.filter(({ name }) => !known.some((entity) => entity.name === name))
    one.named.set(role, [...known, ...fresh].slice(0, MOST_NAMES))
  }
}
