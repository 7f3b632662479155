import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { file, temporaryFolder } from '../robustness/command.ts'
import { startBench } from '../support/bench.ts'
import { guardReport } from '../support/bench-reports.ts'
import { card, openBench, said } from './bench-page.ts'
import { noBrowser, openBrowser } from './browser.ts'

const folder = temporaryFolder()

/** Presses Tab until something has the focus. @throws Error where it cannot be reached so. */
const tabTo = async (page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  for (let stop = 0; stop < 120; stop++) {
    if ((await wanted.and(page.locator(':focus')).count()) > 0) return
    await page.keyboard.press(key)
  }
  throw new Error(`${wanted} cannot be reached with ${key}.`)
}
const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}

describe.skipIf(noBrowser)('somebody works at the bench by keyboard alone', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
  })

  it('from a report on the disk to a dossier that tells what was decided', async () => {
    const report = file(folder, 'report.txt', guardReport)
    const bench = await startBench(join(folder, 'keys'))
    const { page, faults, settled, context } = await openBench(browser, bench)

    // Waited for from before the first key, for it is caught only from then on.
    const chosen = page.waitForEvent('filechooser')
    await tabTo(page, page.getByLabel('Choose files'))
    await press(page, 'Enter')
    await (await chosen).setFiles(report)
    await settled()

    // The sheet tells what the keys do, and goes with Escape.
    await press(page, '?')
    const sheet = page.getByRole('dialog', { name: 'What the keys do' })
    await sheet.getByText('Go to the reports').waitFor()
    await press(page, 'Escape')
    await sheet.waitFor({ state: 'detached' })

    await press(page, 'g', 'r')
    await page.getByRole('heading', { level: 1, name: 'Reports' }).waitFor()
    await page.getByRole('row').nth(1).waitFor()
    await press(page, 'j', 'Enter')
    await page.getByRole('region', { name: 'The text' }).waitFor()

    // Statement by statement to the one whose speaker is wrong.
    const wrong = card(page, 'Anele Voss').filter({ hasText: '1 to 3' }).first()
    const rejects = wrong.getByRole('button', { name: /^Reject/ })
    for (let step = 0; step < 60 && (await rejects.count()) === 0; step++) await press(page, 'j')
    await press(page, 'j', 'k')
    expect(await rejects.count()).toBe(1)
    await press(page, 'x')
    await said(page, 'Rejected the attribution').waitFor()
    await said(page, '1–3 → 1–2').waitFor()

    // A comment on another.
    await press(page, 'k', 'm')
    await page.keyboard.type('Seen on page 2, too.')
    await press(page, 'Tab', 'Enter')
    await said(page, 'Commented on').waitFor()

    // Among the judgements the latest is taken back, and brought back.
    await press(page, 'g', 'j')
    await page.getByRole('heading', { level: 1, name: 'Judgements' }).waitFor()
    const comment = page.getByRole('listitem').filter({ hasText: 'Seen on page 2, too.' })
    await comment.getByRole('button', { name: 'Take back' }).waitFor()
    await press(page, 'u')
    await comment.getByText('taken back', { exact: true }).waitFor()
    await press(page, 'y')
    await comment.getByText('taken back', { exact: true }).waitFor({ state: 'detached' })

    // The review, by its own keys.
    await press(page, 'g', 'v')
    const item = page.getByRole('article')
    await item.getByRole('heading').first().waitFor()
    const shown = (): Promise<string> => item.innerText()
    const rest = async (): Promise<number> => Number(/1 of (\d+)/.exec(await shown())?.[1])
    const total = await rest()
    expect(total).toBeGreaterThan(2)
    await press(page, 'a')
    await said(page, 'Confirmed the attribution').waitFor()
    await expect.poll(rest).toBeLessThan(total)
    const before = await shown()
    await press(page, 'Space')
    expect(await shown()).not.toBe(before)
    await press(page, 'x')
    await said(page, 'Rejected the attribution').waitFor()
    await press(page, 'u')
    await said(page, 'Taken back.').waitFor()
    await press(page, 'r')
    await page.keyboard.type('a x u are letters here')
    await press(page, 'Escape')
    await page.waitForTimeout(300)
    expect(await item.getByLabel(/Reason or answer/).inputValue()).toBe('a x u are letters here')

    await tabTo(page, page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Dossier' }), 'Shift+Tab')
    await press(page, 'Enter')
    const link = page.getByRole('link', { name: 'Download' })
    await link.waitFor()
    await tabTo(page, link)
    const [kept] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    const html = readFileSync(await kept.path(), 'utf8')
    for (const words of ['Rejected the attribution', 'Confirmed the attribution', 'Seen on page 2, too.', 'Mara Quill'])
      expect(html).toContain(words)
    expect(faults).toEqual([])
    await context.close()
    expect(await bench.stop()).toBe(0)
  })
})
