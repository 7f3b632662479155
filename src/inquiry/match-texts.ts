import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Matched, type MatchText, match } from '../match/index.ts'
import type { Family, FamilyId, ReportId, Reuse, Span } from '../model/index.ts'
import { type MatchProgress, matchAtScale } from './match-at-scale/match-at-scale.ts'

export interface MatchTextsOptions {
  /** As for `matchAtScale`. */
  readonly threads?: number
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: MatchProgress) => void
  /** Up to so many UTF-16 code units are matched in this thread: starting others takes longer. */
  readonly small?: number
}

const SMALL = 4 * 2 ** 20

/**
 * Matches texts that are at hand: few of them at once, many over threads. The answer is that of `match`.
 * @param texts gone through twice where they are many: once for their size, once to write them down.
 *
 * @throws HearsayError E_DISK_FULL, E_INTERRUPTED, E_INTERNAL.
 * Cost: that of `match`; for many, that of `matchAtScale` and of a copy of the texts on disk.
 */
export const matchTexts = async (texts: Iterable<MatchText>, options: MatchTextsOptions = {}): Promise<Matched> => {
  const { small = SMALL, ...scale } = options
  const few = upTo(texts, small)
  if (few !== null) return match(few)
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-texts-'))
  try {
    const corpus = join(folder, 'texts.jsonl')
    const ids = writeTexts(texts, corpus)
    const matched = await matchAtScale(corpus, { ...scale, folder })
    try {
      const reuse: Reuse[] = []
      for (const passages of matched.reuse()) for (const one of passages) reuse.push(one)
      const idOf = (report: number): ReportId => ids[report] as ReportId
      const families = matched.families.map(
        (members): Family => ({ id: `family-${idOf(members[0] as number)}` as FamilyId, members: members.map(idOf) }),
      )
      return { families, reuse }
    } finally {
      matched.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** All texts, where they have no more letters together than that; else null. */
const upTo = (texts: Iterable<MatchText>, letters: number): readonly MatchText[] | null => {
  const found: MatchText[] = []
  let sum = 0
  for (const one of texts) {
    sum += one.text.length
    if (sum > letters) return null
    found.push(one)
  }
  return found
}

/** @returns the reports, in the order of their lines. */
const writeTexts = (texts: Iterable<MatchText>, corpus: string): readonly ReportId[] => {
  const ids: ReportId[] = []
  const file = openSync(corpus, 'w')
  try {
    for (const { id, text, spans, series } of texts) {
      ids.push(id)
      writeSync(
        file,
        `${JSON.stringify({ id, text: spans ? blanked(text, spans) : text, ...(series ? { outlet: series } : {}) })}\n`,
      )
    }
    return ids
  } finally {
    closeSync(file)
  }
}

/** What is not looked at gives way to spaces, so that the rest keeps its place. */
const blanked = (text: string, spans: readonly Span[]): string => {
  let shown = ''
  for (const { start, end } of spans) shown += blank(text.slice(shown.length, start)) + text.slice(start, end)
  return shown + blank(text.slice(shown.length))
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ')
