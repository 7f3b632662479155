import { HearsayError } from '../../../model/index.ts'
import type { Tracing } from '../../api.ts'
import type { Around } from '../handlers.ts'
import type { Desk, Laid } from './desk.ts'

/** How far what is known of all reports together is. */
export const tracedNow = async (desk: Desk, { tracing }: Pick<Around, 'tracing'>): Promise<Tracing['status']> => {
  if (tracing) return 'running'
  return desk.laid() === null ? 'none' : (await desk.stale()) ? 'stale' : 'kept'
}

/** @throws HearsayError E_NOT_FOUND before the first tracing. */
export const needLaid = (desk: Desk): Laid => {
  const laid = desk.laid()
  if (laid) return laid
  throw new HearsayError(
    'E_NOT_FOUND',
    'The reports have not been traced together yet. They are traced when reports are added; ask again when that is done.',
  )
}
