import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capture, digest } from '../../src/collect/capture.ts'
import { extract } from '../../src/extract/index.ts'
import type { Report, Span } from '../../src/model/index.ts'
import { agencies } from '../../src/reference/agencies.ts'
import { outlets } from '../../src/reference/outlets.ts'
import { GROWING, growthOf, LINEAR } from './linearity.ts'
import { GROWING_PAGES, oddBytes } from './odd-markup.ts'

const knowledge = { agencies: agencies(), outlets: outlets() }
const KINDS = ['text/plain', 'text/html', 'text/markdown'] as const

const reportsOf = async (bytes: Uint8Array, mediaType: string): Promise<readonly Report[]> => {
  const taken = capture({
    locator: 'odd',
    digest: digest(bytes),
    size: bytes.length,
    taken: 0,
    mediaType,
    declaredType: null,
    complete: true,
  })
  return (await extract(taken, bytes, knowledge)).reports
}

const spansOf = ({ title, body, outlet, credits, links, dates, doubts }: Report): Span[] => [
  ...(title ? [title] : []),
  ...body,
  ...[outlet, ...credits, ...links, ...dates].flatMap((one) => (one?.span ? [one.span] : [])),
  ...doubts.flatMap(({ spans }) => spans),
]

describe.each(KINDS)('extracting %s, on odd bytes', (mediaType) => {
  it('never throws, and gives spans that lie in the text, are not empty and, in the body, are in order', async () => {
    await fc.assert(
      fc.asyncProperty(oddBytes, async (bytes) => {
        for (const report of await reportsOf(bytes, mediaType)) {
          for (const { start, end } of spansOf(report)) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(report.text.length)
          }
          let last = report.title?.end ?? 0
          if (report.title && report.body[0] && report.body[0].start < report.title.start) last = 0
          for (const { start, end } of report.body) {
            expect(start).toBeGreaterThanOrEqual(last)
            last = end
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  it('says the same of the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(oddBytes, async (bytes) => {
        expect(await reportsOf(bytes, mediaType)).toEqual(await reportsOf(bytes, mediaType))
      }),
      { numRuns: 50 },
    )
  })
})

describe('extracting what grows', () => {
  it.each(Object.entries(GROWING))('takes time in proportion to a text with %s', async (_, make) => {
    expect(await growthOf(make, (text) => reportsOf(Buffer.from(text), 'text/plain'), 300)).toBeLessThan(LINEAR)
  })

  it.each(Object.entries(GROWING_PAGES))('takes time in proportion to a page with %s', async (_, make) => {
    expect(await growthOf(make, (text) => reportsOf(Buffer.from(text), 'text/html'), 150)).toBeLessThan(LINEAR)
  })
})
