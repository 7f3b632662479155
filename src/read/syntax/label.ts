import { mix } from '../learned/hash.ts'
import type { LinearModel } from '../learned/linear-model.ts'
import type { Clause } from './clause.ts'
import { RELATIONS } from './syntax.ts'
import { AUX, AUX_PASS, CSUBJ, CSUBJ_PASS, NSUBJ, NSUBJ_PASS, ROOT } from './tags.ts'

/** Room for what `labelFeatures` fills. */
export const LABEL_SLOTS = 56

/** Relations that a word may have to its head, by their parts of speech and side: what training has seen. */
export interface RelationChoices {
  /** Where each list begins in `lists`; `pairOf` numbers them, and one past the last has the end. */
  readonly from: Uint16Array
  readonly lists: Uint8Array
}

const PAIRS = 32 * 32 * 2

/** Number of a word's and its head's parts of speech, with the side on which the word stands. */
export const pairOf = (clause: Clause, node: number): number => {
  const head = clause.head[node] as number
  return ((clause.pos[node] as number) * 32 + (clause.pos[head] as number)) * 2 + (node < head ? 0 : 1)
}

/** Rows of `pair, relation` as bytes (two for the pair), as training writes them; pairs that are missing may be anything. */
export const readChoices = (bytes: Uint8Array): RelationChoices => {
  const seen: number[][] = Array.from({ length: PAIRS }, () => [])
  for (let at = 0; at + 2 < bytes.length; at += 3)
    seen[((bytes[at] as number) * 256 + (bytes[at + 1] as number)) % PAIRS]?.push((bytes[at + 2] as number) % RELATIONS.length)
  const from = new Uint16Array(PAIRS + 1)
  const lists: number[] = []
  for (const [pair, list] of seen.entries()) {
    from[pair] = lists.length
    lists.push(...list)
  }
  from[PAIRS] = lists.length
  return { from, lists: Uint8Array.from(lists) }
}

/**
 * Names the relation of every word to its head, from left to right, once the whole tree stands.
 *
 * Cost: words x slots x relations that come into question, about six.
 */
export const label = (model: LinearModel, choices: RelationChoices, clause: Clause, features: Uint32Array): void => {
  for (let node = 1; node <= clause.count; node++) {
    if (clause.head[node] === clause.count + 1) {
      clause.relation[node] = ROOT
      continue
    }
    const pair = pairOf(clause, node)
    const from = choices.from[pair] as number
    const to = choices.from[pair + 1] as number
    if (to === from + 1) clause.relation[node] = choices.lists[from] as number
    else {
      const count = labelFeatures(clause, node, features)
      clause.relation[node] = chooseAmong(model, features, count, choices.lists, from, to)
    }
  }
  agreeOnVoice(clause)
}

/** A subject of a verb that has a passive auxiliary is a passive subject, and of one that has another, it is not. */
const agreeOnVoice = ({ count, relation, head, inner, left1 }: Clause): void => {
  for (let node = 1; node <= count; node++) {
    if (relation[node] !== AUX_PASS) continue
    let child = left1[head[node] as number] as number
    for (; child > 0; child = inner[child] as number) {
      if (relation[child] === NSUBJ) relation[child] = NSUBJ_PASS
      else if (relation[child] === CSUBJ) relation[child] = CSUBJ_PASS
    }
  }
}

/** As `choose`, among the classes `lists[from..to)`; all of them where that is empty. */
const chooseAmong = (
  { weights, classes, bits }: LinearModel,
  features: Uint32Array,
  count: number,
  lists: Uint8Array,
  from: number,
  to: number,
): number => {
  const width = classes.length
  const mask = 2 ** bits - 1
  let best = 0
  let most = -0x7fffffff
  for (let slot = 0; slot < count; slot++) features[slot] = ((features[slot] as number) & mask) * width
  const all = from === to
  const end = all ? width : to
  for (let at = all ? 0 : from; at < end; at++) {
    const relation = all ? at : (lists[at] as number)
    let sum = 0
    for (let slot = 0; slot < count; slot++) sum += weights[(features[slot] as number) + relation] as number
    if (sum > most) {
      most = sum
      best = relation
    }
  }
  return best
}

const near = (distance: number): number => {
  const size = distance < 0 ? -distance : distance
  const bucket = size <= 3 ? size : size <= 5 ? 4 : size <= 9 ? 5 : 6
  return distance < 0 ? bucket : bucket + 8
}

