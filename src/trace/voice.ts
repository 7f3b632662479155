import type { Attribution, Span } from '../model/index.ts'
import { besideSaying } from './beside-saying.ts'
import type { Index } from './index-reading.ts'
import type { TraceKnowledge } from './knowledge.ts'
import { NOBODY, RANK, type Voice, voiceIn } from './voice-in.ts'

/**
 * The voice that tells most of those that a sentence gives: who speaks, or who is said to have seen it.
 *
 * Where nothing was read as saying, a verb of saying beside a person is looked for.
 * @param attributions whose cue stands in the sentence, and the statement's own. Cost: linear in the sentence.
 */
export const voiceOf = (sentence: Span, attributions: readonly Attribution[], index: Index, knowledge: TraceKnowledge): Voice => {
  let best = NOBODY
  for (const { source, cue, speakers } of attributions)
    for (const span of source) {
      const writes = cue.some(({ start, end }) => WRITES.test(index.reading.report.text.slice(start, end)))
      const resolved = speakers.value.flatMap((id) => {
        const entity = index.entities.get(id)
        return entity?.type === 'person' && /^\p{Lu}/u.test(entity.name) ? [entity] : []
      })
      const voice = voiceIn(span, resolved[0]?.name ?? null, false, index, knowledge)
      const heard: Voice = writes && voice.level === 'named' && voice.trades.length === 0 ? { ...voice, level: 'body' } : voice
      if (RANK[heard.level] > RANK[best.level]) best = heard
    }
  if (best.level === 'named') return best
  const beside = besideSaying(sentence, index, knowledge)
  return RANK[beside.level] > RANK[best.level] ? beside : best
}

/** What outlets do, and persons who speak to them do not. */
const WRITES = /^(?:has |have |had )?(?:writes?|wrote|written|reports?|reported|broadcasts?|published)\b/i
