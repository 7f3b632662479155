import { readFileSync } from 'node:fs'
import { FRAME_KINDS, HearsayError } from '../model/index.ts'

/** One rule of what to examine next; `data/practices.json` says how it is written. */
export interface PracticeRule {
  readonly id: string
  /** Kinds of frame, parted by spaces; `any`; or `none`, for a claim without one. */
  readonly frame: string
  readonly when: readonly string[]
  /** Whether the items must be arms, or must not; null where it does not matter. */
  readonly arms: boolean | null
  /** Rules that make this one needless where they hold. */
  readonly unless: readonly string[]
  /** 1 before 9. */
  readonly first: number
  readonly text: string
  /** The practice, as it is cited. */
  readonly practice: string
}

const CONDITIONS = new Set([
  'via',
  'unnamed',
  'document',
  'undisclosed',
  'first-hand',
  'person',
  'group',
  'credit',
  'reaction',
  'headline',
  'top',
  'eventful',
])

/**
 * Reads `data/practices.json`.
 * @throws HearsayError E_WEIGHTS where it is missing, or a rule names a kind, a condition or a practice that is not known.
 */
export const practices = (): { readonly practices: readonly PracticeRule[] } => {
  let parsed: unknown
  try {
    parsed = JSON.parse(readFileSync(new URL('./data/practices.json', import.meta.url), 'utf8'))
  } catch (cause) {
    throw new HearsayError(
      'E_WEIGHTS',
      'The rules of practice (practices.json) are missing or no JSON; nothing was examined. Install Hearsay again.',
      { cause },
    )
  }
  const { practices: cited, rules } = parsed as { practices?: Record<string, unknown>; rules?: unknown[] }
  if (!cited || !Array.isArray(rules)) throw broken('it lacks practices or rules')
  return { practices: rules.map((rule) => readRule(rule, cited)) }
}

const readRule = (value: unknown, cited: Readonly<Record<string, unknown>>): PracticeRule => {
  const rule = value as Readonly<Record<string, unknown>>
  const { id, frame, text, practice, first } = rule
  if (
    typeof id !== 'string' ||
    typeof frame !== 'string' ||
    typeof text !== 'string' ||
    typeof first !== 'number' ||
    typeof practice !== 'string'
  )
    throw broken(`rule ${String(id)} lacks id, frame, text, first or practice`)
  const strange = frame
    .split(' ')
    .find((kind) => kind !== 'any' && kind !== 'none' && !(FRAME_KINDS as readonly string[]).includes(kind))
  if (strange !== undefined) throw broken(`rule ${id} has the unknown frame ${strange}`)
  const when = Array.isArray(rule['when']) ? rule['when'].map(String) : []
  const unknown = when.find((condition) => !CONDITIONS.has(condition))
  if (unknown !== undefined) throw broken(`rule ${id} has the unknown condition ${unknown}`)
  const citation = cited[practice]
  if (typeof citation !== 'string') throw broken(`rule ${id} names the unknown practice ${practice}`)
  return {
    id,
    frame,
    text,
    first,
    when,
    arms: typeof rule['arms'] === 'boolean' ? rule['arms'] : null,
    unless: typeof rule['unless'] === 'string' ? rule['unless'].split(' ') : [],
    practice: citation,
  }
}

const broken = (what: string): HearsayError =>
  new HearsayError(
    'E_WEIGHTS',
    `The rules of practice (practices.json) cannot be used: ${what}. Nothing was examined; mend the file.`,
  )
