import type { Claim, DateEvidence, Gap, HeadlineFinding, Lineage, Question, Span, StatementId, Title } from '../model/index.ts'
import { passages } from '../text/index.ts'
import { labelOf } from './label.ts'
import type { Lookup } from './lookup.ts'

/** Kinds of frame that say what happened, so that who knows it and how is worth asking. */
const EVENTS = new Set(['transfer', 'complaint', 'attack', 'casualties', 'detention', 'movement', 'control', 'conditions'])

/** Of one kind, so many are put; the rest stand as gaps in the lineages. */
const MOST_OF_A_KIND = 8

/**
 * What a person would have to find out, put as questions: loops, unnamed and undisclosed sources, dates, translations, identities,
 * places, the headline. None is answered. Those on claims that the headline makes come first within their kind.
 */
export const questions = (
  claims: readonly Claim[],
  lineages: readonly Lineage[],
  title: Title | null,
  headline: HeadlineFinding | null,
  lookup: Lookup,
): Question[] => {
  const found: Question[] = []
  const cite = (spans: readonly Span[]) => passages(lookup.reading.report.id, spans)
  const byClaim = new Map(lineages.map((lineage) => [lineage.claim, lineage]))
  const inTitle = new Set(title?.matches.map(({ statement }) => statement) ?? [])
  const worth = claims.filter((claim) => isWorth(claim, inTitle))
  const ordered = [...worth].sort((one, other) => rank(other, inTitle) - rank(one, inTitle))
  const speakers = new Set<string>()
  for (const claim of claims)
    for (const loop of byClaim.get(claim.id)?.loops ?? [])
      put(found, {
        kind: 'circular',
        text: `${loop.reason.text} Is it one account, or two?`,
        statements: claim.statedIn,
        evidence: loop.reason.evidence,
      })
  for (const claim of ordered) {
    const lineage = byClaim.get(claim.id)
    if (!lineage) continue
    for (const origin of lineage.origins) {
      const { evidence } = origin
      const statements = origin.statements.length > 0 ? origin.statements : claim.statedIn
      if (origin.kind === 'unnamed')
        put(found, { kind: 'unnamed', text: `Who stands behind “${origin.label}”, and how many are they?`, statements, evidence })
      if (origin.kind === 'unknown')
        put(found, { kind: 'unnamed', text: `On whose word does it say “${claim.gist}”?`, statements, evidence })
      // What the author tells of the surroundings is a gap, and no question of its own.
      const background = origin.kind === 'author' && lineage.origins.length === 1 && !claim.statedIn.some((id) => inTitle.has(id))
      const dark = origin.statements.filter((id) => lookup.statements.get(id)?.access.value === 'undisclosed')
      if (origin.kind !== 'unknown' && !background && dark.length > 0 && dark.length === origin.statements.length)
        put(found, {
          kind: 'undisclosed',
          text: `How does ${origin.kind === 'unnamed' || origin.kind === 'document' ? `“${origin.label}”` : origin.label} know that “${claim.gist}”?`,
          statements: dark,
          evidence: cite(accessSpans(dark, lookup)),
        })
      else if (origin.kind === 'author' && origin.statements.length === 0)
        put(found, {
          kind: 'undisclosed',
          text: `On what does the author base “${claim.gist}”, beyond whom the report names?`,
          statements: claim.statedIn,
          evidence,
        })
      if (origin.kind === 'named' && !speakers.has(origin.id)) {
        speakers.add(origin.id)
        const question = identity(origin.statements, lookup)
        if (question) put(found, question)
      }
    }
    for (const gap of lineage.gaps)
      if (gap.kind === 'translated')
        put(found, {
          kind: 'translated',
          text: `In which language were these words spoken, and who put them into this one? (${gap.reason.text.replace(/\.$/, '')})`,
          statements: claim.statedIn,
          evidence: gap.reason.evidence,
        })
  }
  if (headline?.exceeds === true)
    put(found, {
      kind: 'headline',
      text: 'The headline claims more than the body gives: is there anything that the body leaves out?',
      statements: headline.body.map(({ statement }) => statement),
      evidence: [...cite([headline.span]), ...headline.reasons.flatMap(({ evidence }) => evidence)],
    })
  for (const question of dating(lookup)) put(found, question)
  for (const question of placing(lookup)) put(found, question)
  return found
}

/** Whether a claim says that something happened, or stands in the title. */
const isWorth = (claim: Claim, inTitle: ReadonlySet<StatementId>): boolean =>
  (claim.frame !== null && EVENTS.has(claim.frame.kind)) || claim.statedIn.some((id) => inTitle.has(id))

const rank = (claim: Claim, inTitle: ReadonlySet<StatementId>): number =>
  claim.statedIn.filter((id) => inTitle.has(id)).length * 10 + claim.statedIn.length

