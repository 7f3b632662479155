import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { html } from '../../src/publish/dossier/html.ts'
import { STYLE, STYLE_DIGEST } from '../../src/publish/dossier/style.ts'
import { contents, DOSSIER_MARK, dossier, dossierEntry } from '../../src/publish/index.ts'
import { captureOf, examination } from '../support/examination.ts'
import { idsIn, linksIn, words } from '../support/markup.ts'
import { riverGuards } from '../support/river-guards.ts'

const found = examination(riverGuards)
const { text } = found.reading.report
const capture = captureOf(text)
const page = dossier(capture, found)

describe('html', () => {
  it('escapes what is put in, in text and in attributes', () => {
    expect(html`<p title="${'"><script>'}">${"<b>&'"}</p>`.markup).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;&#39;</p>',
    )
  })

  it('puts markup in markup as it is, and nothing for null', () => {
    expect(html`<ul>${[html`<li>1</li>`, null, html`<li>2</li>`]}</ul>`.markup).toBe('<ul><li>1</li><li>2</li></ul>')
  })
})

describe('a dossier', () => {
  it('has every id once, and every link leads to one of them', () => {
    const ids = idsIn(page)
    expect(new Set(ids).size).toBe(ids.length)
    expect(linksIn(page).filter((link) => !link.startsWith('#'))).toEqual([])
    const known = new Set(ids)
    expect(linksIn(page).filter((link) => !known.has(link.slice(1)))).toEqual([])
    expect(linksIn(page).length).toBeGreaterThan(50)
  })

  it('leads from each statement to the text and from the text to each statement', () => {
    for (const [at] of found.reading.statements.entries()) {
      expect(page).toContain(`id="s${at + 1}"><a class="n" href="#r${at + 1}"`)
      expect(page).toContain(`id="r${at + 1}" href="#s${at + 1}"`)
    }
  })

  it('holds the report letter for letter, in order', () => {
    const section = page.slice(page.indexOf('<div class="text"'), page.indexOf('</section>', page.indexOf('<div class="text"')))
    const shown = [...section.matchAll(/<p class="words[^>]*>(.*?)<\/p>(?=<div|<\/div>)/gs)]
      .map(([, inner]) => words((inner as string).replace(/<a class="n".*?<\/a>/g, '')))
      .join('\n')
    const folded = (all: string): string => all.replace(/\s+/g, ' ').trim()
    expect(folded(shown)).toBe(folded(text))
  })

  it('has a policy that admits its own style sheet and nothing else', () => {
    expect(STYLE_DIGEST).toBe(`sha256-${createHash('sha256').update(STYLE).digest('base64')}`)
    expect(page).toContain(`content="default-src 'none'; style-src '${STYLE_DIGEST}'; base-uri 'none'; form-action 'none'"`)
    expect(page).not.toMatch(/<script|<link|<img|<iframe|<form|\sstyle=|\son[a-z]+=|url\(|@import|https?:/i)
  })

  it('is the same to the byte when made again', () => {
    expect(dossier(capture, examination(riverGuards))).toBe(page)
    expect(page).not.toContain(capture.takenAt)
  })

  it('tells itself from files of others within its first kilobyte', () => {
    expect(page.slice(0, 1024)).toContain(DOSSIER_MARK)
  })

  it('gives the digest of the bytes, bounds, chain, next steps and what it cannot tell', () => {
    for (const part of [
      capture.bytes,
      'At least 1, at most 3 independent origins',
      'the interview or conversation with Ilmar Toss',
      'What this cannot tell',
    ])
      expect(page).toContain(part)
    for (const { text: step } of found.next) expect(words(page)).toContain(step)
    for (const { text: asked } of found.questions) expect(words(page)).toContain(asked)
  })

  it('makes no markup of what a report holds', () => {
    const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'&amp;</p></section><style>*</style>'
    const attacked = examination(
      `${hostile}\n\n{source 1: {person evil: ${hostile}}} {cue 1: said} {content 1: that ${hostile} was so \u202e and \u0000}.\n---\nevil: role=${hostile.replaceAll(' ', '_')}\nreport: outlet=${hostile.replaceAll(' ', '_')}`,
    )
    const markup = dossier(captureOf(hostile, hostile), attacked)
    expect(markup).not.toMatch(/<script|<img|<style>\*/)
    expect(markup.match(/<section/g)?.length).toBe(markup.match(/<\/section>/g)?.length)
    expect(markup).not.toContain('\u0000')
  })

  it('shows a long report in part and says so, and leads nowhere that is not there', () => {
    const sentence = '{source N: The warden} {cue N: said} {content N: that the lock at the lower basin was shut again}.\n\n'
    const long = examination(
      `A long title\n\n${Array.from({ length: 5200 }, (_, at) => sentence.replaceAll('N', String(at + 1))).join('')}`,
    )
    const markup = dossier(captureOf(long.reading.report.text), long)
    expect(markup).toContain('of the text are not shown here')
    const known = new Set(idsIn(markup))
    expect(linksIn(markup).filter((link) => !known.has(link.slice(1)))).toEqual([])
  })
})

describe('the list of contents', () => {
  it('leads to each dossier by its file name, and says what each claims', () => {
    const list = contents([dossierEntry(capture, found, 'a b&c.dossier.html')])
    expect(linksIn(list)).toContain('a%20b%26c.dossier.html')
    expect(list).toContain('At least 1, at most 3 independent origins')
  })
})
