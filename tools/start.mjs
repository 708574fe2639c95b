// @ts-check
/** `npm start`: sets up what is missing, then runs the server on Node 24 with the arguments given. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { failWith, root, setUp } from './setup.mjs'

try {
  const runtime = setUp()
  const preload = pathToFileURL(join(root, 'tools', 'with-parent.mjs')).href
  const main = join(root, 'apps', 'server', 'main.ts')
  const server = spawn(runtime, ['--import', preload, main, ...process.argv.slice(2)], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the server as well; a second one would cut its shutdown short.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) server.kill(signal)
    })
  server.on('error', failWith)
  server.on('exit', (code, signal) => {
    if (signal)
      console.error(`The server was ended by ${signal}. What was confirmed is kept; start it again.`)
    process.exit(code ?? 1)
  })
} catch (error) {
  failWith(error)
}
