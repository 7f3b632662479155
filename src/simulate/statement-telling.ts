import { type ClauseTelling, clause, entry, PART, type Proposition, seen } from './proposition.ts'
import type { Piece } from './sentence.ts'
import type { Speaker } from './speaker.ts'

/**
 * How a statement is put.
 * - `own`: nobody is named: the author's own assertion
 * - `saw`: somebody is said to have seen it
 * - `said`, `told`: a speaker's words, told in the third person; `told` names the outlet that was spoken to
 * - `quote`: in quotation marks, in the first person; `entry`: a document's words
 * - `shows`: a document, told
 * - `citing`: another outlet's report, with or without the speaker that it gives
 * - `heard`: somebody passes on what another told
 * - `confirmed`: an official says that it is so; `denied`: that it is not
 */
export type Mode = 'own' | 'saw' | 'said' | 'told' | 'quote' | 'entry' | 'shows' | 'citing' | 'heard' | 'confirmed' | 'denied'

export interface StatementTelling {
  readonly mode: Mode
  readonly speaker: Speaker | null
  readonly form: 'full' | 'plain' | 'short' | 'anonymous' | 'many'
  readonly speakerWay: number
  /** `told`: whom; `citing`: who reported; `confirmed`: whose report is named, or null. */
  readonly outlet: string | null
  /** `heard`: from whom. */
  readonly from: string | null
  readonly cue: number
  /** Where the source stands: before what it states, or after. */
  readonly place: 'before' | 'after'
  /** Of `said`: how the author takes it. */
  readonly certainty: 'neutral' | 'claimed' | 'established'
  readonly clause: ClauseTelling
}

const SAID = ['said', 'stated', 'recalled', 'recounted', 'explained', 'declared', 'added']
const SAID_DIRECT = ['said', 'recalled', 'added', 'remembers', 'recounted']
const TOLD = ['told', 'informed', 'said in an interview with', 'recounted to', 'stated to']
const SHOWS = ['showed', 'recorded', 'indicated', 'suggested', 'made clear']
const REPORTED = ['reported', 'wrote', 'said', 'has reported', 'writes']
const CONFIRMED = ['confirmed', 'acknowledged', 'conceded', 'admitted']
const CLAIMED = ['claimed', 'alleged', 'maintained', 'asserted']
const ESTABLISHED = ['revealed', 'made clear', 'proved', 'exposed the fact']
const DENIED = ['denied', 'rejected the claim', 'disputed', 'dismissed reports']
const HEARD = ['had been told by', 'had heard from', 'had learned from', 'had it from']

const way = (ways: readonly string[], index: number): string => ways[((index % ways.length) + ways.length) % ways.length] ?? ''

/** The source as it is named here. */
export const sourceText = ({ speaker, form, speakerWay }: StatementTelling): string => {
  if (!speaker) return ''
  const forms = speaker[form].length > 0 ? speaker[form] : speaker.anonymous
  return way(forms, speakerWay)
}

const said = (text: string, part: number): Piece => ({ text: ` ${text}`, part })
const THAT: Piece = { text: ' that', part: PART.that }
const COMMA: Piece = { text: ',', part: 0 }

