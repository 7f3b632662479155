import type { Answer, Query } from '../../api.ts'
import type { Handlers } from '../handlers.ts'
import type { Desk, Laid } from './desk.ts'
import { peopleOf } from './people.ts'
import { claimName, reportName } from './rows.ts'
import { holds } from './stretch.ts'

const FEW = 6

/** The route `search`. */
export const searchHandlers = (desk: Desk): Handlers<'search'> => ({
  search: async ({ query }) => {
    const laid = desk.laid()
    const hits = await desk.inquiry.search(query.q, { in: query.in, limit: query.limit })
    return {
      hits: hits.map(({ report, text, places }) => ({
        report: (laid && reportName(laid, report.id)) ?? {
          id: report.id,
          name: report.outlet ?? report.file,
          title: report.title,
          outlet: report.outlet,
          when: { words: report.published.slice(0, 3).join(' or ') || 'undated', sort: report.published[0] ?? null },
        },
        places: places.map(({ around, found, statement, speakers }) => {
          const claim = statement === null ? undefined : laid?.claimOf.get(statement)
          return {
            around,
            text: text.slice(around.start, around.end),
            found,
            statement,
            speakers: speakers.join(', '),
            claim: claim ? claimName(claim) : null,
          }
        }),
      })),
      ...(laid ? named(laid, query) : { claims: [], people: [] }),
    }
  },
})

/** Claims and people whose words hold what is looked for. */
const named = (laid: Laid, { q }: Query<'search'>): Pick<Answer<'search'>, 'claims' | 'people'> => {
  const words = q.replace(/["*]/g, ' ').trim()
  if (words === '') return { claims: [], people: [] }
  const claims: Answer<'search'>['claims'][number][] = []
  for (const one of laid.view.claims) {
    if (!holds(words, one.words)) continue
    claims.push(claimName(one))
    if (claims.length === FEW) break
  }
  const people = [...peopleOf(laid).values()].filter(({ row }) => holds(words, [row.name, ...row.names].join(' ')))
  return { claims, people: people.slice(0, FEW).map(({ row }) => row) }
}
