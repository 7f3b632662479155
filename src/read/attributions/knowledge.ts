import { HearsayError } from '../../model/index.ts'
import { type Labeller, openLabeller } from '../learned/labeller.ts'
import { type LinearModel, readLinearModel } from '../learned/linear-model.ts'
import { type PackedRows, packRows } from '../learned/packed-rows.ts'
import { CUE_CLASSES } from './find-cues.ts'
import { ROLE_CLASSES } from './find-roles.ts'
import { GLANCE_CLASSES } from './glance.ts'
import { KEEP_CLASSES } from './keep.ts'
import type { ReportingWords } from './word-features.ts'

/** What the reading of attributions must know beforehand; see the model card beside the weights. */
export interface AttributionKnowledge {
  readonly glance: PackedRows
  readonly cue: Labeller
  readonly role: Labeller
  readonly keep: LinearModel
  readonly reporting: ReportingWords
  /** Whether a noun, in its dictionary form, is for people, a body, a medium or a paper: what can be cited. */
  readonly voice: (lemma: string) => boolean
}

/** The same with its weights as bytes, as `reference` hands them over. */
export interface AttributionLists {
  readonly weights: Readonly<Record<'glance' | 'cue' | 'role' | 'keep', Uint8Array>>
  readonly reporting: ReportingWords
  readonly voice: (lemma: string) => boolean
}

/**
 * Opens the trained weights: once a process.
 * @throws HearsayError E_WEIGHTS when they are damaged or made for other classes.
 */
export const openAttributionKnowledge = ({ weights, reporting, voice }: AttributionLists): AttributionKnowledge => ({
  glance: packRows(checked(weights.glance, GLANCE_CLASSES)),
  cue: openLabeller(checked(weights.cue, CUE_CLASSES)),
  role: openLabeller(checked(weights.role, ROLE_CLASSES)),
  keep: checked(weights.keep, KEEP_CLASSES),
  reporting,
  voice,
})

const checked = (bytes: Uint8Array, classes: readonly string[]): LinearModel => {
  const model = readLinearModel(bytes)
  if (model.classes.join() === classes.join()) return model
  throw new HearsayError('E_WEIGHTS', `The weights "${model.name}" were trained for other classes. Install Hearsay again.`)
}
