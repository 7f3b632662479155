import type { Entity } from '../model/index.ts'
import { sharesName } from './same.ts'
import type { View } from './view.ts'

/** What all statements of a group hold to: enough to tell whether another group contradicts it, without comparing each with each. */
export interface Summary {
  readonly stance: View['stance']
  readonly mode: View['mode']
  readonly times: Set<string>
  readonly numbers: Map<string, Set<number>>
  /** By kind of frame and role. */
  readonly named: Map<string, Entity[]>
}

/** Roles that do not part two statements by their names alone: one may list more items, or name a wider place. */
const OPEN_ROLES = new Set(['item', 'weapon', 'instrument', 'place', 'time'])

/** Names kept for one role: more would be no claim any more. */
const MOST_NAMES = 8

export const summarise = (view: View): Summary => {
  const named = new Map<string, Entity[]>()
  const kind = view.statement.frame?.kind
  for (const { role, named: entity } of view.participants)
    if (entity && kind && !OPEN_ROLES.has(role)) named.set(`${kind}/${role}`, [entity])
  return {
    stance: view.stance,
    mode: view.mode,
    times: new Set(view.times),
    numbers: new Map([...view.counted].map(([thing, number]) => [thing, new Set([number])])),
    named,
  }
}

/** Cost: the product of a few names. */
export const contradict = (one: Summary, other: Summary): boolean => {
  if (one.stance !== other.stance || one.mode !== other.mode) return true
  if (one.times.size > 0 && other.times.size > 0 && ![...one.times].some((time) => other.times.has(time))) return true
  for (const [thing, numbers] of one.numbers) {
    const others = other.numbers.get(thing)
    if (others && ![...numbers].some((number) => others.has(number))) return true
  }
  for (const [role, entities] of one.named) {
    const others = other.named.get(role)
    if (!others) continue
    const meet = entities.some((entity) =>
      others.some((fellow) => fellow.id === entity.id || fellow.type !== entity.type || sharesName(fellow, entity)),
    )
    if (!meet) return true
  }
  return false
}

/** Takes another group's summary into the first. */
export const include = (one: Summary, other: Summary): void => {
  for (const time of other.times) one.times.add(time)
  for (const [thing, numbers] of other.numbers) one.numbers.set(thing, new Set([...(one.numbers.get(thing) ?? []), ...numbers]))
  for (const [role, entities] of other.named) {
    const known = one.named.get(role) ?? []
    const fresh = entities.filter(({ id }) => !known.some((entity) => entity.id === id))
    one.named.set(role, [...known, ...fresh].slice(0, MOST_NAMES))
  }
}
