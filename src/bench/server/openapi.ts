import * as z from 'zod'
import { problem, ROUTES } from '../api.ts'

interface Shape {
  readonly method: string
  readonly path: string
  readonly summary: string
  readonly query?: z.ZodObject
  readonly body?: z.ZodType | 'files'
  readonly answer: z.ZodType
  readonly type?: string
}

/** The table of routes as an OpenAPI 3.1 document. The same table gives the same document. */
export const openapi = (version: string): { readonly openapi: string } & Readonly<Record<string, unknown>> => {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [name, route] of Object.entries(ROUTES) as [string, Shape][]) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(name, route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'The bench of Hearsay',
      version,
      description: 'Answers on this machine alone, to the browser that opened the address it printed.',
    },
    paths,
  }
}

const operation = (name: string, { path, summary, query, body, answer, type = 'application/json' }: Shape) => ({
  operationId: name,
  summary,
  parameters: [
    ...[...path.matchAll(/:(\w+)/g)].map(([, part]) => ({ name: part, in: 'path', required: true, schema: { type: 'string' } })),
    ...parameters(query),
  ],
  ...(body === undefined ? {} : { requestBody: { required: true, content: bodyOf(body) } }),
  responses: {
    200: { description: summary, content: { [type]: { schema: schema(answer, 'output') } } },
    default: { description: 'What went wrong', content: { 'application/json': { schema: schema(problem, 'output') } } },
  },
})

const parameters = (query: z.ZodObject | undefined): object[] => {
  if (!query) return []
  const { properties = {}, required = [] } = schema(query, 'input') as {
    properties?: Record<string, { description?: string }>
    required?: string[]
  }
  return Object.entries(properties).map(([name, { description, ...of }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema: of,
  }))
}

const bodyOf = (body: z.ZodType | 'files') =>
  body === 'files'
    ? {
        'multipart/form-data': {
          schema: { type: 'object', properties: { file: { type: 'array', items: { type: 'string', format: 'binary' } } } },
        },
      }
    : { 'application/json': { schema: schema(body, 'input') } }

const schema = (of: z.ZodType, io: 'input' | 'output'): object => {
  const { $schema: _, ...rest } = z.toJSONSchema(of, { io, unrepresentable: 'any' })
  return rest
}
