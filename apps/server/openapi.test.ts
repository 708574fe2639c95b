import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openApi } from '#platform/http'
import { allOperations } from '#platform/operation'
import { modules } from './modules.ts'

type Json = Record<string, unknown>
const document = JSON.parse(JSON.stringify(openApi(modules, '0.0.0'))) as Json
const operations = allOperations(modules)
const items = Object.entries(document.paths as Record<string, Record<string, Json>>).flatMap(
  ([path, methods]) => Object.entries(methods).map(([method, item]) => ({ path, method, item })),
)

/** Every object in the document with the way to it. */
function* objectsIn(value: unknown, way = '#'): Generator<[string, Json]> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield [way, value as Json]
  for (const [name, inner] of Object.entries(value)) yield* objectsIn(inner, `${way}/${name}`)
}

function resolve(ref: string): unknown {
  const parts = ref.slice(2).split('/')
  return parts.reduce<unknown>(
    (at, part) => (at as Json | undefined)?.[part.replaceAll('~1', '/').replaceAll('~0', '~')],
    document,
  )
}

test('every operation is there once, with its id, its summary and its answer', () => {
  assert.deepEqual(items.map(({ item }) => item.operationId).sort(), operations.map(({ id }) => id).sort())
  for (const { path, method } of operations) {
    const at = `/api${path.replace(/:([A-Za-z]+)/g, '{$1}')}`
    assert.ok((document.paths as Record<string, Json>)[at]?.[method.toLowerCase()], `${method} ${at}`)
  }
  for (const { path, item } of items) {
    assert.ok(String(item.summary).length > 5, path)
    const responses = item.responses as Record<string, { content: Json }>
    assert.ok(responses['200']?.content && responses.default?.content, path)
  }
})

test('every reference is found', () => {
  const refs = [...objectsIn(document)].flatMap(([way, { $ref }]) =>
    typeof $ref === 'string' ? [[way, $ref]] : [],
  )
  assert.ok(refs.length > 0)
  const lost = refs.filter(([, ref]) => !ref!.startsWith('#/') || resolve(ref!) === undefined)
  assert.deepEqual(lost, [])
})

test('what stands in the path is a parameter, required, with a schema; no parameter is there twice', () => {
  for (const { path, method, item } of items) {
    const parameters = item.parameters as { name: string; in: string; required: boolean; schema?: Json }[]
    const inPath = [...path.matchAll(/\{([A-Za-z]+)\}/g)].map(([, name]) => name)
    const declared = parameters.filter((one) => one.in === 'path')
    assert.deepEqual(declared.map(({ name }) => name).sort(), inPath.sort(), `${method} ${path}`)
    for (const one of parameters) assert.ok(one.schema, `${path} ${one.name} has a schema`)
    for (const one of declared) assert.equal(one.required, true)
    const names = parameters.map((one) => `${one.in} ${one.name}`)
    assert.equal(new Set(names).size, names.length)
    if (method === 'get') assert.equal(item.requestBody, undefined)
  }
})

test('it is OpenAPI 3.1 in its outer form', () => {
  assert.equal(document.openapi, '3.1.0')
  const { title, version } = document.info as { title: string; version: string }
  assert.ok(title && version)
  const schemes = Object.keys((document.components as { securitySchemes: Json }).securitySchemes)
  for (const { item } of items)
    for (const need of (item.security ?? []) as Json[])
      for (const name of Object.keys(need)) assert.ok(schemes.includes(name), name)
})
