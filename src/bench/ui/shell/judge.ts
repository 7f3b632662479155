import type { About, Act, Judged } from '../../api.ts'
import { call, problemOf } from './call.ts'
import { now } from './events.svelte.ts'
import { toast } from './live.svelte.ts'
import { common } from './strings/everywhere.ts'

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

/** Takes a judgement back; taking that back brings it again. */
export const retract = async (judgement: string, why = ''): Promise<Judged | null> => {
  try {
    const done = await call('retract', { params: { judgement }, body: { why } })
    told(done, common.undone)
    return done
  } catch (error) {
    toast(problemOf(error).message, { failed: true })
    return null
  }
}

const told = ({ judgement, changed }: Judged, words: string): void => {
  const bounds = (one: { atLeast: number; atMost: number } | null): string =>
    one === null ? common.gone : common.boundsShort(one.atLeast, one.atMost)
  const lines = changed
    .slice(0, 3)
    .map(({ words, before, after }) => common.changed(words.slice(0, 70), bounds(before), bounds(after)))
  toast([`${words} ${judgement.text}`, ...lines].join('\n'), {
    undo: async () => {
      await retract(judgement.id)
    },
  })
  now.version += 1
}
