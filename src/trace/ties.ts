import type { Reuse, Span } from '../model/index.ts'
import type { Corpus } from './corpus.ts'
import type { Prepared, Stated } from './prepared.ts'

/** Two statements of two reports that share words, found through a passage that the reports share. */
export interface Tie {
  /** The statement of the report that was added first. */
  readonly left: number
  readonly right: number
  /** Which of the passages. */
  readonly reuse: number
  /** Characters of the left statement that are matched in the right one, and of the right one. */
  readonly leftMatched: number
  readonly rightMatched: number
  readonly leftShare: number
  readonly rightShare: number
}

/** Matched characters below which two statements share no more than a turn of phrase: four or five words. */
const FEWEST = 24

/**
 * Projects shared passages onto the statements they run through.
 *
 * Two statements are tied where words of the one are matched in the other, or where both stand at the same place between matched words
 * of one passage, reworded. The lesser of the two must be matched by a third at least.
 * @returns in the order of the passages. Cost: linear in the passages and the statements within them.
 */
export const tiesOf = (corpus: Corpus): Tie[] => {
  const pieces = new Map<number, readonly Piece[]>()
  const piecesOf = (report: number): readonly Piece[] => {
    const known = pieces.get(report)
    if (known) return known
    if (pieces.size >= MOST_CUT) pieces.clear()
    const made = sortPieces(corpus.report(report))
    pieces.set(report, made)
    return made
  }
  const found: Met[] = []
  for (const { left, right, reuses } of byTwoReports(corpus)) {
    const best = new Map<number, Met>()
    for (const at of reuses) {
      const reuse = corpus.reuse[at] as Reuse
      for (const met of meetings(reuse, piecesOf(left), piecesOf(right))) {
        const one = corpus.report(left).statements[met.left] as Stated
        const other = corpus.report(right).statements[met.right] as Stated
        const tie: Tie = {
          left: corpus.firstOf(left) + met.left,
          right: corpus.firstOf(right) + met.right,
          reuse: at,
          leftMatched: met.leftChars,
          rightMatched: met.rightChars,
          leftShare: met.leftChars / Math.max(1, lengthOf(one.own)),
          rightShare: met.rightChars / Math.max(1, lengthOf(other.own)),
        }
        if (
          Math.max(tie.leftShare, tie.rightShare) < 0.34 ||
          Math.min(met.leftChars, met.rightChars) < Math.min(FEWEST, shorter(one, other))
        )
          continue
        const key = met.left * corpus.report(right).statements.length + met.right
        const known = best.get(key)
        if (!known) best.set(key, { tie, met: at })
        else if (known.tie.leftMatched + known.tie.rightMatched < met.leftChars + met.rightChars)
          best.set(key, { tie, met: known.met })
      }
    }
    const kept = new Set(
      mutual(
        [...best.values()].map(({ tie }) => tie),
        corpus,
      ),
    )
    for (const one of best.values()) if (kept.has(one.tie)) found.push(one)
  }
  return found
    .sort((one, other) => one.met - other.met)
    .map(({ tie }) => ({ ...tie, leftShare: Math.min(1, tie.leftShare), rightShare: Math.min(1, tie.rightShare) }))
}

/** A tie, and the first passage in which its statements met: that is its place. */
interface Met {
  readonly tie: Tie
  readonly met: number
}

/** Reports whose statements are remembered in order of their places. */
const MOST_CUT = 10_000

/** The passages of each two reports together; two reports by the first of theirs. */
const byTwoReports = (corpus: Corpus): Iterable<{ left: number; right: number; reuses: number[] }> => {
  const places = new Map<Reuse['left']['report'], number>()
  for (let at = 0; at < corpus.reports.length; at++) places.set(corpus.reportId(at), at)
  const found = new Map<number, { left: number; right: number; reuses: number[] }>()
  for (const [at, reuse] of corpus.reuse.entries()) {
    const left = places.get(reuse.left.report)
    const right = places.get(reuse.right.report)
    if (left === undefined || right === undefined || left === right) continue
    const key = left * corpus.reports.length + right
    const known = found.get(key)
    if (known) known.reuses.push(at)
    else found.set(key, { left, right, reuses: [at] })
  }
  return found.values()
}

