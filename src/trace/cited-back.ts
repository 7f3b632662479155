import type { Loop } from '../model/index.ts'
import type { Group } from './join.ts'
import type { Surroundings } from './lineage.ts'
import type { Parent } from './parents.ts'

export const citedBack = (
  _group: Group,
  _parents: ReadonlyMap<number, Parent>,
  _relayed: ReadonlySet<number>,
  _around: Surroundings,
): Loop[] => []
