import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DOUBT_CODES, ERROR_CODES } from '../src/model/index.ts'
import { projectFiles, root, textOf } from './house/files.ts'

const files = projectFiles()
const pages = files.filter((file) => file.endsWith('.md'))

describe('docs/guide/errors.md', () => {
  const page = textOf('docs/guide/errors.md')
  const entries = [...page.matchAll(/^### `([DE]_[A-Z_]+)`\n+([^#]*)/gm)].map(([, code, text]) => ({ code, text: text ?? '' }))

  it('describes every error and every doubt, each once, and none that does not exist', () => {
    expect(entries.map(({ code }) => code).sort()).toEqual([...ERROR_CODES, ...DOUBT_CODES].sort())
  })

  it('says of each more than its name', () => {
    for (const { code, text } of entries) expect(text.trim().split(/\s+/).length, code).toBeGreaterThan(10)
  })

  it('is where every code that a source names is described', () => {
    const known = new Set<string>([...ERROR_CODES, ...DOUBT_CODES])
    const unknown = files
      .filter((file) => /^src\/.*\.ts$/.test(file) || /^docs\/.*\.md$/.test(file) || file === 'README.md')
      .flatMap((file) => [...textOf(file).matchAll(/\b[DE]_[A-Z]{2,}(?:_[A-Z]+)*\b/g)].map(([code]) => `${file}: ${code}`))
      .filter((line) => !known.has(line.split(': ')[1] as string))
    expect(unknown).toEqual([])
  })
})

describe('docs/decisions', () => {
  const decisions = pages.filter((file) => /^docs\/decisions\/\d/.test(file))

  it('are numbered once each and listed', () => {
    const index = textOf('docs/decisions/README.md')
    const numbers = decisions.map((file) => posix.basename(file).slice(0, 4))
    expect(new Set(numbers).size).toBe(numbers.length)
    for (const file of decisions) {
      expect(textOf(file), file).toMatch(new RegExp(`^# ${posix.basename(file).slice(0, 4)}\\b`))
      expect(index).toContain(`](${posix.basename(file)})`)
    }
  })

  it('give a reason for every dependency', () => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(textOf('package.json')) as Record<string, Record<string, string>>
    const told = decisions.map((file) => textOf(file)).join('\n')
    const untold = [...Object.keys(dependencies), ...Object.keys(devDependencies)].filter(
      (name) => !name.startsWith('@types/') && !told.includes(name),
    )
    expect(untold).toEqual([])
  })
})

describe('every page', () => {
  it('links to files that are there', () => {
    const dead = pages.flatMap((page) =>
      [...textOf(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
        .map(([, target]) => target as string)
        .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(join(root, posix.dirname(page), target)))
        .map((target) => `${page}: ${target}`),
    )
    expect(dead).toEqual([])
  })

  it('keeps from words that Hearsay does not use of what it finds', () => {
    // These two say which words those are.
    const free = new Set(['GLOSSARY.md', 'docs/decisions/README.md'])
    const found = pages
      .filter((page) => !free.has(page))
      .flatMap((page) => [...textOf(page).matchAll(/\b(debunked|fake news|trust score)\b/gi)].map(([word]) => `${page}: ${word}`))
    expect(found).toEqual([])
  })
})
