import type { ExtractKnowledge } from '../knowledge.ts'

/** Somebody credited, as written; an agency's or outlet's leading "the" is left out where it is no part of the name. */
export interface CreditedName {
  readonly name: string
  readonly sort: 'person' | 'agency' | 'outlet'
}

const PARTICLES = new Set(
  'de da di du do dos das van von der den del della la le lo bin ibn bint al el ul abu y e ten ter zu zum af av'.split(' '),
)
const NO_NAMES = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december the a an this that these those his her its their our my your all no some what when where why how who as at in on of for from with'.split(
    ' ',
  ),
)
const CAPITALISED = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u

/** Whether the words are written as a person's name: two to five, each with a capital but for particles ("van der"). */
export const isPersonName = (words: string): boolean => {
  const tokens = words.split(/[\s\u00a0]+/, 8)
  if (tokens.length < 2 || tokens.length > 6) return false
  let capitals = 0
  for (const [at, token] of tokens.entries()) {
    if (NO_NAMES.has(token.toLowerCase().replace(/\.$/, '')) && !(at > 0 && /^(May|April|June|August|Will)$/i.test(token)))
      return false
    if (CAPITALISED.test(token)) capitals++
    else if (at === 0 || !PARTICLES.has(token.toLowerCase())) return false
  }
  return capitals >= 2
}

/** A house's own byline: "Staff", "AFP reporter", "our correspondent". */
const HOUSE =
  /^(?:(?:our |the )?(?:staff|web|news|special|foreign) ?(?:desk|team|staff|writers?|reporters?|correspondents?)?|agencies|staff and agencies|newsroom|editorial (?:board|team|staff)|our correspondents?|correspondents?|admin|editor)$/i

/**
 * Everybody that a list names: "A, B and C in CITY", "The Associated Press", "Reuters correspondents D and E".
 *
 * Roles ("staff writer") and places are passed over.
 * @returns in order; null where some part is neither a name nor a role, so that the words are likely no credit.
 * Cost: linear; lists over 400 characters are not looked at.
 */
export const creditedNames = (list: string, knowledge: ExtractKnowledge): CreditedName[] | null => {
  if (list.length > 400) return null
  const known = knownName(list, knowledge)
  if (known) return [known]
  const found: CreditedName[] = []
  for (const part of list.split(/\s*(?:,|;|\/|&|\band\b|\|)\s*/i)) {
    const piece = part.trim().replace(/^(?:and|by|with|from)\s+/i, '')
    if (piece === '') continue
    const one = oneName(piece, knowledge)
    if (one === null) return null
    found.push(...one)
  }
  return found.length > 0 ? found : null
}

const oneName = (piece: string, knowledge: ExtractKnowledge): CreditedName[] | null => {
  const known = knownName(piece, knowledge)
  if (known) return [known]
  if (isPersonName(piece)) return [{ name: piece, sort: 'person' }]
  const placed = /^(.{3,60}?) (?:in|at|from|of|for) (.{2,60})$/.exec(piece)
  if (placed) {
    const before = oneName(placed[1] as string, knowledge)
    const after = knownName(placed[2] as string, knowledge)
    if (before && (after || /^(?:the )?\p{Lu}/u.test(placed[2] as string))) return after ? [...before, after] : before
  }
  const writers =
    /^(.{2,50}?)(?:[’']s?)? (?:staff )?(?:writers?|reporters?|correspondents?|journalists?|producers?|video journalists?)(?: (.{3,60}))?$/i.exec(
      piece,
    )
  if (writers) {
    const agency = knownName(writers[1] as string, knowledge)
    const person = writers[2] === undefined ? [] : oneName(writers[2], knowledge)
    if (agency && person) return [agency, ...person]
  }
  if (HOUSE.test(piece)) return [{ name: piece, sort: 'person' }]
  if (
    /^(?:[a-z]+ )?(?:staff|senior|chief|political|diplomatic|foreign|special|contributing|white house|national)?\s?(?:writer|reporter|correspondent|editor|contributor|columnist|journalist|photographer|bureau chief|analyst)s?$/i.test(
      piece,
    )
  )
    return []
  return null
}

/** The agency or outlet of that name; short forms in capitals only, so that "time" and "map" are words. */
export const knownName = (written: string, knowledge: ExtractKnowledge): CreditedName | null => {
  const name = written.trim().replace(/^["“‘'*_]+|["”’'*_]+$/g, '')
  if (name.length < 2 || name.length > 60 || !/^(?:the )?[\p{Lu}\p{N}]|^dpa\b/u.test(name)) return null
  const bare = name.replace(/^the /i, '')
  if (knowledge.agencies.find(name) !== null) return { name: bare, sort: 'agency' }
  if (knowledge.outlets.find(name) !== null) return { name: /^The /.test(name) ? name : bare, sort: 'outlet' }
  return null
}
