// More than 400 lines: one table of invented reports, read as a whole.
/** One invented report, the statement whose claim is asked for, and the bounds it must get. */
export interface BoundsCase {
  readonly name: string
  readonly text: string
  readonly of: string
  readonly atLeast: number
  readonly atMost: number
  /** Statements that must stand in the claim, and ones that must not. */
  readonly together?: readonly string[]
  readonly apart?: readonly string[]
}

const attack = (key: string, attacker: string, verb: string, target: string): string =>
  `{statement ${key}: {attacker@${key}: ${attacker}} {predicate@${key}: ${verb}} {target@${key}: ${target}}}`

const transfer = (key: string, giver: string, verb: string, item: string, taker: string): string =>
  `{statement ${key}: {giver@${key}: ${giver}} {predicate@${key}: ${verb}} {item@${key}: ${item}} to {taker@${key}: ${taker}}}`

const MILL = 'the {place mill: Arle} mill'

export const boundsCases: readonly BoundsCase[] = [
  {
    name: 'one named witness at first hand',
    of: 'a',
    atLeast: 1,
    atMost: 1,
    text: `{source 1: {person x: Jonna Reve}} {cue 1: said} {content 1: she saw ${attack('a', 'the militia', 'shell', MILL)}}.
---
report: body-only
a: kind=attack access=first-hand`,
  },
  {
    name: 'one named witness who does not say how she knows',
    of: 'a',
    atLeast: 1,
    atMost: 1,
    text: `{source 1: {person x: Jonna Reve}} {cue 1: said} {content 1: ${attack('a', 'the militia', 'shelled', MILL)}}.
---
report: body-only
a: kind=attack`,
  },
  {
    name: 'two named witnesses at first hand',
    of: 'a',
    atLeast: 2,
    atMost: 2,
    together: ['b'],
    text: `{source 1: {person x: Jonna Reve}} {cue 1: said} {content 1: she saw ${attack('a', 'the militia', 'shell', MILL)}}. {source 2: {person y: Mikel Arn}} {cue 2: said} {content 2: he watched ${attack('b', 'militiamen', 'shelling', MILL)}}.
---
report: body-only
a: kind=attack access=first-hand
b: kind=attack access=first-hand`,
  },
  {
    name: 'three named witnesses at first hand',
    of: 'a',
    atLeast: 3,
    atMost: 3,
    text: `{source 1: {person x: Jonna Reve}} {cue 1: said} {content 1: she saw ${attack('a', 'the militia', 'shell', MILL)}}. {source 2: {person y: Mikel Arn}} {cue 2: said} {content 2: he watched ${attack('b', 'militiamen', 'shelling', MILL)}}. {source 3: {person z: Odo Finn}} {cue 3: recalled} {content 3: how ${attack('c', 'the militia', 'shelled', MILL)} above his head}.
---
report: body-only
a: kind=attack access=first-hand
b: kind=attack access=first-hand
c: kind=attack access=first-hand`,
  },
  {
    name: 'two named witnesses of whom only one was there',
    of: 'a',
    atLeast: 1,
    atMost: 2,
    text: `{source 1: {person x: Jonna Reve}} {cue 1: said} {content 1: she saw ${attack('a', 'the militia', 'shell', MILL)}}. {source 2: {person y: Mikel Arn}} {cue 2: said} {content 2: ${attack('b', 'the militia', 'shelled', MILL)}}.
---
report: body-only
a: kind=attack access=first-hand
b: kind=attack`,
  },
  {
    name: 'the same witness twice is one',
    of: 'a',
    atLeast: 1,
    atMost: 1,
    together: ['b'],
    text: `{source 1: {person x: Jonna Reve}} {cue 1: said} {content 1: she saw ${attack('a', 'the militia', 'shell', MILL)}}. {source 2: {person x: Reve}} {cue 2: added} {content 2: that ${attack('b', 'the militia', 'shelled', MILL)} for an hour}.
---
report: body-only
a: kind=attack access=first-hand
b: kind=attack access=first-hand`,
  },
  {
    name: 'the same witness through two outlets is one',
    of: 'a',
    atLeast: 1,
    atMost: 1,
    together: ['b'],
    text: `{source 1: {person x: Jonna Reve}} {cue 1: told} {organisation p: Radio Brin} {content 1: she saw ${attack('a', 'the militia', 'shell', MILL)}}. {cue 2: Speaking} to {organisation q: The Ebb}, {source 2: {person x: Reve}} said {content 2: she had watched as ${attack('b', 'the militia', 'shelled', MILL)}}.
---
report: body-only
1: via=p
2: via=q
a: kind=attack access=first-hand
b: kind=attack access=first-hand`,
  },
  {
    name: 'an outlet through which a witness speaks adds nothing when it states the same',
    of: 'a',
    atLeast: 1,
    atMost: 1,
    together: ['b'],
    text: `{source 1: {person x: Jonna Reve}} {cue 1: told} {organisation p: Radio Brin} {content 1: she saw ${attack('a', 'the militia', 'shell', MILL)}}. {source 2: {organisation p: Radio Brin}} {cue 2: reported} {content 2: that ${attack('b', 'the militia', 'shelled', MILL)}}.
---
report: body-only
1: via=p
a: kind=attack access=first-hand
b: kind=attack`,
  },
  {
    name: 'an outlet that is not said to have it from the witness stays possible',
    of: 'a',
    atLeast: 1,
    atMost: 2,
    text: `{source 1: {person x: Jonna Reve}} {cue 1: said} {content 1: she saw ${attack('a', 'the militia', 'shell', MILL)}}. {source 2: {organisation p: Radio Brin}} {cue 2: reported} {content 2: that ${attack('b', 'the militia', 'shelled', MILL)}}.
---
report: body-only
a: kind=attack access=first-hand
b: kind=attack`,
  },
  {
    name: 'two who speak as one are one origin',
    of: 'a',
    atLeast: 1,
    atMost: 1,
    text: `{source 1: {person x: Jonna Reve} and {person y: Mikel Arn}} {cue 1: said} in a joint letter {content 1: they saw ${attack('a', 'the militia', 'shell', MILL)}}.
---
report: body-only
a: kind=attack access=first-hand`,
  },
  {
    name: 'one of two who spoke as one adds nothing when speaking alone',
    of: 'a',
    atLeast: 1,
    atMost: 1,
    together: ['b'],
    text: `{source 1: {person x: Jonna Reve} and {person y: Mikel Arn}} {cue 1: said} {content 1: they saw ${attack('a', 'the militia', 'shell', MILL)}}. {source 2: {person x: Reve}} {cue 2: said} {content 2: ${attack('b', 'the militia', 'shelled', MILL)} twice}.
---
report: body-only
a: kind=attack access=first-hand
b: kind=attack`,
  },
  {
    name: 'a man quoted by another is the origin, the other a relay',
    of: 's2',
    atLeast: 1,
    atMost: 1,
    text: `{source 1: {person x: Jonna Reve}} {cue 1: said} {content 1: her brother {source 2: {person y: Mikel Arn}} had {cue 2: told} her {content 2: ${attack('s2', 'the militia', 'shelled', MILL)}}}.
---
report: body-only
s2: kind=attack by=2`,
  },
  {
    name: 'a relay who also says so without having been there adds nothing',
    of: 'a',
    atLeast: 1,
    atMost: 1,
    together: ['b'],
    text: `{source 1: {person x: Jonna Reve}} {cue 1: said} {content 1: her brother {source 2: {person y: Mikel Arn}} had {cue 2: told} her {content 2: he saw ${attack('a', 'the militia', 'shell', MILL)}}}. {source 3: {person x: She}} {cue 3: said} {content 3: ${attack('b', 'the militia', 'shelled', MILL)} without warning}.
---
report: body-only
a: kind=attack by=2 access=first-hand
b: kind=attack
x: name=Jonna_Reve`,
  },
  {
    name: 'a relay who was there as well is a second origin at most, but not shown to be apart',
    of: 'a',
    atLeast: 1,
    atMost: 2,
    together: ['b'],
    text: `{source 1: {person x: Jonna Reve}} {cue 1: said} {content 1: her brother {source 2: {person y: Mikel Arn}} had {cue 2: told} her {content 2: he saw ${attack('a', 'the militia', 'shell', MILL)}}}. {source 3: {person x: Reve}} {cue 3: said} {content 3: she too saw ${attack('b', 'the militia', 'shell', MILL)}}.
---
report: body-only
a: kind=attack by=2 access=first-hand
b: kind=attack access=first-hand`,
  },
  {
    name: 'unnamed officials count once, and never at the lower bound',
    of: 'a',
    atLeast: 1,
    atMost: 1,
    text: `{source 1: Officials} {cue 1: said} {content 1: they saw ${attack('a', 'the militia', 'shell', MILL)}}.
---
report: body-only
a: kind=attack access=first-hand`,
  },
  {
    name: 'three unnamed officials may be three',
    of: 'a',
    atLeast: 1,
    atMost: 3,
    text: `{source 1: Three officials} {cue 1: said} {content 1: ${attack('a', 'the militia', 'shelled', MILL)}}.
---
report: body-only
a: kind=attack`,
  },
  {
    name: 'officials and residents may be two',
    of: 'a',
    atLeast: 1,
    atMost: 2,
    together: ['b'],
    text: `{source 1: Officials} {cue 1: said} {content 1: ${attack('a', 'the militia', 'shelled', MILL)}}. {source 2: Residents} {cue 2: said} {content 2: ${attack('b', 'the militia', 'shelled', MILL)} at noon}.
---
report: body-only
a: kind=attack
b: kind=attack`,
  },
  {
    name: 'a witness and unnamed officials: one is shown, two are possible',
    of: 'a',
    atLeast: 1,
    atMost: 2,
    text: `{source 1: {person x: Jonna Reve}} {cue 1: said} {content 1: she saw ${attack('a', 'the militia', 'shell', MILL)}}. {source 2: Officials} {cue 2: said} {content 2: ${attack('b', 'the militia', 'shelled', MILL)}}.
---
report: body-only
a: kind=attack access=first-hand
b: kind=attack`,
  },
  {
    name: 'the author alone',
    of: 'a',
    atLeast: 1,
    atMost: 1,
    text: `${attack('a', 'The militia', 'shelled', MILL)} on Monday.
---
report: body-only
a: kind=attack`,
  },
  {
    name: 'a witness and the author in his own voice',
    of: 'a',
    atLeast: 1,
    atMost: 2,
    together: ['b'],
    text: `${attack('a', 'The militia', 'shelled', MILL)} on Monday. {source 1: {person x: Jonna Reve}} {cue 1: said} {content 1: she saw ${attack('b', 'the militia', 'shell', MILL)}}.
---
report: body-only
a: kind=attack
b: kind=attack access=first-hand`,
  },
  {
    name: 'a flat title counts as the author',
    of: 'a',
    atLeast: 1,
    atMost: 2,
    text: `Militia shelled {place mill: Arle} mill

{source 1: {person x: Jonna Reve}} {cue 1: said} {content 1: she saw ${attack('a', 'the militia', 'shell', MILL)}}.
---
a: kind=attack access=first-hand`,
  },
  {
    name: 'a title on the witness’s word does not',
    of: 'a',
    atLeast: 1,
    atMost: 1,
    text: `Militia shelled {place mill: Arle} mill, witness says

{source 1: {person x: Jonna Reve}} {cue 1: said} {content 1: she saw ${attack('a', 'the militia', 'shell', MILL)}}.
---
a: kind=attack access=first-hand`,
  },
  {
    name: 'nor does a title that asks',
    of: 'a',
    atLeast: 1,
    atMost: 1,
    text: `Did the militia shell {place mill: Arle} mill?

{source 1: {person x: Jonna Reve}} {cue 1: said} {content 1: she saw ${attack('a', 'the militia', 'shell', MILL)}}.
---
a: kind=attack access=first-hand`,
  },
  {
    name: 'a record that the paper has seen, and a witness',
    of: 'a',
    atLeast: 2,
    atMost: 2,
    together: ['b'],
    text: `{source 1: A gunner’s logbook seen by The Ebb} {cue 1: records} {content 1: that ${attack('a', 'the militia', 'shelled', MILL)}}. {source 2: {person x: Jonna Reve}} {cue 2: said} {content 2: she saw ${attack('b', 'the militia', 'shell', MILL)}}.
---
report: body-only
1: speakers=
a: kind=attack
b: kind=attack access=first-hand`,
  },
  {
    name: 'a record that nobody is said to have seen, and a witness',
    of: 'a',
    atLeast: 1,
    atMost: 2,
    text: `{source 1: A logbook} {cue 1: records} {content 1: that ${attack('a', 'the militia', 'shelled', MILL)}}. {source 2: {person x: Jonna Reve}} {cue 2: said} {content 2: she saw ${attack('b', 'the militia', 'shell', MILL)}}.
---
report: body-only
1: speakers=
a: kind=attack
b: kind=attack access=first-hand`,
  },
  {
    name: 'a denial is another claim',
    of: 'a',
    atLeast: 1,
    atMost: 1,
    apart: ['b'],
    text: `{source 1: {person x: Jonna Reve}} {cue 1: said} {content 1: she saw ${attack('a', 'the militia', 'shell', MILL)}}. {source 2: {person y: Colonel Ferrow}} {cue 2: denied} {content 2: that ${attack('b', 'the militia', 'shelled', MILL)}}.
---
report: body-only
2: polarity=denies
a: kind=attack access=first-hand
b: kind=attack access=first-hand`,
  },
  {
    name: '"did not" is another claim',
    of: 'a',
    atLeast: 1,
    atMost: 1,
    apart: ['b'],
    text: `{source 1: {person x: Jonna Reve}} {cue 1: said} {content 1: she saw ${attack('a', 'the militia', 'shell', MILL)}}. {source 2: {person y: Colonel Ferrow}} {cue 2: said} {content 2: ${attack('b', 'the militia', 'did not shell', MILL)}}.
---
report: body-only
a: kind=attack access=first-hand
b: kind=attack negated`,
  },
  {
    name: 'a denial of a denial says the same',
    of: 'a',
    atLeast: 1,
    atMost: 2,
    together: ['b'],
    text: `{source 1: {person x: Jonna Reve}} {cue 1: said} {content 1: she saw ${attack('a', 'the militia', 'shell', MILL)}}. {source 2: {person y: Colonel Ferrow}} {cue 2: denied} {content 2: that ${attack('b', 'the militia', 'never shelled', MILL)}}.
---
report: body-only
2: polarity=denies
a: kind=attack access=first-hand
b: kind=attack negated`,
  },
  {
    name: 'what is planned is another claim than what was done',
    of: 'a',
    atLeast: 1,
    atMost: 1,
    apart: ['b'],
    text: `{source 1: {person x: Jonna Reve}} {cue 1: said} {content 1: she saw ${attack('a', 'the militia', 'shell', MILL)}}. {source 2: {person y: Mikel Arn}} {cue 2: said} {content 2: ${attack('b', 'the militia', 'will shell', MILL)} again}.
---
report: body-only
a: kind=attack access=first-hand
b: kind=attack modality=planned`,
  },
  {
    name: 'another place is another claim',
    of: 'a',
    atLeast: 1,
    atMost: 1,
    apart: ['b'],
    text: `{source 1: {person x: Jonna Reve}} {cue 1: said} {content 1: she saw ${attack('a', 'the militia', 'shell', '{place arle: Arle}')}}. {source 2: {person y: Mikel Arn}} {cue 2: said} {content 2: he saw ${attack('b', 'the militia', 'shell', '{place tolk: Tolk}')}}.
---
report: body-only
a: kind=attack access=first-hand
b: kind=attack access=first-hand`,
  },
  {
    name: 'another day is another claim',
    of: 'a',
    atLeast: 1,
    atMost: 1,
    apart: ['b'],
    text: `{source 1: {person x: Jonna Reve}} {cue 1: said} {content 1: {statement a: {attacker@a: the militia} {predicate@a: shelled} {target@a: ${MILL}} on {time@a: Monday}}}. {source 2: {person y: Mikel Arn}} {cue 2: said} {content 2: {statement b: {attacker@b: the militia} {predicate@b: shelled} {target@b: ${MILL}} on {time@b: Friday}}}.
---
report: body-only
a: kind=attack access=first-hand
b: kind=attack access=first-hand`,
  },
  {
    name: 'another number of dead is another claim',
    of: 'a',
    atLeast: 1,
    atMost: 1,
    apart: ['b'],
    text: `{source 1: {person x: Jonna Reve}} {cue 1: said} {content 1: {statement a: she saw that nine {victim@a: nine workers} were {predicate@a: killed} at {place@a: ${MILL}}}}. {source 2: {person y: Mikel Arn}} {cue 2: said} {content 2: {statement b: he counted {victim@b: forty workers} {predicate@b: killed} at {place@b: ${MILL}}}}.
---
report: body-only
a: kind=casualties access=first-hand
b: kind=casualties access=first-hand`,
  },
  {
    name: 'another giver is another claim',
    of: 'a',
    atLeast: 1,
    atMost: 1,
    apart: ['b'],
    text: `{source 1: {person x: Jonna Reve}} {cue 1: said} {content 1: she saw ${transfer('a', '{organisation lark: the Lark Company}', 'sell', '{weapon : mines}', '{organisation ash: the Ash Band}')}}. {source 2: {person y: Mikel Arn}} {cue 2: said} {content 2: he saw ${transfer('b', '{organisation oak: the Oak League}', 'sell', '{weapon : mines}', '{organisation ash: the Ash Band}')}}.
---
report: body-only
a: kind=transfer access=first-hand
b: kind=transfer access=first-hand`,
  },
  {
    name: 'the other way round is another claim',
    of: 'a',
    atLeast: 1,
    atMost: 1,
    apart: ['b'],
    text: `{source 1: {person x: Jonna Reve}} {cue 1: said} {content 1: she saw ${transfer('a', '{organisation lark: the Lark Company}', 'sell', '{weapon : mines}', '{organisation ash: the Ash Band}')}}. {source 2: {person y: Mikel Arn}} {cue 2: said} {content 2: he saw ${transfer('b', '{organisation ash: the Ash Band}', 'sell', '{weapon : mines}', '{organisation lark: the Lark Company}')}}.
---
report: body-only
a: kind=transfer access=first-hand
b: kind=transfer access=first-hand`,
  },
  {
    name: 'a sale and a delivery of like things may be one: only the upper bound rises',
    of: 'a',
    atLeast: 1,
    atMost: 2,
    together: ['b'],
    text: `{source 1: {person x: Jonna Reve}} {cue 1: said} {content 1: she saw ${transfer('a', 'the captain', 'sell', '{weapon : rifles}', '{organisation ash: the Ash Band}')}}. {source 2: {person y: Mikel Arn}} {cue 2: said} {content 2: he saw a lorry that ${transfer('b', '', 'delivered', '{weapon : mortars}', '{organisation ash: the Ash Band}')}}.
---
report: body-only
a: kind=transfer access=first-hand
b: kind=transfer access=undisclosed`,
  },
  {
    name: 'a reaction that answers to the account rests on it',
    of: 'a',
    atLeast: 1,
    atMost: 1,
    together: ['b'],
    text: `{source 1: {person x: Jonna Reve}} {cue 1: said} {content 1: she saw ${transfer('a', 'the captain', 'sell', '{weapon : rifles}', '{organisation ash: the Ash Band}')}}. {source 2: {person y: Minister Holt}} {cue 2: responded} to her account: {content 2: “It is a disgrace that ${transfer('b', 'a captain', 'sells', '{weapon : rifles}', '{organisation ash: the Ash Band}')}.”}
---
report: body-only
a: kind=transfer access=first-hand
b: kind=transfer`,
  },
  {
    name: 'a reaction that says it saw the same for itself does not only rest on it',
    of: 'a',
    atLeast: 1,
    atMost: 2,
    together: ['b'],
    text: `{source 1: {person x: Jonna Reve}} {cue 1: said} {content 1: she saw ${transfer('a', 'the captain', 'sell', '{weapon : rifles}', '{organisation ash: the Ash Band}')}}. {source 2: {person y: Minister Holt}} {cue 2: responded} to her account: {content 2: “I stood there when ${transfer('b', 'the captain', 'sold', '{weapon : rifles}', '{organisation ash: the Ash Band}')}.”}
---
report: body-only
a: kind=transfer access=first-hand
b: kind=transfer access=first-hand`,
  },
  {
    name: 'a speaker who only points at "these reports" stays possible',
    of: 'a',
    atLeast: 1,
    atMost: 2,
    together: ['b'],
    text: `{source 1: {person x: Jonna Reve}} {cue 1: said} {content 1: she saw ${transfer('a', 'the captain', 'sell', '{weapon : rifles}', '{organisation ash: the Ash Band}')}}. {source 2: {person y: Minister Holt}} {cue 2: said} {content 2: these reports were grave, for {statement b: {giver@b: the captain} {predicate@b: sold} {item@b: {weapon : rifles}} to {taker@b: {organisation ash: the Ash Band}}}}.
---
report: body-only
a: kind=transfer access=first-hand
b: kind=transfer`,
  },
  {
    name: 'a spokeswoman and her ministry are one voice',
    of: 'a',
    atLeast: 1,
    atMost: 1,
    together: ['b'],
    text: `{source 1: {organisation mint: The Interior Ministry}} {cue 1: said} {content 1: ${attack('a', 'the militia', 'shelled', MILL)}}. {source 2: {person x: Ana Kolb}, its spokeswoman,} {cue 2: said} {content 2: ${attack('b', 'the militia', 'shelled', MILL)} at dawn}.
---
report: body-only
2: speakers=x
mint: name=Interior_Ministry
x: role=Interior_Ministry_spokeswoman
a: kind=attack
b: kind=attack`,
  },
  {
    name: 'a pronoun that nobody resolved is one unknown',
    of: 'a',
    atLeast: 1,
    atMost: 1,
    text: `{source 1: He} {cue 1: said} {content 1: ${attack('a', 'the militia', 'shelled', MILL)}}.
---
report: body-only
a: kind=attack`,
  },
  {
    name: 'a quotation that goes on over two paragraphs is one account',
    of: 'a',
    atLeast: 1,
    atMost: 1,
    together: ['b'],
    text: `{source 1: {person x: Jonna Reve}} {cue 1: said}: {content 1: “I saw how ${transfer('a', 'the captain', 'sold', '{weapon : rifles}', '{organisation ash: the Ash Band}')}.

“And ${transfer('b', 'he', 'sold', '{weapon : mortars}', 'them')} too.”}
---
report: body-only
a: kind=transfer access=first-hand
b: kind=transfer access=first-hand`,
  },
  {
    name: 'the worked example of the guide',
    of: 'a',
    atLeast: 2,
    atMost: 5,
    together: ['b', 'c', 'd'],
    text: `Guards sold hospital fuel

{source 1: {person ada: Nurse Ada Krol}} {cue 1: told} {organisation brin: Radio Brin} {content 1: she had watched ${transfer('a', 'guards', 'load', 'the clinic’s fuel', 'a trader’s lorry')}}. {content 2: “${transfer('b', 'We', 'gave', 'the fuel', 'a trader')} for cash,”} {cue 2: said} {source 2: {person arn: Mikel Arn}}, who was a guard until May. {source 3: Two officials} {cue 3: said} {content 3: ${transfer('c', 'guards', 'had sold', 'the fuel', 'a trader')}}. {cue 4: Responding} to the nurse’s account, {source 4: {person gov: Governor Pell}} said {content 4: ${transfer('d', 'guards', 'selling', 'fuel', 'a trader')} was a disgrace}.
---
1: via=brin
a: kind=transfer access=first-hand
b: kind=transfer access=first-hand
c: kind=transfer
d: kind=transfer`,
  },
]
