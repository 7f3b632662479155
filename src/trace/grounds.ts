import type { Attribution, Evidenced, Span, Statement } from '../model/index.ts'
import { contentWords } from '../text/index.ts'
import type { Index } from './index-reading.ts'
import type { TraceKnowledge } from './knowledge.ts'
import type { Source } from './prepared.ts'

/** Why a source is held to know this at first hand; null where it is not, or is neither a named person nor a document. */
export const groundsOf = (
  { access }: Statement,
  attribution: Attribution,
  { kind, label, names }: Source,
  index: Index,
  knowledge: TraceKnowledge,
): Evidenced<string> | null => {
  const spans = [...attribution.source, ...access.spans]
  if (kind === 'named' && access.value === 'first-hand' && names.some(({ type }) => type === 'person'))
    return { value: `${label} is named and speaks at first hand.`, spans }
  if (kind !== 'document') return null
  if (access.value === 'first-hand') return { value: `“${label}” is a document that has it at first hand.`, spans }
  if (access.value === 'second-hand') return null
  const shown = obtained(attribution, index.reading.report.text, knowledge)
  return shown
    ? { value: `“${label}” is a record, and the report says who has seen it.`, spans: [...attribution.source, shown] }
    : null
}

/** "seen by The Lantern": what is a record by nature counts where the report says who has it before them. */
const obtained = ({ source, cue }: Attribution, text: string, knowledge: TraceKnowledge): Span | null => {
  if (source.length === 0) return null
  const words = contentWords(text, source)
  if (!words.some((word) => knowledge.belongs('source', 'record', word.stem))) return null
  const first = source[0] as Span
  const last = [...source, ...cue].reduce((end, span) => Math.max(end, span.end), first.end)
  const line = text.slice(first.start, last + 60)
  const match = /\b(?:seen|obtained|reviewed|examined|inspected|published|viewed) by (?:the )?[\p{L}\d]+/u.exec(line)
  return match ? { start: first.start + match.index, end: first.start + match.index + match[0].length } : null
}
