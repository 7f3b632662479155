import type { Assessment, Claim, HeadlineFinding, Lineage, Span, StatementId, Title, TitleMatch } from '../model/index.ts'
import { contentWords } from '../text/index.ts'
import { type Argument, reasonOf } from './argument.ts'
import { type Backing, backingOf } from './backing.ts'
import { inflatedNumbers, widened } from './headline-measure.ts'
import { sourceFault } from './headline-source.ts'
import type { WeighKnowledge } from './knowledge.ts'
import { labelOf } from './label.ts'
import type { Lookup } from './lookup.ts'
import { wordShare } from './word-share.ts'

/**
 * Holds a headline against what the body offers for it.
 *
 * It exceeds the body where its number, its sources, its certainty or its reach is greater than that of every statement that matches it;
 * a flat headline exceeds a body that has the matter only on one source's word. Null where nothing in the body matches although
 * its words stand there, or where the title states nothing.
 * @param lineages one a claim, in the claims' order. @param assessments by claim. Cost: linear in the title's matches and in the body's words.
 */
export const headline = (
  title: Title,
  claims: readonly Claim[],
  lineages: readonly Lineage[],
  assessments: ReadonlyMap<string, Assessment>,
  lookup: Lookup,
  knowledge: WeighKnowledge,
): HeadlineFinding => {
  const backings = withFellows(title, claims).flatMap((match) => backingOf(match, title, lookup) ?? [])
  const body = backings.map(({ statement, commitment }) => ({
    statement: statement.id,
    access: statement.access.value,
    commitment,
  }))
  const judged = judge(title, backings, claims, assessments, lookup, knowledge)
  const shown = new Set(backings.map(({ statement }) => statement.id))
  const reasons = [...judged.reasons, ...reactions(title, claims, lineages, shown, lookup)]
  return {
    span: title.span,
    states: title.states,
    body,
    exceeds: judged.exceeds,
    reasons: reasons.map((one) => reasonOf(one, title.report)),
  }
}

/** The title's matches, and whatever else says the same as one of them. */
const withFellows = (title: Title, claims: readonly Claim[]): readonly TitleMatch[] => {
  const known = new Set(title.matches.map(({ statement }) => statement))
  const fellows: TitleMatch[] = []
  for (const claim of claims) {
    const match = title.matches.find(({ statement }) => claim.statedIn.includes(statement))
    if (!match) continue
    for (const statement of claim.statedIn)
      if (!known.has(statement))
        fellows.push({ statement, strength: 'candidate', share: 0, shared: [], missing: title.proposition })
  }
  return [...title.matches, ...fellows]
}

/** Who answers to the account that the headline rests on, and in which words. */
const reactions = (
  title: Title,
  claims: readonly Claim[],
  lineages: readonly Lineage[],
  shown: ReadonlySet<StatementId>,
  lookup: Lookup,
): Argument[] => {
  const matched = new Set(title.matches.map(({ statement }) => statement))
  const sources = new Set<string>()
  for (const [at, claim] of claims.entries())
    if (claim.statedIn.some((id) => matched.has(id))) for (const { id } of lineages[at]?.origins ?? []) sources.add(id)
  const found: Argument[] = []
  for (const lineage of lineages) {
    const answers = lineage.descents.some(({ sign, from }) => sign === 'reference' && sources.has(from))
    if (!answers) continue
    for (const { sign, to } of lineage.descents) {
      const statement = sign === 'reference' ? lookup.statements.get(to as StatementId) : undefined
      if (!statement?.attribution || shown.has(statement.id)) continue
      const label = labelOf(lookup.attributions.get(statement.attribution) ?? null, lookup)
      found.push({
        text: `${label} answers to the account, and is no further source for it by these words.`,
        spans: statement.content,
      })
    }
  }
  return found.slice(0, 3)
}

interface Judged {
  readonly exceeds: boolean | null
  readonly reasons: readonly Argument[]
}

