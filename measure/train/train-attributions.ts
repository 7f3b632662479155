// More than 400 lines: the stages of training share what is prepared, and are read from top to bottom.
/**
 * Trains the cue, role and keep models of `src/read/attributions` on PolNeAR's train compartment and writes them to
 * `src/reference/data/attributions-*.hlm`.
 *
 *   npx tsx measure/train/train-attributions.ts           writes the models
 *   npx tsx measure/train/train-attributions.ts --check   trains on four fifths, scores the last fifth, writes nothing
 *
 *   npx tsx measure/train/train-attributions.ts --glance  trains and writes the model of first glances alone
 *
 * PolNeAR's dev compartment is never read here.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Span } from '../../src/model/index.ts'
import { type Candidate, candidates, holds } from '../../src/read/attributions/candidates.ts'
import { CUE_SLOTS, cueFeatures, cueSentence, governed } from '../../src/read/attributions/cue-features.ts'
import { CUE_CLASSES, type Cue, findCues } from '../../src/read/attributions/find-cues.ts'
import { ROLE_CLASSES, type Roles, roleRoom, type TokenRange } from '../../src/read/attributions/find-roles.ts'
import { GLANCE_CLASSES, GLANCE_SLOTS, glanceFeatures } from '../../src/read/attributions/glance.ts'
import { KEEP_CLASSES, keepFeatures } from '../../src/read/attributions/keep.ts'
import { cueWindow, ROLE_SLOTS, roleFeatures, roleView } from '../../src/read/attributions/role-features.ts'
import { type WordFeatures, wordFeatures } from '../../src/read/attributions/word-features.ts'
import { type Labeller, openLabeller } from '../../src/read/learned/labeller.ts'
import { type FeatureRows, type LinearModel, score, writeLinearModel } from '../../src/read/learned/linear-model.ts'
import type { Syntax } from '../../src/read/syntax/syntax.ts'
import { reportingWords } from '../../src/reference/reporting-words.ts'
import { analyseGold } from '../gold/analyse-gold.ts'
import { type GoldText, polnear } from '../gold/polnear.ts'
import { requireShared } from '../gold/shared.ts'
import { type Example, trainLinear } from './train-linear.ts'

const { values: options } = parseArgs({
  options: {
    check: { type: 'boolean' },
    glance: { type: 'boolean' },
    part: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
})

/** Cues of this likelihood on enter the training of roles and of what is kept: more than reading looks into, since more can be learned from them. */
const TRAINED_CUE = 0.2
const reporting = reportingWords()

/** Gold roles as token ranges. */
interface TokenAttribution {
  readonly source: readonly TokenRange[]
  readonly cue: readonly TokenRange[]
  readonly content: readonly TokenRange[]
}
interface Prepared {
  readonly gold: GoldText
  readonly syntax: Syntax
  readonly features: WordFeatures
  readonly governs: Uint8Array
  readonly attributions: readonly TokenAttribution[]
}

const ranges = (syntax: Syntax, spans: readonly Span[]): TokenRange[] => {
  const { start, end, length } = syntax.tokens
  const found: [number, number][] = []
  for (const span of spans)
    for (let at = firstAfter(end, length, span.start); at < length && (start[at] as number) < span.end; at++) {
      const top = found[found.length - 1]
      if (top && top[1] === at) top[1] = at + 1
      else if (!top || top[1] < at) found.push([at, at + 1])
    }
  return found
}
const firstAfter = (ends: Int32Array, length: number, position: number): number => {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] as number) > position) high = middle
    else low = middle + 1
  }
  return low
}

const prepare = (gold: GoldText): Prepared => {
  const syntax = analyseGold(gold.text)
  const attributions = gold.attributions.map((one) => ({
    source: ranges(syntax, one.source),
    cue: ranges(syntax, one.cue),
    content: ranges(syntax, one.content),
  }))
  return { gold, syntax, features: wordFeatures(syntax, reporting), governs: governed(syntax), attributions }
}

const fill = (slots: number, length: number, features: (item: number, into: Uint32Array) => void): FeatureRows => {
  const rows = new Uint32Array(slots * length)
  for (let item = 0; item < length; item++) features(item, rows.subarray(item * slots, (item + 1) * slots))
  return { features: rows, slots, length }
}

