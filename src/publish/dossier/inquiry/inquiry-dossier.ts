import type { Findings } from '../../../model/index.ts'
import { type FindingsView, findingsView } from '../../findings/findings-view.ts'
import { document } from '../document.ts'
import { type Html, html } from '../html.ts'
import { type Citations, citations } from './citations.ts'
import { claimsSection } from './claims-section.ts'
import { headlinesSection } from './headlines-section.ts'
import { judgementsSection } from './judgements-section.ts'
import type { Outlines } from './map-drawing.ts'
import { gapsSection, limitsSection, nextSection, questionsSection } from './open-sections.ts'
import { originsSection } from './origins-section.ts'
import { overview } from './overview.ts'
import { placesSection } from './places-section.ts'
import { reportsSection, wordsSection } from './reports-sections.ts'
import { timelineSection } from './timeline-section.ts'

/** Its place on the page, by the id its section has, and its name in the contents. */
type Part = readonly [id: string, name: string, make: (view: FindingsView, citations: Citations) => Html | null]

/**
 * The findings of an inquiry as one self-contained HTML file: claims by reach and bounds, who has each from whom, what changed, when and
 * where, headlines against their bodies, questions, what to examine next, gaps, sources, and the words that all of it rests on, linked both ways.
 *
 * Needs no script, asks for nothing over a network, and its content security policy forbids both. All captured text is escaped.
 * The same findings give the same file to the byte. Its size is bounded: what is left out is said where it would stand, with how to see it.
 * @param outlines coasts and borders for the map; null leaves the map out.
 * Cost: linear in the findings, and the square of the stations drawn, which are bounded.
 */
export const inquiryDossier = (findings: Findings, outlines: Outlines | null): string => {
  const view = findingsView(findings)
  const links = citations(view)
  const parts: readonly Part[] = [
    ['claims', 'What is claimed', claimsSection],
    ['headlines', 'Headlines against bodies', headlinesSection],
    ['judgements', 'What people decided', judgementsSection],
    ['questions', 'Questions for a person', questionsSection],
    ['next', 'To examine next', nextSection],
    ['timeline', 'In order of time', timelineSection],
    ['places', 'Places', (shown, cited) => placesSection(shown, cited, outlines)],
    ['origins', 'Where accounts begin', originsSection],
    ['gaps', 'Gaps', gapsSection],
    // These two show what those above quote, so they are made after them.
    ['words', 'The words it rests on', wordsSection],
    ['reports', 'The reports', reportsSection],
    ['limits', 'What this cannot tell', limitsSection],
  ]
  const made = parts.flatMap(([id, name, make]) => {
    const section = make(view, links)
    return section ? [{ id, name, section }] : []
  })
  return document(
    findings.name,
    html`${overview(view)}
<nav aria-label="Contents"><ol>${made.map(({ id, name }) => html`<li><a href="#${id}">${name}</a></li>`)}</ol></nav>
${made.map(({ section }) => html`${section}\n`)}`,
  )
}
