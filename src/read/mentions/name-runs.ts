import type { Syntax } from '../syntax/syntax.ts'
import { ADJ, ADP, ADV, AUX, CCONJ, DET, NOUN, NUM, PRON, PROPN, PUNCT, SCONJ, VERB, X } from '../syntax/tags.ts'
import type { MentionKnowledge } from './knowledge.ts'

/** Capitalised words that together name something, as token numbers; titles before a person's name are in `first`..`core`. */
export interface NameRun {
  readonly first: number
  readonly last: number
  /** Where the name itself begins, after titles: "President | Bashar al-Assad". */
  readonly core: number
}

const PARTICLES = new Set([
  'al',
  'el',
  'bin',
  'ibn',
  'bint',
  'van',
  'von',
  'de',
  'der',
  'den',
  'di',
  'da',
  'del',
  'dos',
  'la',
  'le',
  'du',
  'ben',
  'abu',
  'ou',
  'az',
  'ez',
  'ash',
  'al-',
  'el-',
  'ul',
  'ur',
])
const CAPITAL = /^\p{Lu}/u
const NEVER = new Set(['i', "i'm", 'mr', 'mrs', 'ms'])
/** "ISIL-held" tells of a name but is none. */
const DESCRIBES =
  /-(?:held|led|backed|controlled|based|linked|trained|made|run|owned|affiliated|aligned|allied|funded|supported|supplied|sponsored|born|speaking|language|style|era|wide|plus|day|month|year|old|dominated|populated|majority|occupied|administered|ruled|armed|inspired|brokered|mediated|turned)$/
const CLOSED = new Set(
  'in on at near inside outside against around among amid between before after since until during despite within without toward towards into onto from with by for under over across throughout via per than as if when while where because who whom which that what why how this these those the a an and or but nor so yet both not also including he she it we they you his her its our their my your here there then now one two three four five six seven eight nine ten no yes only even just more most many some any all each every several few other another such same own i'.split(
    ' ',
  ),
)
const PEOPLE_WHO_OWN =
  /^(?:people|peoples|workers|women|men|children|citizens|farmers|teachers|students|doctors|mothers|veterans|veteran|lawyers|writers|journalists)$/

/** Tokens; no name is longer. */
const LONGEST = 24

const LINKED = new Set(['of', 'for', 'to', 'in', 'on'])

/**
 * Names of one sentence, in order, never overlapping. A capital that only begins the sentence counts where the tagger, a list or
 * what follows says that it is a name.
 *
 * @param knownNames words in lower case that the report writes as names elsewhere; see `namesInside`. Cost: linear.
 */
