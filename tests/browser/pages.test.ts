import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openDesk, skipWithoutPages, violationsOf } from './open-desk.ts'

const sizes = { wide: { width: 1280, height: 900 }, narrow: { width: 380, height: 800 } }

/** Addresses in the menu, and the first record behind each list. */
async function addressesOf(page: Page): Promise<string[]> {
  await page.locator('nav a').first().waitFor()
  const menu = await page
    .locator('nav a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const found = [...new Set(menu.filter((href) => href.startsWith('/')))]
  for (const href of [...found]) {
    await page.goto(new URL(href, page.url()).href)
    await settle(page)
    const row = page.locator('main [role=row] a, main table a').first()
    const record = (await row.count()) > 0 ? await row.getAttribute('href') : null
    if (record?.startsWith('/')) found.push(record)
  }
  return [...new Set(found)]
}

/** Until nothing is loading and the address's own heading is there. */
async function settle(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await page.waitForFunction(
    () => document.querySelector('main [role=status][aria-label], main .mantine-Skeleton-root') === null,
  )
}

describe('every page', { skip: skipWithoutPages }, async () => {
  const desk = await openDesk()

  for (const name of ['minh', 'oversight', 'admin'])
    test(`of ${name} opens without a fault, a missing word or a barrier`, async () => {
      const page = await desk.signIn(name)
      const faults: string[] = []
      page.on('pageerror', ({ message }) => faults.push(message))
      page.on('response', (answer) => {
        if (answer.status() >= 500) faults.push(`${answer.status()} ${answer.url()}`)
      })
      const barriers: string[] = []
      for (const address of await addressesOf(page)) {
        await page.goto(`${desk.url}${address}`)
        await settle(page)
        const words = await page.locator('body').innerText()
        assert.ok(!words.includes('⟦'), `${address} shows a key: ${/⟦[^⟧]*⟧/.exec(words)?.[0]}`)
        for (const violation of await violationsOf(page)) barriers.push(`${address} ${violation}`)
      }
      assert.deepEqual(barriers, [])
      assert.deepEqual(faults, [])
    })

  test('on a narrow screen nothing runs out of the page sideways', async () => {
    const page = await desk.signIn('minh', sizes.narrow)
    for (const address of [
      '/',
      '/intake/new',
      '/partners',
      '/partners/JP',
      '/engagements',
      '/commitments',
      '/instruments',
    ]) {
      await page.goto(`${desk.url}${address}`)
      await settle(page)
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      assert.ok(over <= 1, `${address} is ${over} px wider than the screen`)
    }
  })

  test('the language is changed in place, in all five', async () => {
    const page = await desk.signIn('minh')
    await page.goto(`${desk.url}/partners/JP`)
    await settle(page)
    for (const language of ['Tiếng Việt', '日本語', '中文', 'Русский', 'English']) {
      await page.locator('header').getByRole('button').nth(1).click()
      await page
        .getByRole('menuitem', { name: language })
        .or(page.getByRole('menuitemradio', { name: language }))
        .click()
      await page.waitForFunction(
        (expected) => document.title !== '' && document.documentElement.lang === expected,
        {
          'Tiếng Việt': 'vi',
          日本語: 'ja',
          中文: 'zh',
          Русский: 'ru',
          English: 'en',
        }[language],
      )
      assert.ok(page.url().endsWith('/partners/JP'))
      assert.ok(!(await page.locator('body').innerText()).includes('⟦'), language)
    }
  })
})
