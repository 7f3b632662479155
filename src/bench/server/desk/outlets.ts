import type { Reading, ReportId, Statement } from '../../../model/index.ts'
import type { ClaimFindings } from '../../../publish/index.ts'
import type { OutletRow, PersonRow } from '../../api.ts'
import type { Handlers } from '../handlers.ts'
import { notFound } from '../problem.ts'
import { type Desk, type Laid, push } from './desk.ts'
import { once } from './once.ts'
import { countedNames, nameKey, peopleOf, speakersIn } from './people.ts'
import { outletKeyOf, reportNameOf, reportRow } from './rows.ts'
import { holds, sortBy, stretchOf } from './stretch.ts'
import { needLaid, tracedNow } from './tracing-status.ts'

/** One outlet that is named, with its reports in order of adding. */
interface Outlet {
  readonly row: OutletRow
  readonly reports: ReadonlySet<ReportId>
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
    const facts = await desk.facts()
    const { rows, ...rest } = stretchOf([...outlet.reports], query)
    return {
      row: outlet.row,
      ...rest,
      reports: rows.flatMap((id) => {
        const found = facts.get(id)
        return found ? [reportRow(laid, found)] : []
      }),
      people: peopleIn(laid, outlet.reports),
      ties: tiesOf(laid, outlet.reports),
    }
  },
})

/** Those whose words some reports give, most first; twenty. */
const peopleIn = (laid: Laid, reports: ReadonlySet<ReportId>): PersonRow[] => {
  const counts = new Map<string, number>()
  for (const report of reports) {
    const reading = laid.view.readings.get(report)
    for (const statement of reading?.statements ?? [])
      for (const { name } of reading ? speakersIn(reading, statement) : [])
        counts.set(nameKey(name), (counts.get(nameKey(name)) ?? 0) + 1)
  }
  const people = peopleOf(laid)
  return [...counts]
    .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
    .slice(0, 20)
    .flatMap(([key]) => people.get(key)?.row ?? [])
}

/** All outlets that are named, by their keys. */
export const outletsOf = once((laid): ReadonlyMap<string, Outlet> => {
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
        readings.flatMap((one) =>
          one.statements.flatMap((statement) => speakersIn(one, statement).map(({ name }) => nameKey(name))),
        ),
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
      return [key, { row, reports: new Set(readings.map(({ report }) => report.id)) }]
    }),
  )
})

/** Between outlets, descents of statements, by the outlet at the other end. */
const tiesOf = (laid: Laid, own: ReadonlySet<ReportId>) => {
  const found = new Map<string, { key: string | null; name: string; from: number; to: number; open: number }>()
  const claims = new Set<ClaimFindings>()
  for (const report of own)
    for (const { id } of laid.view.readings.get(report)?.statements ?? []) {
      const claim = laid.claimOf.get(id)
      if (claim) claims.add(claim)
    }
  for (const { lineage } of claims)
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
