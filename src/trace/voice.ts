import type { Attribution, Span } from '../model/index.ts'
import { besideSaying } from './beside-saying.ts'
import type { Index } from './index-reading.ts'
import type { TraceKnowledge } from './knowledge.ts'
import { isNameByItself, NOBODY, RANK, type Voice, voiceIn } from './voice-in.ts'

/**
 * The voice that tells most of those that a sentence gives: who speaks, or who is said to have seen it.
 *
 * Where nothing was read as saying, a verb of saying beside a person is looked for.
 * @param attributions whose cue stands in the sentence, and the statement's own. Cost: linear in the sentence.
 */
export const voiceOf = (sentence: Span, attributions: readonly Attribution[], index: Index, knowledge: TraceKnowledge): Voice => {
  let best = NOBODY
  const { text } = index.reading.report
  const reads = (spans: readonly Span[], pattern: RegExp): boolean =>
    spans.some(({ start, end }) => pattern.test(text.slice(start, end)))
  for (const { source, cue, speakers } of attributions) {
    if (reads(cue, SHOWING)) continue
    const resolved = speakers.value.flatMap((id) => {
      const entity = index.entities.get(id)
      return entity?.type === 'person' && isNameByItself(entity.name, knowledge) ? [entity.name] : []
    })
    const writes = reads(cue, WRITES)
    for (const span of source) {
      const name = resolved.find((one) => !bringsInAnother(text.slice(span.start, span.end), one)) ?? null
      const voice = voiceIn(span, name, false, index, knowledge)
      const heard: Voice = writes && voice.level === 'named' && voice.trades.length === 0 ? { ...voice, level: 'body' } : voice
      if (RANK[heard.level] > RANK[best.level]) best = heard
    }
  }
  if (best.level === 'named') return best
  const beside = besideSaying(sentence, index, knowledge)
  return RANK[beside.level] > RANK[best.level] ? beside : best
}

/** "Samples showing lead": what lead is found in is no source. */
const SHOWING = /^(?:showing|indicating|suggesting|proving|revealing)$/i

/** "A porter" is somebody whom the report has not named before, unless the name stands beside. */
const bringsInAnother = (label: string, name: string): boolean =>
  /^(?:an?|one|some|several)\s/i.test(label) && !label.includes(name.split(' ').at(-1) as string)

/** What outlets do, and persons who speak to them do not. */
const WRITES = /^(?:has |have |had )?(?:writes?|wrote|written|reports?|reported|broadcasts?|published)\b/i
