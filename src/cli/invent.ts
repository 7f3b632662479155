import { HearsayError } from '../model/index.ts'
import { type Simulated, simulate } from '../simulate/index.ts'

/** A case of so many reports. @throws HearsayError E_USAGE where there is none of that size. */
export const invent = (seed: number, reports: number): Simulated => {
  if (reports < 1 || reports > 100_000)
    throw new HearsayError('E_USAGE', `A case has 1 to 100000 reports, not ${reports}. Nothing was done; see hearsay demo --help.`)
  return simulate(seed, { reports })
}
