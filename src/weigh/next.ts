import type { Attribution, Claim, EntityId, Lineage, NextStep, Statement, Title } from '../model/index.ts'
import { contentWords, isMediumName } from '../text/index.ts'
import { areArms, inWords, type Participants, participantsOf } from './fill.ts'
import type { PracticeRule, WeighKnowledge } from './knowledge.ts'
import { labelOf } from './label.ts'
import type { Lookup } from './lookup.ts'

/** Steps that a person can take in with one look; the rules put the more telling first. */
const MOST = 12

/** A claim whose turn it is, with the report that its steps are worded from. */
export interface Examined {
  readonly claim: Claim
  readonly lineage: Lineage
  readonly title: Title | null
  readonly lookup: Lookup
}

/**
 * What would corroborate or refute the report's claims, most telling first, at most twelve.
 *
 * Each step comes from a rule of practice, filled with the claim's own participants; a rule whose blanks the report cannot fill does
 * not hold. Claims that the headline makes come first, and every claim of an event has its turn before any has a second.
 * Motives and positions are nobody's to check: they give no steps.
 * Cost: the product of claims and rules.
 */
export const next = (
  claims: readonly Claim[],
  lineages: readonly Lineage[],
  title: Title | null,
  lookup: Lookup,
  knowledge: WeighKnowledge,
): NextStep[] =>
  stepsOf(
    claims
      .map((claim, at) => ({ claim, lineage: lineages[at] as Lineage, title, lookup }))
      .map((one) => ({ one, weight: weightOf(one) }))
      .sort((one, other) => other.weight - one.weight)
      .map(({ one }) => one),
    knowledge,
  )

/** The same of claims already in order, each told from a report of its own. Those of no event give no steps. */
export const stepsOf = (claims: readonly Examined[], knowledge: WeighKnowledge): NextStep[] => {
  const ranked = claims
    .map((one) => ({ ...one, weight: weightOf(one) }))
    .filter(({ weight }) => weight > 0)
    .slice(0, 40)
  const queues = ranked.map((one, place) => stepsFor(one, place === 0, knowledge))
  const chosen: Placed[] = []
  take(
    queues.map((queue, place) => (isBackground(ranked[place] as (typeof ranked)[number]) ? [] : queue)),
    MOST,
    chosen,
  )
  // What the author tells of the surroundings is worth a look only where little else is.
  if (chosen.length < FEW) take(queues, FEW, chosen)
  chosen.sort((one, other) => one.first - other.first || one.place - other.place)
  return chosen.map(({ text, tests, practice }) => ({ text, tests, practice }))
}

const FEW = 6

const isBackground = ({ weight }: { readonly weight: number }): boolean => weight < 3

/** One step from each claim in turn, until there are enough or none is left. */
const take = (queues: readonly Step[][], most: number, chosen: Placed[]): void => {
  for (let left = true; left && chosen.length < most; ) {
    left = false
    for (const [place, queue] of queues.entries()) {
      const at = queue.findIndex((step) => isNew(step, chosen))
      const step = queue[at]
      if (!step || chosen.length >= most) continue
      left = true
      queue.splice(0, at + 1)
      chosen.push({ ...step, place })
    }
  }
}

/** One rule three times over says little more, and a lesser one not even twice for one kind of claim. */
const isNew = ({ text, rule, kind, first }: Step, chosen: readonly Placed[]): boolean =>
  !chosen.some((one) => one.text === text) &&
  chosen.filter((one) => one.rule === rule).length < 2 &&
  (first <= 2 || !chosen.some((one) => one.rule === rule && one.kind === kind))

interface Placed extends Step {
  /** The claim's place among all. */
  readonly place: number
}

interface Step extends NextStep {
  readonly rule: string
  readonly kind: string
  readonly first: number
}

const EVENTS = new Set(['transfer', 'complaint', 'attack', 'casualties', 'detention', 'movement', 'control', 'conditions'])

const weightOf = ({ claim, lineage, title }: Examined): number => {
  const best = Math.max(
    0,
    ...(title?.matches ?? []).filter(({ statement }) => claim.statedIn.includes(statement)).map(({ share }) => share),
  )
  const kind = claim.frame?.kind
  const event = kind !== undefined && EVENTS.has(kind)
  if (!event && best === 0) return 0
  const told = lineage.origins.some(({ kind: origin, statements }) => origin !== 'author' && statements.length > 0)
  return (
    (event ? (kind === 'movement' || kind === 'control' ? 1 : 2) : 0.5) +
    4 * best +
    (told ? 1.5 : 0) +
    Math.min(1, claim.statedIn.length / 4)
  )
}

const stepsFor = ({ claim, lineage, title, lookup }: Examined, top: boolean, knowledge: WeighKnowledge): Step[] => {
  const statements = claim.statedIn.flatMap((id) => lookup.statements.get(id) ?? [])
  const main = mainStatement(statements)
  if (!main) return []
  const participants = participantsOf(claim, main, lookup)
  const facts = factsOf(claim, lineage, statements, main, title, lookup, knowledge)
  if (top) facts.set('top', 'yes')
  const kind = claim.frame?.kind ?? 'none'
  const items = participants.get('item') ?? []
  const held = new Set<string>()
  const steps: Step[] = []
  for (const rule of knowledge.practices) {
    if (rule.frame !== 'any' && !rule.frame.split(' ').includes(kind)) continue
    if (rule.unless.some((id) => held.has(id))) continue
    if (rule.arms !== null && rule.arms !== areArms(items, lookup, knowledge.thing)) continue
    if (!rule.when.every((condition) => facts.has(condition))) continue
    const text = fill(rule, participants, facts)
    if (text === null) continue
    held.add(rule.id)
    steps.push({ text, tests: main.id, practice: rule.practice, rule: rule.id, kind, first: rule.first })
  }
  return steps.sort((one, other) => one.first - other.first)
}

