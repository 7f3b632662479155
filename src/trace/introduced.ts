import type { Entity } from '../model/index.ts'
import { stem } from '../text/index.ts'
import type { Index } from './index-reading.ts'
import { nameWords } from './names.ts'

/** How far around a name the words are looked for that say what somebody is, in characters. */
const REACH = 180

/** Persons whose bringing in is looked at in one report: more is a list of names. */
const MOST = 200

/** "Ada Krol, a ferry porter": after the name. */
const AFTER = /^,\s+(?:who\s[^,.]{2,80}\sas\s+)?(?:an?|the|one)\s+((?:[\p{Ll}’'-]+\s){0,2}[\p{Ll}’'-]+)/u

/** "The ferry porter Ada Krol", "a ferry porter who was at the gate, Ada Krol": before it. */
const BEFORE =
  /(?:^|[^\p{L}])(?:an?|the|one|its|his|her|their)\s+((?:[\p{Ll}’'-]+\s){0,2}[\p{Ll}’'-]+)(?:\s(?:who|whose|at|in|from|on)\s[^,.:;“”"]{2,140},|,)?\s*$/iu

const made = new WeakMap<Index, ReadonlyMap<string, readonly string[]>>()

/**
 * What a report says that a person is, where it brings him in: stems of the words beside his name; empty where it does not say.
 * @param name as the report has it. Cost: linear in the persons the first time, then a look-up.
 */
export const introducedAs = (name: string, index: Index): readonly string[] => {
  const known = made.get(index) ?? introductions(index)
  made.set(index, known)
  return known.get(nameWords(name).at(-1) ?? '') ?? []
}

/** The one person whom the report brings in by a trade; empty where there is none, or several. */
export const namesIntroducedAs = (trade: string, index: Index): readonly string[] => {
  introducedAs('', index)
  const found = [...(made.get(index) ?? [])].filter(([, trades]) => trades.at(-1) === trade || trades.includes(trade))
  return found.length === 1 ? [(found[0] as readonly [string, readonly string[]])[0]] : []
}

const introductions = ({ reading }: Index): ReadonlyMap<string, readonly string[]> => {
  const { text } = reading.report
  const persons = new Map<string, Entity>(
    reading.entities.flatMap((one) => (one.type === 'person' && /^\p{Lu}/u.test(one.name) ? [[one.id, one]] : [])),
  )
  const found = new Map<string, readonly string[]>()
  const seen = new Set<string>()
  for (const { entity, span } of reading.mentions) {
    const person = entity === null ? undefined : persons.get(entity)
    if (!person || seen.has(person.id) || !/^\p{Lu}/u.test(text.slice(span.start, span.end))) continue
    if (seen.size >= MOST) break
    seen.add(person.id)
    const family = nameWords(person.name).at(-1)
    const line = text.slice(Math.max(0, span.start - REACH), span.start)
    const before = line.slice(Math.max(line.lastIndexOf('\n') + 1, line.lastIndexOf('. ') + 1))
    const words = AFTER.exec(text.slice(span.end, span.end + REACH))?.[1] ?? BEFORE.exec(before)?.[1]
    if (family !== undefined && words !== undefined && !found.has(family))
      found.set(
        family,
        words.split(/\s+/).map((word) => stem(word.toLowerCase())),
      )
  }
  return found
}
