import { HearsayError, type Served } from '../../model/index.ts'
import type { Container } from '../container.ts'

/** What a container gives: a member's bytes, or why there are none. */
export type Member =
  | {
      readonly position: number
      readonly locator: string
      readonly bytes: Uint8Array
      readonly mediaType: string
      /** What the container says it is, where it says anything. */
      readonly declaredType?: string | null
      /** Milliseconds since 1970, UTC, where it was taken at another time than its container. */
      readonly taken?: number
      readonly complete?: boolean
      readonly served?: Served
      /** The page that an entry of a feed stands for. */
      readonly link?: string
      readonly reached?: Reached
    }
  | { readonly position: number; readonly locator: string; readonly error: HearsayError; readonly reached?: Reached }

/** How many bytes of the container were gone through when this came; about as many as came, where nothing is said. */
type Reached = number

export interface MemberOptions {
  /** The largest member, in bytes. */
  readonly maxBytes: number
  /** Members before this position are passed over: adding goes on where it stopped. */
  readonly from: number
  /** Told of members left out, and why. */
  readonly skipped: (locator: string, reason: string) => void
}

/** One kind of container: its file beside this one, and a line in `members.ts`. Odd bytes never throw; the system may. */
export type MemberReader = (container: Container, options: MemberOptions) => AsyncGenerator<Member>

/** A member larger than the limit. */
export const memberTooLarge = (locator: string, size: number, maxBytes: number): HearsayError =>
  new HearsayError(
    'E_TOO_LARGE',
    `${locator}: ${size} bytes or more, over the limit of ${maxBytes}. Nothing of it was read: raise the limit; the rest is read.`,
  )
