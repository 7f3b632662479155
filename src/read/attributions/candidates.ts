import type { Labeller } from '../learned/labeller.ts'
import type { Syntax } from '../syntax/syntax.ts'
import { ADJ, AUX, DET, NOUN, PART, PROPN, VERB } from '../syntax/tags.ts'
import type { Cue } from './find-cues.ts'
import { findRoles, type RoleRoom, type Roles, type TokenRange, withCues } from './find-roles.ts'
import { isAccordingTo } from './frame-parts.ts'
import { type Framed, othersTurn } from './plain-frames.ts'
import type { WordFeatures } from './word-features.ts'

/** A cue with the source and content that would be its own. */
export interface Candidate {
  readonly cue: Cue
  readonly roles: Roles
  /** The likeliest other candidate whose content holds this cue, and the likeliest whose cue lies in this content; 0 where none. */
  readonly heldBy: number
  readonly holds: number
}

export const holds = (ranges: readonly TokenRange[], cue: Pick<Cue, 'first' | 'last'>): boolean =>
  ranges.some(([first, last]) => first <= cue.first && last >= cue.last)

/**
 * Candidates of a text in the order of their cues, without those that have no content.
 * @param frames what the frame of a sentence says of some of the cues: taken as it is.
 * Cost: linear in the text, but for the neighbours compared: at most 12 on either side.
 */
export const candidates = (
  syntax: Syntax,
  features: WordFeatures,
  cues: readonly Cue[],
  model: Labeller,
  room: RoleRoom,
  frames: readonly Framed[] = [],
): Candidate[] => {
  const given = new Map(frames.map(({ cue, roles }) => [cue, roles]))
  const found = withCues(room, cues, () =>
    cues.map((cue) => ({
      cue,
      roles: given.get(cue) ?? mended(syntax, features, cue, findRoles(syntax, features, cue, model, room)),
    })),
  ).filter(({ roles }) => roles.content.length > 0)
  const shared = divide(found)
  return shared.map(({ cue, roles }, at) => {
    let heldBy = 0
    let held = 0
    for (let other = Math.max(0, at - 12); other < Math.min(shared.length, at + 13); other++) {
      const rival = shared[other] as (typeof shared)[number]
      if (other === at) continue
      if (holds(rival.roles.content, cue)) heldBy = Math.max(heldBy, rival.cue.likelihood * rival.roles.contentLikelihood)
      if (holds(roles.content, rival.cue)) held = Math.max(held, rival.cue.likelihood * rival.roles.contentLikelihood)
    }
    return { cue, roles, heldBy, holds: held }
  })
}

/** The roles as the models give them, set right where the words themselves show that they cannot be so. */
const mended = (syntax: Syntax, features: WordFeatures, cue: Cue, found: Roles): Roles =>
  withoutTurn(
    syntax,
    features,
    cue,
    MENDED.reduce((roles, mend) => mend(syntax, cue, roles), found),
  )

/** "The militia has been accused of selling flour", "Militia accused of ..." as titles leave out "is": whoever stands first is not who says it. */
const withoutAccused = (syntax: Syntax, { first, last }: Cue, roles: Roles): Roles => {
  const source = roles.source[0]
  const content = roles.content[0]
  if (!source || !content || source[1] !== first || content[0] < first) return roles
  let verb = first
  while (verb < last && !SAID_OF.test(syntax.lower[verb] as string)) verb++
  if (verb === last || !/^(?:of|for|to)$/.test(syntax.lower[verb + 1] as string)) return roles
  const inTitle = syntax.titled && syntax.sentences[syntax.sentenceOf[first] as number]?.paragraph === 0
  if (!inTitle && !/^(?:is|are|was|were|be|been|being)$/.test(syntax.lower[verb - 1] as string)) return roles
  return { ...roles, source: [], content: [source, ...roles.content], pieces: [roles.sourceLikelihood, ...roles.pieces] }
}

