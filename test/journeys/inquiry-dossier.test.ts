import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Findings, Reading, ReportId } from '../../src/model/index.ts'
import { inquiryDossier } from '../../src/publish/index.ts'
import { loadReference } from '../../src/reference/index.ts'
import { file, temporaryFolder } from '../robustness/command.ts'
import { sluice } from '../support/sluice.ts'
import { axe, follow, noBrowser, openBrowser } from './browser.ts'

const folder = temporaryFolder()
const { world } = loadReference()
const path = file(folder, 'sluice.html', inquiryDossier(sluice, world))

const LOOKS = [
  { name: 'wide and light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'wide and dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  { name: 'narrow', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  { name: 'narrow and dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
] as const

describe.skipIf(noBrowser)('a fact-checker opens the dossier of many reports', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
  })

  const open = async (look: (typeof LOOKS)[number], address = path, bypassCSP = false): Promise<Page> => {
    const page = await browser.newPage({ viewport: look.viewport, colorScheme: look.colorScheme, bypassCSP })
    await page.goto(`file://${address}`)
    return page
  }

  it.each(LOOKS)('$name: it asks for nothing, says nothing wrong, and does not scroll sideways', async (look) => {
    const page = await browser.newPage({ viewport: look.viewport, colorScheme: look.colorScheme })
    const asked: string[] = []
    const said: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    await page.goto(`file://${path}`)
    expect(asked).toEqual([`file://${path}`])
    expect(said).toEqual([])
    const [inner, scroll] = (await page.evaluate(
      '[document.documentElement.clientWidth, document.documentElement.scrollWidth]',
    )) as [number, number]
    expect(scroll).toBeLessThanOrEqual(inner)
    await page.close()
  })

  it.each(LOOKS)('$name: axe finds nothing that bars anybody, with all of it open', async (look) => {
    const page = await open(look, path, true)
    await page.evaluate(`document.querySelectorAll('details').forEach((one) => { one.open = true })`)
    await page.evaluate(axe)
    const { violations } = (await page.evaluate('axe.run(document)')) as AxeResults
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    await page.close()
  })

  it('she goes from a station to the words it rests on, which open for her, and back to the station', async () => {
    const page = await open(LOOKS[0])
    await follow(page, '#c1b2 a.at')
    const target = (await page.evaluate('location.hash')) as string
    expect(target).toMatch(/^#q\d+$/)
    expect(await page.locator(`#words ${target}`).isVisible()).toBe(true)
    await follow(page, `#words ${target} ~ a.n, #words ${target} a.n`)
    expect(await page.evaluate('location.hash')).toMatch(/^#c1/)
    await page.close()
  })

  it('she follows a link to a report that is folded away, and sees it', async () => {
    const many = Array.from({ length: 40 }, (_, at) => ({
      ...(sluice.readings.at(0) as Reading),
      report: { ...(sluice.readings.at(0) as Reading).report, id: `x${at}` as ReportId },
    }))
    const page = await open(
      LOOKS[0],
      file(folder, 'many.html', inquiryDossier({ ...sluice, readings: [...sluice.readings, ...many] }, null)),
    )
    expect(await page.locator('#r50').isVisible()).toBe(false)
    await page.goto(`${page.url().replace(/#.*/, '')}#r50`)
    expect(await page.locator('#r50').isVisible()).toBe(true)
    await page.close()
  })

  it('each mark of the drawing stands beside its station, and a line runs on to the next', async () => {
    for (const look of [LOOKS[0], LOOKS[2]]) {
      const page = await open(look)
      const rows = (await page.evaluate(`[...document.querySelectorAll('#c1 .lineage tbody tr')].map((row) => {
        const drawing = row.querySelector('svg').getBoundingClientRect()
        const box = row.getBoundingClientRect()
        const who = row.querySelector('th').getBoundingClientRect()
        return { above: drawing.top - box.top, below: box.bottom - drawing.bottom, beside: who.left - drawing.right, height: drawing.height }
      })`)) as { above: number; below: number; beside: number; height: number }[]
      expect(rows.length).toBeGreaterThan(10)
      for (const { above, below, beside, height } of rows) {
        expect(Math.abs(above)).toBeLessThanOrEqual(2)
        expect(Math.abs(below)).toBeLessThanOrEqual(2)
        expect(beside).toBeGreaterThanOrEqual(-1)
        expect(height).toBeGreaterThan(20)
      }
      await page.close()
    }
  })

  it('right-to-left words run from right to left, and findings do not', async () => {
    const arabic = 'فتح ثلاثة رجال بوابة السد ليلا قبل الفيضان بقليل'
    const [claim, ...claims] = sluice.traced.claims
    if (!claim) throw new Error('the story has a claim')
    const told: Findings = { ...sluice, traced: { ...sluice.traced, claims: [...claims, { ...claim, gist: arabic }] } }
    const page = await open(LOOKS[0], file(folder, 'arabic.html', inquiryDossier(told, null)))
    expect(await page.evaluate(`getComputedStyle(document.querySelector('#c2 th')).direction`)).toBe('rtl')
    expect(await page.evaluate(`getComputedStyle(document.querySelector('#limits li')).direction`)).toBe('ltr')
    await page.close()
  })

  it.skipIf(!existsSync('/usr/bin/pdftotext') && process.env['CI'] !== 'true')(
    'she prints it on A4, with what is folded',
    async () => {
      const page = await open(LOOKS[0])
      const pdf = join(folder, 'print.pdf')
      await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true })
      await page.close()
      const printed = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
      for (const part of [
        'Who has it from whom',
        'County Sheet 8',
        'In order of time',
        'Not found in the gazetteer',
        'What this cannot tell',
      ])
        expect(printed).toContain(part)
      expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/Page size:\s+59[45]\S* x 84[12]/)
    },
  )
})
