import type { Syntax } from '../syntax/syntax.ts'
import { amounts } from './amounts.ts'
import type { FoundMention, NamedSentence } from './found-mention.ts'
import type { MentionKnowledge } from './knowledge.ts'
import { type NameKind, nameKinds } from './name-kinds.ts'
import { type NameRun, nameRuns, namesInside } from './name-runs.ts'
import { pronounMentions } from './pronouns.ts'
import { SentenceReader } from './sentence-reader.ts'
import { times } from './times.ts'

/** All mentions in text order; a longer one before one that begins with it. Cost: linear. */
export const findMentions = (syntax: Syntax, knowledge: MentionKnowledge): FoundMention[] => {
  const taken = new Uint8Array(syntax.tokens.length)
  const found: FoundMention[] = []
  const known = namesInside(syntax, knowledge)
  const sentences: NamedSentence[] = syntax.sentences.map(({ first, last }) => {
    const spans = times(syntax, first, last)
    for (const span of spans) {
      taken.fill(1, span.first, span.last)
      found.push({ ...span, type: 'time', name: null, belongsTo: null })
    }
    for (const amount of amounts(syntax, first, last, (token) => taken[token] === 1)) {
      if (amount.type === 'money') taken.fill(1, amount.first, amount.last)
      found.push({ first: amount.first, last: amount.last, type: amount.type, name: null, belongsTo: null })
    }
    return { first, last, runs: nameRuns(syntax, first, last, (token) => taken[token] === 1, knowledge, known) }
  })
  const runs = sentences.flatMap((sentence) => sentence.runs)
  const kinds = nameKinds(syntax, runs, knowledge)
  const reader = new SentenceReader(syntax, knowledge, kinds, taken)
  for (const sentence of sentences) for (const one of reader.read(sentence)) found.push(one)
  pronounMentions(syntax, found)
  addAbsentNames(syntax, knowledge, found, reader.inner)
  return found.sort((a, b) => a.first - b.first || b.last - a.last)
}

/** Every named thing has a mention: names inside larger mentions, where nothing else in the report names them. */
const addAbsentNames = (
  syntax: Syntax,
  knowledge: MentionKnowledge,
  found: FoundMention[],
  inner: readonly { run: NameRun; kind: NameKind }[],
): void => {
  const key = (run: NameRun, kind: string): string => {
    const name = knowledge.foldName(syntax.words.slice(run.core, run.last).join(' '))
    return `${kind} ${knowledge.organisation(syntax.words.slice(run.core, run.last).join(' ')) ?? name}`
  }
  const present = new Set<string>()
  for (const one of found) if (one.name) present.add(key(one.name, one.type))
  for (const { run, kind } of inner) {
    if (kind === 'nothing' || kind === 'weapon' || kind === 'platform') continue
    const name = key(run, kind)
    if (present.has(name)) continue
    present.add(name)
    found.push({ first: run.core, last: run.last, type: kind, name: run, belongsTo: null })
  }
}