const trainCues = (texts: readonly Prepared[], seed: number): LinearModel => {
  const examples: Example[] = []
  for (const { syntax, features, governs, attributions } of texts) {
    const labels = new Uint8Array(syntax.tokens.length)
    for (const { cue } of attributions)
      for (const [first, last] of cue) for (let at = first; at < last; at++) labels[at] = at === first ? 1 : 2
    for (const { first, last } of syntax.sentences) {
      const sentence = cueSentence(syntax, features, first, last, false)
      const rows = fill(CUE_SLOTS, last - first, (item, into) =>
        cueFeatures(syntax, features, governs, sentence, first + item, into),
      )
      examples.push({ rows, gold: labels.slice(first, last) })
    }
  }
  return trainLinear(examples, {
    name: 'attribution cues',
    classes: CUE_CLASSES,
    bits: 22,
    keyed: {
      tableBits: Number(process.env['TABLE'] ?? 19),
      least: Number(process.env['LEAST'] ?? 2),
      selecting: Number(process.env['SELECT'] ?? 2),
    },
    sequence: true,
    epochs: Number(process.env['EC'] ?? 6),
    rate: Number(process.env['RC'] ?? 0.12),
    decay: Number(process.env['DC'] ?? 1e-5),
    dropout: Number(process.env['DROP'] ?? 0.4),
    seed,
    report: (epoch, loss) => console.error(`cues epoch ${epoch} loss ${loss.toFixed(5)}`),
  })
}

const cuesOf = (text: Prepared, model: Labeller): Cue[] =>
  text.syntax.sentences.flatMap((sentence) =>
    findCues(text.syntax, text.features, text.governs, sentence, { cue: model, glance: null }, TRAINED_CUE),
  )

/** Learns which tokens lie in a cue of gold's, or in one that a model finds which did not see the text. */
const trainGlance = (texts: readonly Prepared[], predicted: readonly (readonly Cue[])[], seed: number): LinearModel => {
  const examples: Example[] = []
  for (const [number, { syntax, features, governs, attributions }] of texts.entries()) {
    const labels = new Uint8Array(syntax.tokens.length)
    for (const { cue } of attributions) for (const [first, last] of cue) labels.fill(1, first, last)
    for (const { first, last } of predicted[number] as readonly Cue[]) labels.fill(1, first, last)
    for (const { first, last } of syntax.sentences) {
      const sentence = cueSentence(syntax, features, first, last, false)
      for (let at = first; at < last; at++) {
        const rows = fill(GLANCE_SLOTS, 1, (_, into) => glanceFeatures(syntax, features, governs, sentence, at, into))
        examples.push({ rows, gold: labels.slice(at, at + 1) })
      }
    }
  }
  return trainLinear(examples, {
    name: 'attribution cues at a glance',
    classes: GLANCE_CLASSES,
    bits: 15,
    sequence: false,
    epochs: 3,
    rate: 0.1,
    decay: 1e-5,
    dropout: 0.2,
    seed,
    report: (epoch, loss) => console.error(`glance epoch ${epoch} loss ${loss.toFixed(5)}`),
  })
}

/** The gold attribution whose cue shares the most tokens with the candidate. */
const match = (attributions: readonly TokenAttribution[], cue: Cue): TokenAttribution | null => {
  let best: TokenAttribution | null = null
  let most = 0
  for (const attribution of attributions)
    for (const [first, last] of attribution.cue) {
      const shared = Math.min(last, cue.last) - Math.max(first, cue.first)
      if (shared > most) {
        most = shared
        best = attribution
      }
    }
  return best
}

