import { readFileSync } from 'node:fs'
import { reportingWords } from './reporting-words.ts'
import { speakerNouns } from './speaker-lexicon.ts'

const bytes = (name: string): Uint8Array => readFileSync(new URL(`./data/attributions-${name}.hlm`, import.meta.url))

/**
 * Trained weights and reporting words for the reading of attributions; see the model card `data/attributions.md`.
 * @throws the file system's error when a file of this package is missing.
 */
export const attributionLists = (): {
  readonly weights: Readonly<Record<'glance' | 'cue' | 'role' | 'keep', Uint8Array>>
  readonly reporting: ReturnType<typeof reportingWords>
  readonly voice: (lemma: string) => boolean
} => {
  const nouns = speakerNouns()
  return {
    weights: { glance: bytes('glance'), cue: bytes('cue'), role: bytes('role'), keep: bytes('keep') },
    reporting: reportingWords(),
    voice: (lemma) => nouns.has(lemma),
  }
}
