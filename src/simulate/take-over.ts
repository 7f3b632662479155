import type { Made, Placed } from './draft.ts'
import { followWords } from './follow-words.ts'
import type { Random } from './random.ts'
import { type Recipe, type Sentence, tell } from './recipe.ts'
import { identity, reword } from './reword.ts'
import type { StoryState } from './story-state.ts'

/** How far the words that are taken over are reworded. */
export const someDifficulty = ({ random, hardness }: StoryState): number =>
  hardness.difficulty === 'mixed'
    ? random.weigh([
        [0, 3],
        [0.1, 3.5],
        [0.3, 2],
        [0.6, 1.5],
      ] as const)
    : hardness.difficulty

/** What a cut leaves: everything, the head, or the head and some of the rest. The first two paragraphs always stay. */
export const cut = <Value>(paragraphs: readonly Value[], random: Random): Value[] => {
  const form = random.next()
  if (form < 0.45 || paragraphs.length < 4) return [...paragraphs]
  if (form < 0.75) return paragraphs.slice(0, Math.max(2, Math.round(paragraphs.length * (0.35 + random.next() * 0.5))))
  const left = paragraphs.filter((_, at) => at < 2 || random.chance(0.65))
  if (random.chance(0.15) && left.length > 3) {
    const moved = left.splice(random.whole(2, left.length - 1), 1)
    left.splice(2, 0, ...moved)
  }
  return left
}

/**
 * Takes paragraphs over from a parent, reworded as far as asked, with the slips that happen on the way: a hedge dropped, a number altered, a
 * name lost, one witness made many, a claim made a fact.
 * @param parent index among the draft's parents.
 */
export const takeOver = (
  state: StoryState,
  source: Made,
  paragraphs: readonly (readonly Placed[])[],
  parent: number,
  difficulty: number,
): Placed[][] => {
  const { random } = state
  let owed = 0
  return paragraphs.map((paragraph) =>
    paragraph
      .filter(({ role }) => role === 'story' || (role === 'boilerplate' && random.chance(0.1)))
      .map((placed): Placed => {
        const at = source.wordStarts.get(placed) ?? 0
        const before = placed.sentence
        const statement = source.statements.findIndex((one) => one.placed === placed)
        const note =
          placed.note && statement >= 0
            ? { origin: placed.note.origin, firstHand: placed.note.firstHand, parent: { parent, statement } }
            : null
        const slipped = note ? slip(before, random, state) : null
        if (slipped) {
          const sentence = tell(slipped)
          return { sentence, from: { parent, at, before, map: followWords(before, sentence, true) }, role: placed.role, note }
        }
        // An editor rewords some sentences more and others less; what one falls short of, the next makes up for.
        const { sentence, from, share } = reword(before, random, Math.min(1, Math.max(0, difficulty + owed * 0.5)))
        owed = Math.max(-0.3, Math.min(0.5, owed + difficulty - share))
        return {
          sentence,
          from: { parent, at, before, map: sentence === before ? identity(before.words.length) : from },
          role: placed.role,
          note,
        }
      }),
  )
}

const SLIP = 0.045

const slip = ({ recipe }: Sentence, random: Random, { hardness }: StoryState): Exclude<Recipe, { type: 'fixed' }> | null => {
  if (recipe.type !== 'statement' || hardness.difficulty === 0) return null
  const { telling } = recipe
  const { clause } = telling
  if (telling.mode === 'denied') return null
  const with_ = (changes: Partial<typeof telling>): Recipe & { type: 'statement' } => ({
    ...recipe,
    telling: { ...telling, ...changes },
  })
  const quoted = telling.mode === 'quote' || telling.mode === 'entry'
  if (!quoted && clause.hedge !== 'none' && random.chance(SLIP * 3)) return with_({ clause: { ...clause, hedge: 'none' } })
  if (clause.number !== null && random.chance(SLIP)) return with_({ clause: { ...clause, number: alter(clause.number, random) } })
  if (telling.mode === 'own') return null
  const person = telling.speaker?.kind !== 'document'
  if (person && telling.form !== 'many' && random.chance(SLIP))
    return with_({ mode: 'said', form: 'many', place: 'before', certainty: 'neutral' })
  if (telling.form !== 'anonymous' && random.chance(SLIP)) return with_({ form: 'anonymous' })
  if (random.chance(SLIP)) return with_({ mode: 'own', clause: { ...clause, hedge: 'none' } })
  if ((telling.mode === 'said' || telling.mode === 'told') && person && random.chance(SLIP))
    return with_({ mode: 'said', certainty: 'established', place: 'before' })
  return null
}

const alter = (number: number, random: Random): number =>
  random.weigh([
    [number + random.whole(1, 9), 3],
    [Math.max(2, number - random.whole(1, 9)), 2],
    [Math.round(number / 10) * 10 + 10, 2],
    [number * 2, 1],
  ] as const)