const trainRoles = (texts: readonly Prepared[], predicted: readonly (readonly Cue[])[], seed: number): LinearModel => {
  const examples: Example[] = []
  for (const [number, text] of texts.entries()) {
    const { syntax, features, attributions } = text
    const cues = predicted[number] as readonly Cue[]
    const marked = new Uint8Array(syntax.tokens.length)
    for (const { first, last } of cues) marked.fill(1, first, last)
    const add = (cue: Cue, gold: TokenAttribution, marks: Uint8Array): void => {
      const window = cueWindow(syntax, cue.first, cue.last)
      const labels = new Uint8Array(window.last - window.first)
      const write = (list: readonly TokenRange[], begins: number): void => {
        for (const [first, last] of list)
          for (let at = Math.max(first, window.first); at < Math.min(last, window.last); at++)
            if (at < cue.first || at >= cue.last) labels[at - window.first] = at === first ? begins : begins + 1
      }
      write(gold.content, 3)
      write(gold.source, 1)
      const view = roleView(syntax, features, window, marks, false)
      const rows = fill(ROLE_SLOTS, labels.length, (item, into) => roleFeatures(view, window.first + item, into, 0))
      examples.push({ rows, gold: labels })
    }
    for (const gold of attributions) {
      const first = gold.cue[0]
      if (!first) continue
      const cue: Cue = { first: first[0], last: (gold.cue[gold.cue.length - 1] as TokenRange)[1], likelihood: 1, asUnquoted: false }
      const marks = marked.slice()
      marks.fill(1, cue.first, cue.last)
      add(cue, gold, marks)
    }
    // Candidates whose borders differ from gold's: the roles must be found for them as well.
    for (const cue of cues) {
      const gold = match(attributions, cue)
      const exact = gold?.cue.some(([first, last]) => first === cue.first && last === cue.last)
      if (gold && !exact) add(cue, gold, marked)
    }
  }
  return trainLinear(examples, {
    name: 'attribution roles',
    classes: ROLE_CLASSES,
    bits: 22,
    keyed: {
      tableBits: Number(process.env['TABLE'] ?? 19),
      least: Number(process.env['LEAST'] ?? 2),
      selecting: Number(process.env['SELECT'] ?? 2),
    },
    sequence: true,
    epochs: Number(process.env['ER'] ?? 5),
    rate: 0.1,
    decay: 1e-5,
    dropout: Number(process.env['DROP'] ?? 0.4),
    seed,
    report: (epoch, loss) => console.error(`roles epoch ${epoch} loss ${loss.toFixed(5)}`),
  })
}

const covers = (one: readonly TokenRange[], other: readonly TokenRange[]): number => {
  const set = new Set<number>()
  let both = 0
  let size = 0
  for (const [first, last] of one) for (let at = first; at < last; at++) set.add(at)
  for (const [first, last] of other)
    for (let at = first; at < last; at++) {
      size++
      if (set.has(at)) both++
    }
  return both / (set.size + size - both || 1)
}
const right = (gold: TokenAttribution | null, roles: Roles): boolean =>
  gold !== null &&
  covers(gold.content, roles.content) >= 0.5 &&
  ((!gold.source.length && !roles.source.length) || covers(gold.source, roles.source) >= 0.3)

const trainKeep = (
  texts: readonly Prepared[],
  predicted: readonly (readonly Cue[])[],
  roleModels: readonly Labeller[],
  seed: number,
): LinearModel => {
  const examples: Example[] = []
  for (const [number, text] of texts.entries()) {
    const model = roleModels[number % roleModels.length] as Labeller
    for (const candidate of candidates(
      text.syntax,
      text.features,
      predicted[number] as readonly Cue[],
      model,
      roleRoom(text.syntax.tokens.length),
    )) {
      const gold = Uint8Array.of(right(match(text.attributions, candidate.cue), candidate.roles) ? 1 : 0)
      examples.push({ rows: keepFeatures(text.syntax, text.features, candidate), gold })
    }
  }
  return trainLinear(examples, {
    name: 'attributions kept',
    classes: KEEP_CLASSES,
    bits: 16,
    sequence: false,
    epochs: 6,
    rate: 0.05,
    decay: 1e-4,
    seed,
    report: (epoch, loss) => console.error(`keep epoch ${epoch} loss ${loss.toFixed(5)} over ${examples.length}`),
  })
}

const FOLDS = 2
/** Predictions on texts that the predicting model did not see. */
const train = (
  texts: readonly Prepared[],
): Record<'glance', LinearModel> & Partial<Record<'cue' | 'role' | 'keep', LinearModel>> => {
  const fold = (number: number): Prepared[] => texts.filter((_, at) => at % FOLDS !== number)
  const cueModels = Array.from({ length: FOLDS }, (_, number) => openLabeller(trainCues(fold(number), 2 + number)))
  const predicted = texts.map((text, at) => cuesOf(text, cueModels[at % FOLDS] as Labeller))
  const glance = trainGlance(texts, predicted, 6)
  if (options.glance) return { glance }
  const cue = trainCues(texts, 1)
  const role = trainRoles(texts, predicted, 3)
  const roleModels = Array.from({ length: FOLDS }, (_, number) =>
    openLabeller(
      trainRoles(
        fold(number),
        predicted.filter((_, at) => at % FOLDS !== number),
        4 + number,
      ),
    ),
  )
  return { glance, cue, role, keep: trainKeep(texts, predicted, roleModels, 5) }
}