export const nameRuns = (
  syntax: Syntax,
  first: number,
  last: number,
  taken: (token: number) => boolean,
  knowledge: MentionKnowledge,
  knownNames: ReadonlySet<string>,
): NameRun[] => {
  const { words, lower, pos } = syntax
  const found: NameRun[] = []
  const titleCase = mostlyCapitals(syntax, first, last)
  const listed = (at: number): boolean => knowledge.organisation(level(words[at] as string)) !== null
  const capital = (at: number): boolean => at < last && !taken(at) && CAPITAL.test(words[at] as string)
  const namy = (at: number): boolean => {
    if ((lower[at] === 'al' || lower[at] === 'el') && !taken(at) && capital(at + 1)) return true
    if (!capital(at))
      return /^(?:al|el|ad|an|ar|as|ash|at|az|ez|es|abu|bin)-\p{Lu}/u.test(at < last && !taken(at) ? (words[at] as string) : '')
    const part = pos[at] as number
    const word = lower[at] as string
    if (DESCRIBES.test(word)) return false
    if (word === 'us') return words[at] === 'US' && part !== PRON
    if (CLOSED.has(word) && word !== 'who' && word !== 'it') return false
    if (word === 'is' || word === 'who' || word === 'it') return !titleCase && words[at] === word.toUpperCase() && listed(at)
    if (listed(at)) return true
    if (/^[A-Z]{2,}s?$/.test(words[at] as string) && !titleCase && knowledge.materiel(word.replace(/s$/, '')) !== null) return false
    if (NEVER.has(word)) return word === 'mr' || word === 'mrs' || word === 'ms'
    if (part === PROPN) {
      if (!titleCase || knownNames.has(word) || knowledge.givenName(word) || knowledge.nationality(word)) return true
      if (
        knowledge.title(plain(word)) !== null ||
        knowledge.nameHead(word) !== null ||
        knowledge.namedLand(knowledge.foldName(words[at] as string)) !== null
      )
        return true
      // Among capitals throughout, what can be a common word is taken for one.
      return knowledge.nounKind(word) === null && !/(?:ed|ing|ly|[^aeiou]s|es)$/.test(word)
    }
    if (
      part === PRON ||
      part === DET ||
      part === ADP ||
      part === CCONJ ||
      part === SCONJ ||
      part === AUX ||
      part === PUNCT ||
      part === ADV
    ) {
      // "US" is a pronoun to the tagger in capitals; "IS" a verb.
      return word === 'u.s.' || knownNames.has(word)
    }
    if (part === ADJ && knowledge.nationality(word)) return capital(at + 1) && !titleCase
    if (at === first || (at === first + 1 && pos[first] === PUNCT) || opensQuotation(syntax, at)) {
      if (
        part === ADJ &&
        /(?:ian|ean|an|ese|ish)$/.test(word) &&
        capital(at + 1) &&
        !titleCase &&
        knowledge.nounKind(word) === null
      )
        return true
      if (at + 1 < last && capital(at + 1) && !titleCase) {
        const both = knowledge.foldName(`${words[at]} ${words[at + 1]}`)
        if (knowledge.namedLand(both) !== null || knowledge.largestTown(both) >= 0) return true
      }
      if (knownNames.has(word) || knowledge.namedLand(knowledge.foldName(words[at] as string)) !== null) return true
      if (knowledge.title(plain(word)) !== null && at + 1 < last && capital(at + 1)) return true
      if (part === NOUN || part === X) return at + 1 < last && capital(at + 1) && pos[at + 1] === PROPN && !titleCase
      return false
    }
    if (titleCase)
      return (
        part === X ||
        (part === NOUN && knowledge.nounKind(syntax.lemmas[at] as string) === null && knowledge.title(word) === null) ||
        knowledge.title(word) !== null
      )
    return part === NOUN || part === ADJ || part === X || part === NUM || part === VERB
  }
  let at = first
  while (at < last) {
    // "3rd Battalion", "507th Air Wing"
    const ordinal =
      /^\d+(?:st|nd|rd|th)$/.test(lower[at] as string) &&
      !taken(at) &&
      capital(at + 1) &&
      knowledge.nameHead(lower[at + 1] as string) !== 'place'
    if ((!ordinal && !namy(at)) || (pos[at] === ADJ && knowledge.nationality(lower[at] as string) && !namy(at + 1))) {
      at++
      continue
    }
    const from = at
    let end = at + 1
    while (end < last && end - from < LONGEST) {
      if (namy(end)) {
        if (knowledge.nationality(lower[end] as string) && pos[end] === ADJ && !namy(end + 1)) break
        end++
        continue
      }
      const word = lower[end] as string
      if (taken(end)) break
      if (PARTICLES.has(word) && namy(end + 1) && word.length > 1) {
        end += 2
        continue
      }
      // "Dar es Salaam": words that are English too, only where the whole is a known place
      if (/^(?:as|ad|ar|es)$/.test(word) && namy(end + 1)) {
        const whole = knowledge.foldName(`${words[end - 1]} ${word} ${words[end + 1]}`)
        if (knowledge.largestTown(whole) >= 0 || knowledge.namedLand(whole) !== null) {
          end += 2
          continue
        }
      }
      if (
        (word === '-' || word === '–' || word === '/') &&
        touching(syntax, end) &&
        (namy(end + 1) || /^\d/.test(lower[end + 1] ?? ''))
      ) {
        end += 2
        continue
      }
      // "Spc. Mara Veld", where the stop was taken for a sentence's
      if (word === '.' && end - from <= 3 && knowledge.title(lower[end - 1] as string) !== null && namy(end + 1)) {
        end += 2
        continue
      }
      // 'Ivo "Fox" Maran'
      if (/^["“‘']$/.test(word) && namy(end + 1) && /^["”’']$/.test(lower[end + 2] ?? '') && namy(end + 3)) {
        end += 4
        continue
      }
      // "People's Protection Units", "Farmers' Union"
      if (/^['’]s?$/.test(word) && namy(end + 1) && PEOPLE_WHO_OWN.test(lower[end - 1] as string)) {
        end += 2
        continue
      }
      // "Task Force 50", "CTF 50"
      if (
        /^\d{1,3}$/.test(word) &&
        (knowledge.nameHead(lower[end - 1] as string) === 'organisation' || /^[A-Z]{2,5}$/.test(words[end - 1] as string))
      ) {
        end++
        continue
      }
      const size = linkSize(syntax, end, last, knowledge, from, namy)
      if (size === 0) break
      end += size
    }
    found.push({ first: from, last: end, core: coreOf(syntax, from, end, knowledge) })
    at = end
  }
  return found
}

const touching = (syntax: Syntax, at: number): boolean => {
  const { start, end } = syntax.tokens
  return at > 0 && (end[at - 1] as number) === (start[at] as number) && (start[at + 1] ?? -1) === (end[at] as number)
}

const opensQuotation = (syntax: Syntax, at: number): boolean => at > 0 && /^["“‘«„:]$/.test(syntax.words[at - 1] as string)

const mostlyCapitals = (syntax: Syntax, first: number, last: number): boolean => {
  let large = 0
  let all = 0
  for (let at = first; at < last; at++) {
    const word = syntax.words[at] as string
    if (word.length < 4 || !/^\p{L}/u.test(word)) continue
    all++
    if (CAPITAL.test(word)) large++
  }
  return all >= 4 && large / all > 0.85
}

/** How many tokens "of", "of the", "and" and the name after them add; 0 when the name ends here. */
const linkSize = (
  syntax: Syntax,
  at: number,
  last: number,
  knowledge: MentionKnowledge,
  from: number,
  namy: (token: number) => boolean,
): number => {
  const { lower } = syntax
  const word = lower[at] as string
  if (!LINKED.has(word) && word !== 'and' && word !== '&') return 0
  const article = lower[at + 1] === 'the' ? 1 : 0
  const next = at + 1 + article
  if (next >= last || !namy(next)) return 0
  const before = lower[at - 1] as string
  if (word === '&') return 2
  if (word === 'of') {
    const head = knowledge.nameHead(before)
    if (head !== null || knowledge.title(before) === 'office' || before === 'states' || before === 'church') return 2 + article
    return 0
  }
  if (word === 'and') {
    // "Ministry of Justice and Security", "Iraq and the Levant" inside a name that "of" or "for" already opened.
    for (let back = at - 1; back > from; back--)
      if (lower[back] === 'of' || lower[back] === 'for') {
        const kind = knowledge.nameHead(lower[back - 1] as string)
        const nextLand = knowledge.namedLand(lower[next] as string) !== null && lower[back - 1] !== 'state'
        return kind === 'organisation' && !nextLand && knowledge.organisation(syntax.words[next] as string) === null
          ? 2 + article
          : lower[back - 1] === 'state'
            ? 2 + article
            : 0
      }
    return 0
  }
  if (word === 'for' || word === 'to' || word === 'on') {
    const head = knowledge.nameHead(before)
    return head === 'organisation' ||
      (word === 'for' &&
        /^(?:commissioner|observatory|campaign|doctors|rewards|advisor|adviser|envoy|representative)$/.test(before))
      ? word === 'for' || head !== null
        ? 2 + article
        : 0
      : 0
  }
  if (word === 'in')
    return before === 'state' && lower[at - 2] === 'islamic' && article === 0 && knowledge.namedLand(lower[next] as string) !== null
      ? 2
      : 0
  return 0
}

/** After the last title that still leaves a name: "U.S. Secretary of State | Kerry". */
const coreOf = (syntax: Syntax, first: number, last: number, knowledge: MentionKnowledge): number => {
  let core = first
  for (let at = first; at < last - 1; at++) {
    for (let size = Math.min(4, last - 1 - at); size >= 1; size--) {
      let phrase = plain(syntax.lower[at] as string)
      for (let more = 1; more < size; more++) phrase += ` ${plain(syntax.lower[at + more] as string)}`
      if (knowledge.title(phrase) === null) continue
      const next = syntax.lower[at + size] as string
      if (next === 'of' || next === 'for' || next === 'to' || next === 'and') continue
      core = at + size
      at = core - 1
      break
    }
  }
  return core
}

const plain = (word: string): string => (word.endsWith('.') ? word.slice(0, -1) : word)

/** With plain apostrophes. */
const level = (word: string): string => (word.includes('’') ? word.replaceAll('’', "'") : word)

/** Words in lower case that stand as names inside sentences, so that they are known where they begin one. Cost: linear. */
export const namesInside = (syntax: Syntax, knowledge: MentionKnowledge): ReadonlySet<string> => {
  const known = new Set<string>()
  for (const { first, last } of syntax.sentences) {
    if (mostlyCapitals(syntax, first, last)) continue
    for (let at = first + 1; at < last; at++) {
      if (syntax.pos[at] !== PROPN || !CAPITAL.test(syntax.words[at] as string)) continue
      const word = syntax.lower[at] as string
      if (word.length > 2 && !CLOSED.has(word) && knowledge.nounKind(word) === null && knowledge.title(word) === null)
        known.add(word)
    }
  }
  return known
}
