import { FRAME_KINDS, type FrameKind, HearsayError } from '../model/index.ts'
import { dataLines, readWordLists } from './word-lists.ts'

interface RoleCondition {
  readonly role: string
  readonly test: 'is' | 'is-not' | 'filled' | 'absent'
  readonly classes: readonly string[]
}
interface FrameRule {
  readonly kind: FrameKind
  readonly part: 'verb' | 'noun' | 'adjective' | 'preposition'
  readonly particle: string | null
  readonly slots: ReadonlyMap<string, string>
  readonly conditions: readonly RoleCondition[]
  readonly unlessNear: readonly string[]
}
interface Governor {
  readonly effect: 'negated' | 'actual' | 'possible' | 'planned' | 'demanded' | 'supposed'
  readonly voice: 'any' | 'active' | 'passive'
  readonly actor: 'subject' | 'object'
}
type Table<Row> = Map<string, Row[]>

/** Words that state who did what to whom, the classes of words their rules name, and words that govern them. */
export interface FrameLexicon {
  readonly verbs: ReadonlyMap<string, readonly FrameRule[]>
  readonly nouns: ReadonlyMap<string, readonly FrameRule[]>
  readonly adjectives: ReadonlyMap<string, readonly FrameRule[]>
  readonly prepositions: ReadonlyMap<string, readonly FrameRule[]>
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>
  readonly nounWords: ReadonlySet<string>
  readonly governors: {
    readonly verb: ReadonlyMap<string, readonly Governor[]>
    readonly noun: ReadonlyMap<string, readonly Governor[]>
    readonly adjective: ReadonlyMap<string, readonly Governor[]>
  }
}

/**
 * Reads `data/frame-predicates.tsv`, `data/frame-classes.txt` and `data/frame-governors.tsv`.
 * @throws HearsayError E_WEIGHTS when a file is missing, or a line names a kind, class or effect that is not known.
 */
export const readFrameLexicon = (): FrameLexicon => {
  const classes = readClasses()
  const tables = { verb: new Map(), noun: new Map(), adjective: new Map(), preposition: new Map() } as Record<
    FrameRule['part'],
    Table<FrameRule>
  >
  for (const [number, line] of dataLines('frame-predicates.tsv')) {
    const [kind = '', phrase = '', part = '', slots = '', conditions = ''] = line.split('\t')
    if (!isKind(kind) || !isPart(part)) throw damaged('frame-predicates.tsv', number)
    const [word = '', particle = null] = phrase.split(' ')
    const rule: FrameRule = { kind, part, particle, slots: readSlots(slots), ...readConditions(conditions, number, classes) }
    const rules = tables[part].get(word) ?? []
    // "hand over" before "hand": the longer phrase is tried first.
    if (particle) rules.unshift(rule)
    else rules.push(rule)
    tables[part].set(word, rules)
  }
  return {
    verbs: tables.verb,
    nouns: tables.noun,
    adjectives: tables.adjective,
    prepositions: tables.preposition,
    classes,
    nounWords: new Set(NOUN_CLASSES.flatMap((name) => [...(classes.get(name) ?? [])])),
    governors: readGovernors(),
  }
}

const damaged = (file: string, number: number): HearsayError =>
  new HearsayError('E_WEIGHTS', `Line ${number} of ${file} cannot be read. Install Hearsay again.`)

const isKind = (text: string): text is FrameKind => (FRAME_KINDS as readonly string[]).includes(text)
const isPart = (text: string): text is FrameRule['part'] => ['verb', 'noun', 'adjective', 'preposition'].includes(text)

const readSlots = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .split(' ')
      .filter((one) => one.includes('='))
      .map((one) => one.split('=') as [string, string]),
  )

