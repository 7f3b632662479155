/** One rule of what to examine next. */
export interface PracticeRule {
  readonly id: string
  readonly frame: string
  readonly when: readonly string[]
  readonly arms: boolean | null
  readonly unless: readonly string[]
  readonly first: number
  readonly text: string
  readonly practice: string
}

/** What this room needs to know beforehand; `reference` gives it. Words are asked for by their stems. */
export interface WeighKnowledge {
  readonly happening: (stem: string) => string | null
  readonly thing: (stem: string) => string | null
  readonly belongs: (sort: 'source' | 'sign', name: string, stem: string) => boolean
  readonly headline: (name: string, stem: string) => boolean
  readonly practices: readonly PracticeRule[]
}
