import type { Chain, ClaimId, Landed, LineageNode, Statement, StatementId } from '../../../model/index.ts'
import type { ClaimFindings } from '../../../publish/index.ts'
import type { Answer, LineageView, Query } from '../../api.ts'
import type { Handlers } from '../handlers.ts'
import { notFound } from '../problem.ts'
import { type Desk, type Laid, standingOn } from './desk.ts'
import { judgementRow } from './judgement-rows.ts'
import { once } from './once.ts'
import { personKey } from './people.ts'
import { questionView } from './questions.ts'
import { claimName, claimRow, outletKeyOf, passageView, passageViews, reasonView, reportNameOf, said, undecidedIn } from './rows.ts'
import { holds, sortBy, stretchOf } from './stretch.ts'
import { needLaid, tracedNow } from './tracing-status.ts'

/** The routes `claims` and `claim`. */
export const claimHandlers = (desk: Desk): Handlers<'claims' | 'claim'> => ({
  claims: async ({ query }, around) => {
    const laid = desk.laid()
    const { rows, ...rest } = stretchOf(laid ? claimsAsked(laid, query) : [], query)
    return { traced: await tracedNow(desk, around), ...rest, rows: laid ? rows.map((one) => claimRow(laid, one)) : [] }
  },
  claim: ({ params, query }) => {
    const laid = needLaid(desk)
    const found = laid.claims.get(params.claim as ClaimId)
    return found ? claimPage(laid, found, query.most) : notFound('This claim')
  },
})

const SORTS: Readonly<Record<Query<'claims'>['sort'], (one: ClaimFindings) => number | string>> = {
  shown: ({ number }) => number,
  reach: ({ reach }) => -reach.reports.length,
  width: ({ assessment }) => (assessment ? assessment.independentOrigins.atLeast - assessment.independentOrigins.atMost : 0),
  first: ({ reach }) => reach.first ?? '~',
  undecided: (one) => -undecidedIn(one),
  changes: ({ lineage }) => -lineage.changes.length,
  words: ({ words }) => words.toLowerCase(),
}

const FILTERS: Readonly<Record<Query<'claims'>['filter'], (one: ClaimFindings, laid: Laid) => boolean>> = {
  all: () => true,
  several: ({ reach }) => reach.reports.length > 1,
  loops: ({ lineage }) => lineage.loops.length > 0,
  changes: ({ lineage }) => lineage.changes.length > 0,
  undecided: (one) => undecidedIn(one) > 0,
  judged: ({ claim }, laid) => standingOn(laid, claim.statedIn).length > 0,
}

/** In the order asked for. Rows are made of those alone that are shown: there may be hundreds of thousands. */
const claimsAsked = (laid: Laid, { sort, filter, q, order }: Query<'claims'>): readonly ClaimFindings[] => {
  const { claims } = laid.view
  const wanted =
    filter === 'all' && q.trim() === '' ? claims : claims.filter((one) => FILTERS[filter](one, laid) && holds(q, one.words))
  return sort === 'shown' && order !== 'down' ? wanted : sortBy(wanted, SORTS[sort], order)
}

/** They may lie packed: none is looked for among all. */
const chainPlaces = once((laid) => {
  const places = new Map<StatementId, number>()
  for (const { statement } of laid.view.findings.traced.chains) places.set(statement, places.size)
  return places
})

const chainOf = (laid: Laid, statement: StatementId | undefined): Chain | undefined => {
  const place = statement === undefined ? undefined : chainPlaces(laid).get(statement)
  return place === undefined ? undefined : laid.view.findings.traced.chains.at(place)
}

