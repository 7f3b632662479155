import { PLACES, STATES, THINGS } from './colour-words.ts'
import type { Random } from './random.ts'
import type { StoryState } from './story-state.ts'

const thing = (random: Random): string => `the ${random.pick(STATES)} ${random.pick(THINGS)}`
const place = (random: Random): string => `the ${random.pick(PLACES)}`
const COUNT = '<n:2-60>'

/** Where somebody stood who was there: words of one witness alone. */
export const ownVantage = (random: Random): string => {
  const first = (pattern: string): string => pattern.replace(/\{([^|}]*)[^}]*\}/g, '$1')
  const where = first(random.chance(0.5) ? thing(random) : `${thing(random)} of ${place(random)}`)
  return random.pick([
    `who saw it from ${where}`,
    `who was there and hid behind ${where}`,
    `who watched it happen beside ${where}`,
    `who was at work on ${where} and saw it`,
    `who stood near ${where} and saw everything`,
    `who was present and had come about ${where}`,
    `who looked on from ${where}`,
    `who was passing ${where} at that moment and saw it`,
  ])
}

/** What a witness adds in the first person, put together for one alone. */
export const ownSayings = (random: Random): string[] =>
  random
    .shuffle([
      () => `I was {standing|waiting} beside ${thing(random)} and {could not|did not dare to} move`,
      () => `I {counted|made it} ${COUNT} of them before I {lost count|had to look away}`,
      () => `Somebody {shouted|called} my name from ${place(random)}, and I {ran|turned}`,
      () => `My {sister|brother|neighbour} {hid|lay} behind ${thing(random)} for ${COUNT} minutes`,
      () => `They {carried|dragged} it past ${thing(random)} of ${place(random)} as if it were {nothing|a sack}`,
      () => `I have {told|said} this to ${COUNT} people, and {nobody|no one} wrote it down`,
      () => `It {smelled|stank} like ${place(random)} in {summer|August}`,
      () => `After that I {slept|stayed} in ${place(random)} for ${COUNT} nights`,
      () => `There was {a lamp|light} on ${thing(random)}, so I {could see|saw} the faces`,
      () => `I {wrote|scratched} the hour on ${thing(random)} so as not to {forget|lose} it`,
      () => `We {heard|felt} it in ${place(random)} before we {saw|understood} it`,
      () => `A man {pushed|shoved} me against ${thing(random)} and told me to {be quiet|forget it}`,
    ])
    .slice(0, 4)
    .map((make) => make())

/** What others say of a story: the kind's own words, or words of their own. */
export const someReaction = ({ random, kind, rich }: StoryState): string =>
  rich
    ? random.pick(kind.reactions)
    : random.pick([
        () => `{this|such a thing} is worth less than ${thing(random)} of ${place(random)}`,
        () => `we {want|demand} an answer within ${COUNT} days, and not from behind ${thing(random)}`,
        () => `whoever {did|ordered} this will not {hide|find shelter} in ${place(random)}`,
        () => `people who {mend|care for} ${thing(random)} deserve {better|the truth}`,
        () => `a commission of ${COUNT} {members|persons} must {go there|look into it} before ${thing(random)} is forgotten`,
        () => `we {said|warned of} this when ${thing(random)} was still {new|ours}`,
      ])()
