import type { Person } from './names.ts'

/** Who or what states something, in the ways in which reports name it. */
export interface Speaker {
  readonly kind: 'named' | 'unnamed' | 'document'
  /** As the history names it: "Tomas Ilvane", "a dock worker", "the shift book". */
  readonly label: string
  readonly pronoun: 'he' | 'she' | 'they' | 'it'
  /** The first time, with the ground for knowing: "Tomas Ilvane, a dock worker who was on the quay". */
  readonly full: readonly string[]
  /** Without the ground. */
  readonly plain: readonly string[]
  /** Once known: "Ilvane". */
  readonly short: readonly string[]
  /** The name left out: "a dock worker". */
  readonly anonymous: readonly string[]
  /** One made many: "dock workers". Empty where that makes no sense. */
  readonly many: readonly string[]
}

/** Somebody who was there. */
export const witness = (who: Person, role: string, roles: string, vantage: string): Speaker => ({
  kind: 'named',
  label: who.name,
  pronoun: who.pronoun,
  full: [`${who.name}, a ${role} ${vantage},`, `a ${role} ${vantage}, ${who.name},`],
  plain: [`${who.name}, a ${role},`, `the ${role} ${who.name}`],
  short: [who.family, `the ${role}`],
  anonymous: [`a ${role}`, `one ${role}`],
  many: [`several ${roles}`, roles, `eyewitnesses`],
})

/** Somebody who was there and does not give a name. */
export const unnamedWitness = (role: string, roles: string, vantage: string, pronoun: 'he' | 'she'): Speaker => ({
  kind: 'unnamed',
  label: `a ${role}`,
  pronoun,
  full: [
    `a ${role} ${vantage} and asked not to be named`,
    `a ${role} ${vantage}, speaking on condition of anonymity,`,
    `a ${role} ${vantage}, who did not want to give a name,`,
  ],
  plain: [`a ${role}, who asked not to be named,`, `a ${role} speaking on condition of anonymity`],
  short: [`the ${role}`],
  anonymous: [`a ${role}`],
  many: [`several ${roles}`, roles],
})

/** @param first "a loading list signed at the depot", with its capital nowhere; @param short "the loading list". */
export const paper = (first: string, short: string, outlet: string): Speaker => ({
  kind: 'document',
  label: first.replace(/^an? /, 'the '),
  pronoun: 'it',
  full: [`${first} and seen by ${outlet}`, `${first}, which ${outlet} has seen,`],
  plain: [first],
  short: [short],
  anonymous: ['documents', 'leaked papers'],
  many: [],
})

/** Somebody who speaks for a body. */
export const official = (who: Person, body: string): Speaker => ({
  kind: 'named',
  label: who.name,
  pronoun: who.pronoun,
  full: [
    `${who.name}, who speaks for ${body},`,
    `a spokes${who.pronoun === 'he' ? 'man' : 'woman'} for ${body}, ${who.name},`,
    `${who.name} of ${body}`,
    `${body}, through ${who.pronoun === 'he' ? 'its spokesman' : 'its spokeswoman'} ${who.name},`,
    `${who.name}, answering for ${body},`,
  ],
  plain: [`${who.name} of ${body}`, `the spokes${who.pronoun === 'he' ? 'man' : 'woman'} ${who.name}`],
  short: [who.family, `the spokes${who.pronoun === 'he' ? 'man' : 'woman'}`],
  anonymous: [`an official`, `a spokes${who.pronoun === 'he' ? 'man' : 'woman'}`],
  many: ['officials'],
})
