import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPlain, keyNames, matches } from './keys.ts'
import { rowAfter } from './row-keys.ts'

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
  code = '',
) => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

test('a shortcut is matched with its keys and no others', () => {
  assert.ok(matches('mod+k', press('k', { ctrlKey: true })))
  assert.ok(matches('mod+k', press('k', { metaKey: true })))
  assert.ok(!matches('mod+k', press('k')))
  assert.ok(!matches('mod+k', press('k', { ctrlKey: true, altKey: true })))
  assert.ok(!matches('alt+n', press('n', { altKey: true, shiftKey: true })))
})

test('a sign is found whether or not the keyboard needs Shift for it', () => {
  assert.ok(matches('?', press('?', { shiftKey: true })))
  assert.ok(matches('/', press('/')))
  assert.ok(matches('/', press('/', { shiftKey: true })))
})

test('a letter is its key on a Cyrillic keyboard too', () => {
  assert.ok(matches('mod+k', press('л', { ctrlKey: true }, 'KeyK')))
})

test('plain keys are text while one writes', () => {
  assert.ok(isPlain('/'))
  assert.ok(!isPlain('mod+s'))
  assert.deepEqual(keyNames('mod+k'), ['Ctrl', 'K'])
  assert.deepEqual(keyNames('mod+k', true), ['⌘', 'K'])
})

test('keys move among rows and stay inside the table', () => {
  assert.equal(rowAfter('ArrowDown', 0, 3), 1)
  assert.equal(rowAfter('ArrowDown', 2, 3), 2)
  assert.equal(rowAfter('ArrowUp', 0, 3), 0)
  assert.equal(rowAfter('PageDown', 1, 3), 2)
  assert.equal(rowAfter('End', 0, 3), 2)
  assert.equal(rowAfter('Home', 2, 3), 0)
  assert.equal(rowAfter('x', 0, 3), null)
  assert.equal(rowAfter('ArrowDown', 0, 0), null)
})
