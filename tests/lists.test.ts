import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { contracts } from '../apps/cli/contracts.ts'
import { modules } from '../apps/server/modules.ts'
import { root } from '../tools/catalogues.ts'
import { readContracts } from '../tools/contracts.ts'

const folders = readdirSync(join(root, 'modules'))
const having = (file: string) => folders.filter((name) => existsSync(join(root, 'modules', name, file)))

describe('the lists of the apps', () => {
  it('give the server every module', () => {
    const served = modules.map(({ name }) => name)
    assert.deepEqual(
      having('index.ts').filter((name) => !served.includes(name)),
      [],
    )
    assert.equal(new Set(served).size, served.length)
  })

  it('give the command line a verb for every operation', async () => {
    const verbs = new Set(
      Object.values(contracts).flatMap((contract) => Object.values(contract).map(({ id }) => id)),
    )
    const operations = (await readContracts()).flatMap((file) => file.operations)
    assert.deepEqual(
      operations.map(({ id }) => id).filter((id) => !verbs.has(id)),
      [],
    )
  })

  it('give the browser every module that has pages', () => {
    const list = readFileSync(join(root, 'apps/web/modules.ts'), 'utf8')
    assert.deepEqual(
      having('web/index.tsx').filter((name) => !list.includes(`#modules/${name}/web`)),
      [],
    )
  })

  it('have every operation begin with its module', async () => {
    const strange = (await readContracts()).flatMap(({ owner, operations }) =>
      operations.filter(({ id }) => !id.startsWith(`${owner}.`)).map(({ id }) => `${owner}: ${id}`),
    )
    assert.deepEqual(strange, [])
  })
})
