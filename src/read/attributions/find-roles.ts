import { sumOfFive } from '../learned/keyed-rows.ts'
import { type Labeller, likeliest } from '../learned/labeller.ts'
import { high, low } from '../learned/packed-rows.ts'
import type { Syntax } from '../syntax/syntax.ts'
import type { Cue } from './find-cues.ts'
import {
  cueWindow,
  distanceGroup,
  EDGE_TOKENS,
  farOf,
  GROUP_SLOTS,
  hangGroup,
  quoteIn,
  type RoleView,
  roleView,
  sentenceStep,
  sideOf,
  stretchGroup,
  tagGroup,
  tokenGroup,
  wordGroup,
} from './role-features.ts'
import type { WordFeatures } from './word-features.ts'

/** Half-open token ranges. */
export type TokenRange = readonly [first: number, last: number]

export interface Roles {
  readonly source: readonly TokenRange[]
  readonly content: readonly TokenRange[]
  /** Mean probability of each content range's tokens, in the order of the ranges. */
  readonly pieces: readonly number[]
  /** Mean probability of the tokens' roles; 0 where the role is empty. */
  readonly sourceLikelihood: number
  readonly contentLikelihood: number
}

export const ROLE_CLASSES = ['neither', 'source begins', 'source goes on', 'content begins', 'content goes on'] as const

/** What `findRoles` works with in one text: which tokens lie in cues, and sums of weights that cues near each other share. */
export interface RoleRoom {
  /** 1 for every token that lies in any of the cues at hand. */
  readonly cues: Uint8Array
  /** By token and side, two numbers each: the sum of its word's weights. */
  readonly sums: Int32Array
  /** By token and side: the round in which the sum was made. */
  readonly made: Int32Array
  round: number
}

/** Cost: linear in the text. */
export const roleRoom = (tokens: number): RoleRoom => ({
  cues: new Uint8Array(tokens),
  sums: new Int32Array(tokens * 4),
  made: new Int32Array(tokens * 2),
  round: 0,
})

/** Does the work with these cues marked; takes the marks away again. */
export const withCues = <Value>(room: RoleRoom, cues: readonly Pick<Cue, 'first' | 'last'>[], work: () => Value): Value => {
  room.round++
  for (const { first, last } of cues) room.cues.fill(1, first, last)
  const value = work()
  for (const { first, last } of cues) room.cues.fill(0, first, last)
  return value
}

const slots = new Uint32Array(GROUP_SLOTS)
const TAGS = 32
/** Log odds by which a role is preferred to none: what no model found is lost, what is too much is weighed again. Run: measure/quality/attributions.md. */
const EAGERNESS = 0.1
/** Pairs of sums: of the token, its word, distance, stretch and way to the cue; then one a part of speech and side. */
const sums = new Int32Array(10 + TAGS * 4)
const tagged = new Uint8Array(TAGS * 2)
const written = new Float64Array(512 * 5)

/**
 * The source and the content that belong to a cue, looked for in its paragraph.
 * @param room with the marks of this cue and those around it: see `withCues`.
 * Cost: linear in the window.
 */
export const findRoles = (syntax: Syntax, features: WordFeatures, cue: Cue, model: Labeller, room: RoleRoom): Roles => {
  const window = cueWindow(syntax, cue.first, cue.last)
  const view = roleView(syntax, features, window, room.cues, cue.asUnquoted)
  const count = ROLE_CLASSES.length
  const length = window.last - window.first
  const scores = scoreRoles(view, model, room)
  const { labels, shares } = likeliest(model, scores, length)
  const source: [number, number][] = []
  const content: [number, number][] = []
  const pieces: number[] = []
  let sourceSum = 0
  let contentSum = 0
  let sourceCount = 0
  let contentCount = 0
  for (let item = 0; item < length; item++) {
    const label = labels[item] as number
    if (label === 0) continue
    const of = label <= 2 ? source : content
    const share = (shares[item * count + label] as number) + (shares[item * count + (label % 2 ? label + 1 : label - 1)] as number)
    if (label <= 2) {
      sourceSum += share
      sourceCount++
    } else {
      contentSum += share
      contentCount++
    }
    const at = window.first + item
    const top = of[of.length - 1]
    const goesOn = top && top[1] === at
    if (goesOn) top[1] = at + 1
    else of.push([at, at + 1])
    if (of !== content) continue
    if (goesOn) pieces[pieces.length - 1] = (pieces[pieces.length - 1] as number) + share
    else pieces.push(share)
  }
  return {
    pieces: pieces.map((sum, at) => sum / ((content[at]?.[1] ?? 0) - (content[at]?.[0] ?? 0))),
    source,
    content,
    sourceLikelihood: sourceCount ? sourceSum / sourceCount : 0,
    contentLikelihood: contentCount ? contentSum / contentCount : 0,
  }
}

