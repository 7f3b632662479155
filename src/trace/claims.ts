import type { Claim, ClaimId, SameLink, Span, Title } from '../model/index.ts'
import { passages } from '../text/index.ts'
import { compare, type Likeness } from './same.ts'
import { contradict, include, type Summary, summarise } from './summary.ts'
import { LOOSE, type View } from './view.ts'

/** A claim with its statements made ready. */
export interface Group {
  readonly claim: Claim
  readonly views: readonly View[]
}

/** Statements kept per word or kind while looking for partners: what bounds the cost on very long texts. */
const WINDOW = 40

/** Statements that one claim may hold. A report that says one thing more often than this says nothing more by it. */
const MOST_STATEMENTS = 120

/**
 * Joins statements that say the same.
 *
 * Two groups are joined only where no statement of the one contradicts one of the other, so "said" and "denied" stay apart even
 * where a third statement resembles both.
 * @returns claims by their first statement; one for each statement that has no fellow.
 * Cost: linear in the statements, with a window of partners for each.
 */
export const joinStatements = (views: readonly View[], titles: readonly Title[]): Group[] => {
  const links = findLinks(views)
  const groups = new Map<View, Set<View>>(views.map((view) => [view, new Set([view])]))
  const summaries = new Map<Set<View>, Summary>([...groups].map(([view, group]) => [group, summarise(view)]))
  const kept: Link[] = []
  for (const strength of ['same', 'candidate'] as const)
    for (const link of links) {
      if (link.likeness.strength !== strength) continue
      const one = groups.get(link.left) as Set<View>
      const other = groups.get(link.right) as Set<View>
      if (one === other) {
        kept.push(link)
        continue
      }
      const summary = summaries.get(one) as Summary
      const joining = summaries.get(other) as Summary
      if (one.size + other.size > MOST_STATEMENTS || contradict(summary, joining)) continue
      include(summary, joining)
      for (const view of other) {
        one.add(view)
        groups.set(view, one)
      }
      kept.push(link)
    }
  const keptBy = new Map<Set<View>, Link[]>()
  for (const link of kept) {
    const group = groups.get(link.left) as Set<View>
    const list = keptBy.get(group)
    if (list) list.push(link)
    else keptBy.set(group, [link])
  }
  return [...new Set(groups.values())]
    .map((group) => [...group].sort((one, other) => one.order - other.order))
    .sort((one, other) => (one[0] as View).order - (other[0] as View).order)
    .map((members) => ({
      claim: claimOf(members, keptBy.get(groups.get(members[0] as View) as Set<View>) ?? [], titles),
      views: members,
    }))
}

interface Link {
  readonly left: View
  readonly right: View
  readonly likeness: Extract<Likeness, { kind: 'link' }>
}

const findLinks = (views: readonly View[]): Link[] => {
  const postings = new Map<string, View[]>()
  const links: Link[] = []
  for (const view of views) {
    const met = new Map<View, number>()
    for (const key of keysOf(view)) {
      const list = postings.get(key)
      if (!list) {
        postings.set(key, [view])
        continue
      }
      const step = key.startsWith('kind/') ? 3 : 1
      for (const other of list) met.set(other, (met.get(other) ?? 0) + step)
      list.push(view)
      if (list.length > WINDOW) list.shift()
    }
    const partners = [...met]
      .filter(([, count]) => count >= 3)
      .sort((one, other) => other[1] - one[1] || one[0].order - other[0].order)
    for (const [other] of partners.slice(0, WINDOW / 2)) {
      const likeness = compare(other, view)
      if (likeness.kind === 'link') links.push({ left: other, right: view, likeness })
    }
    const before = views[view.order - 1]
    const echo = before && pointsBack(before, view)
    if (echo) links.push({ left: before, right: view, likeness: echo })
  }
  return links.sort(
    (one, other) =>
      other.likeness.weight - one.likeness.weight || one.left.order - other.left.order || one.right.order - other.right.order,
  )
}

