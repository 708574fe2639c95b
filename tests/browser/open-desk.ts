import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { after } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { type Config, projectRoot } from '../../apps/server/config.ts'
import { startServer } from '../../apps/server/start.ts'
import { findBrowser } from '../../tools/browser.ts'

export const webRoot = join(projectRoot, 'dist', 'web')

/** A word for the runner when there are no pages to test; `npm test` builds them first. */
export const skipWithoutPages = existsSync(join(webRoot, 'index.html'))
  ? false
  : 'the pages are not built (npm test builds them)'

export interface OpenDesk {
  readonly url: string
  readonly browser: Browser
  /** A page of an officer who has signed in through the sign-in page. */
  signIn(name: string, size?: { width: number; height: number }): Promise<Page>
}

/** A node in memory with the demonstration accounts, and a browser; both end with the test file. */
export async function openDesk(change: Partial<Config> = {}): Promise<OpenDesk> {
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    database: { memory: true },
    nodeName: 'Comity',
    authority: 'VN:MPS',
    demonstration: true,
    production: false,
    webRoot,
    ...change,
  })
  const browser = await chromium.launch(await findBrowser())
  after(async () => {
    await browser.close()
    await server.close()
  })
  return {
    url: server.url,
    browser,
    signIn: async (name, size = { width: 1280, height: 900 }) => {
      const page = await (await browser.newContext({ viewport: size, locale: 'en-GB' })).newPage()
      page.setDefaultTimeout(60_000)
      await page.goto(`${server.url}/sign-in`)
      await page.getByRole('button', { name: `Use the account ${name}` }).click()
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'))
      return page
    },
  }
}

/** What axe finds against WCAG 2.2 AA on the page as it stands. */
export async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