const judge = (
  title: Title,
  backings: readonly Backing[],
  claims: readonly Claim[],
  assessments: ReadonlyMap<string, Assessment>,
  lookup: Lookup,
  knowledge: WeighKnowledge,
): Judged => {
  const text = lookup.reading.report.text
  const stated: Argument = { text: STATES[title.states], spans: title.signs.length > 0 ? title.signs : [title.span] }
  if (title.states === 'none') return { exceeds: null, reasons: [stated] }
  if (backings.length === 0) return unmatched(title, stated, lookup, knowledge)

  const agreeing = backings.filter(({ agrees }) => agrees)
  const faults: Argument[] = []
  const number = inflatedNumbers(title, backings, lookup)
  if (number) faults.push(number)
  const wide = widened(title, backings, lookup, knowledge)
  if (wide) faults.push(wide)
  const source = title.source.length > 0 ? sourceFault(title, backings, lookup, knowledge) : null
  if (source && source !== 'unclear') faults.push(source)
  if (faults.length > 0) return { exceeds: true, reasons: [stated, ...faults, ...offered(backings, text)] }
  if (source === 'unclear') {
    const unclear: Argument = { text: 'Whether it is the headline’s source who says it cannot be told.', spans: title.source }
    return { exceeds: null, reasons: [stated, unclear, ...offered(backings, text)] }
  }
  // What the title puts on another's word, or as a question, claims no more than that somebody says so.
  if (title.states === 'questioned' || title.states === 'attributed') {
    if (title.source.length > 0 || agreeing.length > 0 || title.states === 'questioned')
      return { exceeds: false, reasons: [stated, ...offered(backings, text)] }
  }
  if (agreeing.length === 0) {
    const contrary: Argument = { text: 'Every statement of the body that matches it says the contrary.', spans: spansOf(backings) }
    return { exceeds: backings.some(({ close }) => close) ? true : null, reasons: [stated, contrary, ...offered(backings, text)] }
  }
  const flat = agreeing.filter(({ sure }) => sure)
  if (flat.length === 0) {
    const open: Argument = {
      text: 'The body has it only as possible, planned, wished or supposed.',
      spans: agreeing.flatMap(({ doubt }) => doubt),
    }
    return { exceeds: true, reasons: [stated, open, ...offered(backings, text)] }
  }
  const support = supportFor(title, flat, claims, assessments)
  if (support) return { exceeds: false, reasons: [stated, support, ...offered(backings, text)] }
  const likely = flat.filter(({ statement, hearsay }) => statement.attribution === null && !hearsay)
  if (title.states === 'asserted' && (likely.length > 0 || !agreeing.some(({ close }) => close))) {
    const loose = likely.length > 0 ? likely : flat
    const unsure: Argument = {
      text: 'The body has something like it; whether it is the same cannot be told.',
      spans: spansOf(loose),
    }
    return { exceeds: null, reasons: [stated, unsure, ...offered(backings, text)] }
  }
  return { exceeds: true, reasons: [stated, { text: offer(flat), spans: spansOf(flat) }, ...offered(backings, text)] }
}

/** What little the body has for it. */
const offer = (flat: readonly Backing[]): string => {
  const told = flat.filter(({ statement }) => statement.attribution !== null)
  const labels = [...new Set(told.map(({ label }) => label))]
  if (labels.length === 0) return 'The body states it too, but names nobody on whose word it is settled.'
  const grounded = new Set(told.filter(({ statement }) => statement.access.value === 'first-hand').map(({ label }) => label))
  const who = labels.length === 1 ? `one source, ${labels[0]}` : `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`
  if (grounded.size > 0 && labels.length === 1) return `The body has it from ${who}, at first hand.`
  if (grounded.size > 0) return `The body has it from ${who}; at first hand only from ${[...grounded].join(', ')}.`
  return `The body has it from ${who}, and nobody says to know it at first hand.`
}

const STATES: Readonly<Record<Title['states'], string>> = {
  confirmed: 'The headline says that the matter is settled.',
  asserted: 'The headline states it flatly, on nobody’s word.',
  attributed: 'The headline puts it on somebody’s word.',
  questioned: 'The headline puts it as open.',
  none: 'The headline states nothing that could be held against the body.',
}

