import { type MentionLists, readMentionLists } from './mention-knowledge.ts'

/**
 * What is known beforehand. Other rooms never import it: what they need is handed in, and each part satisfies the
 * interface that its reader declares.
 *
 * To add a part: a loader of its own file beside this one, a field in `Reference`, a `lazily` line below.
 */
export interface Reference {
  /** Names, nouns, arms, titles and places. */
  readonly mentions: MentionLists
}

/**
 * Everything known beforehand. Each part is read from disk when first asked for, once.
 * @throws HearsayError E_WEIGHTS from a part whose file is missing or damaged.
 * Cost: nothing until a part is used.
 */
export const loadReference = (): Reference => {
  const mentions = lazily(readMentionLists)
  return {
    get mentions() {
      return mentions()
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
