import type { Made, Placed } from './draft.ts'
import { followThrough, followWords } from './follow-words.ts'
import type { Random } from './random.ts'
import { tell } from './recipe.ts'
import { reword } from './reword.ts'
import { changesForm, slipped, someSlips } from './slips.ts'
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
  const slips = someSlips(random, difficulty === 0)
  const stated = new Set<string>()
  const leading = state.claims[0]?.id
  const statements = new Map(source.statements.map((one, index) => [one.placed, index]))
  let owed = 0
  return paragraphs.map((paragraph) =>
    paragraph
      .filter(({ role }) => role === 'story' || (role === 'boilerplate' && random.chance(0.1)))
      .map((placed): Placed => {
        const at = source.wordStarts.get(placed) ?? 0
        const before = placed.sentence
        const { recipe } = before
        const claim = recipe.type === 'statement' ? recipe.claim.id : ''
        const slip = slipped(recipe, slips, claim === leading, !stated.has(claim))
        stated.add(claim)
        const basis = slip ? tell(slip) : before
        // An editor leaves some sentences alone and rewords others; what one falls short of, the next makes up for.
        const aim = difficulty < 0.2 && random.chance(0.5) ? 0 : Math.min(1, Math.max(0, difficulty + owed * 0.6))
        const { sentence, from, share } = reword(basis, random, aim)
        owed = Math.max(-0.3, Math.min(0.6, owed + difficulty - share))
        const map = slip ? followThrough(from, followWords(before, basis, changesForm(before.recipe, slip))) : from
        const statement = statements.get(placed)
        const note =
          placed.note && statement !== undefined
            ? { origin: placed.note.origin, firstHand: placed.note.firstHand, parent: { parent, statement } }
            : null
        return { sentence, from: { parent, at, before, map }, role: placed.role, note, kin: placed.kin }
      }),
  )
}
