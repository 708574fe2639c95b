import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { FolderInUse, lockFolder } from './folder-lock.ts'

const base = mkdtempSync(join(tmpdir(), 'comity-lock-'))
after(() => rmSync(base, { recursive: true, force: true }))

/** A process that takes the folder and then does nothing. */
async function lockedByChild(folder: string) {
  const lock = JSON.stringify(new URL('./folder-lock.ts', import.meta.url).href)
  const program = `import { lockFolder } from ${lock}
    await lockFolder(${JSON.stringify(folder)})
    console.log('locked')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout!, 'data')
  return child
}

test('a folder that is open is refused, by its name and by another way to it', async () => {
  const folder = join(base, 'own')
  const unlock = await lockFolder(folder)
  const link = join(base, 'link')
  symlinkSync(folder, link)
  for (const way of [folder, `${folder}/`, link])
    await assert.rejects(lockFolder(way), (error: unknown) => {
      assert.ok(error instanceof FolderInUse)
      assert.match(error.message, /in use by another process/)
      return true
    })
  await unlock()
  await (await lockFolder(folder))()
})

test('two folders do not stand in each other’s way', async () => {
  const locks = await Promise.all(['a', 'b'].map((name) => lockFolder(join(base, name))))
  for (const unlock of locks) await unlock()
})

test('another process’s folder is refused, and free at once after its kill -9', async () => {
  const folder = join(base, 'other')
  const child = await lockedByChild(folder)
  await assert.rejects(lockFolder(folder), FolderInUse)
  child.kill('SIGKILL')
  await once(child, 'exit')
  await (await lockFolder(folder))()
})
