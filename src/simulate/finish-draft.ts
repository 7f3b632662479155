import { type Minute, monthAndDay } from './calendar.ts'
import type { Draft, Made, Placed } from './draft.ts'
import type { ReportHistory, Step } from './history.ts'
import { line } from './own-words.ts'
import type { StoryState } from './story-state.ts'
import type { SimulatedOutlet } from './world.ts'

interface Unfinished {
  readonly outlet: SimulatedOutlet
  readonly minute: Minute
  readonly step: Step
  readonly title: { readonly text: string; readonly claim: ReportHistory['title'] }
  readonly paragraphs: readonly (readonly Placed[])[]
  readonly parents: readonly { readonly report: Made; readonly by: 'words' | 'retelling' }[]
  readonly difficulty: number
}

/** Adds what a page has beside its story: dateline or credit, the outlet's closing lines, a date or none, an address. */
export const finishDraft = (
  state: StoryState,
  { outlet, minute, step, title, paragraphs, parents, difficulty }: Unfinished,
): Draft => {
  const { random, hardness, slots } = state
  const date = random.weigh([
    ['absent', hardness.undated],
    ['wrong', hardness.misdated],
    ['right', Math.max(0, 1 - hardness.undated - hardness.misdated)],
  ] as const)
  const wrongBy = (random.chance(0.5) ? 1 : -1) * (random.whole(1, 9) * 1440 + random.whole(0, 600))
  const shownMinute = date === 'absent' ? null : date === 'wrong' ? minute + wrongBy : minute
  const body = paragraphs.filter((paragraph) => paragraph.length > 0).map((paragraph) => [...paragraph])
  const takenFrom = parents.find(({ by }) => by === 'words')?.report
  const credit = takenFrom ? creditOf(state, takenFrom) : null
  const links: string[] = []
  const town = slots.get('town')?.[0] ?? ''
  const day = shownMinute === null ? '' : `, ${monthAndDay(shownMinute)}`
  if (credit) {
    const form = random.whole(0, 4)
    const short = credit.short
    if (credit.kind === 'agency' && form < 2) body[0]?.unshift(line(`${town.toUpperCase()}${day} (${short}) — `, 'dateline'))
    else if (credit.kind === 'agency' && form === 2) body.at(-1)?.push(line(`(${short})`, 'credit'))
    else if (form === 3 && credit.title !== null)
      body.push([line(`The post ${credit.title} appeared first on ${credit.name}.`, 'credit')])
    else if (form === 4) body.push([line(`As first reported by ${short}.`, 'credit')])
    else
      body.push([
        line(
          random.pick([
            `This article was originally published in ${credit.name}.`,
            `Source: ${short}`,
            `With files from ${short}.`,
            `Via ${short}`,
          ]),
          'credit',
        ),
      ])
    if (credit.right && takenFrom && random.chance(0.3)) links.push(takenFrom.url)
  } else if (outlet.kind === 'agency' && random.chance(0.8))
    body[0]?.unshift(line(`${town.toUpperCase()}${day} (${outlet.short}) — `, 'dateline'))
  else if (random.chance(0.35)) body[0]?.unshift(line(`${town.toUpperCase()}${random.chance(0.5) ? day : ''} — `, 'dateline'))
  for (const { report, by } of parents) if (by === 'retelling' && random.chance(0.2)) links.push(report.url)
  for (const closing of outlet.closing) if (random.chance(0.7)) body.push([line(closing, 'boilerplate')])
  return {
    id: state.newId(),
    outlet,
    minute,
    step,
    title: title.text,
    titleClaim: title.claim,
    paragraphs: body,
    parents,
    difficulty,
    credit: credit ? { outlet: credit.name, right: credit.right } : null,
    links,
    present: !random.chance(hardness.missing),
    date,
    shownMinute,
    showsUrl: random.chance(0.7),
  }
}

/** Whom a copy names: its parent, somebody else, or nobody. */
const creditOf = ({ random, hardness, world }: StoryState, parent: Made) => {
  const kind = random.weigh([
    ['none', hardness.uncredited],
    ['wrong', hardness.miscredited],
    ['right', Math.max(0, 1 - hardness.uncredited - hardness.miscredited)],
  ] as const)
  if (kind === 'none') return null
  if (kind === 'right') return { ...parent.outlet, title: parent.title, right: true }
  const others = [...world.agencies, random.pick(world.outlets), random.pick(world.outlets)].filter(
    ({ name }) => name !== parent.outlet.name,
  )
  return { ...random.pick(others), title: null, right: false }
}
