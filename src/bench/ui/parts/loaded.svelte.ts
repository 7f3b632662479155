import type { Answer, Call, Problem, RouteName } from '../../api.ts'
import { call, problemOf } from '../shell/call.ts'
import { now } from '../shell/events.svelte.ts'

/** What a view shows: the latest answer, kept while a newer one is fetched. */
export interface Loaded<Name extends RouteName> {
  readonly answer: Answer<Name> | null
  readonly problem: Problem | null
  readonly loading: boolean
  readonly again: () => void
}

/**
 * Asks a route whenever what is asked changes, or the inquiry does; a newer question stops the one before.
 *
 * Call while a component is set up. `asked` null asks nothing.
 */
export const loaded = <Name extends RouteName>(name: Name, asked: () => Call<Name> | null): Loaded<Name> => {
  let answer = $state.raw<Answer<Name> | null>(null)
  let problem = $state.raw<Problem | null>(null)
  let loading = $state(true)
  let times = $state(0)
  $effect(() => {
    const question = asked()
    void [now.version, times]
    if (question === null) {
      answer = null
      loading = false
      return
    }
    const stop = new AbortController()
    loading = true
    call(name, { ...question, signal: stop.signal } as Call<Name> & { signal: AbortSignal }).then(
      (given) => {
        if (stop.signal.aborted) return
        answer = given
        problem = null
        loading = false
      },
      (error: unknown) => {
        if (stop.signal.aborted) return
        problem = problemOf(error)
        loading = false
      },
    )
    return () => stop.abort()
  })
  return {
    get answer() {
      return answer
    },
    get problem() {
      return problem
    },
    get loading() {
      return loading
    },
    again: () => {
      times += 1
    },
  }
}
