export { asJsonLine, asPlainFile } from './as-file.ts'
export type {
  ChangeHistory,
  HistorySpan,
  LoopHistory,
  OriginHistory,
  ParentHistory,
  ReportHistory,
  SimulatedReport,
  StatementHistory,
  Step,
  StoryHistory,
  Told,
  WordHistory,
} from './history.ts'
export { type Simulated, simulate } from './simulate.ts'
export { type SimulationOptions, simulateMany } from './simulate-many.ts'
export type { ClaimTruth, DescentTruth, DirectionSigns, Truth } from './truth.ts'
