// @ts-check
/** `npm run bench [NAME…]`: runs the measures of bench/, one after another, each in its own process. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { findPostgres, startPostgres } from './postgres.mjs'
import { failWith, root, setUp } from './setup.mjs'

try {
  const runtime = setUp({ web: false })
  const folder = join(root, 'bench')
  const names = process.argv.slice(2)
  const files = (existsSync(folder) ? readdirSync(folder) : []).filter(
    (file) =>
      file.endsWith('.bench.ts') && (names.length === 0 || names.some((name) => file.startsWith(name))),
  )
  if (files.length === 0) console.log('There is no measure of that name in bench/.')
  const server = process.env.TEST_DATABASE_URL || findPostgres() === null ? null : await startPostgres()
  const env = server ? { ...process.env, TEST_DATABASE_URL: server.url } : process.env
  for (const file of files) {
    console.log(`\n${file}`)
    const { status } = spawnSync(runtime, ['--expose-gc', join(folder, file)], {
      cwd: root,
      env,
      stdio: 'inherit',
    })
    if (status !== 0) process.exitCode = 1
  }
  await server?.stop()
} catch (error) {
  failWith(error)
}
