import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openDesk, skipWithoutPages, violationsOf } from './open-desk.ts'

const corpus = new URL('../../../shared/corpus/seeds/', import.meta.url)
const own = new URL('../../demo/reports/', import.meta.url)
/** Two reports on one visit: the reference texts where they are, else this project's own. */
const reports = existsSync(corpus)
  ? ['001_f33040eb272a2e59.txt', '002_13a7fc1f585ce785.txt'].map((name) =>
      readFileSync(new URL(name, corpus), 'utf8'),
    )
  : ['example-visit-a.vi.txt', 'example-visit-b.vi.txt'].map((name) =>
      readFileSync(new URL(name, own), 'utf8'),
    )

describe('a report read in by an officer', { skip: skipWithoutPages }, async () => {
  const desk = await openDesk()
  const page = await desk.signIn('minh')

  /** Paste, read, look through by key, confirm everything, record. */
  async function readIn(text: string): Promise<void> {
    await page.goto(`${desk.url}/intake/new`)
    await page.getByRole('textbox', { name: 'Text' }).fill(text)
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/\/intake\/[0-9a-f-]{36}/)
    await page.locator('li[data-key]').first().waitFor()
  }
  async function confirmAll(): Promise<void> {
    await page.locator('body').press('a')
    for (;;) {
      const open = page.locator('li[data-key][data-decision=open]')
      if ((await open.count()) === 0) break
      await open.first().getByRole('button').first().click()
      await page.locator('body').press('c')
    }
  }
  async function record(): Promise<void> {
    await page.getByRole('button', { name: 'Record', exact: true }).click()
    await page.getByText('Recorded as').waitFor()
  }

  test('the first report is reviewed beside its text and recorded', async () => {
    await readIn(reports[0]!)
    const first = page.locator('li[data-key][data-selected]')
    assert.equal(await first.count(), 1)
    await page.locator('body').press('j')
    assert.ok(await page.locator('mark[data-selected]').count(), 'the words of the selected item are marked')
    assert.deepEqual(await violationsOf(page), [])
    await page.locator('body').press('d')
    await page.getByText('1 dropped').waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText('0 dropped').waitFor()
    await confirmAll()
    await record()
  })

  test('the second is offered as the same visit, shows where it differs, and joins it', async () => {
    await readIn(reports[1]!)
    assert.ok((await page.getByText('Joins a known record').count()) > 3)
    await confirmAll()
    await record()
  })

  test('the same report again is refused in words and leads to the earlier reading', async () => {
    await page.goto(`${desk.url}/intake/new`)
    await page.getByRole('textbox', { name: 'Text' }).fill(reports[0]!)
    await page.keyboard.press('Control+Enter')
    await page.getByRole('link', { name: 'Open the earlier reading' }).click()
    await page.getByText('Recorded as').waitFor()
  })

  test('one visit stands under Japan, with its promises', async () => {
    await page.goto(`${desk.url}/engagements?state=JP&kind=visit`)
    await page.getByRole('table').or(page.getByRole('grid')).first().waitFor()
    await page.goto(`${desk.url}/partners/JP`)
    await page.getByRole('heading', { name: 'Japan' }).first().waitFor()
    await lookForPromises(page)
  })
})

async function lookForPromises(page: Page): Promise<void> {
  await page
    .getByText(/promise/i)
    .first()
    .waitFor()
}
