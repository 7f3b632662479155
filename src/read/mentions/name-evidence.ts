import type { Syntax } from '../syntax/syntax.ts'
import { ADP, ADV, AUX, DET, NOUN, VERB } from '../syntax/tags.ts'
import type { MentionKnowledge } from './knowledge.ts'
import { designationAt } from './materiel-phrases.ts'
import type { NameRun } from './name-runs.ts'

/** How much speaks for each kind, in no unit; the largest wins. `nothing`: a name, but of no kind that is a mention. */
export interface Evidence {
  platform: number
  weapon: number
  person: number
  organisation: number
  place: number
  nothing: number
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const IN = words('in near at inside outside around throughout across toward towards into from')
const SAYING = words(
  'say tell add note state announce declare explain insist argue reply answer write tweet warn claim think believe recall hope',
)
const PERSONAL = words('meet visit fly travel smile ask die marry born resign arrive speak walk')
const DIRECTIONS = words(
  'northern southern eastern western central north south east west northwest northeast southwest southeast northwestern northeastern southwestern southeastern upper lower downtown greater mainland',
)
const PLACE_FIRST = words(
  'camp fort mount mt puerto villa rio monte nova novo ciudad bad lake port cape tall jebel jabel beit bayt san santa saint tel tell tal ayn ain wadi jabal deir dayr umm kafr kfar khan bir ras qal',
)
const PERSON_FIRST = words('abu umm abd abdul abdel sheikh hajji haji mullah bin ibn')
const SHIP_PREFIX = new Set(['USS', 'HMS', 'HMAS', 'HMCS', 'HMNZS', 'FS', 'INS', 'ITS', 'TCG', 'RFS', 'USNS', 'MV', 'MS', 'SS'])
const OTHER_HEADS = words(
  'operation operations exercise trident resolution agreement accord accords treaty act bill war wars battle conflict crisis day week month year awards award prize cup league-table olympics games festival conference summit dialogue forum communique declaration convention protocol plan order project times-new communiqué cessation law mean time clause process talks wwi wwii mba phd covid covid-19 hiv aids gdp dna dvd revolution spring uprising intifada programme-tv amendment code constitution charter theorem virus disease syndrome language god allah bible koran quran question answer update',
)

/**
 * What the name's own words and its neighbours say of its kind. Evidence on one occurrence; `readMentions` pools it over the report.
 *
 * Cost: constant for a name of bounded length, and one look-up of towns.
 */
export const nameEvidence = (syntax: Syntax, run: NameRun, knowledge: MentionKnowledge): Evidence => {
  const { words: written, lower, lemmas, pos } = syntax
  const sum: Evidence = { platform: 0, weapon: 0, person: 0, organisation: 0, place: 0, nothing: 0 }
  const { core, last } = run
  const size = last - core
  const spelling = joined(written, core, last)
  const folded = knowledge.foldName(spelling)
  const firstWord = lower[core] as string
  const lastWord = lower[last - 1] as string

  const land = knowledge.namedLand(folded)
  if (land) sum.place += land.kind === 'site' ? 5 : 7
  if (knowledge.organisation(spelling) !== null) sum.organisation += 8
  if (knowledge.outlet(spelling)) sum.organisation += 5
  if (SHIP_PREFIX.has(written[core] as string) && size > 1) sum.platform += 8
  for (let at = core; at < Math.min(core + 3, last); at++) {
    const made = designationAt(syntax, at, knowledge)
    if (made === 'platform') sum.platform += 6
    else if (made === 'weapon') sum.weapon += 6
  }
  // "K-22 and K-9 rifles": whatever the letters, what follows says what it is.
  if (size === 1 && /^[A-Z]{1,4}-?\d{1,4}[A-Za-z]?$/.test(written[core] as string)) {
    let at = last
    while (
      at < last + 12 &&
      (/^(?:,|and|or|\/)$/.test(lower[at] ?? '') || /^[A-Z]{1,4}-?\d{1,4}[A-Za-z]?$/.test(written[at] ?? ''))
    )
      at++
    const armed =
      knowledge.materiel(lemmas[at] ?? '') ??
      knowledge.materiel(lower[at] ?? '') ??
      knowledge.materiel(`${lower[at]} ${lemmas[at + 1]}`)
    if (armed === 'weapon') sum.weapon += 9
    else if (armed === 'platform') sum.platform += 9
  }
  if (OTHER_HEADS.has(lastWord) || (firstWord === 'operation' && size > 1) || firstWord === 'resolution') sum.nothing += 6

  // Before "of", or at the end.
  const linked = linkAt(syntax, core, last)
  const headAt = linked > core ? linked - 1 : last - 1
  const head = size > 1 ? knowledge.nameHead(lower[headAt] as string) : null
  if (head === 'organisation') sum.organisation += 4
  else if (head === 'place') sum.place += 4
  const given = knowledge.givenName(folded.split(' ')[0] as string) && size <= 3
  if (head === null && size > 1 && !land && !given && !knowledge.givenName(lastWord)) {
    // A common noun in capitals at the end: "Reserve Airmen", "Abel Battery".
    const lemma = singular(lower[headAt] as string)
    const kind = knowledge.nounKind(lower[headAt] as string) ?? knowledge.nounKind(lemma)
    const title = knowledge.title(plain(lower[headAt] as string))
    if (title !== null && title !== 'address') sum.person += 6
    else if (kind === 'person' && lower[headAt] !== lemma) sum.organisation += 4
    else if (kind === 'person') sum.person += 3
    else if (kind === 'people' || kind === 'group') sum.organisation += 3
    else if (kind === 'place') sum.place += 2.5
    else if (kind === 'time' || kind === 'nothing') sum.nothing += 2
  }
  if (size === 1 && core === run.first) {
    const one = singular(lastWord)
    const title = knowledge.title(plain(lastWord))
    if (one !== lastWord && knowledge.nounKind(one) === 'person') sum.organisation += 4
    else if (title === 'address') sum.nothing += 4
    else if (title !== null) sum.person += 3
  }
  if (size > 1 && PLACE_FIRST.has(firstWord)) sum.place += 2.5
  if (size > 1 && PERSON_FIRST.has(firstWord)) sum.person += 4
  if (size === 1 && !land) {
    const alone = knowledge.nameHead(lastWord)
    if (alone === 'organisation') sum.organisation += 2
    else if (alone === 'place') sum.place += 1
    else if (/^[A-Z][A-Z.-]{1,6}(?:\d+)?$/.test(written[core] as string) && !land) sum.organisation += 3
  }
  if (/\d$/.test(spelling) && size <= 3) sum.organisation += 1.5

  // Titles, given names, shape of a person's name.
  if (core > run.first) {
    const nearest = plain(lower[core - 1] as string)
    const kind = knowledge.title(nearest)
    sum.person += kind === 'address' || kind === 'rank' ? 6 : 4.5
  } else if (run.first > 0) {
    const before = plain(lower[run.first - 1] as string)
    const kind = knowledge.title(before)
    if (kind && pos[run.first - 1] === NOUN) sum.person += kind === 'trade' ? 3.5 : 2.5
    else if (knowledge.nounKind(lemmas[run.first - 1] as string) === 'person' && pos[run.first - 1] === NOUN)
      sum.person += lemmas[run.first - 1] === lower[run.first - 1] ? 3 : 0.5
    else if (knowledge.nounKind(lemmas[run.first - 1] as string) === 'group' && pos[run.first - 1] === NOUN) sum.organisation += 2.5
    else if (knowledge.nounKind(lemmas[run.first - 1] as string) === 'place' && pos[run.first - 1] === NOUN) sum.place += 2.5
    else if (before === 'called' || before === 'named' || (before === 'as' && run.first > 1 && lower[run.first - 2] === 'known'))
      nameAfterCalled(syntax, run, knowledge, sum)
  }
  if (knowledge.givenName(folded.split(' ')[0] as string) && !land) {
    if (size >= 2 && size <= 4 && linked <= core && head === null) sum.person += 4
    else if (size === 1) sum.person += 2.6
  }
  if (size >= 2 && size <= 4 && /^[A-Z]\.$/.test(written[core + 1] as string)) sum.person += 3
  if (size >= 2 && /^(?:al|el)-/.test(lower[last - 1] as string) && head === null) sum.person += 1
  if (size >= 2 && size <= 3 && head === null && linked <= core && !land) sum.person += 0.7

  // Towns.
  if (!land && size <= 4) {
    const people = knowledge.largestTown(folded)
    if (people >= 0) sum.place += people > 200000 ? 3.5 : people > 20000 ? 2.2 : 1.5
  }

  // What stands around it.
  const prior = run.first - 1
  const before = prior >= 0 ? (lower[prior] as string) : ''
  const next = last < lower.length ? (lower[last] as string) : ''
  const nextPart = last < lower.length ? (pos[last] as number) : -1
  if (core === run.first) {
    if (IN.has(before) && pos[prior] === ADP) sum.place += before === 'from' || before === 'at' ? 1.5 : 2.5
    else if (before === 'to' && pos[prior] === ADP) sum.place += 1
    else if (written[prior] === 'The' && syntax.sentences[syntax.sentenceOf[prior] as number]?.first !== prior) {
      sum.organisation += 4
      sum.person -= 2
    } else if (before === 'the' && pos[prior] === DET) {
      const office = size === 1 && knowledge.title(plain(lastWord)) !== null
      sum.organisation += office ? 0 : size === 1 ? 2 : 1
      sum.person -= office ? 0 : 2.5
    } else if (DIRECTIONS.has(before)) sum.place += 3
    else if (before === 'of' && prior > 0) {
      const kind = knowledge.nounKind(lemmas[prior - 1] as string)
      if (
        kind === 'place' ||
        /^(?:north|south|east|west|northwest|northeast|southwest|southeast|outside)$/.test(lower[prior - 1] as string)
      )
        sum.place += 3.5
      else if (/^(?:people|government|liberation|capture|siege|battle)$/.test(lower[prior - 1] as string)) sum.place += 2
      else if (/^(?:member|fighter|leader|commander)$/.test(lemmas[prior - 1] as string)) sum.organisation += 1.5
    }
  }
  // "Newark, NJ"
  if (
    before === ',' &&
    size === 1 &&
    /^[A-Z]{2}$/.test(written[core] as string) &&
    prior > 0 &&
    /^\p{Lu}/u.test(written[prior - 1] as string)
  )
    sum.place += 3.5
  if (next === ',' && last + 2 < lower.length) {
    if (/^\d\d?$/.test(lower[last + 1] as string) && lower[last + 2] === ',') sum.person += 5
    const apposed = apposition(syntax, last + 1)
    if (apposed >= 0) addKind(knowledge.nounKind(lemmas[apposed] as string), apposed, syntax, sum, 3)
    if (core === run.first && size <= 3) {
      const following = knowledge.namedLand(lower[last + 1] as string)
      if (following && (following.kind === 'country' || following.kind === 'region')) sum.place += 1.5
    }
  }
  // "a refugee camp, Mirqab," and "Mirqab is a camp"
  if (before === ',' && prior > 0 && pos[prior - 1] === NOUN && /^[,.;)]$/.test(next))
    addKind(knowledge.nounKind(lemmas[prior - 1] as string), prior - 1, syntax, sum, 2.5)
  if (nextPart === AUX && lemmas[last] === 'be') {
    const what = apposition(syntax, last + 1)
    if (what >= 0) addKind(knowledge.nounKind(lemmas[what] as string), what, syntax, sum, 3)
  }
  if (nextPart === VERB || nextPart === AUX || nextPart === ADV) {
    const verb = nextPart === VERB ? last : nextPart === ADV && pos[last + 1] === VERB ? last + 1 : -1
    const lemma = verb >= 0 ? (lemmas[verb] as string) : ''
    if (SAYING.has(lemma)) {
      sum.person += 2
      sum.organisation += 1.2
    } else if (PERSONAL.has(lemma)) sum.person += 1.5
  }
  if (prior > 0 && pos[prior] === VERB && SAYING.has(lemmas[prior] as string)) sum.person += 2
  if (nextPart === NOUN) {
    const kind = knowledge.nounKind(lemmas[last] as string)
    if (
      /^(?:fighter|militant|terrorist|spokesman|spokeswoman|spokesperson|correspondent|reporter|commander|member|official|leader|leadership|force|troop|soldier|jihadist|supporter|tactic|tactical|control|stronghold)$/.test(
        lemmas[last] as string,
      )
    )
      sum.organisation += 2.2
    else if (
      /^(?:province|district|city|town|village|neighbourhood|neighborhood|suburb|airport|airbase|base|camp|border|dam|region|area|resident|governorate|crossing|bridge)$/.test(
        lemmas[last] as string,
      )
    )
      sum.place += 3
    else if (kind === 'group' || kind === 'people') sum.organisation += 0.8
    else if (kind === 'place') sum.place += 0.8
  }
  if (
    next === '(' &&
    /^[A-Z]{2,6}$/.test(written[last + 1] ?? '') &&
    initialsMatch(written, core, last, written[last + 1] as string)
  )
    sum.organisation += 4
  if (before === '(' && next === ')' && size === 1 && /^[A-Z][A-Za-z]*[A-Z]$/.test(written[core] as string)) sum.organisation += 2
  return sum
}

