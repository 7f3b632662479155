import { generator } from '../train/train-linear.ts'

/*
 * Reports of some fifty words made of a few patterns, as wire desks and content farms make them: the same sentences come back in thousands of reports with
 * other names in them. What is hardest for tracing, since nearly everything resembles nearly everything.
 */

const FIRST = ['Mira', 'Tomas', 'Anele', 'Ilka', 'Pavel', 'Lena', 'Oskar', 'Rada', 'Imke', 'Selma']
const TRADES = ['a teacher', 'the mayor', 'a nurse', 'a driver', 'a farmer', 'the harbour master', 'an officer', 'a clerk']
const SAID = ['said', 'told reporters', 'stated', 'confirmed', 'denied', 'claimed', 'insisted']
const THINGS = [
  'crates of rifles',
  'lorries of grain',
  'tents',
  'barrels of fuel',
  'boats',
  'sacks of flour',
  'radios',
  'generators',
]
const DONE = ['had been taken from', 'were handed over at', 'arrived in', 'were burned near', 'were found outside', 'had left']
const PLACES = ['The road to', 'The bridge at', 'The school in', 'A market near']
const STATES = ['was closed', 'stayed open', 'was repaired', 'is guarded']
const SINCE = ['for a week', 'since spring', 'that evening']
const ANSWERS = ['declined to comment', 'said an inquiry was under way', 'did not answer calls']
const PARTS = [
  'va',
  'ren',
  'dol',
  'mi',
  'sek',
  'tar',
  'lo',
  'bri',
  'nem',
  'pos',
  'kal',
  'ut',
  'ge',
  'fo',
  'shan',
  'wei',
  'ul',
  'or',
]

/** A line a report, as Hearsay takes it. Each story is told by eight reports on average, the first ones by hundreds. The same for the same seed. */
export function* templateCorpus(reports: number, seed: number): Generator<string> {
  const random = generator(seed)
  const one = (list: readonly string[]): string => list[Math.floor(random() * list.length)] as string
  const name = (): string => {
    const parts = Array.from({ length: random() < 0.5 ? 2 : 3 }, () => one(PARTS)).join('')
    return parts.charAt(0).toUpperCase() + parts.slice(1)
  }
  const outlets = Array.from({ length: 300 }, () => `${name()} ${one(['Courier', 'Herald', 'Tribune', 'Post', 'Radio'])}`)
  const stories = Array.from({ length: Math.ceil(reports / 8) }, () => {
    const what = `${2 + Math.floor(random() * 90)} ${one(THINGS)}`
    const place = name()
    const lead = `${what} ${one(DONE)} ${place} on ${one(['Monday', 'Tuesday', 'Friday'])}, ${one(FIRST)} ${name()}, ${one(TRADES)} there, ${one(SAID)}.`
    const quoted = `“We saw ${one(['them', 'the men', 'the lights'])} ${one(['before dawn', 'from the bridge', 'in the yard'])}, and we ${one(['reported it', 'kept quiet', 'counted'])} ${one(['at once', 'the next day'])},” ${one(['he', 'she'])} ${one(['said', 'added'])}.`
    return { title: `${what} reported in ${place}`, lead, quoted }
  })
  for (let at = 0; at < reports; at++) {
    const story = stories[Math.floor(random() ** 1.6 * stories.length)] as (typeof stories)[number]
    const more = `${one(PLACES)} ${name()} ${one(STATES)} ${one(SINCE)}. Officials in ${name()} ${one(ANSWERS)}.`
    const text = random() < 0.6 ? `${story.lead}\n\n${story.quoted}\n\n${more}` : `${more}\n\n${story.lead} ${more}`
    const published = new Date(Date.UTC(2031, 0, 1) + Math.floor(random() * 360) * 86_400_000).toISOString().slice(0, 10)
    yield `${JSON.stringify({ id: String(at), title: story.title, text, outlet: one(outlets), published })}\n`
  }
}
