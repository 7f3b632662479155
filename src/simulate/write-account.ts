import type { Account } from './account.ts'
import type { Placed } from './draft.ts'
import { ownBackground, saying } from './own-words.ts'
import { fromOrigin, someHedge, stateClaim } from './state-claim.ts'
import type { StoryState } from './story-state.ts'
import type { SimulatedOutlet } from './world.ts'

/**
 * What an outlet writes that has an account from its origin: paragraphs in new words.
 * @param whole false: only the account, to be put into a text taken over from elsewhere.
 */
export const writeAccount = (state: StoryState, account: Account, outlet: SimulatedOutlet, whole: boolean): Placed[][] => {
  const { random, officials } = state
  const { speaker } = account
  const note = fromOrigin(account)
  const paragraphs: Placed[][] = []
  const isPaper = speaker.kind === 'document'
  const hedge = someHedge(random)
  const lead = whole
    ? ''
    : random.pick(['', 'in a separate account', 'speaking on his own', ''].filter((one) => !one.includes('his')))
  if (isPaper) {
    paragraphs.push([stateClaim(state, 0, speaker, note, { mode: 'shows', form: 'full', hedge })])
    if (random.chance(0.7)) paragraphs.push([stateClaim(state, 0, speaker, note, { mode: 'entry', form: 'short', again: true })])
  } else {
    const mode = random.weigh([
      ['told', 5],
      ['said', 3],
      ['saw', 1.5],
    ] as const)
    const first = stateClaim(state, 0, speaker, note, {
      mode,
      form: 'full',
      outlet: outlet.short,
      hedge: mode === 'saw' ? 'none' : hedge,
      place: 'before',
      lead,
    })
    paragraphs.push([first])
    const second: Placed[] = []
    if (random.chance(0.75)) second.push(stateClaim(state, 0, speaker, note, { mode: 'quote', form: 'short', again: true }))
    for (const pattern of account.sayings.slice(0, random.whole(1, 2))) second.push(saying(state, speaker, pattern, 'short', ''))
    paragraphs.push(second)
  }
  for (const claim of account.claims.filter((one) => one > 0)) {
    if (!whole && random.chance(0.5)) continue
    const told = stateClaim(state, claim, speaker, note, {
      mode: isPaper ? 'shows' : 'said',
      form: 'short',
      hedge: random.chance(0.2) ? 'may' : 'none',
    })
    const more = account.sayings[2]
    paragraphs.push(more !== undefined && random.chance(0.5) ? [told, saying(state, speaker, more, 'short', '')] : [told])
  }
  if (!whole) return paragraphs
  const [answering] = officials
  const rest: Placed[][] = []
  if (answering && random.chance(0.55)) {
    const denial = stateClaim(
      state,
      0,
      answering,
      { origin: `${state.id}/denial`, firstHand: false, parent: null },
      { mode: 'denied', form: 'full' },
    )
    rest.push([denial])
  }
  rest.push(...ownBackground(state, random.whole(6, 12)))
  return random.chance(0.25)
    ? [...paragraphs.slice(0, 1), ...rest.slice(0, 1), ...paragraphs.slice(1), ...rest.slice(1)]
    : [...paragraphs, ...rest]
}
