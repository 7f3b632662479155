import type { Entity, Mention, ReportId } from '../../../src/model/index.ts'
import { readMentions } from '../../../src/read/mentions/read-mentions.ts'
import { analyse } from '../../../src/read/syntax/analyse.ts'
import { readSyntaxWeights } from '../../../src/read/syntax/weights.ts'
import { loadReference } from '../../../src/reference/index.ts'
import { syntaxWeights } from '../../../src/reference/syntax-weights.ts'
import { paragraphs } from '../../../src/text/index.ts'

const weights = readSyntaxWeights(syntaxWeights())
const { mentions: knowledge } = loadReference()

export interface Read {
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
  /** The words of all mentions of a type, in text order. */
  readonly words: (type: Mention['type']) => readonly string[]
  /** The entity that the first mention with these words speaks of. */
  readonly entity: (words: string) => Entity | undefined
}

/** Mentions of an untitled text. */
export const read = (text: string): Read => {
  const { mentions, entities } = readMentions(analyse(text, paragraphs(text), false, weights), 'r1' as ReportId, knowledge)
  const spelled = ({ span }: Mention): string => text.slice(span.start, span.end)
  return {
    mentions,
    entities,
    words: (type) => mentions.filter((mention) => mention.type === type).map(spelled),
    entity: (words) => {
      const mention = mentions.find((one) => spelled(one) === words && one.entity !== null)
      return entities.find(({ id }) => id === mention?.entity)
    },
  }
}
