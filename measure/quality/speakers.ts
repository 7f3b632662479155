/**
 * Measures speakers and via: on GUM's coreference (held-out texts, and by cross-validation over the others), and on the invented cases.
 * Prints a table; with `--archive NAME` writes `measure/runs/NAME.json`.
 *
 *     npx tsx measure/quality/speakers.ts [--held] [--misses] [--archive NAME]
 *
 * `--held` counts the held cases too; they are not listed, only counted.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import type { Entity, Mention, ReportId } from '../../src/model/index.ts'
import type { LinearModel } from '../../src/read/learned/linear-model.ts'
import { readMentions } from '../../src/read/mentions/read-mentions.ts'
import { openSpeakerKnowledge, type SpeakerKnowledge } from '../../src/read/speakers/knowledge.ts'
import type { Phrase } from '../../src/read/speakers/phrases.ts'
import { readReferences, SURE_ENOUGH } from '../../src/read/speakers/read-references.ts'
import { resolveSpeakers } from '../../src/read/speakers/resolve-speakers.ts'
import { analyse } from '../../src/read/syntax/analyse.ts'
import type { Syntax } from '../../src/read/syntax/syntax.ts'
import { readSyntaxWeights } from '../../src/read/syntax/weights.ts'
import { loadReference } from '../../src/reference/index.ts'
import { rankingExamples, TRAINING, trainRanker } from '../train/train-speakers.ts'
import { readSpeakerCases } from './speakers-cases.ts'
import { type GoldText, goldOf, gumFolder, HELD_OUT, readGum } from './speakers-gum.ts'

/** Phrases of a class: how many the gold gives a named entity, how many were given one, how many rightly; and links to the right cluster. */
export interface Tally {
  phrases: number
  rightCluster: number
  named: number
  given: number
  right: number
}

const reference = loadReference()
const knowledge = openSpeakerKnowledge(reference.speakers)
const weights = readSyntaxWeights(reference.syntax)

/** Counts one text. `mentions` null: as the reader finds grammar and mentions; else the gold's. */
export const countText = (text: GoldText, ranker: LinearModel, predicted: boolean, tallies: Map<string, Tally>): void => {
  const input = predicted ? readInput(text) : text
  const own: SpeakerKnowledge = { ...knowledge, ranker }
  const { phrases, referents, referentOf, antecedents, sureness } = readReferences(
    input.syntax,
    input.mentions,
    input.entities,
    own,
  )
  const gold = goldOf(text, input.syntax, phrases)
  const clusterOf = entityClusters(phrases, gold.own)
  const named = new Set(
    phrases.flatMap((phrase) => (phrase.kind === 'name' && phrase.proper ? [gold.own[phrase.number] ?? ''] : [])),
  )
  const seen = new Set<string>()
  for (const phrase of phrases) {
    const cluster = gold.own[phrase.number] ?? null
    const known = cluster !== null && seen.has(cluster)
    if (cluster !== null) seen.add(cluster)
    const pair = gold.pair[phrase.number] ?? null
    if (pair !== null) seen.add(pair)
    const third = phrase.kind === 'pronoun' && phrase.pronoun?.person === 3
    const anaphor =
      phrase.kind === 'noun' &&
      phrase.determiner === 'definite' &&
      !phrase.modifier &&
      (phrase.type === 'person' || phrase.type === 'body')
    if (!third && !anaphor) continue
    const antecedent = antecedents[phrase.number] as number
    const rightCluster =
      antecedent < 0 ? !known : cluster !== null && (gold.own[antecedent] === cluster || gold.pair[antecedent] === cluster)
    const sure = (sureness[phrase.number] as number) >= SURE_ENOUGH
    const entity = sure ? (referents[referentOf[phrase.number] as number]?.entity ?? null) : null
    const wanted = known && cluster !== null && named.has(cluster) ? cluster : null
    const kind = third ? (phrase.pronoun?.word ?? '') : 'noun'
    for (const name of [
      kind,
      third ? 'pronouns' : 'nouns',
      `${third ? 'pronouns' : 'nouns'}, ${text.genre}`,
      ...(phrase.speaks ? [`${third ? 'pronouns' : 'nouns'} that speak`] : []),
    ]) {
      const tally = tallies.get(name) ?? { phrases: 0, rightCluster: 0, named: 0, given: 0, right: 0 }
      tallies.set(name, tally)
      tally.phrases++
      if (rightCluster) tally.rightCluster++
      if (wanted !== null) tally.named++
      if (entity !== null) tally.given++
      if (entity !== null && wanted !== null && clusterOf.get(entity) === wanted) tally.right++
    }
  }
}

const readInput = (text: GoldText): { syntax: Syntax; mentions: readonly Mention[]; entities: readonly Entity[] } => {
  const syntax = analyse(text.syntax.text, text.syntax.paragraphs, true, weights)
  return { syntax, ...readMentions(syntax, 'r1' as ReportId, reference.mentions) }
}

