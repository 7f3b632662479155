import type { Act, Judgement } from '../../model/index.ts'

const NOUNS: Readonly<Record<Judgement['about']['kind'], string>> = {
  report: 'the report',
  attribution: 'the attribution',
  statement: 'the statement',
  claim: 'the claim',
  passage: 'the passage',
  link: 'that the two say the same',
  descent: 'the descent',
  loop: 'that the account comes round',
  question: 'the question',
}

/** What was decided, as a sentence with its values. */
export const decisionWords = ({ about, act }: Pick<Judgement, 'about' | 'act'>): string => `${verb(act, NOUNS[about.kind])}.`

const verb = (act: Act, noun: string): string => {
  switch (act.kind) {
    case 'confirm':
      return `Confirmed ${noun}`
    case 'reject':
      return `Rejected ${noun}`
    case 'comment':
      return `Commented on ${noun}`
    case 'answer':
      return 'Answered the question'
    case 'retract':
      return 'Took a judgement back'
    case 'spans':
      return `Moved the ends of the ${act.part}: “${act.anchors
        .map(({ exact }) => exact)
        .join(' … ')
        .slice(0, 200)}”`
    case 'speaker':
      return act.names.length > 0 ? `Who speaks: ${act.names.join(' and ')}` : 'Who speaks cannot be told'
    case 'access':
      return `How the speaker knows: ${act.access}`
    case 'commitment':
      return `The author’s stance: ${act.commitment}`
    case 'polarity':
      return `The source ${act.polarity}`
    case 'frame':
      return act.frame
        ? `What happened: ${act.frame.kind}${act.frame.negated ? ', denied' : ''}, ${act.frame.modality}`
        : 'No event is stated'
    case 'same':
      return `The same as “${act.other.exact.slice(0, 200)}”`
    case 'not-same':
      return `Not the same as “${act.other.exact.slice(0, 200)}”`
    case 'cut-descent':
      return 'The one does not come from the other'
    case 'reverse-descent':
      return 'It went the other way'
    case 'reliability':
      return `Reliability of the source: ${act.grade}`
    case 'credibility':
      return `Credibility of what is stated: ${act.grade}`
  }
}
