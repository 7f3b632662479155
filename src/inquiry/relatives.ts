import type { Engine } from '../engines/engine.ts'
import type { MatchText } from '../match/index.ts'
import { matchWords } from '../match/match-words.ts'
import { likelyRelatives, newcomer, sharedWith } from '../match/relatives.ts'
import { type WordWeights, wordWeights } from '../match/word-weights.ts'
import { HearsayError, type ReportId, type Reuse } from '../model/index.ts'
import { matchText } from './fingerprints-of.ts'
import { unpackReport } from './pack.ts'

export interface RelativesOptions {
  /** How many reports are compared at most; 8 unless told. */
  readonly relatives?: number
}

const RELATIVES = 8
/** The first so many reports tell which words are common in the inquiry. */
const SAMPLE = 1000

/**
 * Opens the way in which one report's relatives are found: the reports that share passages with it, without comparing all.
 *
 * Words are weighed once, at the first question. Each passage's `left` is of the report that was added first. Earlier editions and
 * removed reports are no relatives. Empty where nothing is shared.
 * @returns throws HearsayError E_NOT_FOUND where there is no such report.
 * Cost: one question to the index, and half a millisecond for each report compared.
 */
export const relativesFinder = (engine: Engine): ((id: ReportId, options?: RelativesOptions) => Promise<readonly Reuse[]>) => {
  let weights: WordWeights | null = null
  const weighed = async (): Promise<WordWeights> => {
    const sample = []
    for await (const packed of engine.packed()) {
      const { text, body } = unpackReport(packed)
      sample.push(matchWords(text, body))
      if (sample.length === SAMPLE) break
    }
    return wordWeights(sample)
  }
  return async (id, { relatives = RELATIVES } = {}) => {
    const [asked] = await textsOf(engine, [id])
    if (!asked)
      throw new HearsayError(
        'E_NOT_FOUND',
        `${id}: there is no such report in ${engine.place}. hearsay list shows those there are.`,
      )
    weights ??= await weighed()
    const own = newcomer(asked.given)
    const numbers = likelyRelatives(own, engine.candidates, relatives, await engine.indexed(id))
    const others = await textsOf(engine, await engine.reportsIndexed(numbers))
    const shared = sharedWith(
      own,
      others.map(({ given }) => given),
      weights,
    )
    const later = new Set(others.filter(({ number }) => number > asked.number).map(({ given }) => given.id))
    return shared.map((one) => (later.has(one.left.report) ? turned(one) : one))
  }
}

/** In order of adding. */
const textsOf = async (
  engine: Engine,
  only: readonly ReportId[],
): Promise<{ readonly number: number; readonly given: MatchText }[]> => {
  const texts = []
  for await (const packed of engine.packed({ only })) texts.push({ number: packed.number, given: matchText(unpackReport(packed)) })
  return texts
}

const turned = ({ left, right, matched, ...rest }: Reuse): Reuse => ({
  ...rest,
  left: right,
  right: left,
  matched: matched.map(([one, other]) => [other, one] as const).sort(([one], [other]) => one.start - other.start),
})