const started = Date.now()
const all = polnear('train').map(prepare)
console.error(`prepared ${all.length} texts in ${((Date.now() - started) / 1000).toFixed(0)} s`)
const held = Number(options.part)
if (process.env['CUEONLY']) {
  const trainSet = all.filter((_, at) => at % 5 !== held)
  const test = all.filter((_, at) => at % 5 === held)
  const model = openLabeller(trainCues(trainSet, 1))
  for (const least of [0.1, 0.2, 0.3, 0.4, 0.5]) {
    let exact = 0,
      overlap = 0,
      predicted = 0,
      gold = 0
    for (const text of test) {
      const cues = text.syntax.sentences.flatMap((sentence) =>
        findCues(text.syntax, text.features, text.governs, sentence, { cue: model, glance: null }, least),
      )
      predicted += cues.length
      gold += text.attributions.length
      for (const cue of cues) {
        const found = match(text.attributions, cue)
        if (found) overlap++
        if (found?.cue.some(([a, b]) => a === cue.first && b === cue.last)) exact++
      }
    }
    const f = (n: number): string => ((2 * n) / (predicted + gold)).toFixed(4)
    console.log(
      `least ${least} exact F ${f(exact)} overlap F ${f(overlap)} overlap R ${(overlap / gold).toFixed(3)} predicted ${predicted} gold ${gold}`,
    )
  }
  process.exit(0)
}
const models = train(options.check ? all.filter((_, at) => at % 5 !== held) : all)
console.error(`trained in ${((Date.now() - started) / 1000).toFixed(0)} s`)
const folder =
  options.out ?? (options.check ? mkdtempSync(join(tmpdir(), 'hearsay-')) : join(import.meta.dirname, '../../src/reference/data'))
for (const [name, model] of Object.entries(models)) writeFileSync(join(folder, `attributions-${name}.hlm`), writeLinearModel(model))

if (options.check && models.cue && models.role && models.keep) {
  const keep = models.keep
  const gold = join(folder, 'gold')
  mkdirSync(join(gold, 'text'), { recursive: true })
  mkdirSync(join(gold, 'attributions'), { recursive: true })
  const lines: string[] = []
  const cueLabeller = openLabeller(models.cue)
  const roleLabeller = openLabeller(models.role)
  for (const text of all.filter((_, at) => at % 5 === held)) {
    copyFileSync(text.gold.path, join(gold, 'text', `${text.gold.name}.txt`))
    copyFileSync(text.gold.annotation, join(gold, 'attributions', `${text.gold.name}_gold.ann`))
    const { start, end } = text.syntax.tokens
    const spans = (list: readonly TokenRange[]): [number, number][] =>
      list.map(([a, b]) => [start[a] as number, end[b - 1] as number])
    const scored = candidates(
      text.syntax,
      text.features,
      cuesOf(text, cueLabeller),
      roleLabeller,
      roleRoom(text.syntax.tokens.length),
    ).map((candidate) => {
      const scores = score(keep, keepFeatures(text.syntax, text.features, candidate))
      return { candidate, kept: (scores[1] as number) - (scores[0] as number) }
    })
    const chosen: Candidate[] = []
    const attributions = [...scored]
      .sort((a, b) => b.kept - a.kept)
      .flatMap(({ candidate, kept }) => {
        const { cue, roles } = candidate
        const clash = chosen.some((other) => holds(other.roles.content, cue) || holds(roles.content, other.cue))
        if (!clash) chosen.push(candidate)
        return [
          {
            source: spans(roles.source),
            cue: spans([[cue.first, cue.last]]),
            content: spans(roles.content),
            kept: clash ? kept - 100 : kept,
          },
        ]
      })
    lines.push(JSON.stringify({ file: `${text.gold.name}.txt`, attributions }))
  }
  writeFileSync(join(folder, 'all.jsonl'), lines.join('\n'))
  for (const least of [-10, -2, -1.2, -0.4]) {
    const kept = lines.map((line) => {
      const { file, attributions } = JSON.parse(line) as { file: string; attributions: { kept: number }[] }
      return JSON.stringify({ file, attributions: attributions.filter((one) => one.kept > least) })
    })
    const path = join(folder, `kept${least}.jsonl`)
    writeFileSync(path, kept.join('\n'))
    console.log(`kept above ${least}`)
    console.log(
      execFileSync('node', [join(requireShared(), 'scorers/score-attribution.mjs'), '--gold', gold, '--pred', path]).toString(),
    )
  }
  console.log(folder)
}
