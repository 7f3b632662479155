import type { LinearModel } from '../../src/read/learned/linear-model.ts'
import { ACTION_SLOTS, actionFeatures } from '../../src/read/syntax/action-features.ts'
import { packSeventeen, type RowsOfSeventeen } from '../../src/read/syntax/choose.ts'
import { attach, type Clause, clearClause, emptyClause, loadClause } from '../../src/read/syntax/clause.ts'
import { LABEL_SLOTS, labelFeatures, pairOf, type RelationChoices } from '../../src/read/syntax/label.ts'
import { ACTIONS, allowed, apply, finished, LEFT, RIGHT, SHIFT } from '../../src/read/syntax/parse.ts'
import { RELATIONS } from '../../src/read/syntax/syntax.ts'
import { tag } from '../../src/read/syntax/tag.ts'
import { PUNCT } from '../../src/read/syntax/tags.ts'
import { tokenSigns } from '../../src/read/syntax/token-signs.ts'
import type { WordGroups } from '../../src/read/syntax/word-groups.ts'
import { generator } from './train-linear.ts'
import type { GoldText } from './train-syntax-gold.ts'
import { perceptron } from './train-syntax-perceptron.ts'

/** One sentence as the parser sees it, with its gold heads as node numbers. */
export interface Tree {
  readonly clause: Clause
  readonly heads: Int32Array
  readonly relations: Uint8Array
}

/**
 * Sentences with tags as a tagger gives them that has not seen the text; gold heads are led past marks, which are no nodes.
 * @param pos each text's tags.
 */
export const trees = (texts: readonly GoldText[], pos: readonly Uint8Array[], groups: WordGroups | null): Tree[] =>
  texts.flatMap((gold, number) => {
    const tags = pos[number] as Uint8Array
    const words = Array.from({ length: gold.tokens.length }, (_, at) => gold.text.slice(gold.tokens.start[at], gold.tokens.end[at]))
    const signs = tokenSigns(
      gold.text,
      gold.tokens,
      words.map((word) => word.toLowerCase()),
      gold.sentences,
      groups,
    )
    const nodeOf = new Int32Array(gold.tokens.length)
    return gold.sentences.flatMap((sentence) => {
      const clause = emptyClause(sentence.last - sentence.first)
      clause.grouped = groups !== null
      loadClause(clause, words, signs, tags, sentence)
      if (clause.count === 0) return []
      for (let node = 1; node <= clause.count; node++) nodeOf[clause.token[node] as number] = node
      const heads = new Int32Array(clause.count + 2)
      const relations = new Uint8Array(clause.count + 2)
      let root = 0
      for (let node = 1; node <= clause.count; node++) {
        const token = clause.token[node] as number
        let head = gold.heads[token] as number
        for (let steps = 0; head >= 0 && tags[head] === PUNCT && steps < 100; steps++) head = gold.heads[head] as number
        relations[node] = gold.relations[token] as number
        heads[node] = head < 0 ? clause.count + 1 : (nodeOf[head] as number)
        if (head < 0) {
          if (root > 0) heads[node] = root
          else root = node
        }
      }
      if (root === 0) return []
      return [{ clause, heads, relations }]
    })
  })

/** Tags of each text by taggers that did not learn from it. */
export const foreignTags = (
  texts: readonly GoldText[],
  folds: number,
  groups: WordGroups | null,
  teach: (texts: readonly GoldText[]) => LinearModel,
): Uint8Array[] => {
  const all: Uint8Array[] = []
  for (let fold = 0; fold < folds; fold++) {
    const model = packSeventeen(teach(texts.filter((_, number) => number % folds !== fold)))
    for (const [number, gold] of texts.entries()) if (number % folds === fold) all[number] = tagsOf(model, gold, groups)
  }
  return all
}

const tagsOf = (model: RowsOfSeventeen, gold: GoldText, groups: WordGroups | null): Uint8Array => {
  const lower = Array.from({ length: gold.tokens.length }, (_, at) =>
    gold.text.slice(gold.tokens.start[at], gold.tokens.end[at]).toLowerCase(),
  )
  const pos = new Uint8Array(gold.tokens.length)
  tag(model, tokenSigns(gold.text, gold.tokens, lower, gold.sentences, groups), gold.sentences, pos)
  return pos
}

/** How many gold arcs each action puts out of reach. Source: Goldberg and Nivre 2013, arc-hybrid. */
const costs = (clause: Clause, heads: Int32Array, into: Int32Array): void => {
  const { stack, size, front, count } = clause
  const s0 = size > 0 ? (stack[size - 1] as number) : 0
  const s1 = size > 1 ? (stack[size - 2] as number) : 0
  into[SHIFT] = 0
  into[LEFT] = 0
  into[RIGHT] = 0
  if (s0 > 0) {
    const head = heads[s0] as number
    let later = 0
    for (let node = front; node <= count; node++) if (heads[node] === s0) later++
    into[LEFT] = later + (head === s1 || head > front ? 1 : 0)
    into[RIGHT] = later + (head >= front ? 1 : 0)
  }
  if (front <= count) {
    const head = heads[front] as number
    let lost = 0
    for (let at = 0; at < size; at++) {
      const node = stack[at] as number
      if (heads[node] === front) lost++
      if (node === head && at < size - 1) lost++
    }
    into[SHIFT] = lost
  }
}

