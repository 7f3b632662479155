/** Words of two statements side by side. */
export const aligned = {
  title: 'Side by side',
  lead: 'The same words in both are marked; a mark and its partner have the same number.',
  words: (count: number) => `${count} ${count === 1 ? 'word' : 'words'} in runs that both have`,
  alike: (count: number) =>
    `They share no run of words. ${count} ${count === 1 ? 'word is' : 'words are'} the same but for the form, and underlined.`,
  none: 'They share no words.',
  says: 'Says it:',
  same: 'Held to say the same',
  candidate: 'May say the same',
  unlinked: 'Not linked directly: tied through other statements.',
  missing: 'Two statements are needed. Open this page from a claim.',
  turn: 'Change sides',
  statement: 'the statement',
} as const
