import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Judged } from '../../src/bench/api.ts'
import { hearsay, temporaryFolder } from '../robustness/command.ts'
import { pause, type Started, startBench, type Visitor, visit } from '../support/bench.ts'
import { corpusOf, guardReport } from '../support/bench-reports.ts'
import { drop, openBench } from './bench-page.ts'
import { noBrowser, openBrowser } from './browser.ts'

/** How often a bench is killed; more in a long run: HEARSAY_KILLS=100. */
const KILLS = Number(process.env['HEARSAY_KILLS'] ?? 3)
const folder = temporaryFolder()

describe('a bench that is killed at any moment', () => {
  it('has every judgement it answered for, and goes on adding where it stopped', async () => {
    const inquiry = join(folder, 'killed')
    const corpus = corpusOf(60)
    let bench = await startBench(inquiry)
    let visitor = await visit(bench)
    await visitor.upload([['report.txt', guardReport]])
    await visitor.settled()
    const [report] = (await visitor.ask('reports')).rows
    const { statements } = await visitor.ask('report', { params: { report: report?.id as never } })
    const answered = new Map<string, string>()
    for (let kill = 0; kill < KILLS; kill++) {
      const adding = visitor.upload([['corpus.jsonl', corpus]])
      const judging = judgeUntilGone(visitor, statements, kill, answered)
      await adding
      await pause(150 + Math.random() * 2500)
      await bench.kill()
      await judging
      bench = await startBench(inquiry)
      visitor = await visit(bench)
      const kept = await judgements(visitor)
      for (const [id, why] of answered) expect(kept.get(id), `judgement ${id}, kill ${kill}`).toBe(why)
      const { readOnly, counts } = await visitor.ask('inquiry')
      expect(readOnly).toBeNull()
      expect(counts.judgements).toBe(kept.size)
    }
    expect(answered.size).toBeGreaterThanOrEqual(KILLS)
    await visitor.upload([['corpus.jsonl', corpus]])
    await visitor.settled()
    const { counts, unfinished } = await visitor.ask('inquiry')
    expect(counts).toMatchObject({ reports: 61, failures: 0, outdated: 0, orphaned: 0 })
    expect(unfinished).toEqual([])
    // They stand where they stood, on the statements they were made on.
    const { rows } = await visitor.ask('judgements', { query: { limit: 500 } })
    expect(rows.every(({ on, orphaned }) => on !== null && !orphaned)).toBe(true)
    await bench.stop()
  }, 240_000)

  it('leaves an inquiry that the command line opens as it is', () => {
    const { status, out } = hearsay(['status', join(folder, 'killed'), '--format', 'jsonl'])
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ reports: 61, outdated: 0 })
  })
})

/** Judges one statement after another, and again, until nothing answers any more. */
const judgeUntilGone = async (
  visitor: Visitor,
  statements: Answer<'report'>['statements'],
  round: number,
  answered: Map<string, string>,
): Promise<void> => {
  for (let at = 0; ; at++) {
    const id = statements[at % statements.length]?.id as never
    const why = `Round ${round}, statement ${at}.`
    const done: Judged | null = await visitor
      .ask('judge', { body: { about: { kind: 'statement', statement: id }, act: { kind: 'comment' }, why } })
      .catch((error: Error) => {
        // Gone, not refused: a refusal would tell its code.
        expect(error.message).toMatch(/ECONN|socket hang up|EPIPE|aborted/)
        return null
      })
    if (!done) return
    answered.set(done.judgement.id, why)
  }
}

const judgements = async (visitor: Visitor): Promise<Map<string, string>> => {
  await visitor.settled()
  const { rows, total } = await visitor.ask('judgements', { query: { limit: 500 } })
  expect(rows).toHaveLength(total)
  return new Map(rows.map(({ id, why }) => [id, why]))
}

