import { instantOf, isoDay, type Minute } from './calendar.ts'
import type { HistorySpan, ParentHistory, ReportHistory, SimulatedReport, StatementHistory, Step, Told } from './history.ts'
import { PART } from './proposition.ts'
import type { Sentence } from './recipe.ts'
import { sameWord } from './sentence.ts'
import type { SimulatedOutlet } from './world.ts'

/** What the history notes of a sentence that states a claim. */
export interface StatementNote {
  readonly origin: string
  readonly firstHand: boolean
  /** Index into the draft's parents, and the number of the statement there; null where it comes from the origin itself. */
  readonly parent: { readonly parent: number; readonly statement: number } | null
}

/** A sentence in its place in a report. */
export interface Placed {
  readonly sentence: Sentence
  /** Which parent's words, from which word on, and which word from which. Null: new words. */
  readonly from: { readonly parent: number; readonly at: number; readonly before: Sentence; readonly map: Int16Array } | null
  readonly role: 'story' | 'dateline' | 'credit' | 'boilerplate'
  readonly note: StatementNote | null
  /** The same for all tellings of one sentence; 0: of a line that belongs to no story. */
  readonly kin: number
}

/** A report as it is being made. */
export interface Draft {
  readonly id: string
  readonly outlet: SimulatedOutlet
  readonly minute: Minute
  readonly step: Step
  readonly title: string
  readonly titleClaim: ReportHistory['title']
  readonly paragraphs: readonly (readonly Placed[])[]
  readonly parents: readonly { readonly report: Made; readonly by: ParentHistory['by'] }[]
  readonly difficulty: number
  readonly credit: { readonly outlet: string; readonly right: boolean } | null
  readonly links: readonly string[]
  readonly present: boolean
  readonly date: ReportHistory['date']
  readonly shownMinute: Minute | null
  readonly showsUrl: boolean
}

/** A report that later ones can be made from. It does not hold on to its own parents, so that a story forgets what lies far back. */
export interface Made {
  readonly id: string
  readonly outlet: SimulatedOutlet
  readonly minute: Minute
  readonly step: Step
  readonly title: string
  readonly titleClaim: ReportHistory['title']
  readonly paragraphs: Draft['paragraphs']
  readonly present: boolean
  /** The report it was made from; null where there was none or more than one. */
  readonly parent: { readonly id: string; readonly outlet: SimulatedOutlet } | null
  readonly url: string
  /** Where each sentence's words begin, in the order of the text. */
  readonly wordStarts: ReadonlyMap<Placed, number>
  /** In the order of the text. */
  readonly statements: readonly { readonly placed: Placed; readonly history: StatementHistory }[]
}

/** Writes a draft out: the text, and the history of each word and statement. */
export const layOut = (draft: Draft, story: string): { made: Made; told: Told } => {
  const count = draft.paragraphs.reduce(
    (sum, paragraph) => sum + paragraph.reduce((words, { sentence }) => words + sentence.words.length, 0),
    0,
  )
  const start = new Int32Array(count)
  const end = new Int32Array(count)
  const parent = new Int8Array(count).fill(-1)
  const word = new Int32Array(count).fill(-1)
  const wordStarts = new Map<Placed, number>()
  const statements: { placed: Placed; history: StatementHistory }[] = []
  const boilerplate: HistorySpan[] = []
  let creditSpan: HistorySpan | null = null
  const pieces: string[] = []
  let length = 0
  const write = (piece: string): void => {
    pieces.push(piece)
    length += piece.length
  }
  let at = 0
  let taken = 0
  let kept = 0
  for (const paragraph of draft.paragraphs) {
    if (paragraph.length === 0) continue
    if (length > 0) write('\n\n')
    for (const [index, placed] of paragraph.entries()) {
      if (index > 0 && !(pieces.at(-1) as string).endsWith(' ')) write(' ')
      const { sentence, from } = placed
      const begins = length
      wordStarts.set(placed, at)
      const { words, starts } = sentence
      for (let i = 0; i < words.length; i++) {
        const first = begins + (starts[i] as number)
        start[at + i] = first
        end[at + i] = first + (words[i] as string).length
      }
      if (from)
        for (let i = 0; i < words.length; i++) {
          const back = from.map[i] as number
          if (back < 0) continue
          parent[at + i] = from.parent
          word[at + i] = from.at + back
        }
      if (from) {
        taken += sentence.words.length
        kept += keptWords(placed)
      }
      write(sentence.text)
      const ends = begins + sentence.text.trimEnd().length
      if (placed.role === 'boilerplate') boilerplate.push({ start: begins, end: ends })
      if (placed.role === 'credit' || placed.role === 'dateline') creditSpan = { start: begins, end: ends }
      if (placed.note && sentence.recipe.type === 'statement')
        statements.push({
          placed,
          history: statementOf(placed, draft, `${draft.id}#${statements.length + 1}`, { start: begins, end: ends }, (i) => ({
            start: start[at + i] as number,
            end: end[at + i] as number,
          })),
        })
      at += sentence.words.length
    }
  }
  const text = pieces.join('').trimEnd()
  const url = `https://${draft.outlet.domain}/${isoDay(draft.shownMinute ?? draft.minute).replace(/-/g, '/')}/${slug(draft.title)}`
  const { id, outlet, minute, step, title, titleClaim, paragraphs, present } = draft
  const above = draft.parents[0]?.report
  const made: Made = {
    ...{ id, outlet, minute, step, title, titleClaim, paragraphs, present, url, wordStarts, statements },
    parent: above && draft.parents.length === 1 ? { id: above.id, outlet: above.outlet } : null,
  }
  const report: SimulatedReport = {
    id: draft.id,
    title: draft.title,
    text,
    outlet: draft.outlet.name,
    domain: draft.outlet.domain,
    published: draft.shownMinute === null ? null : instantOf(draft.shownMinute),
    url: draft.showsUrl ? (draft.shownMinute === null ? `https://${draft.outlet.domain}/${slug(draft.title)}` : url) : null,
    language: 'en',
    links: draft.links,
  }
  const history: ReportHistory = {
    id: draft.id,
    story,
    present: draft.present,
    outlet: draft.outlet.name,
    written: instantOf(draft.minute),
    date: draft.date,
    shown: report.published,
    step: draft.step,
    parents: draft.parents.map(({ report: { id, present }, by }) => ({ id, by, present })),
    difficulty: draft.difficulty,
    reworded: taken === 0 ? 0 : 1 - kept / taken,
    credit: draft.credit && creditSpan ? { ...draft.credit, span: creditSpan } : null,
    boilerplate,
    words: { length: count, start, end, parent, word },
    statements: statements.map(({ history }) => history),
    changes: changesOf(draft, statements),
    title: draft.titleClaim,
  }
  return { made, told: { report, history } }
}

