import type { Entity, Reading, Statement } from '../../../model/index.ts'
import type { OutletRow, PersonRow, Said } from '../../api.ts'
import type { Handlers } from '../handlers.ts'
import { notFound } from '../problem.ts'
import { type Desk, type Laid, push } from './desk.ts'
import { reportRows } from './reports.ts'
import { outletKeyOf, reportNameOf, said } from './rows.ts'
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

const known = new WeakMap<Laid, ReadonlyMap<string, Person>>()

/** All who are named as sources, joined across reports by their folded names: a full name takes in its last name within one report alone. */
export const peopleOf = (laid: Laid): ReadonlyMap<string, Person> => {
  const before = known.get(laid)
  if (before) return before
  const statements = new Map<string, Statement[]>()
  const entities = new Map<string, Entity[]>()
  for (const reading of laid.view.readings.values())
    for (const statement of reading.statements)
      for (const entity of speakersIn(reading, statement)) {
        push(statements, keyOf(entity.name), statement)
        push(entities, keyOf(entity.name), entity)
      }
  const made = new Map(
    [...statements].map(([key, all]) => [key, { row: rowOf(laid, key, all, entities.get(key) ?? []), statements: all }]),
  )
  known.set(laid, made)
  return made
}

const speakersIn = (reading: Reading, { attribution }: Statement): Entity[] => {
  const found = reading.attributions.find(({ id }) => id === attribution)
  return found ? found.speakers.value.flatMap((id) => reading.entities.find((one) => one.id === id) ?? []) : []
}

/** "Mira Tolse" -> "mira tolse" */
const keyOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()

/** The key under which somebody of this name is listed; null where nobody is. */
export const personKey = (laid: Laid, name: string): string | null => (peopleOf(laid).has(keyOf(name)) ? keyOf(name) : null)

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

const countedNames = (names: readonly string[]): string[] => {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)).map(([name]) => name)
}

/** The routes `outlets` and `outlet`. */
export const outletHandlers = (desk: Desk): Handlers<'outlets' | 'outlet'> => ({
  outlets: async ({ query }, around) => {
    const laid = desk.laid()
    const rows = laid
      ? [...outletsOf(laid).values()].map(({ row }) => row).filter(({ name, domain }) => holds(query.q, `${name} ${domain ?? ''}`))
      : []
    const sorted = sortBy(
      rows,
      (row) => (query.sort === 'name' ? row.name.toLowerCase() : query.sort === 'first' ? (row.first ?? '~') : -row[query.sort]),
      query.order,
    )
    return { traced: await tracedNow(desk, around), ...stretchOf(sorted, query) }
  },
  outlet: async ({ params, query }) => {
    const laid = needLaid(desk)
    const outlet = outletsOf(laid).get(params.outlet)
    if (!outlet) return notFound('This outlet')
    const rows = await reportRows(desk, (facts) => outlet.reports.has(facts.id))
    const people = [...peopleOf(laid).values()]
      .map(({ row, statements }) => ({ row, here: statements.filter(({ report }) => outlet.reports.has(report)).length }))
      .filter(({ here }) => here > 0)
      .sort((one, other) => other.here - one.here)
    return {
      row: outlet.row,
      ...withReports(rows, query),
      people: people.slice(0, 20).map(({ row }) => row),
      ties: tiesOf(laid, outlet.reports),
    }
  },
})

const withReports = <Row>(rows: readonly Row[], query: { after: number; limit: number }) => {
  const { total, after, rows: reports } = stretchOf(rows, query)
  return { total, after, reports }
}

/** All outlets that are named, by their keys. */
export const outletsOf = (laid: Laid): Map<string, { readonly row: OutletRow; readonly reports: ReadonlySet<string> }> => {
  const grouped = new Map<string, Reading[]>()
  for (const reading of laid.view.readings.values()) {
    const key = outletKeyOf(reading.report)
    if (key !== null) push(grouped, key, reading)
  }
  return new Map(
    [...grouped].map(([key, readings]) => {
      const statements = readings.flatMap((one) => one.statements)
      const dates = readings.flatMap(({ report }) => laid.view.when.get(report.id)?.sort ?? []).sort()
      const people = new Set(
        readings.flatMap((one) => one.statements.flatMap((statement) => speakersIn(one, statement).map(({ name }) => keyOf(name)))),
      )
      const row: OutletRow = {
        key,
        name: countedNames(readings.flatMap(({ report }) => report.outlet?.name ?? []))[0] ?? key,
        domain: readings.flatMap(({ report }) => report.outlet?.domain ?? [])[0] ?? null,
        reports: readings.length,
        statements: statements.length,
        claims: new Set(statements.flatMap(({ id }) => laid.claimOf.get(id)?.claim.id ?? [])).size,
        people: people.size,
        first: dates[0] ?? null,
        last: dates.at(-1) ?? null,
      }
      return [key, { row, reports: new Set<string>(readings.map(({ report }) => report.id)) }]
    }),
  )
}

/** Between outlets, descents of statements, by the outlet at the other end. */
const tiesOf = (laid: Laid, own: ReadonlySet<string>) => {
  const found = new Map<string, { key: string | null; name: string; from: number; to: number; open: number }>()
  for (const { lineage } of laid.view.claims)
    for (const { from, to, direction } of lineage.descents) {
      const [one, other] = [laid.reportOf.get(from as Statement['id']), laid.reportOf.get(to as Statement['id'])]
      if (one === undefined || other === undefined || own.has(one) === own.has(other)) continue
      const report = laid.view.readings.get(own.has(one) ? other : one)?.report
      if (!report) continue
      const { name } = reportNameOf(report)
      const key = outletKeyOf(report)
      const tie = found.get(key ?? name) ?? { key, name, from: 0, to: 0, open: 0 }
      found.set(key ?? name, tie)
      if (direction === 'open') tie.open++
      else if (own.has(one)) tie.to++
      else tie.from++
    }
  return [...found.values()].sort((one, other) => other.from + other.to + other.open - one.from - one.to - one.open).slice(0, 40)
}
