import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeOf, safePlace } from './place.ts'

test('after signing in only places of this desk are followed', () => {
  assert.equal(safePlace('/engagements?state=held'), '/engagements?state=held')
  for (const bad of [
    '//elsewhere.example',
    '/\\elsewhere.example',
    'https://elsewhere.example',
    '/sign-in?to=/',
    '',
    undefined,
    7,
  ])
    assert.equal(safePlace(bad), '/')
})

test('one place of the menu is the current one: the closest', () => {
  const places = ['/', '/ledger', '/ledger/access', '/led']
  assert.equal(placeOf('/', places), '/')
  assert.equal(placeOf('/ledger/access', places), '/ledger/access')
  assert.equal(placeOf('/ledger/access/1', places), '/ledger/access')
  assert.equal(placeOf('/ledgers', places), undefined)
})
