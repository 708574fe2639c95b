import { z } from 'zod'
import { allOperations, type Module, type OperationContract } from '#platform/operation'
import { platformRefusals } from '#platform/refusal'

type Json = Record<string, unknown>

const problemSchema: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'object' },
    current: { description: 'the record as it stands, after a conflict' },
    errors: { type: 'array', items: { type: 'object' } },
    correlation: { type: 'string' },
  },
}

/** Schemas that refer to themselves, by their name among the document's components. */
type Definitions = Record<string, Json>

/** The schema; what it defines by the way moves to the components, under a name of this operation's own. */
function toSchema(
  { id }: OperationContract,
  schema: z.ZodType,
  io: 'input' | 'output',
  definitions: Definitions,
): Json {
  const made = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json
  const text = JSON.stringify(made).replaceAll('"#/$defs/', `"#/components/schemas/${id}.${io}.`)
  const { $schema: _dialect, $defs = {}, ...rest } = JSON.parse(text) as Json
  for (const [name, one] of Object.entries($defs as Definitions)) definitions[`${id}.${io}.${name}`] = one
  return rest
}

/** OpenAPI 3.1 of everything the node does, read from the contracts alone. */
export function openApi(modules: readonly Module[], version: string): Json {
  const paths: Record<string, Json> = {}
  const definitions: Definitions = {}
  for (const operation of allOperations(modules)) {
    const path = `/api${operation.path.replace(/:([A-Za-z]+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: toPathItem(operation, definitions) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Comity', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths,
    components: {
      schemas: { Problem: problemSchema, ...definitions },
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'comity_session' },
      },
    },
  }
}

function toPathItem(operation: OperationContract, definitions: Definitions): Json {
  const input = toSchema(operation, operation.input, 'input', definitions)
  const properties = (input.properties ?? {}) as Record<string, Json>
  const required = new Set((input.required ?? []) as string[])
  const inPath = new Set([...operation.path.matchAll(/:([A-Za-z]+)/g)].map(([, name]) => name!))
  const rest = Object.keys(properties).filter((name) => !inPath.has(name))
  const parameter = (name: string, where: 'path' | 'query') => ({
    name,
    in: where,
    required: where === 'path' || required.has(name),
    schema: properties[name],
  })
  const reads = operation.method === 'GET'
  return {
    operationId: operation.id,
    summary: operation.summary,
    tags: [operation.id.split('.')[0]],
    parameters: [
      ...[...inPath].map((name) => parameter(name, 'path')),
      ...(reads ? rest.map((name) => parameter(name, 'query')) : []),
    ],
    ...(reads || rest.length === 0 ? {} : { requestBody: bodyOf(properties, rest, required) }),
    responses: responsesOf(operation, definitions),
    ...(operation.roles === 'anyone'
      ? {}
      : { security: [{ bearer: [] }, { cookie: [] }], 'x-roles': operation.roles }),
  }
}

function bodyOf(
  properties: Record<string, Json>,
  names: readonly string[],
  required: ReadonlySet<string>,
): Json {
  const schema = {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, properties[name]])),
    required: names.filter((name) => required.has(name)),
  }
  return { required: true, content: { 'application/json': { schema } } }
}

function responsesOf(operation: OperationContract, definitions: Definitions): Json {
  const media = operation.mediaType ?? 'application/json'
  const schema = toSchema(operation, operation.output, 'output', definitions)
  return {
    200: { description: 'Done', content: { [media]: { schema } } },
    default: {
      description: `Refused: ${[...operation.refusals, ...platformRefusals].join(', ')}`,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  }
}
