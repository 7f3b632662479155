import { BACKGROUND, STOCK } from './background.ts'
import type { Placed } from './draft.ts'
import { fixed, tell } from './recipe.ts'
import type { Speaker } from './speaker.ts'
import type { StoryState } from './story-state.ts'
import { firstTelling, type Template, template } from './template.ts'

const known = new Map<string, Template>()
const templateOf = (pattern: string): Template => {
  const found = known.get(pattern)
  if (found) return found
  const made = template(pattern)
  known.set(pattern, made)
  return made
}

/** A new sentence from a pattern. */
export const ownSentence = ({ random, slots }: StoryState, pattern: string): Placed => {
  const told = templateOf(pattern)
  return {
    sentence: tell({ type: 'fill', template: told, telling: firstTelling(told, random), slots, lead: '' }),
    from: null,
    role: 'story',
    note: null,
  }
}

/** What a speaker says, in quotation marks. */
export const saying = (
  { random, slots }: StoryState,
  speaker: Speaker,
  pattern: string,
  form: 'full' | 'plain' | 'short',
  lead: string,
): Placed => {
  const told = templateOf(pattern)
  return {
    sentence: tell({
      type: 'saying',
      template: told,
      telling: firstTelling(told, random),
      slots,
      speaker,
      form,
      cue: random.whole(0, 19),
      lead,
    }),
    from: null,
    role: 'story',
    note: null,
  }
}

/** A line as it stands. */
export const line = (text: string, role: Placed['role']): Placed => ({ sentence: fixed(text), from: null, role, note: null })

/** So many paragraphs of the outlet's own around the story; a stock phrase now and then. */
export const ownBackground = (state: StoryState, count: number): Placed[][] => {
  const { random, kind } = state
  return Array.from({ length: count }, () => {
    const paragraph: Placed[] = []
    for (let i = random.whole(1, 3); i > 0; i--) {
      if (state.background.length === 0) state.background = random.shuffle([...kind.background, ...kind.background, ...BACKGROUND])
      paragraph.push(ownSentence(state, state.background.pop() as string))
    }
    if (random.chance(0.12)) paragraph.push(line(random.pick(STOCK), 'boilerplate'))
    return paragraph
  })
}