/** The gold cluster that most names of each entity lie in. */
const entityClusters = (phrases: readonly Phrase[], own: readonly (string | null)[]): Map<string, string> => {
  const counts = new Map<string, Map<string, number>>()
  for (const { kind, entity, number } of phrases) {
    const cluster = own[number]
    if (kind !== 'name' || entity === null || cluster === null || cluster === undefined) continue
    const count = counts.get(entity) ?? new Map<string, number>()
    counts.set(entity, count.set(cluster, (count.get(cluster) ?? 0) + 1))
  }
  return new Map([...counts].map(([entity, count]) => [entity, ([...count].sort((a, b) => b[1] - a[1])[0] as [string, number])[0]]))
}

/** Cases wholly right, and attributions with the right speakers and the right via, by file. */
export const countCases = (file: 'cases-tuning' | 'cases-held') => {
  const count = {
    cases: 0,
    whole: 0,
    traps: 0,
    wholeTraps: 0,
    attributions: 0,
    speakers: 0,
    via: 0,
    viaWanted: 0,
    viaGiven: 0,
    viaRight: 0,
  }
  const misses: string[] = []
  for (const one of readSpeakerCases(file)) {
    const syntax = analyse(one.report.text, one.paragraphs, false, weights)
    const found = resolveSpeakers(syntax, one.report, one.mentions, one.entities, one.attributions, knowledge)
    let whole = true
    for (const [n, { speakers, via }] of found.entries()) {
      const wanted = one.expected[n] as (typeof one.expected)[number]
      const rightSpeakers = speakers.value.join() === wanted.speakers.join()
      const rightVia = via.value.join() === wanted.via.join()
      count.attributions++
      if (rightSpeakers) count.speakers++
      if (rightVia) count.via++
      if (wanted.via.length > 0) count.viaWanted++
      if (via.value.length > 0) count.viaGiven++
      if (rightVia && wanted.via.length > 0) count.viaRight++
      if (!rightSpeakers || !rightVia) {
        whole = false
        misses.push(`${one.name}: ${n + 1}: ${speakers.value.join(' ')} via ${via.value.join(' ')}`)
      }
    }
    count.cases++
    if (one.trap) count.traps++
    if (whole) count.whole++
    if (whole && one.trap) count.wholeTraps++
  }
  return { count, misses }
}

const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(2))
const table = (title: string, tallies: ReadonlyMap<string, Tally>): string =>
  [
    `\n${title}\n`,
    '| class | phrases | right cluster | with a named entity | given one | precision | recall |',
    '|---|---|---|---|---|---|---|',
    ...[...tallies]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([name, { phrases, rightCluster, named, given, right }]) =>
          `| ${name} | ${phrases} | ${share(rightCluster, phrases)} | ${named} | ${given} | ${share(right, given)} | ${share(right, named)} |`,
      ),
  ].join('\n')

if (process.argv[1]?.endsWith('speakers.ts')) {
  const result: Record<string, unknown> = {}
  const folder = gumFolder()
  if (folder === null)
    console.log('GUM is not here: set HEARSAY_SHARED to the folder that holds gold/gum. Only the invented cases are counted.')
  else {
    const texts = readGum(folder)
    const held = texts.filter((text) => HELD_OUT.includes(text.name))
    const rest = texts.filter((text) => !HELD_OUT.includes(text.name))
    for (const predicted of [false, true]) {
      const tallies = new Map<string, Tally>()
      for (const text of held) countText(text, knowledge.ranker, predicted, tallies)
      const title = `Held-out texts, ${predicted ? 'grammar and mentions as read' : 'grammar and mentions of the gold'}`
      console.log(table(title, tallies))
      result[title] = Object.fromEntries(tallies)
    }
    const examples = rest.map(rankingExamples)
    const tallies = [new Map<string, Tally>(), new Map<string, Tally>()] as const
    for (let fold = 0; fold < 5; fold++) {
      const ranker = trainRanker(examples.filter((_, n) => n % 5 !== fold).flat(), TRAINING)
      for (const [n, text] of rest.entries())
        if (n % 5 === fold) for (const predicted of [false, true]) countText(text, ranker, predicted, tallies[predicted ? 1 : 0])
    }
    for (const [n, title] of [
      'Cross-validation over the training texts, gold grammar and mentions',
      'The same, as read',
    ].entries()) {
      console.log(table(title, tallies[n as 0 | 1]))
      result[title] = Object.fromEntries(tallies[n as 0 | 1])
    }
  }
  for (const file of process.argv.includes('--held') ? (['cases-tuning', 'cases-held'] as const) : (['cases-tuning'] as const)) {
    const { count, misses } = countCases(file)
    console.log(
      `\n${file}: ${count.whole} of ${count.cases} cases whole (${count.wholeTraps} of ${count.traps} traps); speakers ${count.speakers} and via ${count.via} of ${count.attributions} attributions; via precision ${share(count.viaRight, count.viaGiven)}, recall ${share(count.viaRight, count.viaWanted)}`,
    )
    if (process.argv.includes('--misses') && file === 'cases-tuning') for (const miss of misses) console.log(`  ${miss}`)
    result[file] = count
  }
  const at = process.argv.indexOf('--archive')
  if (at > 0) {
    const runs = new URL('../runs/', import.meta.url)
    mkdirSync(runs, { recursive: true })
    writeFileSync(
      new URL(`${process.argv[at + 1]}.json`, runs),
      `${JSON.stringify({ node: process.version, ...result }, null, 1)}\n`,
    )
  }
}
