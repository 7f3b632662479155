import type { Claim, Reading, Statement, StatementId } from '../../model/index.ts'
import { clauseFlaws, contentWords, JOINING_THAT } from '../../text/index.ts'
import { quote } from '../quote.ts'

/** Statements compared, spread evenly; and how long a wording may be to stand for a claim, in UTF-16 code units. */
const COMPARED = 40
const SHORTEST = 24
const LONGEST = 150
/** A word that such a share of the statements has speaks for a wording; any other against it, by so much, as does a flaw of the clause. */
const COMMON = 0.4
const RARE = 0.4
const FLAW = 1

const JOINED = new RegExp(String.raw`^(?:${JOINING_THAT}|how|as|and|but|while|because)\s`, 'iu')

/**
 * The claim in the words of the statement that has most in common with the others and stands best by itself: what a reader recognises it
 * by. Its gist where no statement is of a fit length.
 * Cost: linear in the words of forty statements.
 */
export const usualWords = (
  claim: Claim,
  statements: Pick<ReadonlyMap<StatementId, Statement>, 'get'>,
  readingOf: (statement: Statement) => Reading | undefined,
): string => {
  if (claim.statedIn.length < 3) return claim.gist
  const step = Math.max(1, claim.statedIn.length / COMPARED)
  const found: { readonly words: string; readonly stems: ReadonlySet<string>; readonly flaws: number }[] = []
  for (let at = 0; at < claim.statedIn.length; at += step) {
    const statement = statements.get(claim.statedIn[Math.floor(at)] as StatementId)
    const text = statement && readingOf(statement)?.report.text
    const [only, ...others] = statement?.content ?? []
    if (!text || !only || others.length > 0) continue
    const words = quote(text, [only], LONGEST + 40)
      .replace(/^["“”'‘]+|["“”'’.,;:]+$/gu, '')
      .replace(JOINED, '')
    if (words.length < SHORTEST || words.length > LONGEST || /["“”]/u.test(words)) continue
    found.push({
      words,
      stems: new Set(contentWords(text, [only]).map(({ stem }) => stem)),
      flaws: clauseFlaws(text, only, statement.frame),
    })
  }
  const times = new Map<string, number>()
  for (const { stems } of found) for (const stem of stems) times.set(stem, (times.get(stem) ?? 0) + 1)
  let best: string | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const { words, stems, flaws } of found) {
    let score = -FLAW * flaws
    for (const stem of stems) score += (times.get(stem) ?? 0) >= found.length * COMMON ? 1 : -RARE
    if (score > most) {
      most = score
      best = words
    }
  }
  return best ?? claim.gist
}
