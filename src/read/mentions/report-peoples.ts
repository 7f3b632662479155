import type { Syntax } from '../syntax/syntax.ts'
import { ADJ, NOUN, PROPN } from '../syntax/tags.ts'
import type { KnownPlace, MentionKnowledge } from './knowledge.ts'

/** What the name of a land adds to the stem of its people's; bare stems are people's names as often ("Keynesian"). */
const LANDS = ['a', 'ia', 'e', 'y', 'o', 'ea', 'land']

/** A land that the report alone tells of: no list says where it lies. */
const SOMEWHERE: KnownPlace = { lat: null, lon: null, geonames: null, country: '', population: 0, kind: 'country' }

const FORMED = /^(?=.{4,})(\p{L}+?)(?:ian|ean|an|ese|ish|i|er|ic|ite)(s?)$/u

/**
 * The knowledge, with the peoples that only this report tells of: a word formed as a people's ("Ostian") that stands as an adjective
 * inside a sentence, or in the plural as well, or beside the name of its land ("Ostia").
 *
 * Cost: linear.
 */
export const withReportPeoples = (syntax: Syntax, knowledge: MentionKnowledge): MentionKnowledge => {
  const { words, lower, pos, sentences } = syntax
  const names = new Set<string>()
  const formed = new Map<string, { stem: string; adjective: boolean; leads: boolean }>()
  for (const { first, last } of sentences)
    for (let at = first; at < last; at++) {
      const word = words[at] as string
      const code = word.charCodeAt(0)
      if (code < 0x41 || (code > 0x5a && code < 0xc0) || word.length < 4) continue
      const small = lower[at] as string
      names.add(small)
      const part = pos[at] as number
      if (part !== ADJ && part !== PROPN && part !== NOUN) continue
      const parts = FORMED.exec(small)
      if (!parts || knowledge.nationality(small) || knowledge.nounKind(small) !== null || knowledge.givenName(small)) continue
      const stem = parts[1] as string
      if (stem.length < 3) continue
      const before = formed.get(small)
      formed.set(small, {
        stem,
        adjective: (before?.adjective ?? false) || (part === ADJ && at > first),
        leads: (before?.leads ?? false) || (at + 1 < last && /^\p{Lu}/u.test(words[at + 1] as string)),
      })
    }
  const peoples = new Set<string>()
  const lands = new Set<string>()
  for (const [word, { stem, adjective, leads }] of formed) {
    // A town's name may be formed like a people's: "Tripoli".
    if (knowledge.largestTown(knowledge.foldName(word)) >= 0) continue
    const single = word.endsWith('s') ? word.slice(0, -1) : word
    const pair = names.has(single) && names.has(`${single}s`)
    const of =
      adjective || leads
        ? LANDS.map((ending) => stem + ending).find((name) => names.has(name) && name !== word && !knowledge.givenName(name))
        : undefined
    if (of !== undefined) lands.add(of)
    // "Baghdadi" is a person's name as often as a people's: in "-i" only what stands as an adjective counts.
    const land =
      !/is?$/.test(word) &&
      ['', 'a', 'ia', 'e', 'y', 'o', 'ea', 'land'].some((ending) => names.has(stem + ending) && stem + ending !== word)
    if ((adjective && !word.endsWith('s')) || pair || land) {
      if (knowledge.namedLand(knowledge.foldName(word)) === null && knowledge.organisation(word) === null) peoples.add(word)
    }
  }
  if (peoples.size === 0) return knowledge
  return {
    ...knowledge,
    nationality: (word) => knowledge.nationality(word) || peoples.has(word),
    namedLand: (folded) => knowledge.namedLand(folded) ?? (lands.has(folded) ? SOMEWHERE : null),
  }
}
