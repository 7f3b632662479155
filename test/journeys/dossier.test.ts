import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../house/files.ts'
import { file, hearsay, temporaryFolder } from '../robustness/command.ts'
import { axe, follow, noBrowser, openBrowser } from './browser.ts'

const folder = temporaryFolder()

const LOOKS = [
  { name: 'wide and light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'wide and dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  { name: 'narrow', viewport: { width: 360, height: 740 }, colorScheme: 'light' },
] as const

describe.skipIf(noBrowser)('a fact-checker opens the dossier of a report', () => {
  let browser: Browser
  const path = join(folder, 'harbour-guard.dossier.html')
  const list = join(folder, 'hearsay-dossiers/index.html')

  beforeAll(async () => {
    const demo = join(root, 'examples/harbour-guard.txt')
    hearsay(['examine', demo], { cwd: folder })
    const arabic = 'قال المتحدث باسم الميناء إن المستودع كان فارغا. ولم يسأله أحد عن القوائم بعد ذلك.\n\n'
    hearsay(['examine', demo, file(folder, 'arabic.txt', `خبر من الميناء\n\n${arabic.repeat(4)}`)], { cwd: folder })
    browser = await openBrowser()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
  })

  const open = async (
    look: (typeof LOOKS)[number],
    address: string,
    bypassCSP = false,
  ): Promise<{ page: Page; asked: string[]; said: string[] }> => {
    const page = await browser.newPage({ viewport: look.viewport, colorScheme: look.colorScheme, bypassCSP })
    const asked: string[] = []
    const said: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    await page.goto(`file://${address}`)
    return { page, asked, said }
  }

  it.each(LOOKS)('$name: it asks for nothing, says nothing wrong, and does not scroll sideways', async (look) => {
    const { page, asked, said } = await open(look, path)
    expect(asked).toEqual([`file://${path}`])
    expect(said).toEqual([])
    const [inner, scroll] = (await page.evaluate(
      '[document.documentElement.clientWidth, document.documentElement.scrollWidth]',
    )) as [number, number]
    expect(scroll).toBeLessThanOrEqual(inner)
    await page.close()
  })

  it.each(LOOKS)('$name: axe finds nothing that bars anybody', async (look) => {
    for (const address of [path, list, join(folder, 'hearsay-dossiers/arabic.dossier.html')]) {
      const { page } = await open(look, address, true)
      await page.evaluate(axe)
      const { violations } = (await page.evaluate('axe.run(document)')) as AxeResults
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      await page.close()
    }
  })

  it('she goes from a finding to the words it rests on, and back to the statement', async () => {
    const { page } = await open(LOOKS[0], path)
    await follow(page, '#claims .stated a.at')
    const target = (await page.evaluate('location.hash')) as string
    expect(target).toMatch(/^#t\d+-\d+$/)
    expect(await page.evaluate(`document.querySelector('#text').contains(document.querySelector('${target}'))`)).toBe(true)
    await follow(page, '#text .words a.n')
    expect(await page.evaluate('location.hash')).toMatch(/^#s\d+$/)
    await follow(page, `${await page.evaluate('location.hash')} > a.n`)
    expect(await page.evaluate('location.hash')).toMatch(/^#r\d+$/)
    await page.close()
  })

  it('she works by keyboard: the first key leads past the head, and every stop can be seen', async () => {
    const { page } = await open(LOOKS[0], path)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.className')).toBe('skip')
    for (let stop = 0; stop < 12; stop++) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid')
    }
    await page.close()
  })

  it('right-to-left text runs from right to left, and findings do not', async () => {
    const { page } = await open(LOOKS[0], join(folder, 'hearsay-dossiers/arabic.dossier.html'))
    expect(await page.evaluate(`getComputedStyle(document.querySelector('#text .words.body')).direction`)).toBe('rtl')
    expect(await page.evaluate(`getComputedStyle(document.querySelector('#limits li')).direction`)).toBe('ltr')
    await page.close()
  })

  it('she opens one of several from the list', async () => {
    const { page } = await open(LOOKS[0], list)
    await page.click('tbody a')
    await page.waitForLoadState()
    expect(await page.title()).toContain('Hearsay')
    expect(await page.evaluate(`document.querySelector('#limits') !== null`)).toBe(true)
    await page.close()
  })

  it.skipIf(!existsSync('/usr/bin/pdftotext') && process.env['CI'] !== 'true')(
    'she prints it on A4, and nothing is lost',
    async () => {
      const { page } = await open(LOOKS[0], path)
      const pdf = join(folder, 'print.pdf')
      await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true })
      await page.close()
      const printed = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
      for (const part of ['held against the body', 'To examine next', 'What this cannot tell', 'Tomas Ilvane', 'Every statement'])
        expect(printed).toContain(part)
      expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/Page size:\s+59[45]\S* x 84[12]/)
    },
  )
})
