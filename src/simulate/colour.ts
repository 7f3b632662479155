import { ABOUT, AFFAIRS, BECAME, PLACES, ROLES, STANCES, STATES, THINGS, TRADES, WHEN } from './colour-words.ts'
import type { Placed } from './draft.ts'
import { person } from './names.ts'
import { numberForms } from './numbers.ts'
import type { Random } from './random.ts'
import { tell } from './recipe.ts'
import type { StoryState } from './story-state.ts'
import { firstTelling, fragment, type Slots, type Template, type TemplatePlace } from './template.ts'

type Fragment = readonly TemplatePlace[]
const compiled = (patterns: readonly string[]): readonly Fragment[] => patterns.map(fragment)

const roles = compiled(ROLES)
const states = compiled(STATES)
const things = compiled(THINGS)
const places = compiled(PLACES)
const about = compiled(ABOUT)
const affairs = compiled(AFFAIRS)
const stances = compiled(STANCES)
const became = compiled(BECAME)
const when = compiled(WHEN)
const trades = compiled(TRADES)

const comma: Fragment = fragment(',').map((place) => ({ ...place, ways: [','] }))
const the = fragment('the')
const of = fragment('{of|at|belonging to}')
const from = fragment('{from|of|living in}')
const because = compiled(['because', 'after', 'although'])
const said = fragment('{said|noted|pointed out|remarked|told reporters}')
const accordingTo = fragment('{according to|in the words of}')
const town: Fragment = fragment('<town>')
const village: Fragment = fragment('<village>')
const who: Fragment = fragment('<who>')
const comingFrom: readonly Fragment[] = [fragment('in <town>'), fragment('in <village>'), fragment('on <street>')]

/** "the cracked steps of the library". */
const thing = (random: Random): Fragment => {
  const named = [...the, ...random.pick(states), ...random.pick(things)]
  return random.chance(0.6) ? [...named, ...of, ...the, ...random.pick(places)] : named
}

/** "choir singers from the village". */
const people = (random: Random): Fragment => {
  const role = random.pick(roles)
  const form = random.next()
  if (form < 0.35) return [...role, ...from, ...random.pick([town, village])]
  return form < 0.6 ? [...role, ...fromPlace, ...the, ...random.pick(places)] : role
}
const fromPlace = fragment('{from|at|close to}')

/**
 * A sentence of local colour: small words put together at random from long lists, so that two outlets hardly ever share more than three of them in
 * a row by chance. Each can be told in several orders, which say the same.
 */
export const colour = (state: StoryState): Placed => {
  const { random, slots } = state
  const made = colourTemplate(random)
  return {
    sentence: tell({ type: 'fill', template: made, telling: firstTelling(made, random), slots: ownSlots(state, slots), lead: '' }),
    from: null,
    role: 'story',
    note: null,
    kin: ++state.sentences,
  }
}

/** Numbers and persons of one sentence alone. */
export const ownSlots = ({ random, tongue }: StoryState, slots: Slots): Slots => {
  const known = new Map<string, readonly string[]>()
  return {
    get: (name) => {
      const own = known.get(name)
      if (own) return own
      const [, least, most] = /^n:(\d+)-(\d+)/.exec(name) ?? []
      if (least === undefined && !name.startsWith('who@')) return slots.get(name)
      const one = person(random, tongue)
      const number = random.whole(Number(least), Number(most))
      const made =
        least === undefined
          ? [one.name, `${one.given.charAt(0)}. ${one.family}`]
          : number > 1900
            ? [String(number)]
            : numberForms(number)
      known.set(name, made)
      return made
    },
  }
}

/** Mostly of the affair; else of what goes on in any town. */
const coreOf = (random: Random): Fragment => {
  const form = random.next()
  if (form < 0.55) return [...people(random), ...random.pick(stances), ...random.pick(affairs)]
  return form < 0.85 ? [...people(random), ...random.pick(about), ...thing(random)] : [...thing(random), ...random.pick(became)]
}

const colourTemplate = (random: Random): Template => {
  const core = coreOf(random)
  const at = random.pick(when)
  const form = random.next()
  if (form < 0.3) {
    const trade = random.pick(trades)
    const where = random.pick(comingFrom)
    const voice = random.chance(0.5) ? [...the, ...trade, ...who] : [...who, ...comma, ...a, ...trade, ...where, ...comma]
    return {
      variants: [
        [...core, ...comma, ...voice, ...said],
        [...accordingTo, ...voice, ...comma, ...core],
        [...voice, ...said, ...that, ...core],
        [...core, ...at, ...comma, ...accordingTo, ...voice],
      ],
    }
  }
  if (form < 0.36) {
    const other = [...random.pick(because), ...thing(random), ...random.pick(became)]
    return {
      variants: [
        [...core, ...other],
        [...other, ...comma, ...core],
        [...at, ...comma, ...core, ...other],
      ],
    }
  }
  return {
    variants: [
      [...core, ...at],
      [...at, ...comma, ...core],
    ],
  }
}
const a = fragment('{a|who is a}')
const that = fragment('that')