/** "The mayor resigned after reports that the pumps had failed": who does something else is not whose reports they are. */
const withoutFarSource = (syntax: Syntax, { first, last }: Cue, roles: Roles): Roles => {
  const source = roles.source[0]
  if (!source || source[1] > first || syntax.lower[last] !== 'that' || !UPON.has(syntax.lower[first - 1] as string)) return roles
  for (let at = source[1]; at < first - 1; at++) if (syntax.pos[at] === VERB) return { ...roles, source: [] }
  return roles
}

const UPON = new Set(['after', 'over', 'amid', 'following', 'despite', 'on', 'with', 'from', 'against'])

/** "According to the media there were seven": a clause that follows without a comma is what is said. */
const withoutClause = (syntax: Syntax, { first, last }: Cue, roles: Roles): Roles => {
  const source = roles.source[0]
  if (!source || source[0] !== last || !isAccordingTo(syntax, first)) return roles
  for (let at = source[0] + 1; at < source[1]; at++)
    if (OPENS_CLAUSE.has(syntax.lower[at] as string))
      return {
        ...roles,
        source: [[source[0], at]],
        content: [[at, source[1]], ...roles.content],
        pieces: [roles.sourceLikelihood, ...roles.pieces],
      }
  return roles
}
const OPENS_CLAUSE = new Set(['there', 'he', 'she', 'it', 'they', 'we', 'i'])
const SAID_OF = /^(?:accused|suspected|blamed|alleged|believed|thought|feared|said|reported|claimed)$/

/** "said that the weir had burst, but the army denied it": another who speaks ends the words. */
const withoutTurn = (syntax: Syntax, features: WordFeatures, { last }: Cue, roles: Roles): Roles => ({
  ...roles,
  content: roles.content.map(([from, to]): TokenRange => {
    for (let at = Math.max(from + 1, last); at + 3 < to; at++) if (othersTurn(syntax, features, at, to)) return [from, at]
    return [from, to]
  }),
})

/** "according to N. Vell, a choir leader": what tells of the speaker behind a comma is part of the source, not of what is said. */
const withoutAside = (syntax: Syntax, _cue: Cue, roles: Roles): Roles => {
  const source = roles.source[0]
  const aside = roles.content[roles.content.length - 1]
  if (!source || !aside || roles.source.length !== 1 || roles.content.length < 2) return roles
  if (aside[0] !== source[1] + 1 || syntax.words[source[1]] !== ',') return roles
  for (let at = aside[0]; at < aside[1]; at++) if (syntax.pos[at] === VERB || syntax.pos[at] === AUX) return roles
  return {
    ...roles,
    source: [[source[0], aside[1]]],
    content: roles.content.slice(0, -1),
    pieces: roles.pieces.slice(0, -1),
  }
}

/** "The weir burst, the carter I. Brandt remarked": a trade that stands right before a name belongs to it. */
const withTitle = (syntax: Syntax, _cue: Cue, roles: Roles): Roles => {
  const source = roles.source[0]
  const place = roles.content.findIndex(([, last]) => last === source?.[0])
  const content = roles.content[place]
  if (!source || !content || syntax.pos[source[0]] !== PROPN) return roles
  let first = source[0]
  while (first > content[0] && (syntax.pos[first - 1] === NOUN || syntax.pos[first - 1] === ADJ)) first--
  if (first > content[0] && syntax.pos[first - 1] === DET) first--
  if (first === source[0] || first - 1 <= content[0] || syntax.words[first - 1] !== ',') return roles
  return {
    ...roles,
    source: [[first, source[1]], ...roles.source.slice(1)],
    content: roles.content.map((range, at): TokenRange => (at === place ? [range[0], first - 1] : range)),
  }
}

const LONGEST_NAME = 14

