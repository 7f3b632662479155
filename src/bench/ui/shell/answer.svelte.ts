import type { Answer, Call, Problem, RouteName } from '../../api.ts'
import { call, problemOf } from './call.ts'
import { now } from './events.svelte.ts'

/** What a route answers, as it comes; asked again whenever what is asked changes, or what is shown may be outdated. */
export class Asked<Name extends RouteName> {
  value = $state.raw<Answer<Name> | null>(null)
  problem = $state.raw<Problem | null>(null)
  busy = $state(true)
  #times = $state(0)

  /** @param asked null: nothing is asked yet. Call while a component is made. */
  constructor(name: Name, asked: () => Call<Name> | null) {
    $effect(() => {
      void now.version
      void this.#times
      const what = asked()
      if (what === null) {
        this.value = null
        this.busy = false
        return
      }
      const ending = new AbortController()
      this.busy = true
      call(name, { ...what, signal: ending.signal } as never).then(
        (value) => {
          if (ending.signal.aborted) return
          this.value = value as Answer<Name>
          this.problem = null
          this.busy = false
        },
        (error: unknown) => {
          if (ending.signal.aborted) return
          this.problem = problemOf(error)
          this.busy = false
        },
      )
      return () => ending.abort()
    })
  }

  again = (): void => {
    this.#times += 1
  }
}
