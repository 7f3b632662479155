/** The words round a passage, on one line and cut between words; empty where there are none. */
export const around = (text: string, side: 'before' | 'after', most: number): string => {
  const line = text.replace(/\s+/g, ' ')
  // Shorter than it may be: the text ends there, and nothing was cut.
  if (line.length === 0 || text.length < most) return line
  const cut = side === 'before' ? line.replace(/^\S*\s/, '') : line.replace(/\s\S*$/, ' ')
  return side === 'before' ? `… ${cut.trimStart()}` : `${cut.trimEnd()} …`
}