/** Of a name's word, which the tagger leaves as it is: "Airmen" is a plural. */
const singular = (word: string): string => {
  if (/[a-z]{2}men$/.test(word)) return `${word.slice(0, -3)}man`
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return /[^s]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word
}

/** Token of the first "of" inside the name, or -1. */
export const linkAt = (syntax: Syntax, core: number, last: number): number => {
  for (let at = core + 1; at < last; at++) if (syntax.lower[at] === 'of' || syntax.lower[at] === 'for') return at
  return -1
}

/** The name's words with single spaces. */
export const joined = (words: readonly string[], first: number, last: number): string => {
  let name = words[first] as string
  for (let at = first + 1; at < last; at++) name += ` ${words[at]}`
  return name.includes('’') ? name.replaceAll('’', "'") : name
}

const plain = (word: string): string => (word.endsWith('.') ? word.slice(0, -1) : word)

/** "a man called X", "a unit known as X": the noun before tells the kind. */
const nameAfterCalled = (syntax: Syntax, run: NameRun, knowledge: MentionKnowledge, sum: Evidence): void => {
  for (let at = run.first - 2; at >= 0 && at >= run.first - 9; at--) {
    if (syntax.pos[at] !== NOUN || syntax.sentenceOf[at] !== syntax.sentenceOf[run.first]) continue
    const kind = knowledge.nounKind(syntax.lemmas[at] as string)
    if (kind === null || kind === 'nothing') continue
    addKind(kind, at, syntax, sum, 4)
    return
  }
}

