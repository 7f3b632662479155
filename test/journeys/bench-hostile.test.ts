import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, address } from '../../src/bench/api.ts'
import { temporaryFolder } from '../robustness/command.ts'
import { pause, startBench } from '../support/bench.ts'
import { HOSTILE, hostileFiles, MARK } from '../support/hostile.ts'
import { type BenchPage, drop, openBench } from './bench-page.ts'
import { noBrowser, openBrowser } from './browser.ts'

const folder = temporaryFolder()

describe.skipIf(noBrowser)('reports that want more than to be read', () => {
  let browser: Browser
  let bench: BenchPage & { readonly origin: string; readonly stop: () => Promise<unknown> }
  const get = async <Name extends 'reports' | 'claims' | 'people' | 'outlets' | 'judgements' | 'map' | 'captures'>(
    name: Name,
  ): Promise<Answer<Name>> => (await bench.page.request.get(bench.origin + address(name))).json()

  beforeAll(async () => {
    browser = await openBrowser()
    const started = await startBench(join(folder, 'hostile'))
    bench = { ...started, ...(await openBench(browser, started)) }
    await bench.page.getByLabel('Judging as').fill(`${HOSTILE[0]}Mara`)
    await bench.page.getByLabel('Judging as').press('Enter')
    await drop(bench.page, hostileFiles())
    await bench.settled()
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await bench?.stop()
  })

  it('are all taken in, whatever their format', async () => {
    const { rows } = await get('reports')
    for (const kind of ['txt', 'html', 'md', 'jsonl', 'csv', 'rss', 'atom', 'json', 'eml'])
      expect(
        rows.some(({ title }) => title?.includes(`${MARK}-${kind}`)),
        kind,
      ).toBe(true)
  })

  it('are judged under a hostile name for hostile reasons', async () => {
    const { rows } = await get('reports')
    for (const why of HOSTILE) {
      const body = { about: { kind: 'report', report: rows[0]?.id }, act: { kind: 'comment' }, why }
      const answer = await bench.page.request.post(`${bench.origin}/api/judgements`, { data: body })
      expect(answer.status()).toBe(200)
    }
    expect((await get('judgements')).total).toBe(HOSTILE.length)
  })

  it('show as text in every view, and nothing of them runs, loads, or leaves its place', async () => {
    const { page, faults } = bench
    const [reports, claims, people, outlets, map] = await Promise.all([
      get('reports'),
      get('claims'),
      get('people'),
      get('outlets'),
      get('map'),
    ])
    const part = encodeURIComponent
    const paths = [
      '/',
      '/claims',
      '/reports',
      '/review',
      '/people',
      '/outlets',
      '/timeline',
      '/map',
      '/judgements',
      '/dossier',
      '/captures',
      '/failures',
      `/search?q=${part(MARK)}`,
      `/search?q=${part('<script>')}`,
      `/search?q=${part(HOSTILE[1] as string)}&in=statements`,
      ...reports.rows.map(({ id }) => `/reports/${id}`),
      ...reports.rows.slice(0, 2).map(({ id }) => `/reports/${id}/editions`),
      ...claims.rows.slice(0, 6).map(({ id }) => `/claims/${id}`),
      ...people.rows.slice(0, 6).map(({ key }) => `/people/${part(key)}`),
      ...outlets.rows.slice(0, 4).map(({ key }) => `/outlets/${part(key)}`),
      ...[...map.places, ...map.missing].slice(0, 3).map(({ key }) => `/map/places/${part(key)}`),
      `/claims/${part('"><img src=x onerror=alert(1)>')}`,
      `/${part('<script>alert(1)</script>')}`,
    ]
    let seen = 0
    for (const path of paths) {
      await page.goto(bench.origin + path)
      await page.getByRole('heading').first().waitFor()
      await page.waitForLoadState('load')
      await pause(150)
      const text = (await page.evaluate('document.body.innerText')) as string
      if (text.includes('<script>')) seen++
      expect(await page.evaluate(`typeof window.__hacked`), path).toBe('undefined')
      expect(
        await page.evaluate(
          `document.querySelectorAll('main script, main img, main iframe:not([sandbox]), main object, main embed, main meta, main base, main link, main video').length`,
        ),
        path,
      ).toBe(0)
      expect(
        await page.evaluate(
          `[...document.querySelectorAll('main a')].filter((one) => !/^(https?:\\/\\/127\\.0\\.0\\.1:|blob:|data:)/.test(one.href)).map((one) => one.href)`,
        ),
        path,
      ).toEqual([])
      expect(
        await page.evaluate(
          `[...document.querySelectorAll('main *')].flatMap((one) => one.getAttributeNames()).filter((name) => name.startsWith('on'))`,
        ),
        path,
      ).toEqual([])
      expect(new URL(page.url()).origin, path).toBe(bench.origin)
      // Answers to addresses that lead nowhere are told by the browser itself.
      expect(
        faults.filter((fault) => !/404 \(Not Found\)/.test(fault)),
        path,
      ).toEqual([])
      faults.length = 0
    }
    expect(seen).toBeGreaterThan(10)
  }, 180_000)

  it('cannot turn round or hide the words beside them', async () => {
    const { page } = bench
    for (const path of ['/reports', '/judgements', '/people', '/outlets', '/captures']) {
      await page.goto(bench.origin + path)
      await page.getByRole('heading').first().waitFor()
      await pause(200)
      // Whatever holds an override is told apart from what stands beside it.
      const loose = (await page.evaluate(`(() => {
        const found = []
        const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT)
        for (let node = walk.nextNode(); node; node = walk.nextNode())
          if (/[\\u202a-\\u202e\\u2066-\\u2069]/.test(node.data) && !node.parentElement.closest('bdi, [dir], pre, code, option')) found.push(node.parentElement.outerHTML.slice(0, 200))
        return found
      })()`)) as string[]
      expect(loose, path).toEqual([])
    }
  })

  it('have no power over a table they are exported to', async () => {
    const { page, origin } = bench
    for (const name of [
      'reports',
      'claims',
      'people',
      'outlets',
      'judgements',
      'captures',
      'failures',
      'review',
      'timeline',
      'map',
    ] as const) {
      const csv = await (await page.request.get(`${origin}${address(name as 'reports', { query: { format: 'csv' } })}`)).text()
      for (const cell of cells(csv)) expect(cell, name).not.toMatch(/^[=+\-@\t\r](?!\d+(\.\d+)?$)/)
      if (name === 'judgements') expect(csv).toContain(`'=HYPERLINK`)
    }
  })

  it('are named by what their files are called, and never lie where that says', async () => {
    const { rows } = await get('captures')
    const own = rows.map(({ locator }) => locator).filter((locator) => !locator.includes('#'))
    expect(own.length).toBeGreaterThan(8)
    for (const locator of own) expect(locator).not.toMatch(/[\\/]|\p{Cc}|\p{Cf}|\.\./u)
  })

  it('lie in dossiers as text, too', async () => {
    const { page, origin, context } = bench
    const { rows } = await get('reports')
    const paths = ['/api/dossier', ...rows.slice(0, 12).map(({ id }) => address('reportDossier', { params: { report: id } }))]
    const other = await context.newPage()
    for (const path of paths) {
      const answer = await other.goto(origin + path)
      expect(answer?.status(), path).toBe(200)
      expect(
        await other.evaluate(
          'document.querySelectorAll("script, iframe, object, embed, base, [onerror], [onload], [onclick]").length',
        ),
        path,
      ).toBe(0)
    }
    expect(await page.evaluate('typeof window.__hacked')).toBe('undefined')
    expect(bench.faults).toEqual([])
  })
})

/** The cells of a CSV file. */
const cells = (csv: string): string[] =>
  [...csv.replace(/^\ufeff/, '').matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^,\r\n]*))/g)].map(([, quoted, plain]) =>
    (quoted ?? plain ?? '').replaceAll('""', '"'),
  )