/** Scores of every token of the window, as differences from "neither"; words of the cue itself are neither. */
const scoreRoles = (view: RoleView, { rows }: Labeller, room: RoleRoom): Float64Array => {
  const { first, last, features, commas, marks, others, hangs } = view
  const count = ROLE_CLASSES.length
  const scores = (last - first) * count <= written.length ? written : new Float64Array((last - first) * count)
  sums.fill(0)
  tagged.fill(0)
  let lastFar = -1
  let lastStretch = -1
  let lastHang = -1
  for (let at = first; at < last; at++) {
    const i = at - first
    const side = sideOf(view, at)
    if (side === 2) {
      scores[i * count] = 0
      scores.fill(-100, i * count + 1, (i + 1) * count)
      lastHang = -1
      continue
    }
    const far = farOf(view, at)
    const tag = features.pos[at] as number
    const hang = hangs[i] as number
    const apart = i >= EDGE_TOKENS && last - at > EDGE_TOKENS
    const kept = (at * 2 + side) * 2
    if (apart && room.made[at * 2 + side] === room.round) {
      sums[2] = room.sums[kept] as number
      sums[3] = room.sums[kept + 1] as number
    } else {
      sums[2] = 0
      sums[3] = 0
      sumOfFive(rows, slots, wordGroup(view, at, side, slots, 0), sums, 2)
      if (apart) {
        room.sums[kept] = sums[2] as number
        room.sums[kept + 1] = sums[3] as number
        room.made[at * 2 + side] = room.round
      }
    }
    if (far !== lastFar) {
      sums[4] = 0
      sums[5] = 0
      sumOfFive(rows, slots, distanceGroup(view, side, far, slots, 0), sums, 4)
      lastFar = far
    }
    const between = ((commas[i] as number) * 4 + (marks[i] as number)) * 4 + (others[i] as number)
    const quoted = quoteIn(view, at) * 4 + (features.quoteLength[at] as number)
    const stretch = ((between * 32 + quoted) * 16 + sentenceStep(view, at)) * 32 + far
    if (stretch !== lastStretch) {
      sums[6] = 0
      sums[7] = 0
      sumOfFive(rows, slots, stretchGroup(view, at, side, far, slots, 0), sums, 6)
      lastStretch = stretch
    }
    if (hang * 2 + side !== lastHang) {
      sums[8] = 0
      sums[9] = 0
      sumOfFive(rows, slots, hangGroup(view, hang, side, slots, 0), sums, 8)
      lastHang = hang * 2 + side
    }
    const ofTag = 10 + (tag * 2 + side) * 2
    if (tagged[tag * 2 + side] === 0) {
      sumOfFive(rows, slots, tagGroup(view, tag, side, slots, 0), sums, ofTag)
      tagged[tag * 2 + side] = 1
    }
    sums[0] = 0
    sums[1] = 0
    sumOfFive(rows, slots, tokenGroup(view, at, side, far, slots, 0), sums, 0)
    let one = sums[ofTag] as number
    let two = sums[ofTag + 1] as number
    for (let part = 0; part < 10; part += 2) {
      one = (one + (sums[part] as number)) | 0
      two = (two + (sums[part + 1] as number)) | 0
    }
    scores[i * count] = 0
    scores[i * count + 1] = low(one) * rows.unit + EAGERNESS
    scores[i * count + 2] = low(two) * rows.unit + EAGERNESS
    scores[i * count + 3] = high(one) * rows.unit + EAGERNESS
    scores[i * count + 4] = high(two) * rows.unit + EAGERNESS
  }
  return scores
}
