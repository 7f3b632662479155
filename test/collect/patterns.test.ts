import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { collect } from '../../src/collect/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-patterns-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
for (const name of ['b.txt', 'a.txt', 'deep/c.txt', 'deep/d.md', 'list[1].txt', '.hidden.txt']) {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), 'Velm closes its harbour.')
}
writeFileSync(join(folder, 'noise.txt'), Uint8Array.of(0, 1, 2, 0))

const names = async (pattern: string): Promise<string[]> => {
  const found: string[] = []
  for await (const item of collect([join(folder, pattern)]))
    found.push('error' in item ? item.error.code : item.capture.locator.slice(folder.length + 1))
  return found
}

it('a pattern gives the files that fit it, sorted, and skips what is not read', async () => {
  expect(await names('*.txt')).toEqual(['a.txt', 'b.txt', 'list[1].txt'])
  expect(await names('**/*.{txt,md}')).toEqual(['a.txt', 'b.txt', 'deep/c.txt', 'deep/d.md', 'list[1].txt'])
})

it('a file whose name looks like a pattern is that file', async () => {
  expect(await names('list[1].txt')).toEqual(['list[1].txt'])
})

it('a pattern that fits nothing is a failure', async () => {
  expect(await names('*.docx')).toEqual(['E_NOT_FOUND'])
})