/** The pieces of the whole sentence. Words of what is stated have the parts from `PART.subject` to `PART.lastOfContent`. */
export const statementPieces = (told: Proposition, telling: StatementTelling): Piece[] => {
  const { mode, cue, place, outlet } = telling
  const source = said(sourceText(telling), PART.speaker)
  // A time in front stands in front of the sentence, not behind a source.
  const inFront = mode === 'own' || (place === 'after' && mode !== 'heard' && mode !== 'confirmed' && mode !== 'denied')
  const form = inFront ? telling.clause : { ...telling.clause, timeFirst: false }
  const had = (): Piece[] => clause(told, form, 'had')
  const past = (): Piece[] => clause(told, form, 'past')
  const after = (verb: Piece[]): Piece[] => [...past(), COMMA, ...verb]
  switch (mode) {
    case 'own':
      return past()
    case 'saw':
      return [
        source,
        said(way(['saw', 'watched', 'looked on as'], cue), PART.cue),
        ...(cue % 3 === 2 ? past() : seen(told, telling.clause)),
      ]
    case 'said': {
      if (telling.certainty !== 'neutral') {
        const firm = said(way(telling.certainty === 'claimed' ? CLAIMED : ESTABLISHED, cue), PART.cue)
        return [source, firm, THAT, ...had()]
      }
      if (cue % 4 === 3)
        return place === 'before'
          ? [said('according to', PART.cue), source, COMMA, ...past()]
          : after([said('according to', PART.cue), source])
      const verb = said(way(SAID, cue), PART.cue)
      return place === 'before' ? [source, verb, THAT, ...had()] : after([source, verb])
    }
    case 'told': {
      const verb = said(way(TOLD, cue), PART.cue)
      const whom = said(outlet ?? 'reporters', PART.outlet)
      return place === 'before' ? [source, verb, whom, THAT, ...had()] : after([source, verb, whom])
    }
    case 'quote': {
      const verb = said(way(SAID_DIRECT, cue), PART.cue)
      const words = spoken(told, telling)
      return place === 'before'
        ? [source, verb, { text: ': “', part: 0 }, ...words, { text: '.”', part: 0 }]
        : [{ text: '“', part: 0 }, ...words, { text: ',”', part: 0 }, source, verb]
    }
    case 'entry':
      return [
        { text: '“', part: 0 },
        ...capital(entry(told, telling.clause)),
        { text: ',”', part: 0 },
        said(way(['reads an entry in', 'says a line in', 'it says in'], cue), PART.cue),
        source,
      ]
    case 'shows':
      return place === 'before'
        ? [source, said(way(SHOWS, cue), PART.cue), THAT, ...past()]
        : after([said('according to', PART.cue), source])
    case 'citing':
      return citing(telling, had, past)
    case 'heard':
      return [
        source,
        said('said', PART.cue),
        said(`${telling.speaker?.pronoun ?? 'they'} ${way(HEARD, cue)}`, PART.extra),
        said(telling.from ?? 'colleagues', PART.outlet),
        THAT,
        ...had(),
      ]
    case 'confirmed':
      return outlet === null
        ? [source, said(way(CONFIRMED, cue), PART.cue), THAT, ...had()]
        : [
            source,
            said(way(CONFIRMED, cue), PART.cue),
            said(
              way([`the report by ${outlet}`, `what ${outlet} had reported`, `the account given in ${outlet}`], cue),
              PART.outlet,
            ),
            said(way(['and said', 'and added', 'and agreed'], cue), PART.extra),
            THAT,
            ...had(),
          ]
    case 'denied':
      return [source, said(way(DENIED, cue), PART.cue), THAT, ...had()]
  }
}

const citing = (telling: StatementTelling, had: () => Piece[], past: () => Piece[]): Piece[] => {
  const { cue, place, speaker } = telling
  const outlet = said(telling.outlet ?? 'local media', PART.outlet)
  const verb = said(way(REPORTED, cue), PART.cue)
  const source = said(sourceText(telling), PART.speaker)
  if (!speaker) {
    if (place === 'after') return [...past(), COMMA, outlet, verb]
    return cue % 2 === 0 ? [outlet, verb, THAT, ...had()] : [said('according to', PART.cue), outlet, COMMA, ...past()]
  }
  const from = said(way(['citing', 'quoting', 'on the word of', 'referring to'], cue), PART.extra)
  if (place === 'after') return [...past(), COMMA, outlet, verb, COMMA, from, source]
  return cue % 2 === 0
    ? [outlet, verb, COMMA, from, source, COMMA, THAT, ...had()]
    : [outlet, COMMA, from, source, COMMA, verb, THAT, ...had()]
}

const capital = (pieces: readonly Piece[]): Piece[] => {
  const at = pieces.findIndex(({ text }) => text.trim() !== '')
  return pieces.map((piece, index) =>
    index === at ? { ...piece, text: piece.text.trimStart().replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) } : piece,
  )
}

const spoken = (told: Proposition, telling: StatementTelling): Piece[] => {
  const lead = (text: string): Piece => ({ text, part: PART.extra })
  switch (telling.speakerWay % 4) {
    case 0:
      return [lead('I saw'), ...seen(told, telling.clause)]
    case 1:
      return [lead('With my own eyes I saw'), ...seen(told, telling.clause)]
    case 2:
      return capital(clause(told, { ...telling.clause, hedge: 'none', time: -1 }, 'past'))
    default:
      return [lead('I was there and watched'), ...seen(told, telling.clause)]
  }
}
