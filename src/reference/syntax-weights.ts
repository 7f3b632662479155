import { readFileSync } from 'node:fs'

const bytes = (name: string): Uint8Array => readFileSync(new URL(`./data/syntax-${name}`, import.meta.url))

/**
 * The trained weights of tagger and parser, as bytes for `readSyntaxWeights`; see the model card `data/syntax.md`.
 * @throws the file system's error when a file of this package is missing.
 */
export const syntaxWeights = (): {
  readonly tagger: Uint8Array
  readonly actions: Uint8Array
  readonly relations: Uint8Array
  readonly choices: Uint8Array
  readonly groups: Uint8Array
} => ({
  tagger: bytes('tagger.hlm'),
  actions: bytes('actions.hlm'),
  relations: bytes('relations.hlm'),
  choices: bytes('choices.bin'),
  groups: bytes('groups.bin'),
})
