import { generator } from '../train/train-linear.ts'

/** One invented report. */
export interface Draft {
  readonly title: string
  readonly text: string
  readonly outlet: string
}

/** Reports of one story, in the order in which they were written. */
export interface InventedFamily {
  readonly number: number
  readonly members: readonly Draft[]
  /** Some pairs: left, right, words shared by descent in runs of at least eight, longest such run, words of the shorter report. */
  readonly samples: readonly (readonly [number, number, number, number, number])[]
}

/** A word as it stands, and its own number: two words with one number descend from one writing. */
interface Word {
  readonly form: number
  readonly birth: number
}
type Sentence = readonly Word[]
type Paragraph = readonly Sentence[]

/** The largest family's share of the corpus. */
const LARGEST = 0.02
/** Of reports that stand alone. */
const ALONE = 0.45
const VOCABULARY = 60_000
const OUTLETS = 400
const SAMPLES = 24

const ONSETS = 'b br c cl d dr f fl g gr h j k l m n p pr qu r s sh st t th tr v w y z'.split(' ')
const NUCLEI = 'a e i o u ai ea ou io'.split(' ')
const CODAS = ['', '', '', 'n', 'r', 's', 't', 'l', 'm', 'nd', 'st', 'ng']
const SMALL =
  `the of and to in a that it was for on with as at by from his her their said has had were been would which who will not
  are after before over more than when what about into they this out up also its or but one two three year week against`.split(
    /\s+/,
  )

/** Written words by rank: the small ones of English, then invented ones, short before long. */
const vocabulary = (): readonly string[] => {
  const random = generator(77)
  const one = (list: readonly string[]): string => list[Math.floor(random() * list.length)] as string
  const seen = new Set(SMALL)
  while (seen.size < VOCABULARY) {
    const syllables = seen.size < 2500 ? 1 : seen.size < 30_000 || random() < 0.5 ? 2 : 3
    seen.add(Array.from({ length: syllables }, () => one(ONSETS) + one(NUCLEI) + one(CODAS)).join(''))
  }
  return [...seen]
}

/**
 * Invented families, heavy-tailed: nearly half of all reports stand alone, the largest family is 2 % of the corpus. Members copy one
 * another whole or in part, cut, reword lightly or heavily, merge two, reorder and add. Unrelated reports share topics' words,
 * stock phrases, an outlet's closing lines and notices. The same for the same seed.
 *
 * Rewords by exchanging words at random: harder than editing for whoever matches words, easier than paraphrase.
 */
