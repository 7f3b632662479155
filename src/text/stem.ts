/** Forms that endings do not tell: the past of irregular verbs, nouns of doing, irregular plurals. Each line: the stem, then its forms. */
const IRREGULAR = `sell sold sale sales
buy bought
give gave given
take took taken
send sent
bring brought
hold held
lose lost loss losses
steal stole stolen theft
shoot shot shots
strike struck stricken
beat beaten
fight fought
flee fled
fall fell fallen
rise rose risen
leave left
find found
hide hid hidden
build built
break broke broken
fly flew flown flight
drive drove driven
know knew known
see saw seen
say said
tell told
make made
pay paid payment
meet met
speak spoke spoken speech
write wrote written
choose chose chosen
win won
begin began begun
freeze froze frozen
throw threw thrown
burn burnt
lie lain lying
catch caught
teach taught
feed fed
spend spent
lead led
run ran
go went gone
come came
get got gotten
become became
grow grew grown growth
cut cutting
shut
hit
die dead death deaths died dying
man men
woman women
child children
person people
foot feet
life lives
knife knives
withdraw withdrew withdrawn withdrawal
arrive arrival
remove removal
refuse refusal
deny denial
approve approval
agree agreement
complain complaint
arrest
injure injury injuries
deliver delivery deliveries
destroy destruction
explode explosion blast
detain detention
explain explanation
produce production
pollute pollution
poison poisonous
collapse
deploy deployment
imprison imprisonment
recruit recruitment
evacuate evacuation
kidnap kidnapper
abduct abduction
distribute distribution
confirm confirmation
accuse accusation
allege allegation
investigate investigation inquiry
fail failure
seize seizure
close closure
ship shipment shipments
supply supplies supplied`

const irregular = new Map<string, string>()
for (const line of IRREGULAR.split('\n')) {
  const [first, ...forms] = line.split(' ')
  for (const form of [first, ...forms]) irregular.set(form as string, first as string)
}

/**
 * A word's form for comparing, so that "sold", "selling" and "sales" meet: no dictionary form, and not for showing.
 * @param word lower case, with plain apostrophes. The empty word gives the empty word.
 * Cost: constant. Source: the first step of Porter 1980, with a list of irregular forms.
 */
export const stem = (word: string): string => {
  const listed = irregular.get(word)
  if (listed) return listed
  const bare = word.endsWith("'s") ? word.slice(0, -2) : word
  if (bare.length < 4 || /[^a-z]/.test(bare)) return bare
  const single = singular(bare)
  const known = irregular.get(single)
  if (known) return known
  const cut = verbal(single)
  return irregular.get(cut) ?? cut
}

const singular = (word: string): string => {
  if (word.endsWith('men') && word.length > 5 && !/(im|gim|ci|ru|du|do)men$/.test(word)) return `${word.slice(0, -3)}man`
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  if (/[^sui]s$/.test(word)) return word.slice(0, -1)
  return word
}

const verbal = (word: string): string => {
  const cut = word.endsWith('ing')
    ? word.slice(0, -3)
    : word.endsWith('ied')
      ? `${word.slice(0, -3)}y`
      : word.endsWith('ed')
        ? word.slice(0, -2)
        : ''
  if (cut.length < 3 || !/[aeiouy]/.test(cut)) return finalE(word)
  return finalE(/([bdfgkmnprt])\1$/.test(cut) ? cut.slice(0, -1) : cut)
}

/** "moved" and "move" meet without their e. */
const finalE = (word: string): string => (word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word)
