import type { Entity, Reading, Statement } from '../../../model/index.ts'
import type { PersonRow, Said } from '../../api.ts'
import type { Handlers } from '../handlers.ts'
import { notFound } from '../problem.ts'
import { type Desk, type Laid, push } from './desk.ts'
import { once } from './once.ts'
import { outletKeyOf, said } from './rows.ts'
import { holds, sortBy, stretchOf } from './stretch.ts'
import { needLaid, tracedNow } from './tracing-status.ts'

/** Whoever is named as a source, with what is put to them. */
export interface Person {
  readonly row: PersonRow
  readonly statements: readonly Statement[]
}

/** The routes `people` and `person`. */
export const peopleHandlers = (desk: Desk): Handlers<'people' | 'person'> => ({
  people: async ({ query }, around) => {
    const laid = desk.laid()
    const rows = laid ? [...peopleOf(laid).values()].map(({ row }) => row) : []
    const wanted = rows.filter(
      ({ type, name, names, roles }) =>
        (query.type === undefined || type === query.type) && holds(query.q, [name, ...names, ...roles].join(' ')),
    )
    return { traced: await tracedNow(desk, around), ...stretchOf(sortBy(wanted, SORTS[query.sort], query.order), query) }
  },
  person: ({ params, query }) => {
    const laid = needLaid(desk)
    const person = peopleOf(laid).get(params.person)
    if (!person) return notFound('This person')
    const all = sortBy(
      person.statements.flatMap((one) => said(laid, one) ?? []),
      (one) => one.report.when.sort ?? '~',
      'up',
    )
    return {
      row: person.row,
      total: all.length,
      after: query.after,
      said: all.slice(query.after, query.after + query.limit),
      through: throughOf(laid, all),
      mergers:
        person.row.names.length > 0
          ? [
              {
                text: `${person.row.name} is also given as ${person.row.names.join(', ')}: the last names are the same, and no first name speaks against it.`,
                evidence: [],
              },
            ]
          : [],
    }
  },
})

const SORTS: Readonly<
  Record<'statements' | 'reports' | 'outlets' | 'claims' | 'name' | 'first', (row: PersonRow) => number | string>
> = {
  statements: ({ statements }) => -statements,
  reports: ({ reports }) => -reports,
  outlets: ({ outlets }) => -outlets,
  claims: ({ claims }) => -claims,
  name: ({ name }) => name.toLowerCase(),
  first: ({ first }) => first ?? '~',
}

/** Outlets that give the words, and whoever passed them on. */
const throughOf = (laid: Laid, all: readonly Said[]) => {
  const found = new Map<string, { key: string | null; name: string; statements: number }>()
  const count = (key: string | null, name: string): void => {
    const known = found.get(name.toLowerCase())
    if (known) known.statements++
    else found.set(name.toLowerCase(), { key, name, statements: 1 })
  }
  for (const { report, via } of all) {
    const read = laid.view.readings.get(report.id)?.report
    if (read) count(outletKeyOf(read), report.name)
    for (const name of via) count(null, name)
  }
  return [...found.values()].sort((one, other) => other.statements - one.statements)
}

/** All who are named as sources, joined across reports by their folded names: a full name takes in its last name within one report alone. */
export const peopleOf = once((laid): ReadonlyMap<string, Person> => {
  const statements = new Map<string, Statement[]>()
  const entities = new Map<string, Entity[]>()
  for (const reading of laid.view.readings.values())
    for (const statement of reading.statements)
      for (const entity of speakersIn(reading, statement)) {
        const key = nameKey(entity.name)
        push(statements, key, statement)
        push(entities, key, entity)
      }
  return new Map(
    [...statements].map(([key, all]) => [key, { row: rowOf(laid, key, all, entities.get(key) ?? []), statements: all }]),
  )
})

/** Whom a statement is put to. */
export const speakersIn = (reading: Reading, { attribution }: Statement): Entity[] => {
  const found = reading.attributions.find(({ id }) => id === attribution)
  return found ? found.speakers.value.flatMap((id) => reading.entities.find((one) => one.id === id) ?? []) : []
}

/** "Mira Tolse" -> "mira tolse" */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()

/** The key under which somebody of this name is listed; null where nobody is. */
export const personKey = (laid: Laid, name: string): string | null => (peopleOf(laid).has(nameKey(name)) ? nameKey(name) : null)

const rowOf = (laid: Laid, key: string, statements: readonly Statement[], entities: readonly Entity[]): PersonRow => {
  const dates = statements.flatMap(({ report }) => laid.view.when.get(report)?.sort ?? []).sort()
  const reports = new Set(statements.map(({ report }) => report))
  const outlets = new Set([...reports].flatMap((id) => outletOf(laid, id) ?? []))
  const names = countedNames(entities.map(({ name }) => name))
  const type = entities[0]?.type
  return {
    key,
    name: names[0] ?? key,
    names: names.slice(1),
    roles: countedNames(entities.flatMap(({ role }) => role ?? [])).slice(0, 5),
    type: type === 'person' || type === 'organisation' ? type : 'other',
    statements: statements.length,
    claims: new Set(statements.flatMap(({ id }) => laid.claimOf.get(id)?.claim.id ?? [])).size,
    reports: reports.size,
    outlets: outlets.size,
    firstHand: statements.filter(({ access }) => access.value === 'first-hand').length,
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
  }
}

const outletOf = (laid: Laid, report: Statement['report']): string | null => {
  const read = laid.view.readings.get(report)?.report
  return read ? outletKeyOf(read) : null
}

/** Each once, most used first. */
export const countedNames = (names: readonly string[]): string[] => {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)).map(([name]) => name)
}
