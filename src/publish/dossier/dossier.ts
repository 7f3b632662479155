import type { Capture, Examination } from '../../model/index.ts'
import { type View, view } from '../view.ts'
import { type Anchors, anchors } from './anchors.ts'
import { brief } from './brief.ts'
import { claimsSection } from './claims-section.ts'
import { document } from './document.ts'
import { copySection, datesSection, namesSection, wordingSection } from './facts-sections.ts'
import { headlineSection } from './headline-section.ts'
import { type Html, html } from './html.ts'
import { gapsSection, limitsSection, nextSection, questionsSection } from './open-sections.ts'
import { sourcesSection } from './sources-section.ts'
import { statementsSection } from './statements-section.ts'
import { textSection } from './text-section.ts'

/** Its place on the page, by the id its section has, and its name in the contents. */
type Part = readonly [id: string, name: string, make: (shown: View, links: Anchors) => Html | null]

const BEFORE: readonly Part[] = [
  ['headline', 'The headline', headlineSection],
  ['claims', 'What it claims', claimsSection],
  ['questions', 'Questions for a person', questionsSection],
  ['next', 'To examine next', nextSection],
]
const AFTER: readonly Part[] = [
  ['sources', 'On whose word', sourcesSection],
  ['statements', 'Every statement', statementsSection],
  ['dates', 'Dates, in order', datesSection],
  ['names', 'Whom and what it speaks of', namesSection],
  ['wording', 'Wording', wordingSection],
  ['gaps', 'Gaps', gapsSection],
  ['copy', 'This copy', copySection],
  ['limits', 'What this cannot tell', limitsSection],
]

/**
 * One examination as one self-contained HTML file: the report's text with its spans marked and linked both ways to the findings.
 *
 * Needs no script, asks for nothing over a network, and its content security policy forbids both. All captured text is escaped.
 * The same examination gives the same file to the byte. Texts longer than 300,000 code units are shown in part, and it says so.
 * Cost: linear in the examination.
 */
export const dossier = (capture: Capture, examination: Examination): string => {
  const shown = view(capture, examination)
  const links = anchors(shown)
  const make = (parts: readonly Part[]): { readonly id: string; readonly name: string; readonly section: Html }[] =>
    parts.flatMap(([id, name, part]) => {
      const section = part(shown, links)
      return section ? [{ id, name, section }] : []
    })
  const before = make(BEFORE)
  const after = make(AFTER)
  const text = textSection(shown, links, writtenIn([...before, ...after].map(({ section }) => section)))
  const parts = [...before, { id: 'text', name: 'The report', section: text }, ...after]
  return document(
    shown.title,
    html`${brief(shown)}
<nav aria-label="Contents"><ol>${parts.map(({ id, name }) => html`<li><a href="#${id}">${name}</a></li>`)}</ol></nav>
${parts.map(({ section }) => html`${section}\n`)}`,
  )
}

/** The ids that findings have on the page, so that the text leads to none that is not there. */
const writtenIn = (sections: readonly Html[]): Set<string> => {
  const written = new Set<string>()
  for (const { markup } of sections) for (const [, id] of markup.matchAll(/ id="([a-z0-9-]+)"/g)) written.add(id as string)
  return written
}
