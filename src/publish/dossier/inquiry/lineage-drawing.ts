import { changesBy } from '../../findings/changes-shown.ts'
import { type ClaimFindings, type FindingsView, nameOf, statementAt, stationName } from '../../findings/findings-view.ts'
import { type LaneRow, lanes } from '../../findings/lanes.ts'
import { type Branch, lineageTree } from '../../findings/lineage-tree.ts'
import { descentWords, foldedWords, originWords } from '../../findings/words.ts'
import { capital, count } from '../../words.ts'
import { folded } from '../folded.ts'
import { type Html, html, join } from '../html.ts'
import type { Citations, Home } from './citations.ts'

/** Of the first claim, and of the others. */
const BRANCHES = 24
const FEWER = 14
/** A drawing of more rows is folded, but for the first claim's. */
const OPEN = 8
const ALIKE = 2
/** Folded stations that are named. */
const NAMED = 80
/** Between two columns, and from the top of a row to its station, in pixels. */
const STEP = 16
const LEFT = 12
const TOP = 17
/** More share the room of these; the style sheet has a width for each number up to it. */
const MOST_COLUMNS = 14

/**
 * Who has a claim from whom: a drawing in order of time, and beside each station its date, its words, and what shows where it came from.
 *
 * The drawing is cut into the rows of the table, so that both stay together at any width and on paper; the table says all that it shows.
 */
export const lineageDrawing = (view: FindingsView, found: ClaimFindings, citations: Citations): Html => {
  const tree = lineageTree(view, found, { most: found.number === 1 ? BRANCHES : FEWER, alike: ALIKE })
  const { rows, count: columns } = lanes(tree)
  if (rows.length === 0) return html`<p>Nothing shows who has it from whom.</p>`
  const ids = new Map<string, string>()
  for (const [at, { branch, folded }] of rows.entries())
    for (const node of folded.length === 0 ? [branch.node, ...branch.statements] : []) ids.set(node, `c${found.number}b${at + 1}`)
  const questioned = new Set<string>(found.lineage.loops.flatMap(({ nodes }) => nodes))
  const table = html`<div class="lineage-frame"><table class="lineage"><thead><tr><th scope="col"><span class="unseen-words">Drawing</span></th><th scope="col">When, who</th><th scope="col">How it came</th></tr></thead><tbody>${rows.map(
    (row, at) => {
      const home: Home = { id: `c${found.number}b${at + 1}`, label: `claim ${found.number}, lineage` }
      const width = Math.min(columns, MOST_COLUMNS)
      return html`<tr id="${home.id}"><td class="g g${width}">${drawing(row, columns, questioned.has(row.branch.node))}</td>${
        row.folded.length > 0 ? fold(row, citations) : station(view, found, row.branch, home, ids, citations)
      }</tr>`
    },
  )}</tbody></table></div>`
  return html`${found.number === 1 || rows.length <= OPEN ? table : folded(`The drawing: ${count(rows.length, 'station')}, in order of time`, table)}${
    tree.folded.length > 0
      ? folded(
          `${capital(foldedWords(tree.folded))}, which nothing ties to these`,
          html`<p class="note">${names(tree.folded, citations)}</p>`,
        )
      : null
  }`
}

const station = (
  view: FindingsView,
  found: ClaimFindings,
  branch: Branch,
  home: Home,
  ids: ReadonlyMap<string, string>,
  citations: Citations,
): Html => {
  const first = branch.statements[0]
  const who =
    branch.report === null
      ? html`<bdi>${branch.label}</bdi> <span class="tag">${branch.origin ? originWords(branch.origin) : 'not collected'}</span>`
      : citations.report(branch.report)
  const from = branch.by ? statementAt(view, branch.by.from) : undefined
  const above = branch.by ? ids.get(branch.by.from) : undefined
  const source = from ? view.readings.get(from.report)?.report : undefined
  return html`<th scope="row">${branch.when === null ? null : html`<span class="when">${branch.when}</span>`}${who}${
    branch.report !== null && branch.origin
      ? html`<span class="meta">on the word of <bdi>${branch.origin.label}</bdi>, ${originWords(branch.origin)}</span>`
      : null
  }</th><td>${
    first
      ? html`<p class="said" dir="auto">${citations.statement(home, first, 170)}${branch.statements.length > 1 ? html` <span class="meta">and ${count(branch.statements.length - 1, 'further statement')}</span>` : null}</p>`
      : (citations.cite(home, branch.origin?.evidence ?? branch.unseen?.evidence ?? [], 120) ?? null)
  }${
    branch.by
      ? html`<p class="way"><span class="sort ${branch.by.direction}">${capital(descentWords(branch.by))}</span>${
          source && above ? html`, from <a href="#${above}"><bdi>${nameOf(source)}</bdi></a>` : null
        }. ${branch.by.reason.text} ${citations.cite(home, branch.by.reason.evidence, 120)}</p>`
      : null
  }${changesBy(view, found.lineage, branch.changes).map(
    ({ way, from, words }) =>
      html`<p class="way">${capital(way)} <bdi>${from}</bdi>: <strong class="changed">${words.join('; ')}</strong></p>`,
  )}${branch.ties.slice(0, 3).map((tie) => {
    const other = statementAt(view, tie.from)
    return html`<p class="way">Also ${descentWords(tie)}: ${other ? citations.report(other.report) : html`<bdi>${stationName(view, found.lineage, tie.from)}</bdi>`}. ${capital(tie.reason.text)}</p>`
  })}</td>`
}