const claimPage = (laid: Laid, found: ClaimFindings, most: number): Answer<'claim'> => {
  const { claim, lineage, assessment } = found
  const statements = claim.statedIn.slice(0, most).flatMap((id) => laid.view.statements.get(id) ?? [])
  const frameIn = claim.frame
    ? statements.find(({ frame }) => frame === claim.frame || JSON.stringify(frame) === JSON.stringify(claim.frame))
    : undefined
  const { questions } = laid.view.findings
  const inside = new Set<string>(claim.statedIn)
  const chain = chainOf(laid, claim.statedIn[0])
  const judgements = new Map<string, Landed>()
  for (const id of claim.statedIn) for (const landed of laid.judgedOn.get(id) ?? []) judgements.set(landed.judgement.id, landed)
  const at = found.number - 1
  const neighbour = (place: number) => {
    const other = laid.view.claims[place]
    return other ? claimName(other) : null
  }
  return {
    row: claimRow(laid, found),
    gist: claim.gist,
    frame: claim.frame && frameIn ? { ...claim.frame, statement: frameIn.id } : null,
    reasons: (assessment?.reasons ?? []).map((reason) => reasonView(laid, reason, 6)),
    origins: lineage.origins.map(({ id, kind, label, number, grounds, statements: from, evidence }) => ({
      id,
      kind,
      label,
      personKey: kind === 'named' ? personKey(laid, label) : null,
      number,
      grounds: grounds && reasonView(laid, grounds, 4),
      statements: from,
      evidence: passageViews(laid, evidence, 4),
    })),
    lineage: lineageView(laid, found, statements),
    gaps: lineage.gaps.map(({ kind, reason }) => ({ kind, reason: reasonView(laid, reason, 4) })),
    statements: statements.flatMap((one) => said(laid, one) ?? []),
    links: claim.links.map(({ from, to, strength, reason }) => ({ from, to, strength, text: reason.text })),
    restated: passageViews(laid, claim.restated, 100),
    chain: (chain?.stations ?? []).map(({ node, label, sign, evidence }) => ({
      node,
      label,
      sign,
      evidence: passageViews(laid, evidence, 2),
    })),
    questions: questions
      .filter((one) => one.statements.some((id) => inside.has(id)))
      .slice(0, 60)
      .map((one) => questionView(laid, one)),
    judgements: [...judgements.values()].map((landed) => judgementRow(laid, landed)),
    previous: neighbour(at - 1),
    following: neighbour(at + 1),
  }
}

const lineageView = (laid: Laid, { lineage }: ClaimFindings, statements: readonly Statement[]): LineageView => {
  const originOf = new Map(lineage.origins.flatMap(({ id, statements: from }) => from.map((statement) => [statement, id] as const)))
  const plain = { report: null, title: null, outletKey: null, when: null, whenWords: null, sort: null, origin: null } as const
  const nodes: LineageView['nodes'][number][] = [
    ...statements.flatMap((statement) => {
      const report = laid.view.readings.get(statement.report)?.report
      if (!report) return []
      const name = reportNameOf(report)
      return [
        {
          id: statement.id as LineageNode,
          kind: 'report' as const,
          label: name.name,
          report: report.id,
          title: name.title,
          outletKey: outletKeyOf(report),
          when: name.when.sort,
          whenWords: name.when.words,
          sort: null,
          origin: originOf.get(statement.id) ?? null,
          passage: passageView(laid, { report: report.id, spans: statement.content }),
        },
      ]
    }),
    ...lineage.origins.map(({ id, label, kind, evidence }) => ({
      ...plain,
      id: id as LineageNode,
      kind: 'origin' as const,
      label,
      sort: kind,
      passage: evidence[0] ? passageView(laid, evidence[0]) : null,
    })),
    ...lineage.unseen.map(({ id, label, evidence }) => ({
      ...plain,
      id: id as LineageNode,
      kind: 'unseen' as const,
      label,
      passage: evidence[0] ? passageView(laid, evidence[0]) : null,
    })),
  ]
  const here = new Set(nodes.map(({ id }) => id))
  const descents = lineage.descents.filter(({ from, to }) => here.has(from) && here.has(to))
  const stated = new Set(laid.claims.get(lineage.claim)?.claim.statedIn)
  return {
    nodes,
    descents: descents.map((one) => ({ ...one, reason: reasonView(laid, one.reason, 2) })),
    loops: lineage.loops.map(({ nodes: round, reason }) => ({ nodes: round, reason: reasonView(laid, reason, 8) })),
    changes: lineage.changes
      .filter(({ from, to }) => here.has(from) && here.has(to))
      .map(({ kind, from, to, reason }) => ({ kind, from, to, reason: reasonView(laid, reason, 4) })),
    omitted: { nodes: stated.size - statements.length, descents: lineage.descents.length - descents.length },
  }
}
