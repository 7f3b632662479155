import { STOCK } from './background.ts'
import { colour, ownSlots } from './colour.ts'
import type { Placed } from './draft.ts'
import { fixed, tell } from './recipe.ts'
import type { Speaker } from './speaker.ts'
import type { StoryState } from './story-state.ts'
import { firstTelling, fragments, type Template, template } from './template.ts'
import type { World } from './world.ts'

/** Of each corpus, by its world: what was told before in the same process must not change the numbers that name its slots. */
const known = new WeakMap<World, Map<string, Template>>()
const templateOf = ({ rich, world }: StoryState, pattern: string): Template => {
  // What is told once need not be kept.
  if (!rich) return template(pattern, 0)
  const own = known.get(world) ?? new Map<string, Template>()
  known.set(world, own)
  const found = own.get(pattern)
  if (found) return found
  const made = template(pattern, fragments() + own.size)
  own.set(pattern, made)
  return made
}

/** A new sentence from a pattern. */
export const ownSentence = (state: StoryState, pattern: string): Placed => {
  const { random, slots } = state
  const told = templateOf(state, pattern)
  return {
    sentence: tell({ type: 'fill', template: told, telling: firstTelling(told, random), slots, lead: '' }),
    from: null,
    role: 'story',
    note: null,
    kin: ++state.sentences,
  }
}

/** What a speaker says, in quotation marks. */
export const saying = (
  state: StoryState,
  speaker: Speaker,
  pattern: string,
  form: 'full' | 'plain' | 'short',
  lead: string,
): Placed => {
  const { random, slots } = state
  const told = templateOf(state, pattern)
  return {
    sentence: tell({
      type: 'saying',
      template: told,
      telling: firstTelling(told, random),
      slots: ownSlots(state, slots),
      speaker,
      form,
      cue: random.whole(0, 19),
      lead,
    }),
    from: null,
    role: 'story',
    note: null,
    kin: ++state.sentences,
  }
}

/** A line as it stands. */
export const line = (text: string, role: Placed['role']): Placed => ({
  sentence: fixed(text),
  from: null,
  role,
  note: null,
  kin: 0,
})

/**
 * So many paragraphs of the outlet's own around the story. What belongs to the kind of story is told once in it; for the rest there is no end of
 * local colour. A stock phrase now and then.
 */
export const ownBackground = (state: StoryState, count: number): Placed[][] => {
  const { random } = state
  return Array.from({ length: count }, () => {
    const paragraph: Placed[] = []
    for (let i = random.whole(1, 4); i > 0; i--) {
      const pattern = random.chance(0.4) ? state.background.pop() : undefined
      paragraph.push(pattern === undefined ? colour(state) : ownSentence(state, pattern))
    }
    if (random.chance(0.12)) paragraph.push(line(random.pick(STOCK), 'boilerplate'))
    return paragraph
  })
}
