import type { Random } from './random.ts'
import type { Piece } from './sentence.ts'
import { alternativesOf } from './synonyms.ts'

/** What stands for the names in angle brackets: the ways in which the thing can be written, the fullest first. */
export interface Slots {
  readonly get: (name: string) => readonly string[] | undefined
}

export interface TemplatePlace {
  readonly part: number
  /** Ways of writing; empty where a slot gives them. */
  readonly ways: readonly string[]
  readonly slot: string | null
}

/** A sentence with its variants, taken apart once. */
export interface Template {
  readonly variants: readonly (readonly TemplatePlace[])[]
}

/** How a template was told: which variant, and which way at each place. */
export interface TemplateTelling {
  readonly variant: number
  /** By part. A place that is not named is told in its first way. */
  readonly ways: ReadonlyMap<number, number>
}

/** Parts below this belong to statements. */
export const FIRST_TEMPLATE_PART = 100
const partNumbers = new Map<string, number>()
const partOf = (key: string): number => {
  const known = partNumbers.get(key)
  if (known !== undefined) return known
  const part = FIRST_TEMPLATE_PART + partNumbers.size
  partNumbers.set(key, part)
  return part
}

/**
 * Takes a pattern apart. `{big|large}`: one of these; `<town>`: a slot; ` / ` parts whole variants of the same sentence, in which
 * equal words, slots and choices play the same part. Words with a synonym are choices of themselves.
 * @param own names its numbers and passers-by: two templates of one number share them.
 */
export const template = (pattern: string, own: number): Template => {
  return { variants: ownSlots(pattern, own).split(' / ').map(places) }
}

/** A piece of a sentence that is put together with others; begins with a space. */
export const fragment = (pattern: string): readonly TemplatePlace[] => places(` ${ownSlots(pattern, made++)}`)

/** Numbers and passers-by belong to one template each. */
const ownSlots = (pattern: string, own: number): string => pattern.replace(/<(n:\d+-\d+|who)/g, (slot) => `${slot}@${own}`)

let made = 0

/** How many fragments there are: templates are numbered from there on. */
export const fragments = (): number => made

const places = (pattern: string): TemplatePlace[] => {
  const found: TemplatePlace[] = []
  const tokens = pattern.match(/\s*(?:\{[^}]*\}|<[^>]*>|[^\s{<]+)/g) ?? []
  for (const token of tokens) {
    const bare = token.trimStart()
    const space = token.slice(0, token.length - bare.length) === '' ? '' : ' '
    if (bare.startsWith('{')) {
      const ways = bare.slice(1, -1).split('|')
      found.push({
        part: partOf(`{${[...ways].sort().join('|')}`),
        ways: ways.map((way) => (way === '' ? '' : space + way)),
        slot: null,
      })
    } else if (bare.startsWith('<')) {
      if (space) found.push({ part: 0, ways: [' '], slot: null })
      found.push({ part: partOf(bare), ways: [], slot: bare.slice(1, -1) })
    } else {
      const [, word = '', marks = ''] = /^(.*?)([.,;:!?”’)]*)$/.exec(bare) ?? []
      const ways = alternativesOf(word)
      if (ways) {
        found.push({
          part: partOf(`{${[...ways].sort().join('|')}`),
          ways: [word, ...ways.filter((way) => way !== word)].map((way) => space + way),
          slot: null,
        })
        if (marks) found.push({ part: 0, ways: [marks], slot: null })
      } else found.push({ part: partOf(`w:${bare.toLowerCase()}`), ways: [space + bare], slot: null })
    }
  }
  return found
}

/** Tells a template for the first time. */
export const firstTelling = ({ variants }: Template, random: Random): TemplateTelling => {
  const variant = random.whole(0, variants.length - 1)
  const ways = new Map<number, number>()
  for (const {
    part,
    ways: { length },
  } of variants[variant] as readonly TemplatePlace[])
    if (length > 1) ways.set(part, Math.floor(random.next() * length))
  return { variant, ways }
}

/**
 * Tells it anew.
 * @param share of the places with several ways that are told in another way.
 * @param restructure another variant of the whole, where there is one.
 */
export const retell = (
  { variants }: Template,
  telling: TemplateTelling,
  slots: Slots,
  random: Random,
  share: number,
  restructure: boolean,
): TemplateTelling => {
  let { variant } = telling
  if (restructure && variants.length > 1) variant = (variant + random.whole(1, variants.length - 1)) % variants.length
  const ways = new Map<number, number>()
  for (const place of variants[variant] as readonly TemplatePlace[]) {
    const count = place.slot === null ? place.ways.length : (slots.get(place.slot)?.length ?? 1)
    if (count < 2) continue
    const before = (telling.ways.get(place.part) ?? 0) % count
    ways.set(place.part, random.next() < share ? (before + 1 + Math.floor(random.next() * (count - 1))) % count : before)
  }
  return { variant, ways }
}

/** The pieces of a telling; a slot that nothing stands for is left as its name, so that a test can see it. */
export const piecesOf = ({ variants }: Template, { variant, ways }: TemplateTelling, slots: Slots): Piece[] =>
  (variants[variant] as readonly TemplatePlace[]).map((place) => {
    const all = place.slot === null ? place.ways : (slots.get(place.slot) ?? [`<${place.slot}>`])
    return { text: all[(ways.get(place.part) ?? 0) % all.length] as string, part: place.part }
  })
