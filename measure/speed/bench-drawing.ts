import { openBrowser } from '../../test/journeys/browser.ts'

/** What a browser needs for it, in milliseconds. */
export interface Drawn {
  /** From the page’s load to the inquiry’s view, of several loads. */
  readonly firstView: { readonly p50: number; readonly most: number; readonly raw: readonly number[] }
  /** From a click on the largest claim to where its lineage is painted and answers to a press. */
  readonly lineage: { readonly stations: number; readonly milliseconds: number; readonly pressed: number }
}

const LOADS = 7
/** Notes when the first title of a view stands in the page. */
const NOTE = `new MutationObserver((_, watch) => {
  if (!document.querySelector('main h1')) return
  watch.disconnect()
  window.__shown = performance.now()
}).observe(document, { childList: true, subtree: true })`

/** Runs from a click until what it leads to is painted. */
const until = (click: string, shown: string): string => `new Promise((done) => {
  const begun = performance.now()
  const look = () => {
    if (${shown}) requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun), 0))
    else requestAnimationFrame(look)
  }
  ${click}
  look()
})`

/**
 * Opens the bench in a real browser and times what a person waits for.
 * @param cookie as the bench gave it. @throws Error where no browser is installed.
 */
export const drawnIn = async (origin: string, cookie: string): Promise<Drawn> => {
  const browser = await openBrowser()
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    const [name = '', value = ''] = cookie.split('=')
    await context.addCookies([{ name, value, url: origin }])
    const page = await context.newPage()
    await page.addInitScript(NOTE)
    const raw: number[] = []
    for (let load = 0; load < LOADS; load++) {
      await page.goto(origin, { waitUntil: 'load' })
      await page.waitForSelector('main h1')
      const took = (await page.evaluate(
        `Math.max(0, window.__shown - performance.getEntriesByType('navigation')[0].loadEventEnd)`,
      )) as number
      raw.push(Math.round(took))
    }
    const ordered = [...raw].sort((one, other) => one - other)
    const first = 'main ol a[href^="/claims/"]'
    await page.waitForSelector(first)
    const milliseconds = (await page.evaluate(
      until(`document.querySelector('${first}').click()`, `document.querySelector('main svg [role="button"]')`),
    )) as number
    const stations = (await page.evaluate(`document.querySelectorAll('main svg [role="button"]').length`)) as number
    const pressed = (await page.evaluate(
      until(
        `document.querySelector('main svg [role="button"]').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))`,
        `true`,
      ),
    )) as number
    return {
      firstView: { p50: ordered[Math.floor(LOADS / 2)] ?? 0, most: ordered.at(-1) ?? 0, raw },
      lineage: { stations, milliseconds: Math.round(milliseconds), pressed: Math.round(pressed) },
    }
  } finally {
    await browser.close()
  }
}
