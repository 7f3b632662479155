import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { address, ROUTES } from '../../src/bench/api.ts'
import { temporaryFolder } from '../robustness/command.ts'
import { type Started, startBench } from '../support/bench.ts'
import { guardReport } from '../support/bench-reports.ts'
import { openBench } from './bench-page.ts'
import { axe, noBrowser, openBrowser } from './browser.ts'

const folder = temporaryFolder()
const LONG = 'Interdepartmental'.repeat(12)
const ODD = [
  {
    id: 'rtl',
    title: 'متحدث: ثلاث شاحنات دخلت المستودع',
    text: 'قال المتحدث إن ثلاث شاحنات دخلت المستودع.',
    outlet: 'وكالة النهر',
    language: 'ar',
  },
  {
    id: 'long',
    title: `<img src=x onerror=alert(1)> ${LONG}`,
    text: `${LONG} Ltd said that two barges had been seized.`,
    outlet: LONG,
  },
]
const LOOKS = [
  { name: 'light and wide', colorScheme: 'light', width: 1280 },
  { name: 'dark and narrow', colorScheme: 'dark', width: 390 },
] as const

/** Everything that can be opened in a view is open when it is looked at. */
const opened: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  report: async (page) => {
    await page.keyboard.press('j')
    await page.keyboard.press('e')
    await page.getByRole('slider').first().waitFor()
  },
  claim: async (page) => {
    await page.keyboard.press('l')
    await page.keyboard.press('ArrowDown')
    for (const summary of await page.locator('main summary:visible').all()) await summary.click()
  },
  timeline: async (page) => {
    for (const summary of await page.locator('main summary:visible').all()) await summary.click()
  },
}

describe.skipIf(noBrowser)('every view of the bench', () => {
  let browser: Browser
  let bench: Started
  let state: Awaited<ReturnType<BrowserContext['storageState']>>
  let views: Readonly<Record<string, string>>
  beforeAll(async () => {
    browser = await openBrowser()
    bench = await startBench(join(folder, 'access'))
    const { page, context, settled } = await openBench(browser, bench)
    const corpus = readFileSync('examples/velm-corpus.jsonl', 'utf8')
    const sources = join(folder, 'sources')
    mkdirSync(sources)
    writeFileSync(join(sources, 'guard.txt'), guardReport)
    writeFileSync(join(sources, 'corpus.jsonl'), `${corpus.trim()}\n${ODD.map((one) => JSON.stringify(one)).join('\n')}\n`)
    const asked = { sources: [sources, join(folder, 'nowhere.html')], follow: false }
    expect((await page.request.post(`${bench.origin}${ROUTES.add.path}`, { data: asked })).status()).toBe(200)
    await settled()
    const rows = async (route: 'reports' | 'claims' | 'people' | 'outlets') =>
      (await (await page.request.get(`${bench.origin}${address(route)}`)).json()).rows
    const [reports, claims, people, outlets] = await Promise.all([rows('reports'), rows('claims'), rows('people'), rows('outlets')])
    const about = { kind: 'report', report: reports[0].id }
    await page.request.post(`${bench.origin}${ROUTES.judge.path}`, { data: { about, act: { kind: 'comment' }, why: LONG } })
    const of = (list: string, id: string): string => `/${list}/${encodeURIComponent(id)}`
    const odd = reports.filter(({ title }: { title: string | null }) =>
      ODD.some((one) => title?.startsWith(one.title.slice(0, 10))),
    )
    views = {
      inquiry: '/',
      claims: '/claims',
      claim: of('claims', claims[0].id),
      reports: '/reports',
      report: of('reports', reports[0].id),
      ...Object.fromEntries(odd.map(({ id }: { id: string }, at: number) => [`odd report ${at + 1}`, of('reports', id)])),
      editions: `${of('reports', reports[0].id)}/editions`,
      review: '/review',
      judgements: '/judgements',
      people: '/people',
      person: of('people', people[0].key),
      outlets: '/outlets',
      outlet: of('outlets', outlets[0].key),
      timeline: '/timeline',
      map: '/map',
      search: '/search?q=harbour',
      captures: '/captures',
      failures: '/failures',
      dossier: '/dossier',
      missing: '/nowhere',
    }
    state = await context.storageState()
    await context.close()
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await bench?.stop()
  })

  it.each(LOOKS)(
    '$name: bars nobody, as far as axe can tell, and needs no scrolling sideways',
    async ({ colorScheme, width }) => {
      // The policy of the pages admits no script but their own; this one only looks.
      const context = await browser.newContext({
        bypassCSP: true,
        storageState: state,
        colorScheme,
        viewport: { width, height: 900 },
      })
      const page = await context.newPage()
      const found: string[] = []
      for (const [name, path] of Object.entries(views)) {
        await page.goto(`${bench.origin}${path}`)
        await page.locator('h1').waitFor()
        await page.locator('[aria-busy=true]').waitFor({ state: 'detached' })
        await opened[name]?.(page)
        await page.evaluate(axe)
        const { violations } = (await page.evaluate('axe.run(document)')) as AxeResults
        found.push(...violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html.slice(0, 160)}`))
        const [shown, whole] = await page.evaluate<[number, number]>('[innerWidth, document.documentElement.scrollWidth]')
        if (whole > shown) found.push(`${name}: ${whole} wide`)
      }
      expect(found).toEqual([])
      await context.close()
    },
    240_000,
  )
})