/**
 * Of what a statement is tied to in one report the best alone, if it is the best for the other as well: a quotation and the sentence that gives it
 * again share their words, and each has its own fellow in a copy.
 */
const mutual = (ties: readonly Tie[], corpus: Corpus): Tie[] => {
  const best = new Map<number, Tie>()
  const keys = ({ left, right }: Tie): readonly [number, number] => [left, right]
  const strength = (tie: Tie): number =>
    tie.leftMatched + tie.rightMatched + 1000 * Math.min(tie.leftShare, tie.rightShare) + 40 * Number(isPutAlike(tie, corpus))
  for (const tie of ties)
    for (const key of keys(tie)) {
      const known = best.get(key)
      if (!known || strength(tie) > strength(known)) best.set(key, tie)
    }
  return ties.filter((tie) => keys(tie).every((key) => best.get(key) === tie))
}

const isPutAlike = ({ left, right }: Tie, corpus: Corpus): boolean => {
  const one = corpus.stated(left)
  const other = corpus.stated(right)
  return one.quoted === other.quoted && (one.attribution === null) === (other.attribution === null)
}

const shorter = (one: Stated, other: Stated): number => Math.min(lengthOf(one.own), lengthOf(other.own)) * 0.8

export const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0)

interface Piece extends Span {
  /** Place of the statement in its report. */
  readonly statement: number
}

const sortPieces = ({ statements }: Prepared): Piece[] =>
  statements
    .flatMap(({ own }, statement) => own.map(({ start, end }) => ({ start, end, statement })))
    .sort((one, other) => one.start - other.start || one.end - other.end)

interface Meeting {
  readonly left: number
  readonly right: number
  leftChars: number
  rightChars: number
}

/** Which statements share how many matched characters. */
const meetings = ({ matched }: Reuse, left: readonly Piece[], right: readonly Piece[]): Iterable<Meeting> => {
  const found = new Map<string, Meeting>()
  for (const [one, other] of matched) {
    const scale = (other.end - other.start) / (one.end - one.start)
    for (const piece of within(left, one)) {
      const start = Math.max(piece.start, one.start)
      const end = Math.min(piece.end, one.end)
      const there = {
        start: other.start + Math.round((start - one.start) * scale),
        end: other.start + Math.round((end - one.start) * scale),
      }
      for (const fellow of within(right, there)) {
        const from = Math.max(fellow.start, there.start)
        const to = Math.min(fellow.end, there.end)
        if (to <= from) continue
        const key = `${piece.statement} ${fellow.statement}`
        let met = found.get(key)
        if (!met) {
          met = { left: piece.statement, right: fellow.statement, leftChars: 0, rightChars: 0 }
          found.set(key, met)
        }
        met.leftChars += Math.min(end - start, Math.round((to - from) / scale))
        met.rightChars += to - from
      }
    }
  }
  return found.values()
}

/** How far back a piece may begin that still reaches into a span: a sentence with clauses inside it. */
const REACH = 12

/** The pieces that overlap a span. Cost: a binary search and the pieces found. */
const within = (pieces: readonly Piece[], { start, end }: Span): Piece[] => {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle] as Piece).start < start) low = middle + 1
    else high = middle
  }
  const found: Piece[] = []
  for (let at = Math.max(0, low - REACH); at < pieces.length && (pieces[at] as Piece).start < end; at++)
    if ((pieces[at] as Piece).end > start) found.push(pieces[at] as Piece)
  return found
}

/** The words of a tie's passage that lie in a statement. */
export const matchedWithin = (reuse: Reuse, side: 0 | 1, own: readonly Span[]): Span[] =>
  reuse.matched.flatMap((pair) => {
    const run = pair[side]
    return own.flatMap(({ start, end }) => {
      const from = Math.max(start, run.start)
      const to = Math.min(end, run.end)
      return to > from ? [{ start: from, end: to }] : []
    })
  })
