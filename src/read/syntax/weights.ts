import { HearsayError } from '../../model/index.ts'
import { type LinearModel, readLinearModel } from '../learned/linear-model.ts'
import { type PackedRows, packRows } from '../learned/packed-rows.ts'
import { packSeventeen, type RowsOfSeventeen } from './choose.ts'
import { type RelationChoices, readChoices } from './label.ts'
import { ACTIONS } from './parse.ts'
import { POS, RELATIONS } from './syntax.ts'
import { readWordGroups, type WordGroups } from './word-groups.ts'

/** The trained weights that `analyse` needs; see the model card beside them, `reference/data/syntax.md`. */
export interface SyntaxWeights {
  /** Parts of speech, classes in the order of `POS`. */
  readonly tagger: RowsOfSeventeen
  readonly actions: PackedRows
  /** Classes in the order of `RELATIONS`. */
  readonly relations: LinearModel
  readonly choices: RelationChoices
  readonly groups: WordGroups
}

/** The same as bytes, as `reference` hands them over. */
export interface SyntaxWeightBytes {
  readonly tagger: Uint8Array
  readonly actions: Uint8Array
  readonly relations: Uint8Array
  readonly choices: Uint8Array
  readonly groups: Uint8Array
}

/**
 * Opens trained weights: once a process, for any number of texts. The bytes of relations are looked into, not copied.
 * @throws HearsayError E_WEIGHTS when they are damaged or made for other classes.
 */
export const readSyntaxWeights = (bytes: SyntaxWeightBytes): SyntaxWeights => ({
  tagger: packSeventeen(checked(readLinearModel(bytes.tagger), POS)),
  actions: packRows(checked(readLinearModel(bytes.actions), ACTIONS)),
  relations: checked(readLinearModel(bytes.relations), RELATIONS),
  choices: readChoices(bytes.choices),
  groups: readWordGroups(bytes.groups),
})

const checked = (model: LinearModel, classes: readonly string[]): LinearModel => {
  if (model.classes.join() === classes.join()) return model
  throw new HearsayError('E_WEIGHTS', `The weights "${model.name}" were trained for other classes. Install Hearsay again.`)
}
