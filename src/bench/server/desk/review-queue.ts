import type { About as Judgeable, Judgement, Landed, Reason, Statement } from '../../../model/index.ts'
import { land } from '../../../review/index.ts'
import type { About, ReviewItem } from '../../api.ts'
import { anchored, judgedReports } from './anchoring.ts'
import type { Laid } from './desk.ts'
import { once } from './once.ts'
import { questionId } from './questions.ts'
import { claimName, passageViews, reasonView, reportName, speakerOf } from './rows.ts'

/** Claims whose lower bounds and open links a person is asked about: those that lead. */
const LEADING = 40
/** Of one claim. */
const MOST_LINKS = 6
const MOST = 500

type Item = Omit<ReviewItem, 'id'>

/**
 * What a person is asked to decide, what matters most first: what the bounds of the leading claims rest on. What was decided is left out.
 * Cost: linear in the leading claims and in the judgements; worked out once for each tracing.
 */
export const reviewQueue = once((laid): readonly ReviewItem[] => {
  const reports = judgedReports(laid)
  const keysFor = (abouts: readonly Judgeable[]): (string | null)[] => land(abouts.map(asked), reports).map(keyOf)
  const decided = new Set(
    keysFor(
      laid.view.findings.judged.flatMap(({ stands, judgement }) =>
        stands && DECIDES.has(judgement.act.kind) ? [decidedOn(judgement)] : [],
      ),
    ),
  )
  const items = itemsOf(laid).flatMap((item) => anchoring(laid, item) ?? [])
  const keys = keysFor(items.map(({ about }) => about))
  const open = items
    .filter((_, at) => !decided.has(keys[at] ?? ''))
    .map(({ item }) => ({ ...item, id: idOf(item) }))
    .slice(0, MOST)
  return open
})

const DECIDES: ReadonlySet<string> = new Set(['confirm', 'reject', 'answer', 'same', 'not-same', 'speaker'])

/** The same or not is said of two statements, be it at the one or at the link between them. */
const decidedOn = ({ about, act }: Judgement): Judgeable =>
  about.kind === 'statement' && (act.kind === 'same' || act.kind === 'not-same')
    ? { kind: 'link', from: about.anchor, to: act.other }
    : about

/** A judgement and an item are of one thing where they stand on the same places; null where they stand on none. */
const keyOf = ({ judgement: { about }, places }: Landed): string | null => {
  if (about.kind === 'question') return `question ${about.asks}`
  const on = [...new Set(places.map((place) => place.on ?? `${place.report} ${place.span.start}`))].sort()
  return on.length === 0 ? null : `${about.kind} ${on.join(' ')}`
}

const anchoring = (laid: Laid, item: Item): { readonly item: Item; readonly about: Judgeable } | null => {
  try {
    return { item, about: anchored(laid, item.about) }
  } catch {
    // What is not there any more cannot be decided.
    return null
  }
}

/** A judgement that nobody made, to see where one on this would stand. */
const asked = (about: Judgeable): Judgement =>
  ({ id: '', about, by: '', at: '', why: '', act: { kind: 'confirm' } }) as unknown as Judgement

const idOf = ({ kind, ask, about }: Item): string => questionId({ kind: kind as never, text: `${ask} ${JSON.stringify(about)}` })

function* inTurn(laid: Laid): Generator<Item> {
  const leading = laid.view.claims.slice(0, LEADING)
  for (const one of laid.view.claims)
    for (const { nodes, reason } of one.lineage.loops)
      yield {
        kind: 'loop',
        ask: 'Is this one account that came round to itself?',
        reasons: [reasonView(laid, reason, 6)],
        evidence: [],
        about: { kind: 'loop', claim: one.claim.id, nodes: [...nodes] },
        acts: ['confirm', 'reject', 'comment'],
        claim: claimName(one),
        report: null,
      }
  for (const one of leading)
    for (const origin of one.lineage.origins) {
      if (!origin.grounds) continue
      const statement = origin.statements.flatMap((id) => laid.view.statements.get(id) ?? []).find(({ attribution }) => attribution)
      if (!statement?.attribution) continue
      yield attributionItem(laid, statement, origin.label, origin.grounds, claimName(one))
    }
  for (const one of leading)
    for (const { from, to, reason } of one.claim.links.filter(({ strength }) => strength === 'candidate').slice(0, MOST_LINKS)) {
      const sides = [from, to].flatMap((id) => laid.view.statements.get(id) ?? [])
      yield {
        kind: 'link',
        ask: 'Do these two say the same?',
        reasons: [reasonView(laid, reason, 4)],
        evidence: passageViews(
          laid,
          sides.map(({ report, content }) => ({ report, spans: content })),
        ),
        about: { kind: 'link', from, to },
        acts: ['confirm', 'reject', 'comment'],
        claim: claimName(one),
        report: null,
      }
    }
  for (const question of laid.view.findings.questions) {
    const statement = question.statements[0]
    const claim = statement === undefined ? undefined : laid.claimOf.get(statement)
    yield {
      kind: 'question',
      ask: question.text,
      reasons: [],
      evidence: passageViews(laid, question.evidence, 6),
      about: { kind: 'question', question: questionId(question) },
      acts: ['answer', 'comment'],
      claim: claim ? claimName(claim) : null,
      report: null,
    }
  }
}

const itemsOf = (laid: Laid): Item[] => {
  const items: Item[] = []
  for (const item of inTurn(laid)) {
    items.push(item)
    if (items.length >= MOST * 2) break
  }
  return items
}

const attributionItem = (laid: Laid, statement: Statement, label: string, grounds: Reason, claim: ReviewItem['claim']): Item => {
  const { speaker } = speakerOf(laid, statement)
  const about: About = { kind: 'attribution', attribution: statement.attribution as never }
  return {
    kind: 'attribution',
    ask: `Does ${speaker || label} state this, at first hand?`,
    reasons: [{ text: 'The lower bound of the claim rests on it.', evidence: [] }, reasonView(laid, grounds, 4)],
    evidence: passageViews(laid, [{ report: statement.report, spans: statement.content }]),
    about,
    acts: ['confirm', 'reject', 'comment'],
    claim,
    report: reportName(laid, statement.report),
  }
}