const readConditions = (
  text: string,
  number: number,
  classes: ReadonlyMap<string, ReadonlySet<string>>,
): Pick<FrameRule, 'conditions' | 'unlessNear'> => {
  const conditions: RoleCondition[] = []
  const unlessNear: string[] = []
  const known = (names: readonly string[]): readonly string[] => {
    for (const name of names) if (name !== 'marked' && !classes.has(name)) throw damaged('frame-predicates.tsv', number)
    return names
  }
  for (const one of text.split(' ').filter((word) => word.length > 0)) {
    if (one.startsWith('~')) unlessNear.push(...known([one.slice(1)]))
    else if (one.startsWith('+')) conditions.push({ role: one.slice(1), test: 'filled', classes: [] })
    else if (one.endsWith(':absent')) conditions.push({ role: one.slice(0, -7), test: 'absent', classes: [] })
    else if (one.includes('!')) {
      const [role = '', names = ''] = one.split('!')
      conditions.push({ role, test: 'is-not', classes: known(names.split('|')) })
    } else {
      const [role = '', names = ''] = one.split(':')
      conditions.push({ role, test: 'is', classes: known(names.split('|')) })
    }
  }
  return { conditions, unlessNear }
}

const readClasses = (): ReadonlyMap<string, ReadonlySet<string>> => {
  const classes = new Map<string, Set<string>>()
  const lists = readWordLists('frame-classes.txt')
  const gather = (name: string, depth: number): Set<string> => {
    const done = classes.get(name)
    if (done) return done
    const words = new Set<string>()
    for (const word of lists.get(name) ?? []) {
      if (word.startsWith('@')) {
        if (depth < 6) for (const one of gather(word.slice(1), depth + 1)) words.add(one)
      } else words.add(word)
    }
    classes.set(name, words)
    return words
  }
  for (const name of lists.keys()) gather(name, 0)
  addNouns(classes)
  return classes
}

/** The noun list's kinds, added to the classes they belong to. What a class of its own calls abstract stays out. */
const addNouns = (classes: ReadonlyMap<string, Set<string>>): void => {
  const abstract = classes.get('abstract')
  const add = (word: string, kind: string): void => {
    if (abstract?.has(word)) return
    for (const name of CLASSES_OF_KIND[kind] ?? []) classes.get(name)?.add(word)
  }
  const laidOver = new Map<string, string>()
  for (const [, line] of dataLines('noun-kinds.tsv')) {
    const [kind = '', words = ''] = line.split('\t')
    for (const word of words.split(' ')) laidOver.set(word, kind)
  }
  for (const [, line] of dataLines('nouns.tsv')) {
    const [word = '', kind = '', share = '0'] = line.split('\t')
    if (!laidOver.has(word) && !word.includes(' ') && Number(share) >= 80) add(word, kind)
  }
  for (const [word, kind] of laidOver) add(word, kind)
}

const CLASSES_OF_KIND: Readonly<Record<string, readonly string[]>> = {
  person: ['person', 'group'],
  people: ['person', 'group'],
  group: ['group'],
  place: ['site', 'place'],
  weapon: ['weapon', 'goods'],
  platform: ['weapon', 'vehicle', 'goods'],
  vehicle: ['vehicle', 'goods'],
}

/** Classes whose words are nouns and seldom anything else. */
const NOUN_CLASSES = ['person', 'soldier', 'group', 'site', 'vehicle', 'weapon', 'authority', 'attack', 'complaint', 'goods', 'kin']

const EFFECTS = ['negated', 'actual', 'possible', 'planned', 'demanded', 'supposed'] as const

const readGovernors = (): FrameLexicon['governors'] => {
  const tables = { verb: new Map(), noun: new Map(), adjective: new Map() } as Record<
    'verb' | 'noun' | 'adjective',
    Table<Governor>
  >
  for (const [number, line] of dataLines('frame-governors.tsv')) {
    const [effectName, word = '', part, voice, actor] = line.split('\t')
    const effect = EFFECTS.find((one) => one === effectName)
    if (!effect || !(part === 'verb' || part === 'noun' || part === 'adjective')) throw damaged('frame-governors.tsv', number)
    if (!(voice === 'any' || voice === 'active' || voice === 'passive') || !(actor === 'subject' || actor === 'object'))
      throw damaged('frame-governors.tsv', number)
    const rules = tables[part].get(word) ?? []
    rules.push({ effect, voice, actor })
    tables[part].set(word, rules)
  }
  return tables
}
