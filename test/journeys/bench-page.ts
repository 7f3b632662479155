import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import type { Started } from '../support/bench.ts'

/** The bench in a browser, with all that the page did that it should not. */
export interface BenchPage {
  readonly page: Page
  readonly context: BrowserContext
  /** Requests to anywhere but the bench, what the page complained of, dialogs it opened. Empty where all is well. */
  readonly faults: string[]
  /** Waits, at the inquiry’s view, until what was dropped first is read and traced. */
  readonly settled: () => Promise<void>
}

/** Complaints of these are expected while a bench is gone: what cannot be reached is told by the browser itself. */
const GONE = /net::ERR_CONNECTION_REFUSED|net::ERR_INCOMPLETE_CHUNKED_ENCODING|net::ERR_CONNECTION_RESET|net::ERR_EMPTY_RESPONSE/

/** Opens the address the bench printed, in a browser that knows nothing of it yet. */
export const openBench = async (browser: Browser, { url, origin }: Pick<Started, 'url' | 'origin'>): Promise<BenchPage> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const faults: string[] = []
  context.on('request', (request) => {
    const asked = request.url()
    if (!asked.startsWith(`${origin}/`) && !asked.startsWith('blob:') && !asked.startsWith('data:image/'))
      faults.push(`asked for ${asked}`)
  })
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !GONE.test(message.text())) faults.push(`said ${message.text()}`)
  })
  context.on('weberror', (error) => faults.push(`threw ${error.error().message}`))
  context.on('dialog', (dialog) => {
    faults.push(`opened a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.goto(url)
  const settled = async (): Promise<void> => {
    // Claims with their bounds are there once all is read and traced.
    await page
      .getByText(/independent origins?$/)
      .first()
      .waitFor({ timeout: 90_000 })
  }
  return { page, context, faults, settled }
}

/** Drops files on the page as a person does from a folder. */
export const drop = async (page: Page, files: readonly (readonly [name: string, content: string])[]): Promise<void> => {
  const made = `(() => {
    const held = new DataTransfer()
    for (const [name, content] of ${JSON.stringify(files)}) held.items.add(new File([content], name))
    return held
  })()`
  const dataTransfer = await page.evaluateHandle(made)
  await page.dispatchEvent('main', 'dragover', { dataTransfer })
  await page.dispatchEvent('main', 'drop', { dataTransfer })
}

/** Pastes text on the page, outside of any field. */
export const paste = async (page: Page, text: string): Promise<void> => {
  await page.evaluate(`(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', ${JSON.stringify(text)})
    document.querySelector('main').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })()`)
}

/** What the bench says, in a corner, of what was done last. */
export const said = (page: Page, words: string | RegExp): Locator =>
  page.getByRole('region', { name: 'Messages' }).getByText(words).last()

/** The card of the statement whose words hold these. */
export const card = (page: Page, words: string | RegExp): Locator =>
  page.getByRole('complementary', { name: 'Statements' }).getByRole('listitem').filter({ hasText: words })
