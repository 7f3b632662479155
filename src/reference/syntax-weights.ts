import { readFileSync } from 'node:fs'

const bytes = (name: string): Uint8Array => readFileSync(new URL(`./data/${name}`, import.meta.url))

/**
 * The trained weights of tagger and parser, as bytes for `readSyntaxWeights`; see the model card `data/syntax.md`.
 * @throws the file system's error when a file of this package is missing.
 */
export const syntaxWeights = (): { readonly tagger: Uint8Array } => ({ tagger: bytes('syntax-tagger.hlm') })
