import type { Answer, Body, Job, Params, Query, RouteName, Tracing } from '../api.ts'

/** What a request gives its handler, validated. */
export interface Given<Name extends RouteName> {
  readonly params: Params<Name>
  readonly query: Query<Name>
  readonly body: Body<Name>
}
/** What the server knows that the desk does not. */
export interface Around {
  readonly me: string
  /** Why the inquiry cannot be changed now; null where it can. */
  readonly readOnly: string | null
  readonly jobs: readonly Job[]
  /** The tracing that is under way; null where none is. */
  readonly tracing: Tracing | null
}
export type Handler<Name extends RouteName> = (given: Given<Name>, around: Around) => Promise<Answer<Name>> | Answer<Name>
/** A handler for each of some routes. */
export type Handlers<Names extends RouteName> = { readonly [Name in Names]: Handler<Name> }