export function* inventedFamilies(reports: number, seed: number): Generator<InventedFamily> {
  const forms = vocabulary()
  const random = generator(seed * 7919 + 13)
  const chance = (share: number): boolean => random() < share
  const below = (count: number): number => Math.floor(random() * count)
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T
  let births = 0
  let topic = 0

  // Small words make up half of a text, as in English; a fifth of the rest are the topic's own.
  const form = (): number => {
    const kind = random()
    if (kind < 0.5) return below(SMALL.length)
    if (kind < 0.6) return SMALL.length + ((topic * 211 + Math.floor(40 * random() ** 2)) % 20_000)
    return SMALL.length + Math.floor((VOCABULARY - SMALL.length) * random() ** 3)
  }
  const word = (): Word => ({ form: form(), birth: births++ })
  const fixed = (count: number): readonly Word[] => Array.from({ length: count }, word)
  const stock = Array.from({ length: 300 }, () => fixed(4 + below(5)))
  const notices = Array.from({ length: 12 }, () => [fixed(18), fixed(24), fixed(15)])
  const closings = Array.from({ length: OUTLETS }, () => [fixed(12 + below(20)), fixed(10 + below(30))])
  const outletNames = Array.from(
    { length: OUTLETS },
    (_, at) => `${forms[900 + at]} ${one(['Herald', 'Post', 'Courier', 'Echo', 'Wire'])}`,
  )

  const sentence = (): Sentence => {
    const words = [...fixed(8 + below(18))]
    if (chance(0.08)) words.splice(below(words.length), 0, ...one(stock).map((given) => ({ ...given, birth: births++ })))
    return words
  }
  const paragraph = (): Paragraph => Array.from({ length: 1 + below(4) }, sentence)
  const fresh = (paragraphs: number): Paragraph[] => Array.from({ length: paragraphs }, paragraph)
  const reword = (given: Paragraph, share: number): Paragraph =>
    given.map((words) => words.flatMap((kept) => (chance(share) ? (chance(0.2) ? [] : [word()]) : [kept])))

  const descend = (parent: readonly Paragraph[], second: readonly Paragraph[]): Paragraph[] => {
    const kind = random()
    if (kind < 0.3) return [...parent]
    if (kind < 0.5) return parent.slice(0, Math.max(2, Math.ceil(parent.length * (0.3 + 0.6 * random()))))
    if (kind < 0.7) return [...parent.map((given) => reword(given, 0.02 + 0.1 * random())), ...fresh(below(3))]
    if (kind < 0.8) return parent.map((given) => reword(given, 0.2 + 0.4 * random()))
    if (kind < 0.9)
      return [...fresh(2 + below(4)), ...parent.slice(0, 2 + below(4)), ...second.slice(0, 1 + below(3)), ...fresh(below(4))]
    const taken = parent.filter(() => chance(0.6))
    return [...(taken.length > 1 ? [...taken.slice(1), taken[0] as Paragraph] : parent), ...fresh(below(4))]
  }

  const written = (words: readonly Word[]): string => {
    const text = words.map((given) => forms[given.form]).join(' ')
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`
  }
  const draft = (body: readonly Paragraph[]): Draft => {
    const outlet = below(OUTLETS)
    const paragraphs = body.filter((given) => given.length > 0).map((given) => given.map(written).join(' '))
    if (chance(0.25)) paragraphs.unshift(one(notices).map(written).join(' '))
    if (outlet % 2 === 0) paragraphs.push((closings[outlet] as readonly (readonly Word[])[]).map(written).join(' '))
    return {
      title: written(fixed(7 + below(5))).slice(0, -1),
      text: paragraphs.join('\n\n'),
      outlet: outletNames[outlet] as string,
    }
  }

  let number = 0
  const family = (size: number): InventedFamily => {
    topic = below(97)
    const bodies: Paragraph[][] = [fresh(8 + below(11))]
    for (let at = 1; at < size; at++) {
      // Most copy one of the first few, as of an agency; some whoever came before.
      const parent = bodies[chance(0.5) ? below(Math.min(at, 4)) : below(at)] as Paragraph[]
      bodies.push(descend(parent, bodies[below(at)] as Paragraph[]))
    }
    const samples = Array.from({ length: Math.min(SAMPLES, (size * (size - 1)) / 2) }, () => {
      const left = below(size - 1)
      const right = left + 1 + below(size - left - 1)
      return [left, right, ...shared(bodies[left] as Paragraph[], bodies[right] as Paragraph[])] as const
    })
    return { number: number++, members: bodies.map(draft), samples }
  }

  const largest = Math.max(2, Math.floor(reports * LARGEST))
  yield family(largest)
  const alone = Math.floor(reports * ALONE)
  let left = reports - largest - alone
  while (left > 1) {
    const size = Math.min(left, largest, Math.floor(2 / random() ** 0.9))
    yield family(size)
    left -= size
  }
  for (let at = 0; at < alone + left; at++) yield family(1)
}

/** Words that descend from one writing, in runs of at least eight: all of them, the longest run, and the shorter report's length. */
const shared = (left: readonly Paragraph[], right: readonly Paragraph[]): readonly [number, number, number] => {
  const ones = left.flat(2)
  const others = right.flat(2)
  const placeOf = new Map(others.map((given, at) => [given.birth, at]))
  let total = 0
  let longest = 0
  for (let at = 0; at < ones.length; ) {
    let other = placeOf.get((ones[at] as Word).birth)
    if (other === undefined) {
      at++
      continue
    }
    const start = at
    do {
      at++
      other++
    } while (at < ones.length && (ones[at] as Word).birth === others[other]?.birth)
    if (at - start >= 8) total += at - start
    longest = Math.max(longest, at - start)
  }
  return [total, longest, Math.min(ones.length, others.length)]
}
