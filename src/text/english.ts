/** What tokenising and sentence splitting need to know of a language. */
export interface WritingHabits {
  readonly language: string
  /** Lower case, without the final full stop: a full stop after one of these never ends a sentence by itself. */
  readonly abbreviations: ReadonlySet<string>
  /** As above, but a sentence may well end here: "U.S.", "p.m.", "Inc.". */
  readonly closingAbbreviations: ReadonlySet<string>
  /** Endings that are tokens of their own, lower case, with a plain apostrophe: "'s", "n't". */
  readonly clitics: readonly string[]
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

export const english: WritingHabits = {
  language: 'en',
  abbreviations: words(
    'mr mrs ms dr prof sen sens rep reps gov gen col maj capt cmdr lt sgt cpl pvt spc pfc adm brig supt insp det rev hon pres st mt ft no nos vs v approx est fig vol pp cf e.g i.e al messrs mme mlle jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun',
  ),
  closingAbbreviations: words(
    'inc corp co ltd llc jr sr ph.d m.d b.a m.a u.s u.k u.n e.u d.c a.m p.m etc esq bros dept univ ave blvd rd calif fla ariz ga pa va mass conn mich minn wis wash ore colo tex tenn okla nev neb n.y n.j n.c s.c n.h n.d s.d n.m r.i w.va',
  ),
  clitics: ["n't", "'s", "'re", "'ve", "'ll", "'m", "'d"],
}
