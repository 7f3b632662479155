import { POS, type Pos } from '../syntax/syntax.ts'

const number = (pos: Pos): number => POS.indexOf(pos)

/** Numbers of the parts of speech that the readers of mentions ask for. */
export const ADJ = number('ADJ')
export const ADP = number('ADP')
export const ADV = number('ADV')
export const AUX = number('AUX')
export const CCONJ = number('CCONJ')
export const DET = number('DET')
export const NOUN = number('NOUN')
export const NUM = number('NUM')
export const PART = number('PART')
export const PRON = number('PRON')
export const PROPN = number('PROPN')
export const PUNCT = number('PUNCT')
export const SCONJ = number('SCONJ')
export const SYM = number('SYM')
export const VERB = number('VERB')
export const X = number('X')
