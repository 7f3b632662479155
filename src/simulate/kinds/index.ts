import type { StoryKind } from '../story-kind.ts'
import { arms } from './arms.ts'
import { flood } from './flood.ts'
import { strike } from './strike.ts'

/** Every kind of story that can be told. */
export const KINDS: readonly StoryKind[] = [arms, flood, strike]
