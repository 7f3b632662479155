import type { CaptureId, Failure, Removal } from '../../model/index.ts'
import { count } from '../words.ts'
import { type Page, type PageOptions, page } from './page.ts'

/** What an inquiry holds, and what is left to do in it. */
export interface InquiryFacts {
  readonly place: string
  /** Why it cannot be changed now, as a sentence; null where it can. */
  readonly readOnly: string | null
  readonly reports: number
  readonly earlier: number
  readonly captures: number
  readonly removed: number
  readonly bytes: number
  readonly judgements: number
  readonly outdated: number
  /** Containers, by their locators. */
  readonly unfinished: readonly string[]
  readonly failures: readonly Failure[]
  readonly removals: readonly Removal[]
  /** Where a capture that was removed came from. */
  readonly locatorOf: (capture: CaptureId) => string
}

/** Of a longer list no more is shown; JSON Lines have all. */
const MOST = 20

/**
 * What an inquiry holds, what could not be read, what was removed and why, as a page for a terminal.
 * @returns text that ends with a line break. Cost: linear.
 */
export const inquiryStatus = (facts: InquiryFacts, options: PageOptions = {}): string => {
  const out = page(options)
  const { place, reports, earlier, captures, removed, bytes, judgements, outdated, unfinished, failures } = facts
  out.line([{ text: place, paint: out.bold }])
  const editions = earlier > 0 ? `, ${counted(earlier, 'earlier edition')}` : ''
  out.line(`${counted(reports, 'report')}${editions}, from ${counted(captures, 'capture')} of ${size(bytes)}`, '  ')
  if (removed > 0) out.line(`${counted(removed, 'capture')} removed`, '  ')
  if (judgements > 0) out.line(counted(judgements, 'judgement'), '  ')
  if (outdated > 0) out.line(`${counted(outdated, 'capture')} not read, or by another Hearsay: hearsay rebuild ${place}`, '  ')
  if (unfinished.length > 0) {
    out.heading('NOT ALL TAKEN IN')
    out.line([{ text: 'Add them again to go on.', paint: out.dim }], '  ')
    listed(out, unfinished, (locator) => out.line(locator, '  · ', '    '))
  }
  if (failures.length > 0) {
    out.heading('NOT READ')
    listed(out, failures, ({ code, message }) => out.line([{ text: code, paint: out.warn }, { text: message }], '  ', '    '))
  }
  if (facts.removals.length > 0) {
    out.heading('REMOVED')
    listed(out, together(facts.removals), ([first, ...others]) => {
      const { act, by, at, reason, capture } = first as Removal
      const what = `${facts.locatorOf(capture)}${others.length > 0 ? ` and ${counted(others.length, 'other')}` : ''}`
      out.line(
        [{ text: at.slice(0, 10), paint: out.dim }, { text: `${act}${by === null ? '' : ` by ${by}`}: ${reason}` }],
        '  ',
        '    ',
      )
      out.line([{ text: what, paint: out.dim }], '    ')
    })
  }
  return out.text()
}

const listed = <Item>(out: Page, items: readonly Item[], tell: (item: Item) => void): void => {
  for (const item of items.slice(0, MOST)) tell(item)
  if (items.length > MOST)
    out.line([{ text: `and ${grouped(items.length - MOST)} more; --format jsonl has all`, paint: out.dim }], '  ')
}

/** What was done at once, for one reason, by one person. */
const together = (removals: readonly Removal[]): readonly (readonly Removal[])[] => {
  const groups: Removal[][] = []
  for (const removal of removals) {
    const last = groups.at(-1)
    const [one] = last ?? []
    if (one && one.at === removal.at && one.act === removal.act && one.by === removal.by && one.reason === removal.reason)
      last?.push(removal)
    else groups.push([removal])
  }
  return groups
}

/** `1,200` */
const grouped = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')

const counted = (number: number, what: string): string => count(number, what).replace(/^\d+/, grouped(number))

const size = (bytes: number): string => {
  if (bytes < 1024) return count(bytes, 'byte')
  const steps = ['KiB', 'MiB', 'GiB', 'TiB']
  let [value, step] = [bytes / 1024, 0]
  while (value >= 1024 && step < steps.length - 1) {
    value /= 1024
    step++
  }
  return `${value.toFixed(1)} ${steps[step]}`
}
