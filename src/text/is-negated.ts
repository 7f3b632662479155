const NEGATION = /\b(not|never|no|none|nobody|nothing|neither|nor)\b|n['’]t\b/gi

/** Whether some words deny what they speak of, as far as single words tell: an odd number of negations. */
export const isNegated = (words: string): boolean => [...words.matchAll(NEGATION)].length % 2 === 1
