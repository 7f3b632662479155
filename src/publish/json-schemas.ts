import { z } from 'zod'
import { examineSchema, matchSchema, readSchema, traceSchema } from './schemas.ts'

/**
 * The exchange formats as JSON Schema (draft 2020-12), by name.
 *
 * Open to further fields: fields may be added to a format, named ones keep their meaning. With `closed`, a field that is not
 * named is an error, which shows that a format says all that is written.
 */
export const jsonSchemas = (closed = false): Readonly<Record<'read' | 'examine' | 'match' | 'trace', object>> => {
  const io = closed ? 'output' : 'input'
  return {
    read: { title: 'hearsay/read@1', ...z.toJSONSchema(readSchema, { io }) },
    match: { title: 'hearsay/match@1', ...z.toJSONSchema(matchSchema, { io }) },
    trace: { title: 'hearsay/trace@1', ...z.toJSONSchema(traceSchema, { io }) },
    examine: { title: 'hearsay/examine@1', ...z.toJSONSchema(examineSchema, { io }) },
  }
}
