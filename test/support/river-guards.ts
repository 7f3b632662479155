/**
 * An invented report of the kind that Hearsay was first asked about: one witness through an interviewer, an official's reaction that
 * speaks of witnesses, a headline that says "proven", a credit line and no date.
 */
export const riverGuards = `PROVEN: {nationality : Corvan}-backed ‘river guards’ sold {weapon : mortars} to the {organisation band: Ash Band}

The last towns held by the {organisation band: Ash Band} along the {place river: Merle} are expected to fall.
{organisation kanal: Kanal Orbis} reporter {person toss: Ilmar Toss} sat down with a man called {person venn: Dorrit Venn}, who once served in a {nationality : Corvan}-trained force known as the {organisation guards: Merle River Guards}. {statement base: The force lived at the {nationality : Corvan} outpost of {place hollin: Hollin Ford}}.
{source 1: {person venn: Venn}} {cue 1: revealed} {content 1: {statement s0: how {giver@s0: the river guards} {predicate@s0: passed} {item@s0: {weapon : weapons}} to the {taker@s0: {organisation band: Ash Band}}}}. {source 2: He} {cue 2: said},

{content 2: “When we found out that {statement s1: {giver@s1: our captain} was {predicate@s1: handing} {item@s1: {weapon : guns}} to {taker@s1: {organisation band: Ash Band} gunmen}}, {statement s2: {complainant@s2: we} {predicate@s2: told} {authority@s2: the {nationality : Corvan} command} about it}, but {statement s3: nobody did anything}.
And {statement s4: {giver@s4: he} was {predicate@s4: handing} over all kinds of {item@s4: {weapon : guns}}, {weapon : K-7 mortars} and {weapon : shoulder launchers}, {taker@s4: to them}}”.}

{source 3: He} {cue 3: went on},

{content 3: “{statement s5: {predicate@s5: There are no wells} in {place@s5: the {place sorrel: Sorrel} camp}}.”}

{source 4: Ostrian Interior Ministry spokesman {person lisk: Padrig Lisk}} has {cue 4: commented} on the new testimony as follows,

{content 4: “{statement s6: Those materials must be studied by competent bodies}. To that end, according to {source 5: witness reports}, {content 5: {statement s7: many ways are used, including the {predicate@s7: handing over} of {item@s7: foreign-made {weapon : guns}} to {taker@s7: gunmen}, as happened at the {place hollin: Hollin Ford} outpost}}.”}

The post PROVEN: Corvan-backed ‘river guards’ sold mortars to the Ash Band appeared first on The Far Lantern.
---
report: syndication=The_Far_Lantern
1: speakers=venn via=toss,kanal commitment=endorsing
2: speakers=venn via=toss,kanal
3: speakers=venn via=toss,kanal
4: speakers=lisk
5: manner=indirect within=4
lisk: role=Ostrian_Interior_Ministry_spokesman
hollin: lat=10.5 lon=40.25
base: by=author
s0: kind=transfer
s1: kind=transfer access=undisclosed evidence=found_out_that
s2: kind=complaint access=first-hand evidence=we
s3: access=first-hand
s4: kind=transfer
s5: kind=conditions
s6: kind=position access=second-hand evidence=Those_materials
s7: kind=transfer access=second-hand evidence=witness_reports
`
