import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseLanguage, createWords, faultsOf, mergeCatalogues, placeholders } from './index.ts'

const catalogues = {
  en: {
    'a.plain': 'Plain',
    'a.rows': '{n, plural, one {# row} other {# rows}}',
    'a.sign': 'less < more, it’s {who}',
  },
  ru: { 'a.rows': '{n, plural, one {# строка} few {# строки} many {# строк} other {# строки}}' },
}

test('says a key with its values by the rules of the language', () => {
  const t = createWords(catalogues, 'en')
  assert.equal(t('a.plain'), 'Plain')
  assert.equal(t('a.rows', { n: 1 }), '1 row')
  assert.equal(t('a.sign', { who: 'us' }), 'less < more, it’s us')
  assert.equal(createWords(catalogues, 'ru')('a.rows', { n: 3 }), '3 строки')
})

test('a key that is not there is shown, never a blank or another language', () => {
  const t = createWords(catalogues, 'ru')
  assert.equal(t('a.plain'), '⟦a.plain⟧')
  assert.equal(t('toString'), '⟦toString⟧')
  assert.equal(t.has('a.plain'), false)
  assert.equal(t.has('a.rows'), true)
})

test('a value that was not given does not take the page down', () => {
  assert.equal(createWords(catalogues, 'en')('a.sign'), 'less < more, it’s {who}')
})

test('the same key with other words is found when catalogues are put together', () => {
  assert.deepEqual(mergeCatalogues({ en: { a: '1' } }, { en: { b: '2' }, ja: { a: '三' } }), {
    en: { a: '1', b: '2' },
    ja: { a: '三' },
  })
  assert.throws(() => mergeCatalogues({ en: { a: '1' } }, { en: { a: '2' } }), /two messages for en a/)
})

test('placeholders are found inside plurals and choices', () => {
  assert.deepEqual(placeholders('{n, plural, one {{who}} other {# {who} {when, date}}}', 'en'), [
    'n',
    'when',
    'who',
  ])
})

test('what is wrong with five catalogues is said key by key', () => {
  const all = {
    vi: { k: '{n}' },
    en: { k: '{n}' },
    ja: { k: '{m}' },
    zh: { k: ' ' },
    ru: { k: '{n', x: 'x' },
  }
  const faults = faultsOf(all)
  assert.ok(faults.some((fault) => fault.startsWith('k: empty in zh')))
  assert.ok(faults.some((fault) => fault.startsWith('k: ru cannot be read')))
  assert.ok(faults.some((fault) => fault.startsWith('k: values differ')))
  assert.ok(faults.some((fault) => fault === 'x: not in vi'))
})

test('the first language asked for that the desk speaks', () => {
  assert.equal(chooseLanguage(['fr-FR', 'ja-JP', 'en']), 'ja')
  assert.equal(chooseLanguage(['zh-Hant-TW']), 'zh')
  assert.equal(chooseLanguage(['en-GB;q=0.8']), 'en')
  assert.equal(chooseLanguage([]), 'en')
})
