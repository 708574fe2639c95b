import { DatabaseNewer, FolderInUse } from '#platform/db'
import { systemClock } from '#platform/time'
import { ConfigRefused, readConfig } from './config.ts'
import { demonstrationAccounts } from './demonstration.ts'
import { type RunningServer, startServer } from './start.ts'

/** What the operator should see: the reason without a stack when it is one that we know. */
function inWords(error: unknown): string {
  const known =
    error instanceof ConfigRefused || error instanceof FolderInUse || error instanceof DatabaseNewer
  if (known) return error.message
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
    return 'The port is in use by another program; choose another with --port.'
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

function tell({ url, storage, firstAdministrator }: RunningServer, demonstration: boolean): void {
  console.log(`\nComity is open at ${url}`)
  if (storage === 'trial')
    console.log(
      'Storage: embedded, for trying. It survives a crash of the program, not a power cut. For the record,',
    )
  if (storage === 'trial') console.log('give DATABASE_URL of a PostgreSQL server, 15 or newer.')
  if (demonstration) {
    console.log('\nSign in with one of the example accounts:')
    for (const { name, role, password } of demonstrationAccounts)
      console.log(`  ${name.padEnd(10)} ${role.padEnd(14)} ${password}`)
  }
  if (firstAdministrator)
    console.log(`\nFirst account, shown once: ${firstAdministrator.name} / ${firstAdministrator.password}`)
  console.log('\nCtrl-C ends it.')
}

try {
  const config = readConfig(process.argv.slice(2), process.env)
  const server = await startServer(config, systemClock, console.log)
  tell(server, config.demonstration)
  let ending = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (ending) return
      ending = true
      void server.close().then(() => process.exit(0))
    })
} catch (error) {
  console.error(inWords(error))
  process.exit(1)
}
