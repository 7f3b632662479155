import type { StoryKind } from '../story-kind.ts'
import { aid } from './aid.ts'
import { arms } from './arms.ts'
import { ballots } from './ballots.ts'
import { border } from './border.ts'
import { detentions } from './detentions.ts'
import { ferry } from './ferry.ts'
import { flood } from './flood.ts'
import { hospital } from './hospital.ts'
import { land } from './land.ts'
import { memo } from './memo.ts'
import { mine } from './mine.ts'
import { shelling } from './shelling.ts'
import { strike } from './strike.ts'

/** Every kind of story that can be told. */
export const KINDS: readonly StoryKind[] = [
  arms,
  flood,
  strike,
  detentions,
  shelling,
  memo,
  aid,
  mine,
  ballots,
  hospital,
  ferry,
  land,
  border,
]
