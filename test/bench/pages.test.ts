import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

const BUILT = 'dist/bench/ui'
const KB = 1024

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? sources(join(folder, entry.name)) : entry.name.endsWith('.svelte') ? [join(folder, entry.name)] : [],
  )

describe('the bench’s pages as they are written', () => {
  const views = sources('src/bench/ui').map((file) => ({ file, text: readFileSync(file, 'utf8') }))

  it('never show captured words as HTML', () => {
    expect(views.filter(({ text }) => /\{@html|innerHTML|insertAdjacentHTML/.test(text)).map(({ file }) => file)).toEqual([])
  })

  it('have no style attributes, which their policy forbids', () => {
    expect(views.filter(({ text }) => /\sstyle=["{]/.test(text)).map(({ file }) => file)).toEqual([])
  })
})

describe('the bench’s pages as they are built', () => {
  if (!existsSync(BUILT)) throw new Error('The pages are not built: run “npm run build” first.')
  const page = readFileSync(join(BUILT, 'index.html'), 'utf8')
  const assets = readdirSync(join(BUILT, 'assets'))
  const size = (name: string): number => gzipSync(readFileSync(join(BUILT, 'assets', name))).length

  it('hold no script and no style in line', () => {
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/)
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/)
  })

  it('name nothing that lies elsewhere', () => {
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
    for (const name of assets.filter((one) => one.endsWith('.css')))
      expect(readFileSync(join(BUILT, 'assets', name), 'utf8')).not.toMatch(/url\(|@import/)
  })

  it('need at most 150 KB of script, compressed, before the inquiry is shown', () => {
    const first = assets.filter((name) => name.endsWith('.js') && /src="[^"]*"|modulepreload/.test(page) && page.includes(name))
    const view = assets.filter((name) => /^Inquiry-.*\.js$/.test(name))
    expect(first.length).toBeGreaterThan(0)
    expect(view).toHaveLength(1)
    const imported = new Set<string>()
    const follow = (name: string): void => {
      if (imported.has(name)) return
      imported.add(name)
      for (const [, next = ''] of readFileSync(join(BUILT, 'assets', name), 'utf8').matchAll(
        /(?:from|import)\s*["']\.\/([^"']+)["']/g,
      ))
        follow(next)
    }
    for (const name of [...first, ...view]) follow(name)
    expect([...imported].reduce((sum, name) => sum + size(name), 0)).toBeLessThanOrEqual(150 * KB)
  })
})
