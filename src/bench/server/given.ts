import type { Context } from 'hono'
import type * as z from 'zod'
import { HearsayError } from '../../model/index.ts'
import { ROUTES, type RouteName } from '../api.ts'
import type { Given } from './handlers.ts'

/**
 * What a request gives, validated by the contract.
 * @throws HearsayError E_USAGE where it is not as agreed.
 */
export const givenBy = async <Name extends RouteName>(context: Context, name: Name): Promise<Given<Name>> => {
  const route: { readonly query?: z.ZodType; readonly body?: z.ZodType | 'files' } = ROUTES[name as 'judge']
  const params = context.req.param()
  const query = route.query ? parsed(route.query, context.req.query(), 'the address') : {}
  if (route.body === undefined || route.body === 'files') return { params, query, body: undefined } as unknown as Given<Name>
  if (!context.req.header('content-type')?.startsWith('application/json'))
    throw new HearsayError('E_USAGE', 'This is to be sent as application/json. Nothing was changed.')
  const sent: unknown = await context.req.json().catch(() => null)
  return { params, query, body: parsed(route.body, sent, 'what was sent') } as unknown as Given<Name>
}

const parsed = (schema: z.ZodType, value: unknown, where: string): unknown => {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new HearsayError(
    'E_USAGE',
    `In ${where}, ${issue?.path.join('.') || 'something'} is not as it should be: ${issue?.message ?? 'not known'}. Nothing was changed.`,
  )
}
