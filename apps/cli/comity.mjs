#!/usr/bin/env node
// @ts-check
/** `npx comity`: runs the command line on the Node 24 that the project carries. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { failWith, needRuntime, root } from '../../tools/setup.mjs'

try {
  const line = spawn(needRuntime(), [join(root, 'apps', 'cli', 'main.ts'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  line.on('error', failWith)
  line.on('exit', (code) => process.exit(code ?? 1))
} catch (error) {
  failWith(error)
}
