import { createHash } from 'node:crypto'
import type { Question } from '../../../model/index.ts'
import type { QuestionView } from '../../api.ts'
import type { Laid } from './desk.ts'
import { passageViews } from './rows.ts'

/** Stays the same as long as what it asks does. */
export const questionId = ({ kind, text }: Pick<Question, 'kind' | 'text'>): string =>
  `q${createHash('sha256').update(`${kind}\n${text}`).digest('hex').slice(0, 20)}`

export const questionView = (laid: Laid, question: Question): QuestionView => ({
  id: questionId(question),
  kind: question.kind,
  text: question.text,
  statements: question.statements.slice(0, 100),
  evidence: passageViews(laid, question.evidence, 6),
  judged: answersTo(laid, question.text),
})

/** Answers and comments that stand, by what was asked. */
export const answersTo = (laid: Laid, asks: string): QuestionView['judged'] =>
  [...laid.judgements.values()].flatMap(({ judgement, stands }) =>
    stands && judgement.about.kind === 'question' && judgement.about.asks === asks && judgement.act.kind !== 'retract'
      ? [judgement.id]
      : [],
  )

/** The question of an id, among those of all reports together. */
export const questionOf = (laid: Laid, id: string): Question | undefined =>
  laid.view.findings.questions.find((question) => questionId(question) === id)
