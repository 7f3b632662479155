/*
 * The library: `import { examine } from 'hearsay'`.
 */
export * from '../model/index.ts'
export { doubtsOf, type ExamineLine, examineLine, findingLine, leadingClaims, type ReadLine, readLine } from '../publish/index.ts'
export { examine } from './examine.ts'
export type { InquiryOptions } from './options.ts'
export type { Examined, Failed, Read } from './outcome.ts'
export { readReports } from './read-reports.ts'
