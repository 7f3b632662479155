import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest'
import { sharedOrSkip } from '../house/shared.ts'
import { temporaryFolder } from '../robustness/command.ts'
import { type Started, startBench } from '../support/bench.ts'
import { guardReport } from '../support/bench-reports.ts'
import { type BenchPage, card, drop, openBench, paste, said } from './bench-page.ts'
import { noBrowser, openBrowser } from './browser.ts'

const folder = temporaryFolder()

/** A report to drop, the statement whose speaker is wrong, and how the bounds of what it states go once that is rejected. */
interface Given {
  readonly name: string
  readonly text: (context: TestContext) => string
  /** Where the words are, which are not repeated here, for they may not be ours: what stands before them in the text. */
  readonly speaker: string
  readonly bounds: string
}
const REPORTS: readonly Given[] = [
  { name: 'an invented report', text: () => guardReport, speaker: 'Anele Voss', bounds: '1–3 → 1–2' },
  {
    name: 'the first user’s report',
    text: (context) => readFileSync(join(sharedOrSkip(context), 'seed', 'at-tanf.txt'), 'utf8'),
    speaker: 'witness reports',
    bounds: '1–3 → 1–2',
  },
]

describe.skipIf(noBrowser)('somebody opens the bench for the first time', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
  })

  /** A bench in an empty folder, as it is opened by somebody who named nothing. */
  const begin = async (name: string): Promise<{ readonly bench: Started } & BenchPage> => {
    const cwd = join(folder, name)
    mkdirSync(cwd)
    const bench = await startBench(null, { cwd })
    return { bench, ...(await openBench(browser, bench)) }
  }

  /** The dossier that was kept: whole, by itself, and with what was decided. */
  const expectDossier = (html: string, title: string): void => {
    expect(html).toMatch(/^<!doctype html>/i)
    expect(html.trimEnd()).toMatch(/<\/html>$/)
    expect(html).not.toMatch(/<script|\s(?:src|href)="(?:https?:)?\/\//)
    expect(html).toContain(title.split(/[‘’“”']/)[0] as string)
    expect(html).toContain('Mara Quill')
    expect(html).toContain('Rejected the attribution')
  }

  it('and tries it on the invented report that an empty inquiry offers', async () => {
    const { bench, page, context, faults, settled } = await begin('example')
    await page.getByRole('button', { name: 'Try it on an invented report' }).click()
    await settled()
    expect(await page.getByRole('listitem').filter({ hasText: 'goes beyond what its text offers' }).count()).toBe(1)
    expect(await page.getByRole('button', { name: 'Try it on an invented report' }).count()).toBe(0)
    expect(faults).toEqual([])
    await context.close()
    await bench.stop()
  })

  it('and drops on any view, pastes a report, and pastes addresses that are not fetched before that is asked for', async () => {
    const { bench, page, context, faults, settled } = await begin('pasted')
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Reports' }).click()
    await page.getByRole('heading', { level: 1, name: 'Reports' }).waitFor()
    await drop(page, [['report.txt', guardReport]])
    await said(page, '1 file handed over.').waitFor()
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Inquiry', exact: true }).click()
    await settled()

    const pasted = guardReport.replace(/^[^\n]*/, 'Guards at the harbour deny it').replaceAll('Voss', 'Marr')
    await paste(page, pasted)
    await said(page, '1 file handed over.').waitFor()
    await page.getByRole('link', { name: 'Reports', exact: true }).first().click()
    await page.getByRole('link', { name: 'Guards at the harbour deny it' }).waitFor()

    await page.goBack()
    const addresses = page.getByLabel(/^Web address/)
    await addresses.waitFor()
    await paste(page, 'https://one.invalid/a\nhttps://two.invalid/b')
    expect(await addresses.inputValue()).toBe('https://one.invalid/a\nhttps://two.invalid/b')
    expect(await page.getByRole('button', { name: 'Add', exact: true }).isEnabled()).toBe(true)
    expect(faults).toEqual([])
    await context.close()
    await bench.stop()
  })

  it.each(REPORTS)('and goes by mouse from $name to a dossier that tells what was decided', async (given, context) => {
    const text = given.text(context as never)
    const title = text.split('\n')[0] as string
    const { bench, page, faults, settled } = await begin(`mouse-${given.speaker}`)
    await page.getByRole('heading', { name: 'Start here' }).waitFor()
    expect(await page.getByText('Nothing leaves this machine').isVisible()).toBe(true)

    await drop(page, [['report.txt', text]])
    await said(page, '1 file handed over.').waitFor()
    await page.getByRole('region', { name: 'Work' }).getByText('Adding').waitFor()
    await settled()
    expect(await page.getByRole('region', { name: 'Work' }).getByRole('progressbar').count()).toBe(0)

    // What the headline makes of it, and the words that say so.
    const headline = page.getByRole('listitem').filter({ hasText: 'goes beyond what its text offers' })
    await headline.getByText('the words').click()
    expect(await headline.getByRole('blockquote').first().innerText()).not.toBe('')
    await headline.getByRole('link', { name: title.slice(0, 30) }).click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title)
    expect(new URL(page.url()).pathname).toMatch(/^\/reports\/r[0-9a-f]{16}$/)

    // A wrong speaker is rejected; the message tells what that changed; it is undone, and done again.
    await decideWrongSpeaker(page, given)

    // Somebody else spoke.
    const other = card(page, 'first hand').first()
    await other.getByRole('button').first().click()
    const current = page
      .getByRole('complementary', { name: 'Statements' })
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: /Amend/ }) })
    await current.getByRole('button', { name: /Amend/ }).click()
    await current.getByRole('combobox', { name: 'Speaker', exact: true }).selectOption({ label: 'Somebody else, named' })
    await current.getByRole('textbox', { name: 'Somebody else, named' }).fill('Ona Trell')
    await current.getByRole('button', { name: /on record$/ }).click()
    await said(page, 'Who speaks: Ona Trell').waitFor()
    await current.getByText('Ona Trell').first().waitFor()
    expect(await page.getByRole('heading', { name: 'Judged here' }).isVisible()).toBe(true)

    // The review: one is skipped, one decided, and that is taken back.
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Review' }).click()
    const item = page.getByRole('article')
    const first = await item.innerText()
    await item.getByRole('button', { name: /^Skip/ }).click()
    expect(await item.innerText()).not.toBe(first)
    await page.getByLabel('Show').selectOption({ label: 'questions' })
    await item.getByText('Question', { exact: true }).waitFor()
    const asked = await item.getByRole('heading').first().innerText()
    await item.getByLabel(/Reason or answer/).fill('Asked the desk; they do not say.')
    await item.getByRole('button', { name: /^Answer/ }).click()
    await said(page, 'Answered the question').waitFor()
    await page.getByRole('heading', { name: asked }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /^Undo/ }).last().click()
    await said(page, 'Taken back.').waitFor()
    await page.getByRole('heading', { name: asked }).waitFor()

    // The dossier, as it is shown and as it is kept.
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Dossier' }).click()
    const shown = page.frameLocator('iframe')
    await shown.getByText('Rejected the attribution').first().waitFor()
    const [kept] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download' }).click()])
    expect(kept.suggestedFilename()).toMatch(/\.dossier\.html$/)
    expectDossier(readFileSync(await kept.path(), 'utf8'), title)
    expect(faults).toEqual([])
    await page.context().close()
    expect(await bench.stop()).toBe(0)
  })

  const decideWrongSpeaker = async (page: Page, { speaker, bounds }: Given): Promise<void> => {
    const back = bounds.split(' → ').reverse().join(' → ')
    const wrong = card(page, speaker).filter({ hasText: '1 to 3' }).first()
    await wrong.getByRole('button').first().click()
    await wrong.getByRole('button', { name: /^Reject/ }).click()
    const messages = page.getByRole('region', { name: 'Messages' })
    await said(page, 'Rejected the attribution').waitFor()
    expect(await messages.innerText()).toContain(bounds)
    await page
      .getByText(/^1 to 2 independent/)
      .first()
      .waitFor()
    for (const [button, words, change] of [
      ['Undo', 'Taken back.', back],
      ['Redo', 'Brought back.', bounds],
    ] as const) {
      await messages
        .getByRole('button', { name: new RegExp(`^${button}`) })
        .last()
        .click()
      await said(page, words).waitFor()
      await said(page, change).waitFor()
    }
  }
})
