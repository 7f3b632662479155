import type { Syntax } from '../syntax/syntax.ts'
import { ADP, AUX, NOUN, PRON, PROPN, VERB } from '../syntax/tags.ts'
import type { FoundMention } from './found-mention.ts'

const PERSONS = new Set(['i', 'me', 'myself', 'he', 'him', 'himself', 'she', 'herself'])
const SEVERAL = new Set(['we', 'us', 'ourselves', 'they'])

/**
 * Adds pronouns that stand for persons, groups and places ("he", "we", "there"), as re3d marks them. Possessives are left out, and
 * "it", which stands for a thing more often than for a body.
 */
export const pronounMentions = (syntax: Syntax, found: FoundMention[]): void => {
  const { lower, pos, words, sentenceOf } = syntax
  for (let at = 0; at < lower.length; at++) {
    if (sentenceOf[at] === -1) continue
    const word = lower[at] as string
    if (word.length > 10) continue
    const part = pos[at] as number
    let type: FoundMention['type'] | null = null
    if (PERSONS.has(word)) type = part === PRON ? 'person' : null
    else if (word === 'her') {
      const next = at + 1 < pos.length ? (pos[at + 1] as number) : -1
      type = part === PRON && next !== NOUN && next !== PROPN && next !== 0 ? 'person' : null
    } else if (SEVERAL.has(word)) type = part === PRON && !(word === 'us' && words[at] === 'US') ? 'organisation' : null
    else if (word === 'here') type = 'place'
    else if (word === 'there') {
      const next = at + 1 < pos.length ? (pos[at + 1] as number) : -1
      type =
        part !== PRON &&
        next !== AUX &&
        !(next === VERB && /^(?:remain|exist|seem|appear|come)/.test(lower[at + 1] as string)) &&
        next !== ADP
          ? 'place'
          : null
    }
    if (type) found.push({ first: at, last: at + 1, type, name: null, belongsTo: null })
  }
}