/** The statement that a step tests: somebody's word before the author's, the first with a frame. */
const mainStatement = (statements: readonly Statement[]): Statement | undefined =>
  statements.find(({ attribution, frame }) => attribution !== null && frame !== null) ??
  statements.find(({ attribution }) => attribution !== null) ??
  statements[0]

/** What holds of a claim: each condition that a rule may ask for, with the words that fill its blank. */
const factsOf = (
  claim: Claim,
  lineage: Lineage,
  statements: readonly Statement[],
  main: Statement,
  title: Title | null,
  lookup: Lookup,
  knowledge: WeighKnowledge,
): Map<string, string> => {
  const facts = new Map<string, string>()
  const attribution = main.attribution === null ? null : (lookup.attributions.get(main.attribution) ?? null)
  const speaker = attribution ? labelOf(attribution, lookup) : 'the author'
  facts.set('speaker', speaker)
  facts.set('gist', claim.gist)
  if (claim.frame && EVENTS.has(claim.frame.kind)) facts.set('eventful', 'yes')
  if (attribution?.speakers.value.some((id) => lookup.entities.get(id)?.type === 'person') && !isMediumName(speaker))
    facts.set('person', speaker)
  const via = attribution?.via.value.flatMap((id) => lookup.entities.get(id)?.name ?? []) ?? []
  if (via.length > 0) facts.set('via', via.join(' of '))
  if (main.access.value === 'undisclosed') facts.set('undisclosed', 'yes')
  if (main.access.value === 'first-hand') facts.set('first-hand', 'yes')
  const credit = lookup.reading.report.credits.find(
    ({ kind }) => kind === 'syndication' || kind === 'agency' || kind === 'canonical',
  )
  if (credit) facts.set('credit', credit.agency)
  for (const { kind, label } of lineage.origins)
    if ((kind === 'unnamed' || kind === 'document') && !facts.has(kind) && !isPaper(label)) facts.set(kind, label)
  if (title?.matches.some(({ statement }) => claim.statedIn.includes(statement))) facts.set('headline', 'yes')
  const group = groupOf(attribution, statements, lookup, knowledge)
  if (group) facts.set('group', group)
  const answer = lineage.descents.find(({ sign, from }) => sign === 'reference' && !lineage.origins.every(({ id }) => id !== from))
  const account = answer ? lineage.origins.find(({ id }) => id === answer.from) : undefined
  if (account && account.label !== speaker) {
    facts.set('reaction', 'yes')
    facts.set('account', account.label)
  }
  return facts
}

/** "The Far Ledger" publishes; "the ledger" is a document. */
const isPaper = (label: string): boolean =>
  isMediumName(label) && /^(?:the )?\p{Lu}\S*\s/iu.test(label) && /\s\p{Lu}\S*$/u.test(label)

/** "Our unit", and the body that the speaker is first introduced with: whose other members could be asked. */
const groupOf = (
  attribution: Attribution | null,
  statements: readonly Statement[],
  lookup: Lookup,
  knowledge: WeighKnowledge,
): string | null => {
  if (!attribution) return null
  const { text } = lookup.reading.report
  const affiliation =
    attribution.speakers.value.map((id) => affiliationOf(id, attribution, lookup)).find((name) => name !== null) ?? null
  for (const { content } of statements)
    for (const { start, end } of content)
      for (const match of text.slice(start, end).matchAll(/\bour (\p{L}+)/giu)) {
        const noun = (match[1] as string).toLowerCase()
        const [word] = contentWords(noun, [{ start: 0, end: noun.length }])
        if (word && knowledge.belongs('sign', 'collective', word.stem))
          return affiliation ? `“our ${noun}” (${affiliation})` : `“our ${noun}”, as ${labelOf(attribution, lookup)} puts it`
      }
  return affiliation
}

/** The first organisation in the sentence that introduces a speaker, after the name. */
const affiliationOf = (speaker: EntityId, attribution: Attribution, lookup: Lookup): string | null => {
  const { reading } = lookup
  const entity = lookup.entities.get(speaker)
  const first = entity?.mentions[0] === undefined ? undefined : lookup.mentions.get(entity.mentions[0])
  if (entity?.type !== 'person' || !first) return null
  const rest = reading.report.text.slice(first.span.end, first.span.end + 240)
  const stop = /[.!?]["”]?\s|\n/.exec(rest)?.index ?? rest.length
  const passedBy = new Set(attribution.via.value)
  const found = reading.mentions.find(
    (mention) =>
      mention.type === 'organisation' &&
      mention.entity !== null &&
      !passedBy.has(mention.entity) &&
      mention.span.start >= first.span.end &&
      mention.span.end <= first.span.end + stop,
  )
  return found?.entity ? (lookup.entities.get(found.entity)?.name ?? null) : null
}

/** The rule's words with every blank filled; null where one cannot be. */
const fill = (rule: PracticeRule, participants: Participants, facts: ReadonlyMap<string, string>): string | null => {
  let whole = true
  const text = rule.text.replace(/\{([^}]+)\}/g, (_, names: string) => {
    for (const name of names.split('|')) {
      const words = facts.get(name) ?? inWords(participants.get(name) ?? [], name === 'item' ? 6 : 3)
      if (words !== '') return words
    }
    whole = false
    return ''
  })
  return whole ? text : null
}
