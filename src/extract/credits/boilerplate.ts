/** Lines that belong to the page, not to the report: rights, sharing, subscribing, reading on. */
const LINES: readonly RegExp[] = [
  /^all rights reserved\b/i,
  /^this (?:material|content|article|story) may not be (?:published|reproduced|copied|redistributed)/i,
  /^(?:read more|read also|see also|also read|related|more (?:from|on)|click here|share this|follow us|sign up|subscribe|support us|advertisement|comments?|leave a (?:comment|reply)|print this|email this|continue reading|read the original article|read the full (?:story|article))\b[^.]{0,120}[.:…]?$/i,
  /^a version of this (?:article|story) appear(?:s|ed) in print\b/i,
  /^to (?:comment|subscribe|read more|reuse|republish|request permission)\b.{0,160}$/i,
  /^(?:photo|image|picture|photograph|illustration|graphic)s?(?: (?:by|credit|courtesy|via))?\s*[:/].{2,100}$/i,
  /^(?:\p{Lu}[\p{L}.'’-]+ ){1,3}\/ ?(?:ap|reuters|afp|epa|getty)\b.{0,40}$/iu,
  /^\(?(?:ap|reuters|afp|epa|getty)(?: (?:photo|images|file))?\/.{2,60}$/i,
  /^(?:join|like|follow) (?:us|the conversation|our)\b[^.]{0,120}\.?$/i,
]

/**
 * Whether a paragraph is page furniture. Looks at short paragraphs near an end of the text only: a story may say such words.
 */
export const isBoilerplate = (line: string): boolean => line.length <= 220 && LINES.some((pattern) => pattern.test(line.trim()))
