import { analyse } from '../../src/read/syntax/analyse.ts'
import type { Syntax } from '../../src/read/syntax/syntax.ts'
import { readSyntaxWeights } from '../../src/read/syntax/weights.ts'
import { syntaxWeights } from '../../src/reference/syntax-weights.ts'
import { paragraphs } from '../../src/text/index.ts'

const weights = readSyntaxWeights(syntaxWeights())

/** A gold text as the reader would see it: paragraphs by its line breaks, the first of them the title. */
export const analyseGold = (text: string): Syntax => {
  const found = paragraphs(text)
  return analyse(text, found, found.length > 1, weights)
}
