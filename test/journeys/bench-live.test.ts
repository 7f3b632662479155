import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { address, ROUTES } from '../../src/bench/api.ts'
import { temporaryFolder } from '../robustness/command.ts'
import { startBench } from '../support/bench.ts'
import { guardReport } from '../support/bench-reports.ts'
import { card, drop, openBench } from './bench-page.ts'
import { noBrowser, openBrowser } from './browser.ts'

const folder = temporaryFolder()

describe.skipIf(noBrowser)('somebody writes while the page is told of news', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
  })

  it('and keeps what was chosen and written, in the forms of a report and beside “Judging as”', async () => {
    const bench = await startBench(join(folder, 'live'))
    const { page, context, faults, settled } = await openBench(browser, bench)
    await drop(page, [['report.txt', guardReport]])
    await settled()
    /** Has something else judged, and waits until the page has asked again for what it shows. */
    const news = async (asked: string): Promise<void> => {
      const again = page.waitForResponse((response) => new URL(response.url()).pathname === asked)
      const [report] = (await (await page.request.get(`${bench.origin}${address('reports')}`)).json()).rows
      const body = { about: { kind: 'report', report: report.id }, act: { kind: 'comment' }, why: 'From another tab.' }
      expect((await page.request.post(`${bench.origin}${ROUTES.judge.path}`, { data: body })).status()).toBe(200)
      await again
      await page.waitForTimeout(200)
    }

    const me = page.getByLabel('Judging as')
    await me.fill('Ona Tre')
    await news('/api/inquiry')
    expect(await me.inputValue()).toBe('Ona Tre')

    await page.getByRole('listitem').filter({ hasText: 'goes beyond' }).getByRole('link').first().click()
    const one = card(page, 'Pavel Orsk').first()
    await one.getByRole('button').first().click()
    await one.getByRole('button', { name: /^Amend/ }).click()
    const speaker = one.getByRole('combobox', { name: 'Speaker', exact: true })
    await speaker.selectOption({ label: 'Somebody else, named' })
    await one.getByRole('textbox', { name: 'Somebody else, named' }).fill('Ona Trell')
    await one.getByRole('button', { name: 'End one word earlier' }).click()
    const moved = await one.getByRole('group', { name: 'Ends of the words' }).getByRole('paragraph').first().innerText()
    const kind = one.getByRole('combobox', { name: 'Kind of event' })
    await kind.selectOption({ label: 'detention' })
    await one.getByLabel(/^Reason/).fill('As the ministry’s page has it.')
    await news(new URL(page.url()).pathname.replace('/reports', '/api/reports'))
    expect(await speaker.inputValue()).toBe('+')
    expect(await one.getByRole('textbox', { name: 'Somebody else, named' }).inputValue()).toBe('Ona Trell')
    expect(await kind.inputValue()).toBe('detention')
    expect(await one.getByLabel(/^Reason/).inputValue()).toBe('As the ministry’s page has it.')
    expect(await one.getByRole('group', { name: 'Ends of the words' }).getByRole('paragraph').first().innerText()).toBe(moved)
    expect(faults).toEqual([])
    // It ends at once, whoever still listens.
    const asked = performance.now()
    await bench.stop()
    expect(performance.now() - asked).toBeLessThan(5000)
    await context.close()
  })
})
