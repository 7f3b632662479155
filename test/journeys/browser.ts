import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'

const PLACES = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

/** Where a browser lies; undefined where there is none. The variable CHROMIUM names another. */
export const browserPath = PLACES.find((path): path is string => path !== undefined && path !== '' && existsSync(path))

/** Where there is none, journeys are skipped, loudly; on the continuous run they must not be. */
export const noBrowser = browserPath === undefined && process.env['CI'] !== 'true'
if (noBrowser) console.warn('SKIPPED: journeys need Chromium, and none was found (apt-get install chromium, or set CHROMIUM).')

/** @throws Error when there is no browser. */
export const openBrowser = (): Promise<Browser> => {
  if (browserPath === undefined) throw new Error('no Chromium was found: apt-get install chromium, or set CHROMIUM')
  return chromium.launch({ executablePath: browserPath, args: FLAGS.split(' ') })
}

/** The script that looks for what bars people, to be run in a page. */
export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Follows a link by keyboard, for the middle of a link that runs over two lines may lie beside it. */
export const follow = async (page: Page, link: string): Promise<void> => {
  await page.locator(link).first().focus()
  await page.keyboard.press('Enter')
}
