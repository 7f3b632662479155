import { expect, it } from 'vitest'
import { openReader } from '../../src/read/index.ts'
import { loadReference } from '../../src/reference/index.ts'
import { annotated } from '../support/annotated.ts'

const read = openReader(loadReference())

it('reads the body of a report whose title stands behind it, as a row of a corpus gives it', () => {
  const body = 'The weir at Lower Hamm burst on Monday. “Nobody was hurt,” the harbour master Ilka Brandt said.'
  const { report } = annotated(`${body}\n---\nreport: body-only language=en`)
  const title = 'Weir bursts at Lower Hamm'
  const text = `${body}\n\n${title}`
  const start = body.length + 2
  const found = read({ ...report, text, title: { start, end: text.length } })
  const plain = read(report)
  expect(plain.statements.length).toBeGreaterThan(1)
  expect(found.statements.map(({ content }) => content)).toEqual(plain.statements.map(({ content }) => content))
})
