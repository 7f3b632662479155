import { ACTS, CONSEQUENCES, LEADS, PEOPLE, STATES, TAILS, THINGS, VOICES } from './colour-words.ts'
import type { Placed } from './draft.ts'
import type { Random } from './random.ts'
import { tell } from './recipe.ts'
import type { StoryState } from './story-state.ts'
import { firstTelling, fragment, type Template, type TemplatePlace } from './template.ts'

type Fragments = readonly (readonly TemplatePlace[])[]
const compiled = (patterns: readonly string[]): Fragments => patterns.map(fragment)

const leads = compiled(LEADS)
const people = compiled(PEOPLE)
const acts = compiled(ACTS)
const tails = compiled(TAILS)
const things = compiled(THINGS)
const states = compiled(STATES)
const consequences = compiled(CONSEQUENCES)
const voices = compiled(VOICES)
const comma = fragment(',').map((place) => ({ ...place, ways: [','] }))
const that = fragment('{that|}')
const said = fragment('{said|noted|pointed out|remarked}')
const accordingTo = fragment('according to')

/**
 * A sentence of local colour: from lists of fragments that go together, in one of several orders, so that two outlets hardly ever write the
 * same one by chance. All orders say the same, and a retelling may choose another.
 */
export const colour = (state: StoryState): Placed => {
  const { random, slots } = state
  const made = sentence(random)
  return {
    sentence: tell({ type: 'fill', template: made, telling: firstTelling(made, random), slots, lead: '' }),
    from: null,
    role: 'story',
    note: null,
    kin: ++state.sentences,
  }
}

const sentence = (random: Random): Template => {
  const onPeople = random.chance(0.6)
  const lead = random.pick(leads)
  const core = onPeople ? [...random.pick(people), ...random.pick(acts)] : [...random.pick(things), ...random.pick(states)]
  const tail = random.pick(onPeople ? tails : consequences)
  if (random.chance(0.3)) {
    const voice = random.pick(voices)
    return {
      variants: [
        [...core, ...comma, ...voice, ...said],
        [...accordingTo, ...voice, ...comma, ...core],
        [...voice, ...said, ...that, ...core],
        [...core, ...comma, ...accordingTo, ...voice],
      ],
    }
  }
  if (onPeople)
    return {
      variants: [
        [...lead, ...comma, ...core, ...tail],
        [...core, ...lead, ...tail],
        [...core, ...tail, ...comma, ...lead],
      ],
    }
  return {
    variants: [
      [...core, ...comma, ...tail],
      [...lead, ...comma, ...core, ...comma, ...tail],
    ].slice(0, random.whole(1, 2)),
  }
}