/** Why a flat headline, or one that says "confirmed", says no more than the body; null where it does. */
const supportFor = (
  title: Title,
  flat: readonly Backing[],
  claims: readonly Claim[],
  assessments: ReadonlyMap<string, Assessment>,
): Argument | null => {
  const ids = new Set(flat.map(({ statement }) => statement.id))
  for (const claim of claims) {
    if (!claim.statedIn.some((id) => ids.has(id))) continue
    const least = assessments.get(claim.id)?.independentOrigins.atLeast ?? 0
    if (least >= 2)
      return {
        text: `At least ${least} sources that the report keeps apart state it at first hand.`,
        spans: spansOf(flat.filter(({ statement }) => claim.statedIn.includes(statement.id))),
      }
  }
  const grounded = flat.filter(({ statement, speakerKey }) => statement.access.value === 'first-hand' && speakerKey !== 'author')
  const speakers = new Set(grounded.map(({ speakerKey }) => speakerKey))
  if (speakers.size >= 2) return { text: 'Two sources state it at first hand.', spans: spansOf(grounded) }
  const own = flat.filter((backing) => backing.ownAct)
  if (own.length > 0) return { text: 'Whoever is said to have done it says so.', spans: spansOf(own) }
  const vouched = flat.filter(({ statement, commitment }) => commitment === 'endorsing' && statement.access.value === 'first-hand')
  if (vouched.length > 0) return { text: 'A source that speaks at first hand confirms it.', spans: spansOf(vouched) }
  if (title.states === 'confirmed') return null
  const authors = flat.filter(
    ({ statement, strength, hearsay }) => statement.attribution === null && strength === 'same' && !hearsay,
  )
  if (authors.length > 0)
    return { text: 'The body states it as flatly as the headline, in the author’s own voice.', spans: spansOf(authors) }
  const recorded = flat.filter(({ document }) => document)
  return recorded.length > 0 && grounded.length > 0
    ? { text: 'A document and a source at first hand state it.', spans: spansOf([...recorded, ...grounded]) }
    : null
}

/** No statement matches: the title may speak of something else, or the body in other words. */
const unmatched = (title: Title, stated: Argument, lookup: Lookup, knowledge: WeighKnowledge): Judged => {
  const share = shareInBody(title, lookup)
  // A title without an event may well be a play on words that no body repeats.
  const { text } = lookup.reading.report
  const eventful = contentWords(text, title.proposition).some((word) => knowledge.happening(word.stem) !== null)
  if (lookup.reading.statements.length > 0 && share < 0.4 && eventful)
    return {
      exceeds: true,
      reasons: [
        stated,
        { text: 'No statement of the body says it, and most of its words do not stand there.', spans: title.proposition },
      ],
    }
  return { exceeds: null, reasons: [stated, { text: 'No statement of the body was found to say it.', spans: title.proposition }] }
}

const shareInBody = (title: Title, { reading }: Lookup): number =>
  wordShare(reading.report.text, title.proposition, reading.report.body)

const offered = (backings: readonly Backing[], text: string): Argument[] =>
  backings.slice(0, 6).map(({ statement, label, commitment, open, agrees }) => {
    const access =
      statement.access.value === 'undisclosed'
        ? 'does not say how this is known'
        : `speaks at ${statement.access.value === 'first-hand' ? 'first' : 'second'} hand`
    const how = agrees ? (open ? ' as not certain' : '') : ' the contrary'
    const stance =
      commitment === 'endorsing'
        ? ' The author vouches for it.'
        : commitment === 'distancing'
          ? ' The author keeps a distance.'
          : ''
    return {
      text: `${label} states it${how}, and ${access}.${stance}`,
      spans: statement.content.filter(({ start }) => start < text.length),
    }
  })

const spansOf = (backings: readonly Backing[]): Span[] => backings.flatMap(({ statement }) => statement.content)