const fold = ({ folded }: LaneRow, citations: Citations): Html => {
  const shown = folded[0]?.by
  return html`<th scope="row">${unbrokenDates(foldedWords(folded))}</th><td>${
    shown ? html`<p class="way"><span class="sort ${shown.direction}">${capital(descentWords(shown))}</span></p>` : null
  }<details><summary>Which they are</summary><p class="way">${names(folded, citations)}</p></details></td>`
}

/** A date is read as one word, however narrow the column. */
const unbrokenDates = (words: string): Html =>
  html`${words.split(/(\d{4}-\d\d-\d\d)/).map((piece, at) => (at % 2 === 1 ? html`<span class="date">${piece}</span>` : piece))}`

const names = (folded: readonly Branch[], citations: Citations): Html =>
  html`${join(
    folded
      .slice(0, NAMED)
      .map(
        ({ report, label, when }) =>
          html`${report ? citations.report(report) : html`<bdi>${label}</bdi>`}${when ? html` (${when})` : null}`,
      ),
    ', ',
  )}${folded.length > NAMED ? html` and ${folded.length - NAMED} more; the machine-readable output has all` : null}`

/** The more columns, the closer they stand: the words beside them need the room. */
const x = (lane: number, columns: number): number => {
  const step = columns <= 6 ? STEP : columns <= 10 ? 10 : columns <= MOST_COLUMNS ? 7 : (7 * (MOST_COLUMNS - 1)) / (columns - 1)
  return Math.round((LEFT + lane * step) * 10) / 10
}

const drawing = ({ branch, folded, lane, from, through, goesOn }: LaneRow, columns: number, questioned: boolean): Html => {
  const at = x(lane, columns)
  const width = x(columns - 1, columns) + LEFT
  const direction = (folded[0] ?? branch).by?.direction ?? 'shown'
  return html`<svg class="graph" width="${width}" height="100%" aria-hidden="true" focusable="false">${through.map(
    (one) => html`<line x1="${x(one, columns)}" x2="${x(one, columns)}" y1="0" y2="100%"/>`,
  )}${from === null ? null : way(x(from, columns), at, direction)}${goesOn ? html`<line x1="${at}" x2="${at}" y1="${TOP}" y2="100%"/>` : null}${mark(branch, folded, at)}${
    questioned ? html`<text x="${at + 8}" y="${TOP - 5}">?</text>` : null
  }</svg>`
}

const way = (from: number, to: number, direction: string): Html =>
  from === to
    ? html`<line class="${direction}" x1="${to}" x2="${to}" y1="0" y2="${TOP}"/>`
    : html`<path class="halo" d="M${from + 8} ${TOP}H${to}"/><path class="${direction}" d="M${from} 0Q${from} ${TOP} ${from + 10} ${TOP}H${to}"/>`

const mark = ({ kind, changes }: Branch, folded: readonly Branch[], at: number): Html => {
  if (folded.length > 0)
    return html`<rect class="fold" x="${at - 1}" y="${TOP - 7}" width="9" height="9"/><rect class="fold" x="${at - 3}" y="${TOP - 5}" width="9" height="9"/><rect class="full" x="${at - 5}" y="${TOP - 3}" width="9" height="9"/>`
  if (kind === 'report')
    return html`${changes.length > 0 ? html`<circle class="ring" cx="${at}" cy="${TOP}" r="9.5"/>` : null}<rect class="full" x="${at - 4.5}" y="${TOP - 4.5}" width="9" height="9"/>`
  return html`<circle class="${kind === 'unseen' ? 'missing' : 'person'}" cx="${at}" cy="${TOP}" r="5.5"/>`
}

/** What the marks of the drawings mean. */
export const drawingLegend = (): Html => {
  const sign = (inner: Html): Html =>
    html`<svg class="graph key" width="18" height="18" aria-hidden="true" focusable="false">${inner}</svg>`
  const line = (name: string): Html => sign(html`<line class="${name}" x1="1" x2="17" y1="9" y2="9"/>`)
  return html`<p class="legend keys"><span>${sign(html`<circle class="person" cx="9" cy="9" r="5.5"/>`)} where an account begins</span> <span>${sign(html`<rect class="full" x="4.5" y="4.5" width="9" height="9"/>`)} a report</span> <span>${sign(html`<circle class="missing" cx="9" cy="9" r="5.5"/>`)} named, not collected</span> <span>${sign(html`<rect class="fold" x="7" y="2" width="9" height="9"/><rect class="full" x="3" y="6" width="9" height="9"/>`)} several, folded</span> <span>${sign(html`<circle class="ring" cx="9" cy="9" r="7.5"/><rect class="full" x="5.5" y="5.5" width="7" height="7"/>`)} changed on the way</span> <span>${line('shown')} shown</span> <span>${line('likely')} likely</span> <span>? may be one account coming round</span></p>`
}
