/** A Chromium for the browser tests: the machine's own, else the one that npm carries. */
import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** No phoning home, no sandbox (tests often run as root), no second transport. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

export interface Browser {
  executablePath: string
  args: string[]
}

/** For `chromium.launch(await findBrowser())` of playwright-core. */
export async function findBrowser(): Promise<Browser> {
  const executablePath = (await findOnMachine()) ?? (await unpackCarried())
  return { executablePath, args: [...args] }
}

async function findOnMachine(): Promise<string | undefined> {
  const folders = (process.env.PATH ?? '').split(delimiter)
  for (const path of names.flatMap((name) => folders.map((folder) => join(folder, name)))) {
    const found = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (found) return path
  }
  return undefined
}

/** Unpacked to the machine's temporary folder at the first call. */
async function unpackCarried(): Promise<string> {
  const { default: carried } = await import('@sparticuz/chromium')
  return carried.executablePath()
}
