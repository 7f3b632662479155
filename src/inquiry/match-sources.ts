import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { collect } from '../collect/index.ts'
import { extract, extractable } from '../extract/index.ts'
import { HearsayError, type Report } from '../model/index.ts'
import { loadReference } from '../reference/index.ts'
import { throwIfInterrupted } from './interrupted.ts'
import { type MatchAtScaleOptions, type MatchedAtScale, matchAtScale } from './match-at-scale/match-at-scale.ts'
import type { InquiryOptions } from './options.ts'

export interface MatchSourcesOptions
  extends Pick<InquiryOptions, 'maxBytes' | 'skipped' | 'signal' | 'follow' | 'timeLimit' | 'threads'>,
    Pick<MatchAtScaleOptions, 'relatives' | 'familiesOnly' | 'allPairs' | 'onProgress'> {
  /** Told of each source that could not be read; the rest is matched. */
  readonly failed?: (error: HearsayError) => void
}

/** Up to so many bytes are matched in this thread: starting others takes longer. */
const SMALL = 4 * 2 ** 20

/**
 * Matches files, folders, corpora and standard input (`-`): which reports share passages, and the families that this makes.
 *
 * A report is named as its corpus names it, else by the path of its file. Only what is extracted counts: of a page its body; of plain text
 * and corpora the text as given. Spans are UTF-16 code units into the report's text. The same sources give the same answer.
 * @returns what `matchAtScale` does; close it when done.
 * @throws HearsayError E_DISK_FULL, E_INTERRUPTED, E_INTERNAL.
 * Cost: that of extraction, of a copy of the texts on disk, and of `matchAtScale`; one file of JSON Lines is matched where it lies.
 */
export const matchSources = async (sources: readonly string[], options: MatchSourcesOptions = {}): Promise<MatchedAtScale> => {
  const lines = plainLines(sources)
  if (lines !== null) return matchAtScale(lines, atScale(lines, options))
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-texts-'))
  const clear = (): void => rmSync(folder, { recursive: true, force: true })
  try {
    const corpus = join(folder, 'texts.jsonl')
    await writeTexts(sources, corpus, options)
    const matched = await matchAtScale(corpus, atScale(corpus, options))
    return {
      ...matched,
      close: () => {
        matched.close()
        clear()
      },
    }
  } catch (cause) {
    clear()
    throw cause
  }
}

/** The one file of JSON Lines that is given; null where there is another source. */
const plainLines = (sources: readonly string[]): string | null => {
  const [only, second] = sources
  if (only === undefined || second !== undefined || !/\.(jsonl|ndjson)$/i.test(only)) return null
  try {
    return statSync(only).isFile() ? only : null
  } catch {
    return null
  }
}

const atScale = (corpus: string, options: MatchSourcesOptions): MatchAtScaleOptions => {
  const { relatives, familiesOnly, allPairs, onProgress, signal } = options
  const threads = options.threads ?? (statSync(corpus).size <= SMALL ? 0 : undefined)
  return {
    ...(threads === undefined ? {} : { threads }),
    ...(relatives === undefined ? {} : { relatives }),
    ...(familiesOnly === undefined ? {} : { familiesOnly }),
    ...(allPairs === undefined ? {} : { allPairs }),
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(signal === undefined ? {} : { signal }),
  }
}

/** Writes the texts of all sources as a corpus, in their order. */
const writeTexts = async (sources: readonly string[], corpus: string, options: MatchSourcesOptions): Promise<void> => {
  const { signal, failed = () => {} } = options
  const knowledge = loadReference().extract
  const file = openSync(corpus, 'w')
  try {
    for await (const item of collect(sources, { mediaTypes: extractable, ...options })) {
      throwIfInterrupted(signal)
      if ('error' in item) {
        failed(item.error)
        continue
      }
      const { capture, bytes } = item
      try {
        const { reports } = await extract(capture, bytes, knowledge)
        for (const [number, report] of reports.entries())
          writeSync(file, line(report, capture.mediaType, reports.length > 1 ? number : null))
      } catch (cause) {
        if (!(cause instanceof HearsayError)) throw cause
        failed(cause)
      }
    }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOSPC') throw cause
    throw new HearsayError(
      'E_DISK_FULL',
      `The texts to match could not be kept in ${tmpdir()}: the disk is full. Nothing was matched; free some space and run it again.`,
      { cause },
    )
  } finally {
    closeSync(file)
  }
}

/** What is matched whole, letter for letter: there is no page around it. */
const BARE = new Set(['text/plain', 'application/json', 'text/csv'])

const line = (report: Report, mediaType: string, number: number | null): string => {
  const { file, name, outlet, text } = report
  const id = name ?? (number === null ? file : `${file}#${number + 1}`)
  const end = report.body.at(-1)?.end ?? 0
  const looked = BARE.has(mediaType)
    ? // A row's title stands behind its text, where it was put.
      [{ start: 0, end: report.title !== null && report.title.start >= end && end > 0 ? report.title.start : text.length }]
    : report.body
  let shown = ''
  for (const span of looked) shown += blank(text.slice(shown.length, span.start)) + text.slice(span.start, span.end)
  return `${JSON.stringify({ id, text: shown + blank(text.slice(shown.length)), ...(outlet ? { outlet: outlet.name } : {}) })}\n`
}

/** As long as before, so that what stands after it keeps its place. */
const blank = (text: string): string => text.replace(/[^\n]/g, ' ')
