import type { Entity, EntityId, ReportId } from '../../model/index.ts'
import type { Syntax } from '../syntax/syntax.ts'
import type { FoundMention } from './find-mentions.ts'
import type { MentionKnowledge } from './knowledge.ts'

/** Entities of one report, and the entity of each mention (null where it has none). */
export const joinEntities = (
  _syntax: Syntax,
  found: readonly FoundMention[],
  _report: ReportId,
  _knowledge: MentionKnowledge,
): { readonly entityOf: readonly (EntityId | null)[]; readonly entities: readonly Entity[] } => ({
  entityOf: found.map(() => null),
  entities: [],
})
