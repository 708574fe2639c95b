import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

test('every module that has a web door is on this desk, by its door', () => {
  const doors = globSync('modules/*/web/index.tsx', { cwd: root }).map((path) => path.split('/')[1]!)
  const listed = readFileSync(`${root}apps/web/modules.ts`, 'utf8')
  const imported = [...listed.matchAll(/from '#modules\/([a-z-]+)\/web'/g)].map((match) => match[1]!)
  assert.deepEqual(imported.sort(), doors.sort())
})
