import type { Entity, Mention } from '../../model/index.ts'
import type { Syntax } from '../syntax/syntax.ts'
import type { SpeakerKnowledge } from './knowledge.ts'
import { type References, readReferences } from './read-references.ts'

const kept = new WeakMap<Syntax, { readonly mentions: readonly Mention[]; readonly references: References }>()

/**
 * The references of one report, read once: speakers and frames ask for the same ones. Nothing but time depends on the keeping.
 */
export const referencesOf = (
  syntax: Syntax,
  mentions: readonly Mention[],
  entities: readonly Entity[],
  knowledge: SpeakerKnowledge,
): References => {
  const before = kept.get(syntax)
  if (before && before.mentions === mentions) return before.references
  const references = readReferences(syntax, mentions, entities, knowledge)
  kept.set(syntax, { mentions, references })
  return references
}