const addKind = (kind: string | null, at: number, syntax: Syntax, sum: Evidence, weight: number): void => {
  const single = syntax.lemmas[at] === syntax.lower[at]
  if (kind === 'person' && single) sum.person += weight
  else if (kind === 'group' || kind === 'people') sum.organisation += weight
  else if (kind === 'place') sum.place += weight
}

/** Head noun of the phrase that begins after a comma, where it begins with an article or is a bare noun; -1 otherwise. */
const apposition = (syntax: Syntax, from: number): number => {
  const { pos, lower } = syntax
  if (pos[from] !== DET && !(pos[from] === NOUN)) return -1
  if (pos[from] === DET && !/^(?:a|an|the|one|another)$/.test(lower[from] as string)) return -1
  let noun = -1
  for (let at = from; at < Math.min(from + 8, lower.length); at++) {
    const part = pos[at] as number
    if (part === NOUN) noun = at
    else if (noun >= 0 || part === VERB || part === AUX || lower[at] === ',') break
  }
  return noun
}

const initialsMatch = (words: readonly string[], first: number, last: number, short: string): boolean => {
  let at = 0
  for (let token = first; token < last && at < short.length; token++)
    if ((words[token] as string)[0]?.toUpperCase() === short[at]) at++
  return at === short.length
}