/** "According to" is followed by its source, up to the comma: even where the model takes the whole for content. */
const afterAccording = (syntax: Syntax, cue: Cue, roles: Roles): Roles => {
  const { first, last } = cue
  if (roles.source.length > 0 || !isAccordingTo(syntax, first) || last !== first + 2) return roles
  let end = last
  while (
    end < syntax.tokens.length &&
    end - last < LONGEST_NAME &&
    syntax.sentenceOf[end] === syntax.sentenceOf[first] &&
    !/^[,.;:!?"“”]$/.test(syntax.words[end] as string)
  )
    end++
  if (end === last) return roles
  const kept = roles.content.flatMap(([from, to], piece): [TokenRange, number][] =>
    from >= last && from < end
      ? to > end
        ? [[[end, to], roles.pieces[piece] as number]]
        : []
      : [[[from, to], roles.pieces[piece] as number]],
  )
  return {
    ...roles,
    source: [[last, end]],
    sourceLikelihood: 1,
    content: kept.map(([range]) => range),
    pieces: kept.map(([, likelihood]) => likelihood),
  }
}

const TELLING = new Set(['tell', 'inform', 'assure', 'remind', 'notify', 'brief'])
const LEADS_ON = new Set(['of', 'about', 'that', 'how', 'why', 'what', 'where', 'when'])

/** "said, citing a carter, that the weir burst": where the "that" stands; -1 where nobody is cited in between. */
const citedFrom = (syntax: Syntax, last: number, content: TokenRange | undefined): number => {
  if (!content || content[0] < last || content[0] > last + 1) return -1
  const begin = syntax.lower[content[0]]
  if (begin !== 'citing' && begin !== 'quoting') return -1
  for (let at = content[0] + 2; at < Math.min(content[1] - 1, content[0] + 20); at++)
    if (syntax.lower[at] === 'that' && syntax.words[at - 1] === ',') return at
  return -1
}

/** "told Velm Radio's Orla Venn of the base": whom somebody tells is no part of what is told. */
const withoutAddressee = (syntax: Syntax, { last }: Cue, roles: Roles): Roles => {
  const first = roles.content[0]
  const cited = citedFrom(syntax, last, first)
  if (cited >= 0 && first) return { ...roles, content: [[cited, first[1]], ...roles.content.slice(1)] }
  if (!first || first[0] !== last || !TELLING.has(syntax.lemmas[last - 1] as string) || syntax.pos[last] !== PROPN) return roles
  let end = last
  while (end < first[1] && (syntax.pos[end] === PROPN || syntax.pos[end] === PART || syntax.pos[end] === NOUN)) end++
  if (end >= first[1] || !LEADS_ON.has(syntax.lower[end] as string)) return roles
  return { ...roles, content: [[end, first[1]], ...roles.content.slice(1)] }
}

/** In this order. */
const MENDED: readonly ((syntax: Syntax, cue: Cue, roles: Roles) => Roles)[] = [
  withoutAccused,
  withoutFarSource,
  afterAccording,
  withoutClause,
  withoutAddressee,
  withoutAside,
  withTitle,
]

interface Found {
  readonly cue: Cue
  readonly roles: Roles
}

const meets = (one: TokenRange, other: TokenRange): boolean => one[0] < other[1] && other[0] < one[1]

/**
 * Where two candidates lay claim to the same words, and these are one of several pieces of a content, the likelier keeps them.
 */
const divide = (found: readonly Found[]): Found[] =>
  found.map((one, at) => {
    if (one.roles.content.length < 2) return one
    const kept = one.roles.content.flatMap((range, piece) => {
      const likelihood = (one.roles.pieces[piece] as number) * one.cue.likelihood
      for (let other = Math.max(0, at - 6); other < Math.min(found.length, at + 7); other++) {
        const rival = found[other] as Found
        if (other === at) continue
        const rivals = rival.roles.content.some(
          (theirs, number) => meets(theirs, range) && (rival.roles.pieces[number] as number) * rival.cue.likelihood > likelihood,
        )
        if (rivals || (holds([range], rival.cue) && rival.cue.likelihood > likelihood)) return []
      }
      return [piece]
    })
    if (kept.length === 0 || kept.length === one.roles.content.length) return one
    const content = kept.map((piece) => one.roles.content[piece] as TokenRange)
    const pieces = kept.map((piece) => one.roles.pieces[piece] as number)
    return { cue: one.cue, roles: { ...one.roles, content, pieces } }
  })