/** Features of one word under its head; words before it already have their relations. */
export const labelFeatures = (clause: Clause, node: number, features: Uint32Array): number => {
  const { word, pos, suffix, group, head, relation, left1, right1, inner, leftCount, rightCount, marks, count } = clause
  const above = head[node] as number
  const top = head[above] as number
  const w = word[node] as number
  const p = pos[node] as number
  const hw = word[above] as number
  const hp = pos[above] as number
  const side = node < above ? 0 : 1
  const pair = pairOf(clause, node)
  const l1 = left1[node] as number
  const l2 = inner[l1] as number
  const r1 = right1[node] as number
  const r2 = inner[r1] as number
  const hl1 = left1[above] as number
  const hl2 = inner[hl1] as number
  const hr1 = right1[above] as number
  // Nearest auxiliary to the left of head and word: passives, finite clauses.
  const aux = nearAux(clause, above)
  const own = nearAux(clause, node)
  const before = (node < above ? clause.outer[node] : inner[node]) as number
  const beforeLabel = before > 0 ? (relation[before] as number) : 60
  const headLabel = above < node ? (relation[above] as number) : 61
  const dist = near(above - node)
  const x = suffix[node] as number
  const hx = suffix[above] as number
  const commas = Math.min(2, Math.abs((clause.commas[node] as number) - (clause.commas[above] as number)))
  const next = node + 1 <= count + 1 ? node + 1 : 0
  let n = 0
  features[n++] = mix(1, w)
  features[n++] = mix(2, p)
  features[n++] = mix(3, pair)
  features[n++] = mix(4, mix(w, hp * 2 + side))
  features[n++] = mix(5, mix(hw, p * 2 + side))
  features[n++] = mix(6, mix(w, hw))
  features[n++] = mix(7, mix(hw, side))
  features[n++] = mix(8, mix(pair, dist))
  features[n++] = mix(9, mix(pair, word[l1] as number))
  features[n++] = mix(10, mix(pair, pos[l1] as number))
  features[n++] = mix(11, mix(pair, (pos[l1] as number) * 32 + (pos[l2] as number)))
  features[n++] = mix(12, mix(pair, pos[r1] as number))
  features[n++] = mix(13, mix(pair, word[node - 1] as number))
  features[n++] = mix(14, mix(pair, pos[node - 1] as number))
  features[n++] = mix(15, mix(pair, pos[next] as number))
  features[n++] = mix(16, mix(pair, word[next] as number))
  features[n++] = mix(17, mix(pair, beforeLabel))
  features[n++] = mix(18, mix(pair, headLabel))
  features[n++] = mix(19, mix(pair, aux))
  features[n++] = mix(20, mix(pair, own))
  features[n++] = mix(21, mix(mix(pair, aux), hx))
  features[n++] = mix(22, mix(pair, x))
  features[n++] = mix(23, mix(pair, hx))
  features[n++] = mix(24, mix(pair, marks[node] as number))
  features[n++] = mix(25, mix(pair, commas * 64 + (leftCount[node] as number) * 8 + (rightCount[node] as number)))
  features[n++] = mix(26, mix(pair, (leftCount[above] as number) * 8 + (rightCount[above] as number)))
  features[n++] = mix(27, mix(word[l1] as number, hw))
  features[n++] = mix(28, mix(mix(w, word[l1] as number), side))
  features[n++] = mix(29, mix(pair, pos[top] as number))
  features[n++] = mix(30, mix(pair, (pos[hl1] as number) * 32 + (pos[hr1] as number)))
  features[n++] = mix(31, mix(mix(hw, beforeLabel), p))
  features[n++] = mix(32, mix(mix(hw, aux), p * 2 + side))
  features[n++] = mix(33, mix(pair, word[l2] as number))
  features[n++] = mix(34, mix(mix(pair, x), own))
  features[n++] = mix(35, mix(pair, word[hl1] as number))
  features[n++] = mix(36, mix(pair, mix(word[hl1] as number, pos[hl2] as number)))
  features[n++] = mix(37, mix(mix(pair, beforeLabel), mix(headLabel, dist)))
  features[n++] = mix(38, mix(pair, node < above ? (word[above - 1] as number) : (word[above + 1] as number)))
  features[n++] = mix(39, mix(mix(pair, pos[l1] as number), mix(x, commas)))
  features[n++] = mix(40, mix(pair, word[r1] as number))
  features[n++] = mix(41, mix(pair, pos[r2] as number))
  if (clause.grouped) {
    features[n++] = mix(42, mix(pair, group[node] as number))
    features[n++] = mix(43, mix(pair, group[above] as number))
    features[n++] = mix(44, mix(group[node] as number, mix(group[above] as number, side)))
    features[n++] = mix(45, mix(mix(word[l1] as number, group[above] as number), p))
  }
  return n
}

/** The word of the auxiliary that stands nearest on the left among the children; 0 where there is none. */
const nearAux = (clause: Clause, node: number): number => {
  const { left1, inner, pos, word } = clause
  let child = left1[node] as number
  let found = 0
  // Children are chained from the outermost inwards; the innermost auxiliary decides the voice.
  for (let steps = 0; child > 0 && steps < 8; steps++) {
    if (pos[child] === AUX) found = word[child] as number
    child = inner[child] as number
  }
  return found
}