/** "as it happened at the pier", next to what it speaks of: the speaker says that such a thing took place there. */
const pointsBack = (before: View, view: View): Link['likeness'] | null => {
  const [own] = view.own
  const last = before.own.at(-1)
  if (!own || !last || !nested(before, view) || own.start - last.end > 8) return null
  if (before.stance !== view.stance || before.mode !== view.mode) return null
  const opening = ECHO.exec(view.reading.report.text.slice(own.start, own.start + 60))
  if (!opening) return null
  const spans = [{ start: own.start, end: own.start + opening[0].length }]
  return {
    kind: 'link',
    strength: 'same',
    text: `It says of the words before that they came about (“${opening[0]}”).`,
    spans,
    weight: 9,
  }
}

/** Of one attribution, or one inside the other. */
const nested = (before: View, view: View): boolean =>
  before.statement.attribution === view.statement.attribution ||
  (before.attribution !== null && before.attribution.within === view.statement.attribution) ||
  (view.attribution !== null && view.attribution.within === before.statement.attribution)

const ECHO =
  /^as (?:it |this |that |also |indeed )?(?:has |had |was |is |were |did )?(?:happened|happening|occurred|taken place|took place|the case|been the case|done)\b/i

const keysOf = (view: View): string[] => {
  const keys = [...view.stems]
  const kind = view.statement.frame?.kind
  if (kind && !LOOSE.has(kind)) keys.push(`kind/${kind}`)
  return keys
}

/** Participants that are more than a pronoun. */
const named = (view: View): number => view.participants.filter(({ head }) => head !== null).length

const claimOf = (views: readonly View[], links: readonly Link[], titles: readonly Title[]): Claim => {
  const ids = new Set(views.map((view) => view.statement.id))
  const framed = views.filter((view) => view.statement.frame !== null)
  const fullest = framed.reduce<View | null>((best, view) => (best === null || named(view) > named(best) ? view : best), null)
  const restated = titles.filter(
    (title) =>
      (title.states === 'confirmed' || title.states === 'asserted') &&
      views.some((view) => view.stance === (title.negated ? 'denies' : 'affirms') && view.mode === 'fact') &&
      title.matches.some((match) => ids.has(match.statement)),
  )
  return {
    id: (views[0] as View).statement.id as string as ClaimId,
    gist: gist(fullest ?? (views[0] as View)),
    frame: fullest?.statement.frame ?? null,
    statedIn: views.map((view) => view.statement.id),
    links: links
      .map(
        ({ left, right, likeness }): SameLink => ({
          from: left.statement.id,
          to: right.statement.id,
          strength: likeness.strength,
          reason: { text: likeness.text, evidence: passages(left.statement.report, sortSpans(likeness.spans)) },
        }),
      )
      .slice(0, 200),
    restated: restated.map((title) => ({ report: title.report, spans: [title.span] })),
  }
}

export const sortSpans = (spans: readonly Span[]): readonly Span[] => {
  const sorted = [...spans].sort((one, other) => one.start - other.start || one.end - other.end)
  return sorted.filter((span, at) => at === 0 || span.start !== sorted[at - 1]?.start || span.end !== sorted[at - 1]?.end)
}

/** Words of a gist: enough for one clause. */
const GIST = 24

/** The statement's words; of a long one those around its frame. */
const gist = (view: View): string => {
  const { text } = view.reading.report
  const { content, frame } = view.statement
  const own = view.own[0] ?? content[0]
  if (!own) return ''
  const whole = wordsOf(text, own.start, own.end)
  if (whole.length <= GIST || !frame) return inFew(whole)
  const parts = [...frame.predicate, ...frame.roles.map(({ span }) => span)].filter(
    ({ start, end }) => start >= own.start && end <= own.end,
  )
  const start = Math.min(own.end, ...parts.map((span) => span.start))
  const before = wordsOf(text, own.start, start).length
  return inFew(before < GIST / 2 || parts.length === 0 ? whole : wordsOf(text, start, own.end))
}

/** At most a few lines are looked at: a statement may be a whole unbroken page. */
const wordsOf = (text: string, start: number, end: number): string[] =>
  text
    .slice(start, Math.min(end, start + 600))
    .replace(/^[\s"“”'‘]+|[\s"“”,;:]+$/g, '')
    .replace(/^(how|that|when|while|and|but) /i, '')
    .split(/\s+/)

const inFew = (words: readonly string[]): string => (words.length <= GIST ? words.join(' ') : `${words.slice(0, GIST).join(' ')} …`)