const slug = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 70)

const keptWords = ({ sentence, from }: Placed): number => {
  if (!from) return 0
  const { before } = from
  if (before === sentence) return sentence.words.length
  let kept = 0
  for (let i = 0; i < sentence.words.length; i++) {
    const back = from.map[i] as number
    if (back >= 0 && sameWord(before.words[back] as string, sentence.words[i] as string)) kept++
  }
  return kept
}

const statementOf = (
  { sentence, note }: Placed,
  { id: report, parents }: Draft,
  id: string,
  whole: HistorySpan,
  spanOf: (word: number) => HistorySpan,
): StatementHistory => {
  if (sentence.recipe.type !== 'statement' || !note) throw new RangeError('Only a statement has the history of one.')
  const { claim, telling } = sentence.recipe
  const content: { start: number; end: number }[] = []
  let last = -2
  for (let i = 0; i < sentence.parts.length; i++) {
    const part = sentence.parts[i] as number
    if (part < PART.subject || part > PART.lastOfContent) continue
    const span = spanOf(i)
    const open = content.at(-1)
    if (open && last === i - 1) open.end = span.end
    else content.push({ ...span })
    last = i
  }
  const source = note.parent ? (parents[note.parent.parent] as Draft['parents'][number]).report : null
  return {
    id,
    report,
    claim: telling.mode === 'denied' ? `${claim.id}-denied` : claim.id,
    content,
    sentence: whole,
    speaker: telling.mode === 'own' ? null : (telling.speaker?.label ?? null),
    named:
      telling.mode === 'own' || !telling.speaker
        ? null
        : telling.form === 'many' && telling.speaker.many.length > 0
          ? 'many'
          : telling.form === 'anonymous' || telling.form === 'many' || telling.speaker.kind === 'unnamed'
            ? 'anonymous'
            : 'named',
    manner: telling.mode === 'quote' || telling.mode === 'entry' ? 'direct' : 'indirect',
    hedge: telling.mode === 'quote' || telling.mode === 'entry' ? 'none' : telling.clause.hedge,
    number: telling.clause.number,
    polarity: telling.mode === 'denied' ? 'denies' : 'affirms',
    cites: telling.mode === 'told' || telling.mode === 'citing' || telling.mode === 'confirmed' ? telling.outlet : null,
    firstHand: note.firstHand,
    origin: note.origin,
    parent: source && note.parent ? { report: source.id, statement: `${source.id}#${note.parent.statement + 1}` } : null,
  }
}

const changesOf = ({ parents }: Draft, statements: Made['statements']): ReportHistory['changes'] =>
  statements.flatMap(({ placed, history }) => {
    const link = placed.note?.parent
    if (!link) return []
    const source = (parents[link.parent] as Draft['parents'][number]).report.statements[link.statement]
    if (!source || placed.sentence === source.placed.sentence) return []
    if (placed.sentence.recipe.type !== 'statement' || source.placed.sentence.recipe.type !== 'statement') return []
    const before = source.history
    const from = before.id
    const to = history.id
    const claim = history.claim
    const found: ReportHistory['changes'][number][] = []
    if (before.claim !== claim) return []
    if (before.hedge !== 'none' && history.hedge === 'none' && history.manner === 'indirect')
      found.push({ kind: 'hedge-dropped', claim, from, to })
    if (before.number !== null && history.number !== null && before.number !== history.number)
      found.push({ kind: 'number-altered', claim, from, to })
    if (before.named === 'named' && (history.named === null || history.named === 'anonymous'))
      found.push({ kind: 'speaker-lost', claim, from, to })
    if (before.named === 'anonymous' && history.named === null) found.push({ kind: 'speaker-lost', claim, from, to })
    if (before.named !== null && before.named !== 'many' && history.named === 'many')
      found.push({ kind: 'multiplied', claim, from, to })
    const was = source.placed.sentence.recipe.telling.certainty
    const is = placed.sentence.recipe.telling.certainty
    if (is === 'established' && was !== 'established') found.push({ kind: 'certainty-raised', claim, from, to })
    return found
  })
