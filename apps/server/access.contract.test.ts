import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { allOperations, nobody, type OperationContract, roles } from '#platform/operation'
import { databases, officer, openTestDesk } from '#platform/testing'
import { modules, recorder } from './modules.ts'

const operations = allOperations(modules)
const forAnyone = ['auth.sign-in']

for (const database of databases)
  describe(`who may do what, over every operation, on ${database.name}`, async () => {
    const { desk } = await openTestDesk(database, modules, recorder)
    const codeOf = (operation: OperationContract, as: Parameters<typeof officer>[0] | null) =>
      desk.perform(operation, {}, as === null ? nobody : officer(as)).then(
        () => 'done',
        (error: { code?: string }) => error.code ?? String(error),
      )
    const contentful = operations.filter(({ id }) => !forAnyone.includes(id))

    test('what needs no sign-in is signing in, and nothing else', () => {
      assert.deepEqual(
        operations.filter((operation) => operation.roles === 'anyone').map(({ id }) => id),
        forAnyone,
      )
    })

    test('who has not signed in gets nothing', async () => {
      for (const operation of contentful)
        assert.equal(await codeOf(operation, null), 'auth.sign-in-required', operation.id)
    })

    test('an account with no stated clearance gets nothing, whatever its role', async () => {
      for (const operation of contentful)
        for (const role of ['desk', 'leader', 'oversight'] as const)
          assert.match(
            await codeOf(operation, { role, clearance: null }),
            /^auth\.(no-clearance|role-not-allowed)$/,
            `${role} ${operation.id}`,
          )
    })

    test('a session with no stated purpose gets nothing', async () => {
      for (const operation of contentful)
        for (const role of roles)
          assert.equal(await codeOf(operation, { role, purpose: null }), 'auth.purpose-missing', operation.id)
    })

    test('leaders and oversight change nothing but what is their own', async () => {
      const own = [
        'auth.sign-out',
        'auth.set-language',
        'auth.change-password',
        'commitments.save-filter',
        'commitments.remove-filter',
        // Questions too long for an address.
        'commitments.propose-repeats',
        'engagements.find-similar',
      ]
      for (const role of ['leader', 'oversight'] as const) {
        const may = []
        for (const operation of contentful.filter(({ method }) => method !== 'GET'))
          if ((await codeOf(operation, role)) !== 'auth.role-not-allowed') may.push(operation.id)
        assert.deepEqual(may.sort(), [...own].sort(), role)
      }
    })

    test('administrators see no content: accounts and their own, nothing else', async () => {
      const may = []
      for (const operation of contentful)
        if ((await codeOf(operation, { role: 'administrator' })) !== 'auth.role-not-allowed')
          may.push(operation.id)
      assert.deepEqual(
        may.filter((id) => !id.startsWith('auth.')),
        [],
      )
    })
  })