export interface ParserOptions {
  readonly bits: number
  readonly epochs: number
  readonly seed: number
  /** Share of steps on which the parser goes on from its own action, after the first epoch. */
  readonly explore: number
}

const shuffle = <T>(items: T[], random: () => number): void => {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = items[i] as T
    items[i] = items[j] as T
    items[j] = kept
  }
}

export const trainActions = (lessons: readonly Tree[], { bits, epochs, seed, explore }: ParserOptions): LinearModel => {
  const learner = perceptron(bits, ACTIONS.length)
  const { sums } = learner
  const random = generator(seed)
  const order = [...lessons]
  const features = new Uint32Array(ACTION_SLOTS)
  const lost = new Int32Array(3)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const { clause, heads } of order) {
      clearClause(clause)
      while (!finished(clause)) {
        const count = actionFeatures(clause, features)
        learner.score(features, count)
        costs(clause, heads, lost)
        let guess = -1
        let least = 1e9
        for (let action = 0; action < 3; action++) {
          if (!allowed(clause, action)) continue
          if (guess < 0 || (sums[action] as number) > (sums[guess] as number)) guess = action
          least = Math.min(least, lost[action] as number)
        }
        let right = -1
        for (let action = 0; action < 3; action++)
          if (
            allowed(clause, action) &&
            lost[action] === least &&
            (right < 0 || (sums[action] as number) > (sums[right] as number))
          )
            right = action
        if (lost[guess] !== least) learner.update(features, count, right, guess)
        apply(clause, epoch > 0 && random() < explore ? guess : right)
      }
    }
  }
  return learner.model('syntax-actions', ACTIONS)
}

/** Puts a whole given tree into the clause, children from the head outwards. */
export const plant = (clause: Clause, heads: Int32Array): void => {
  clearClause(clause)
  for (let node = clause.count; node >= 1; node--) if ((heads[node] as number) > node) attach(clause, node, heads[node] as number)
  for (let node = 1; node <= clause.count; node++) if ((heads[node] as number) < node) attach(clause, node, heads[node] as number)
}

/** Which relations stand between which parts of speech in these trees, at least twice, as `readChoices` reads them. */
export const relationChoices = (lessons: readonly Tree[]): Uint8Array => {
  const seen = new Map<number, number>()
  for (const { clause, heads, relations } of lessons) {
    plant(clause, heads)
    for (let node = 1; node <= clause.count; node++) {
      if (clause.head[node] === clause.count + 1 || relations[node] === 0) continue
      const key = pairOf(clause, node) * 256 + (relations[node] as number)
      seen.set(key, (seen.get(key) ?? 0) + 1)
    }
  }
  const kept = [...seen].filter(([, times]) => times >= 2).map(([key]) => key)
  return Uint8Array.from(kept.sort((a, b) => a - b).flatMap((key) => [key >> 16, (key >> 8) & 255, key & 255]))
}

/**
 * Trains the namer of relations on trees as a parser gives them; only words whose head is right are learnt from.
 * @param parsed each lesson's heads.
 */
export const trainLabels = (
  lessons: readonly Tree[],
  parsed: readonly Int32Array[],
  choices: RelationChoices,
  { bits, epochs, seed }: Omit<ParserOptions, 'explore'>,
): LinearModel => {
  const learner = perceptron(bits, RELATIONS.length)
  const { sums } = learner
  const random = generator(seed)
  const order = lessons.map((_, at) => at)
  const features = new Uint32Array(LABEL_SLOTS)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const at of order) {
      const { clause, heads, relations } = lessons[at] as Tree
      plant(clause, parsed[at] as Int32Array)
      for (let node = 1; node <= clause.count; node++) {
        if (clause.head[node] === clause.count + 1) {
          clause.relation[node] = 0
          continue
        }
        const pair = pairOf(clause, node)
        const from = choices.from[pair] as number
        const to = choices.from[pair + 1] as number
        const right = relations[node] as number
        const count = labelFeatures(clause, node, features)
        learner.score(features, count)
        let best = from === to ? 0 : (choices.lists[from] as number)
        let offered = from === to
        if (from === to) for (let k = 1; k < sums.length; k++) best = (sums[k] as number) > (sums[best] as number) ? k : best
        for (let at = from; at < to; at++) {
          const k = choices.lists[at] as number
          if (k === right) offered = true
          if ((sums[k] as number) > (sums[best] as number)) best = k
        }
        clause.relation[node] = best
        if (best !== right && offered && clause.head[node] === heads[node] && right !== 0)
          learner.update(features, count, right, best)
      }
    }
  }
  return learner.model('syntax-relations', RELATIONS)
}