describe.skipIf(noBrowser)('somebody has a page open when the bench goes away', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
  })

  it('and is told what happened and what to do; the same page goes on once the new address was opened', async () => {
    const inquiry = join(folder, 'tab')
    const bench = await startBench(inquiry)
    const { page, context, settled } = await openBench(browser, bench)
    await drop(page, [['report.txt', guardReport]])
    await settled()
    await page.getByRole('listitem').filter({ hasText: 'goes beyond' }).getByRole('link').first().click()
    const cards = page.getByRole('complementary', { name: 'Statements' }).getByRole('listitem')
    await cards.first().getByRole('button').first().click()
    await bench.kill()

    // What is decided now is not on record, and it is said so at once.
    await cards
      .first()
      .getByRole('button', { name: /^Confirm/ })
      .click()
    const message = page.getByRole('region', { name: 'Messages' }).getByText('The bench does not answer.')
    await message.waitFor()
    expect(await message.innerText()).toContain('Start it again with “hearsay bench” and open the address it prints.')
    const alert = page.getByRole('alert').filter({ hasText: 'The bench does not answer' })
    await alert.waitFor({ timeout: 20_000 })
    expect(await alert.innerText()).toMatch(/What you decided is kept.*start “hearsay bench” again and open the address it prints/)

    // The same port, as it is for whoever named none: the old page is not let in before the new address was opened.
    const again = await startBench(inquiry, { port: Number(new URL(bench.origin).port) })
    await page.waitForTimeout(4000)
    expect(await alert.isVisible()).toBe(true)
    const refused = await context.newPage()
    await refused.goto(`${again.origin}/claims`)
    expect(
      await refused.getByText(/Start “hearsay bench” again, and open the address it prints; what you decided is kept/).isVisible(),
    ).toBe(true)
    await refused.goto(again.url)
    await refused.getByRole('heading', { name: 'What stands out' }).waitFor()
    await alert.waitFor({ state: 'detached', timeout: 20_000 })
    await cards
      .first()
      .getByRole('button', { name: /^Confirm/ })
      .click()
    await page.getByRole('region', { name: 'Messages' }).getByText('On record.').waitFor()
    await context.close()
    await again.stop()
  })

  it('and a second bench over the same inquiry shows it, says why it cannot change it, and changes nothing', async () => {
    const inquiry = join(folder, 'tab')
    const first: Started = await startBench(inquiry)
    const second = await startBench(inquiry)
    expect(second.said()).toMatch(/can be read, not changed/)
    const { page, context, faults } = await openBench(browser, second)
    await page.getByText('Read only:').waitFor()
    expect(await page.getByText('Read only:').innerText()).toMatch(/another|process|writ/i)
    await page.getByRole('heading', { name: 'What stands out' }).waitFor()
    expect(await page.getByRole('region', { name: 'Add reports' }).count()).toBe(0)
    await page.getByRole('listitem').filter({ hasText: 'goes beyond' }).getByRole('link').first().click()
    const cards = page.getByRole('complementary', { name: 'Statements' }).getByRole('listitem')
    await cards.first().getByRole('button').first().click()
    await cards
      .first()
      .getByRole('button', { name: /^Confirm/ })
      .click()
    await page.getByRole('region', { name: 'Messages' }).getByText('Nothing was put on record.').waitFor()
    expect(faults.filter((fault) => !fault.includes('409'))).toEqual([])
    await context.close()
    const reader = await startBench(inquiry)
    const visitor = await visit(reader)
    for (const [path, body] of [
      ['/api/sources', { sources: ['x'] }],
      ['/api/removals', { items: ['x'], act: 'remove', reason: 'x' }],
    ] as const) {
      const sent = { method: 'POST', path, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
      expect(await visitor.refusal(sent)).toMatchObject({ status: 409, code: 'E_INQUIRY_LOCKED' })
    }
    const { counts } = await visitor.ask('inquiry')
    expect(counts.reports).toBe(1)
    await Promise.all([first.stop(), second.stop(), reader.stop()])
  })
})
