/** From the start of the process to the first useful page: a restart of the demonstration on its data folder. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../apps/server/config.ts'

const folder = mkdtempSync(join(tmpdir(), 'comity-start-'))
const main = join(projectRoot, 'apps', 'server', 'main.ts')

/** Milliseconds until the page and its first data are answered. */
async function start(): Promise<number> {
  const began = performance.now()
  const child = spawn(process.execPath, [main, '--port', '0'], {
    env: { ...process.env, COMITY_DATA: folder, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = ''
  for await (const chunk of child.stdout) {
    told += String(chunk)
    const url = /open at (\S+)/.exec(told)?.[1]
    if (!url) continue
    await (await fetch(url)).text()
    await (await fetch(`${url}/api/node`)).text()
    break
  }
  const took = performance.now() - began
  child.kill('SIGTERM')
  await new Promise((resolve) => child.on('exit', resolve))
  return took
}

const first = await start()
const again = []
for (let n = 0; n < 5; n++) again.push(await start())
const bare = performance.now()
const empty = spawn(process.execPath, ['-e', '0'])
await new Promise((resolve) => empty.on('exit', resolve))
const node = performance.now() - bare
rmSync(folder, { recursive: true, force: true })

const median = again.toSorted((a, b) => a - b)[2]!
console.log(`first start, demonstration made  ${(first / 1000).toFixed(1)} s`)
console.log(`restart to first page, median    ${(median / 1000).toFixed(2)} s   (target ≤ 5 s)`)
console.log(
  `an empty Node process            ${(node / 1000).toFixed(2)} s   ratio ${(median / node).toFixed(0)}`,
)
