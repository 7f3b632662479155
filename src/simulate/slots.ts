import { type Minute, monthName, yearOf } from './calendar.ts'
import { familyName, person, placeName, type Tongue } from './names.ts'
import { numberForms } from './numbers.ts'
import { type Random, random } from './random.ts'
import type { StoryKind } from './story-kind.ts'
import type { Slots } from './template.ts'

/**
 * Names and numbers for one story: what stands for each slot of its patterns.
 *
 * A slot with a capital gives its first letter in capitals; `n:3-9@12` is a number that belongs to one template and stays the same all
 * through the story.
 */
export const storySlots = (kind: StoryKind, from: Random, time: Minute, tongue: Tongue, seed: number): Slots => {
  const known = new Map<string, readonly string[]>()
  const get = (name: string): readonly string[] | undefined => {
    const found = known.get(name)
    if (found) return found
    const lower = name.charAt(0).toLowerCase() + name.slice(1)
    const made =
      lower === name ? owned(name, seed, tongue) : get(lower)?.map((form) => form.charAt(0).toUpperCase() + form.slice(1))
    if (made) known.set(name, made)
    return made
  }
  const slots = { get } as Slots
  const name = (): string => placeName(from, tongue)
  const titled = (title: (full: string) => string[]): string[] => {
    const { name: full, family } = person(from, tongue)
    return [...title(full), family]
  }
  const town = name()
  known.set('town', [town])
  known.set('village', [name()])
  known.set('region', [from.pick([`${name()} province`, `${name()} district`, `${name()} county`, `${name()} prefecture`])])
  const country = familyName(from, tongue).replace(/(e|os|is|aux|ic)$/, '')
  known.set('country', [`${country}ian`])
  known.set('neighbour', [
    `${familyName(from, (tongue + 1) % 6).replace(/(e|os|is|aux|ic)$/, '')}${from.pick(['ia', 'land', 'stan'])}`,
  ])
  known.set('river', [name()])
  known.set('street', [`${name()} ${from.pick(['Street', 'Road', 'Square', 'Avenue'])}`])
  known.set('mayor', titled((full) => [`Mayor ${full}`, `${full}, the mayor of ${town},`]).slice(0, 2))
  known.set(
    'expert',
    titled((full) => [
      `${full}, who teaches ${from.pick(['history', 'law', 'engineering', 'economics', 'public health'])} at the ${town} university,`,
      `the researcher ${full}`,
    ]).slice(0, 2),
  )
  known.set(
    'resident',
    titled((full) => [
      `${full}, a ${from.pick(['teacher', 'grocer', 'retired clerk', 'carpenter', 'pharmacist', 'bus driver'])} from ${town},`,
      `${full}, who lives in ${town},`,
    ]).slice(0, 2),
  )
  known.set('earlier', [monthName(time, from.whole(2, 6))])
  known.set('month', [monthName(time, -from.whole(1, 4))])
  known.set('year', [String(yearOf(time) - from.whole(2, 31))])
  for (const [slot, values] of Object.entries(kind.slots)) {
    const forms = from.pick(values.split('|')).split('=')
    const place = name()
    known.set(
      slot,
      forms.map((form) =>
        form
          .replace(/<([^>]+)>/g, (_, inner: string) => get(inner)?.[0] ?? inner)
          .replace(/@place/g, place)
          .replace(/@person/g, () => person(from, tongue).name)
          .replace(/@(\d+)-(\d+)/g, (_, least: string, most: string) => String(from.whole(Number(least), Number(most)))),
      ),
    )
  }
  return slots
}

const owned = (name: string, seed: number, tongue: Tongue): readonly string[] | undefined => {
  const [, least, most] = /^n:(\d+)-(\d+)/.exec(name) ?? []
  if (least === undefined && !name.startsWith('who@')) return undefined
  let mixed = seed
  for (let i = 0; i < name.length; i++) mixed = (Math.imul(mixed, 31) + name.charCodeAt(i)) | 0
  const own = random(mixed)
  if (least !== undefined) return numberForms(own.whole(Number(least), Number(most)))
  const { name: full, given, family } = person(own, tongue)
  return [full, `${given.charAt(0)}. ${family}`]
}
