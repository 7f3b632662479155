import { type AccessLexicon, readAccessLexicon } from './access-lexicon.ts'
import { agencies as readAgencies } from './agencies.ts'
import { attributionLists } from './attribution-lists.ts'
import { type FrameLexicon, readFrameLexicon } from './frame-lexicon.ts'
import { type HeadlineLexicon, headlineLexicon } from './headline-lexicon.ts'
import { type MentionLists, readMentionLists } from './mention-knowledge.ts'
import type { Publishers } from './named-publishers.ts'
import { outlets as readOutlets } from './outlets.ts'
import { type PracticeRule, practices } from './practices.ts'
import { readSpeakerLexicon, type SpeakerLexicon } from './speaker-lexicon.ts'
import { syntaxWeights } from './syntax-weights.ts'
import { type TracingWords, tracingWords } from './tracing-words.ts'
import { readWordingLexicon, type WordingLexicon } from './wording-lexicon.ts'
import { world as readWorld } from './world.ts'
import type { WorldOutlines } from './world-outlines.ts'

/**
 * What is known beforehand. Other rooms never import it: what they need is handed in, and each part satisfies the
 * interface that its reader declares.
 *
 * To add a part: a loader of its own file beside this one, a field in `Reference`, a `lazily` line below.
 */
export interface Reference {
  /** Trained weights, and words that report, take part in events, show access or colour. */
  readonly syntax: ReturnType<typeof syntaxWeights>
  readonly attributions: ReturnType<typeof attributionLists>
  readonly statements: { readonly frames: FrameLexicon; readonly access: AccessLexicon }
  readonly wording: WordingLexicon
  /** Names, nouns, arms, titles and places. */
  readonly mentions: MentionLists
  /** News agencies by name and short form; newspapers, broadcasters and sites by name and domain. */
  readonly extract: { readonly agencies: Publishers; readonly outlets: Publishers }
  /** Given names with gender, nouns for people and bodies, media, and the weights that rank antecedents. */
  readonly speakers: SpeakerLexicon
  /** Words for events, participants, sources and certainty. */
  readonly tracing: TracingWords & HeadlineLexicon
  /** The same, and the rules of what to examine next. */
  readonly weighing: TracingWords & HeadlineLexicon & { readonly practices: readonly PracticeRule[] }
  /** Coasts and borders, for maps. */
  readonly world: WorldOutlines
}

/**
 * Everything known beforehand. Each part is read from disk when first asked for, once.
 * @throws HearsayError E_WEIGHTS from a part whose file is missing or damaged.
 * Cost: nothing until a part is used.
 */
export const loadReference = (): Reference => {
  const syntax = lazily(syntaxWeights)
  const attributions = lazily(attributionLists)
  const speakers = lazily(readSpeakerLexicon)
  const statements = lazily(() => ({ frames: readFrameLexicon(), access: readAccessLexicon() }))
  const wording = lazily(readWordingLexicon)
  const mentions = lazily(readMentionLists)
  const extract = lazily(() => ({ agencies: readAgencies(), outlets: readOutlets() }))
  const tracing = lazily(() => ({ ...tracingWords(), ...headlineLexicon() }))
  const weighing = lazily(() => ({ ...tracing(), ...practices() }))
  const world = lazily(readWorld)
  return {
    get syntax() {
      return syntax()
    },
    get attributions() {
      return attributions()
    },
    get speakers() {
      return speakers()
    },
    get statements() {
      return statements()
    },
    get wording() {
      return wording()
    },
    get mentions() {
      return mentions()
    },
    get extract() {
      return extract()
    },
    get tracing() {
      return tracing()
    },
    get weighing() {
      return weighing()
    },
    get world() {
      return world()
    },
  }
}

const lazily = <Part>(read: () => Part): (() => Part) => {
  let part: { readonly value: Part } | null = null
  return () => {
    part ??= { value: read() }
    return part.value
  }
}
