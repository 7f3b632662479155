import type { Entity, Mention, MentionId, ReportId } from '../../model/index.ts'
import type { Syntax } from '../syntax/syntax.ts'
import { correctParts } from './correct-parts.ts'
import { findMentions } from './find-mentions.ts'
import { joinEntities } from './join-entities.ts'
import type { MentionKnowledge } from './knowledge.ts'
import { withReportPeoples } from './report-peoples.ts'

/**
 * What a report mentions: persons, organisations, places, arms, platforms, times, sums, quantities and nationalities, and the
 * entities that the named ones speak of, joined across the report.
 *
 * Mentions are in text order (a longer one before one that begins with it); spans are trimmed, never empty, inside the text.
 * Several people are an organisation, as in re3d: "the fighters". A pronoun, a plain noun, a time or an amount has no entity
 * unless the text ties it to a name.
 * @returns empty lists for a text that mentions nothing. Odd text never throws.
 * Cost: linear; see `measure/quality/mentions.md`.
 */
export const readMentions = (
  tagged: Syntax,
  report: ReportId,
  known: MentionKnowledge,
): { readonly mentions: readonly Mention[]; readonly entities: readonly Entity[] } => {
  const knowledge = withReportPeoples(tagged, known)
  const syntax = correctParts(tagged, knowledge)
  const found = findMentions(syntax, knowledge)
  const { start, end } = syntax.tokens
  const { entityOf, entities } = joinEntities(syntax, found, report, knowledge)
  const mentions = found.map(
    (one, at): Mention => ({
      id: mentionId(report, at),
      type: one.type,
      span: { start: start[one.first] as number, end: end[one.last - 1] as number },
      entity: entityOf[at] ?? null,
    }),
  )
  return { mentions, entities }
}

/** Numbered in text order. */
const mentionId = (report: ReportId, at: number): MentionId => `${report}.m${at + 1}` as MentionId