const put = (found: Question[], question: Question): void => {
  if (found.filter(({ kind }) => kind === question.kind).length >= MOST_OF_A_KIND) return
  if (!found.some(({ kind, text }) => kind === question.kind && text === question.text)) found.push(question)
}

const accessSpans = (ids: readonly StatementId[], lookup: Lookup): Span[] =>
  ids.flatMap((id) => {
    const statement = lookup.statements.get(id)
    return statement ? [...(statement.access.spans.length > 0 ? statement.access.spans : statement.content)] : []
  })

/** A person of whom the report tells no office: who could say that this is who it is said to be? */
const identity = (statements: readonly StatementId[], lookup: Lookup): Question | null => {
  const [id] = statements
  const statement = id === undefined ? undefined : lookup.statements.get(id)
  const attribution = statement?.attribution ? lookup.attributions.get(statement.attribution) : undefined
  if (!attribution) return null
  const person = attribution.speakers.value.map((one) => lookup.entities.get(one)).find((one) => one?.type === 'person')
  if (
    !person ||
    !/\s/.test(person.name) ||
    (person.role !== null &&
      /spokes|minister|president|ambassador|mayor|governor|secretary|general|judge|senator/i.test(person.role))
  )
    return null
  const mention = person.mentions[0] === undefined ? undefined : lookup.mentions.get(person.mentions[0])
  return {
    kind: 'identity',
    text: `Who is ${labelOf(attribution, lookup)}, and what shows that he or she was where the report says?`,
    statements,
    evidence: passages(attribution.report, mention ? [mention.span] : attribution.source),
  }
}

const dating = ({ reading }: Lookup): Question[] => {
  const { dates } = reading.report
  const published = dates.filter(({ of, relation }) => of === 'publication' && relation === 'on')
  if (published.length > 1 && new Set(published.map(({ value }) => value.slice(0, 10))).size > 1)
    return [
      {
        kind: 'undated',
        text: `Which of these dates is the publication’s: ${[...new Set(published.map(({ value }) => value))].join(', ')}?`,
        statements: [],
        evidence: passages(
          reading.report.id,
          published.flatMap(({ span }) => (span ? [span] : [])),
        ),
      },
    ]
  if (published.length > 0 || reading.statements.length === 0) return []
  const limits = distinct(dates.filter(({ relation, of }) => relation !== 'on' && of === 'publication'))
  const known = limits.map(({ value, relation }) => `${relation === 'not-before' ? 'not before' : 'not after'} ${value}`)
  const text =
    known.length > 0
      ? `When was this published? The text alone gives: ${[...new Set(known)].join(', ')}.`
      : 'When was this published? Nothing in the report says.'
  return [
    {
      kind: 'undated',
      text,
      statements: [],
      evidence: passages(
        reading.report.id,
        limits.flatMap(({ span }) => (span ? [span] : [])),
      ),
    },
  ]
}

/** One date read from the same words twice is one. */
const distinct = (dates: readonly DateEvidence[]): readonly DateEvidence[] =>
  dates.filter(
    ({ value, relation, span }, at) =>
      !dates.slice(0, at).some((one) => one.value === value && one.relation === relation && one.span?.start === span?.start),
  )

const placing = ({ reading, mentions }: Lookup): Question[] =>
  reading.entities
    .filter(({ type, lat }) => type === 'place' && lat === null)
    .map((place) => ({
      kind: 'place' as const,
      text: `Where is ${place.name}? The gazetteer does not have it.`,
      statements: [],
      evidence: passages(
        reading.report.id,
        place.mentions.flatMap((id) => mentions.get(id)?.span ?? []),
      ),
    }))

/** What is not known of the whole report, and of each claim once. */
export const gaps = (claims: readonly Claim[], lineages: readonly Lineage[], title: Title | null, lookup: Lookup): Gap[] => {
  const inTitle = new Set(title?.matches.map(({ statement }) => statement) ?? [])
  const found = new Map<string, Gap>()
  for (const { kind, text, evidence } of [...dating(lookup), ...placing(lookup)]) {
    const gap: Gap = {
      kind: kind === 'place' ? 'place-not-found' : 'undated',
      reason: {
        text:
          kind === 'place'
            ? text.replace(/^Where is (.*)\? The gazetteer does not have it\.$/, 'The gazetteer does not have $1.')
            : text.replace('When was this published?', 'No publication date.'),
        evidence,
      },
    }
    found.set(`${gap.kind} ${gap.reason.text}`, gap)
  }
  for (const [at, lineage] of lineages.entries()) {
    const worth = isWorth(claims[at] as Claim, inTitle)
    for (const gap of lineage.gaps) {
      const key = `${gap.kind} ${gap.reason.text}`
      if (!found.has(key) && (worth || (gap.kind !== 'unnamed' && gap.kind !== 'undisclosed'))) found.set(key, gap)
    }
  }
  return [...found.values()]
}
