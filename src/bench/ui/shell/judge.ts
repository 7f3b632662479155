import type { About, Act, Judged } from '../../api.ts'
import { call, problemOf } from './call.ts'
import { now } from './events.svelte.ts'
import { toast } from './live.svelte.ts'
import { common } from './strings/everywhere.ts'
import { toRedo, toUndo } from './undo.ts'

/** Puts a judgement on record, says what it changed, and offers the way back. @returns what it did; null where it failed. */
export const judge = async (about: About, act: Act, why = ''): Promise<Judged | null> => {
  try {
    const done = await call('judge', { body: { about, act, why } })
    told(done, common.saved)
    return done
  } catch (error) {
    toast(problemOf(error).message, { failed: true })
    return null
  }
}

/** Takes a judgement back; taking that back brings it `again`. */
export const retract = async (judgement: string, { why = '', again = false } = {}): Promise<Judged | null> => {
  try {
    const done = await call('retract', { params: { judgement }, body: { why } })
    told(done, again ? common.redone : common.undone)
    return done
  } catch (error) {
    toast(problemOf(error).message, { failed: true })
    return null
  }
}

/** How many of the latest judgements are looked through. */
const MOST = 500
let busy = false

/** Takes back the latest decision that stands, or with `again` brings back the one that was taken back last. */
export const undo = async (again = false): Promise<void> => {
  if (busy) return
  busy = true
  try {
    const { rows } = await call('judgements', { query: { limit: MOST } })
    const found = again ? toRedo(rows) : toUndo(rows)
    if (found) await retract(found.id, { again })
    else toast(again ? common.nothingRedone : common.nothingUndone)
  } catch (error) {
    toast(problemOf(error).message, { failed: true })
  } finally {
    busy = false
  }
}

const told = ({ judgement, changed }: Judged, words: string): void => {
  const bounds = (one: { atLeast: number; atMost: number } | null): string =>
    one === null ? common.gone : common.boundsShort(one.atLeast, one.atMost)
  // A claim whose bounds stay where they were says nothing to whoever just decided.
  const lines = changed
    .filter(({ before, after }) => bounds(before) !== bounds(after))
    .slice(0, 3)
    .map(({ words, before, after }) =>
      bounds(before) === bounds(after)
        ? common.changedWithin(words.slice(0, 70))
        : common.changed(words.slice(0, 70), bounds(before), bounds(after)),
    )
  const back = judgement.retracts === null
  toast([back ? `${words} ${judgement.text}` : words, ...lines].join('\n'), {
    undo: async () => {
      await retract(judgement.id, { again: words === common.undone })
    },
    // What was taken back is brought back.
    undoWords: words === common.undone ? common.redo : common.undo,
  })
  now.version += 1
}
