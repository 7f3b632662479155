import type { ReportHistory } from './history.ts'
import type { Hedge } from './proposition.ts'
import { headlineClause } from './proposition.ts'
import { compose } from './sentence.ts'
import type { Speaker } from './speaker.ts'
import { firstClause } from './state-claim.ts'
import type { StoryState } from './story-state.ts'

/** A headline that makes a claim, more or less surely, in somebody's name or nobody's. */
export const titleOf = (
  { claims, random }: StoryState,
  claim: number,
  speaker: Speaker | null,
  hedge: Hedge,
  number: number | null,
): { text: string; claim: NonNullable<ReportHistory['title']> } => {
  const one = claims[claim] as StoryState['claims'][number]
  const style = random.whole(0, 9)
  const bold = style === 9 && hedge === 'none'
  const clause = { ...firstClause(one.proposition, random, style < 4 && speaker ? 'none' : hedge, random.whole(0, 5)), number }
  const body = compose(headlineClause(one.proposition, clause)).text.replace(/\.$/, '')
  const who = speaker?.anonymous[0]?.replace(/^an? |^one /, '') ?? null
  const named = style < 4 && who !== null
  const text = named
    ? style % 2 === 0
      ? `${body}, ${who} ${speaker?.kind === 'document' || who.endsWith('s') ? 'show' : 'says'}`
      : `${capital(who)}: ${body}`
    : bold
      ? `${random.pick(['REVEALED', 'Exclusive', 'CONFIRMED', 'Exposed'])}: ${body}`
      : body
  return { text, claim: { claim: one.id, hedge: clause.hedge, speaker: named ? (speaker?.label ?? null) : null } }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
