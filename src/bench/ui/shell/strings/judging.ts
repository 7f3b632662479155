import type { Act } from '../../../api.ts'

const ACTS: Record<Act['kind'], string> = {
  confirm: 'Confirm',
  reject: 'Reject',
  comment: 'Comment',
  answer: 'Answer',
  spans: 'Move its ends',
  speaker: 'Change the speaker',
  access: 'Change how it is known',
  commitment: 'Change the author’s stance',
  polarity: 'Change the source’s stance',
  frame: 'Change who did what',
  same: 'They say the same',
  'not-same': 'They do not say the same',
  'cut-descent': 'Cut: the one does not come from the other',
  'reverse-descent': 'Turn round: it came the other way',
  reliability: 'Grade the source',
  credibility: 'Grade the statement',
}

/** Words of deciding in place. */
export const judging = {
  act: (kind: Act['kind']): string => ACTS[kind],
  why: 'Why (kept with your name and the time)',
  text: 'What you want to say',
  helps: (act: string) => `A reason helps whoever reads this later. Write it, or press “${act}” again to go without.`,
  against: 'Compared with',
  needed: 'A few words are needed here.',
  label: 'Decide',
} as const
