import type { OriginHistory } from './history.ts'
import { type Person, person, type Tongue } from './names.ts'
import { ownSayings, ownVantage } from './own-sayings.ts'
import { fill } from './proposition.ts'
import type { Random } from './random.ts'
import { official, paper, type Speaker, unnamedWitness, witness } from './speaker.ts'
import type { StoryKind, WitnessPattern } from './story-kind.ts'
import type { Slots } from './template.ts'
import type { SimulatedOutlet } from './world.ts'

/** One first-hand account: who gives it, to whom, of which claims. */
export interface Account {
  readonly origin: OriginHistory
  readonly speaker: Speaker
  /** Numbers of the claims, in the order of the kind's. */
  readonly claims: readonly number[]
  /** What the speaker adds; patterns. */
  readonly sayings: readonly string[]
}

/**
 * The origins of a story, in the order in which they speak.
 *
 * Persons are never alike in role or name. A document may rest on a person's account: then it is no origin of its own, and its name says
 * so in four cases of five.
 */
export const accounts = (
  kind: StoryKind,
  count: number,
  claimIds: readonly string[],
  slots: Slots,
  random: Random,
  tongue: Tongue,
  first: SimulatedOutlet,
  rich: boolean,
): Account[] => {
  const patterns = random.shuffle(kind.witnesses)
  const papers = random.shuffle(kind.documents)
  const made: Account[] = []
  for (let i = 0; i < count; i++) {
    const id = `${claimIds[0]?.split('/')[0]}/origin${i + 1}`
    const claims = [0, ...claimIds.map((_, at) => at).filter((at) => at > 0 && random.chance(i === 0 ? 0.7 : 0.35))]
    const asDocument = papers.length > 0 && (patterns.length === 0 || random.chance(i === 0 ? 0.12 : 0.25))
    if (asDocument) made.push(documentAccount(id, papers.shift() as string, claims, claimIds, slots, first))
    else {
      const pattern = patterns.shift()
      if (pattern) made.push(witnessAccount(id, pattern, person(random, tongue), claims, claimIds, slots, random, rich))
    }
  }
  return made
}

const witnessAccount = (
  id: string,
  pattern: WitnessPattern,
  who: Person,
  claims: readonly number[],
  claimIds: readonly string[],
  slots: Slots,
  random: Random,
  rich: boolean,
): Account => {
  const named = random.chance(0.7)
  const vantage = rich ? fill(pattern.vantage, slots) : ownVantage(random)
  return {
    origin: {
      id,
      kind: named ? 'named' : 'unnamed',
      label: named ? who.name : `a ${pattern.role}`,
      claims: claims.map((claim) => claimIds[claim] as string),
      restsOn: null,
    },
    speaker: named
      ? witness(who, pattern.role, pattern.roles, vantage)
      : unnamedWitness(pattern.role, pattern.roles, vantage, who.pronoun),
    claims,
    sayings: random.shuffle(rich ? pattern.sayings : ownSayings(random)),
  }
}

const documentAccount = (
  id: string,
  written: string,
  claims: readonly number[],
  claimIds: readonly string[],
  slots: Slots,
  first: SimulatedOutlet,
): Account => {
  const [long = '', short = long] = written.split('|').map((way) => fill(way, slots))
  const speaker = paper(long, short, first.short)
  return {
    origin: { id, kind: 'document', label: speaker.label, claims: claims.map((claim) => claimIds[claim] as string), restsOn: null },
    speaker,
    claims,
    sayings: [],
  }
}

/** A paper that only notes what a witness told: reached through that witness, and no origin of its own. */
export const dependentDocument = (
  id: string,
  on: Account,
  claimIds: readonly string[],
  town: string,
  outlet: SimulatedOutlet,
  says: boolean,
): Account => {
  const long = says ? `a police log in ${town} that notes what ${on.speaker.label} told the desk` : `a police log kept in ${town}`
  const speaker = paper(long, 'the log', outlet.short)
  return {
    origin: { id, kind: 'document', label: speaker.label, claims: [claimIds[0] as string], restsOn: on.origin.id },
    speaker,
    claims: [0],
    sayings: [],
  }
}

/** Someone who answers for a body that the story touches. */
export const spokesperson = (kind: StoryKind, slots: Slots, random: Random, tongue: Tongue): Speaker =>
  official(person(random, tongue), fill(random.pick(kind.bodies), slots))
