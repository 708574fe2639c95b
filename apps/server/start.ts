import { readFileSync } from 'node:fs'
import { migrate, openDatabase } from '#platform/db'
import { createHttp } from '#platform/http'
import { newId } from '#platform/ids'
import { createDesk, type Desk, onceMigrations } from '#platform/operation'
import { type Clock, dayOf, systemClock } from '#platform/time'
import { languages } from '#platform/words'
import { type Config, projectRoot } from './config.ts'
import { demonstrationAccounts, openDemonstration } from './demonstration.ts'
import { openFirstAdministrator } from './first-administrator.ts'
import { modules, recorder } from './modules.ts'
import { loadCatalogues, sayFrom } from './words.ts'

export const version: string = JSON.parse(readFileSync(`${projectRoot}/package.json`, 'utf8')).version

export interface RunningServer {
  readonly url: string
  readonly desk: Desk
  readonly storage: 'trial' | 'record'
  /** Shown once on the terminal, when an empty production node made its first account. */
  readonly firstAdministrator: { name: string; password: string } | null
  close(): Promise<void>
}

/** Opens the database, brings it up to this version, and serves. */
export async function startServer(
  config: Config,
  clock: Clock = systemClock,
  tell: (progress: string) => void = () => {},
): Promise<RunningServer> {
  tell('Opening the database …')
  const database = await openDatabase(config.database)
  try {
    const folders = modules.flatMap(({ migrations }) => migrations ?? [])
    await migrate(database.db, [onceMigrations, ...folders], clock.now())
    const desk = await createDesk({ database, modules, recorder, clock, newId })
    const firstAdministrator = config.demonstration
      ? await openDemonstration(desk, dayOf(clock.now()), tell).then(() => null)
      : await openFirstAdministrator(desk)
    const app = await createHttp({
      desk,
      database,
      clock,
      say: sayFrom(loadCatalogues()),
      version,
      nodeCard: nodeCard(config, database.storage),
      webRoot: config.webRoot,
      logger: true,
    })
    const url = await app.listen({ host: config.host, port: config.port })
    const close = async () => {
      await app.close()
      await database.close()
    }
    return { url, desk, storage: database.storage, firstAdministrator, close }
  } catch (error) {
    await database.close()
    throw error
  }
}

function nodeCard(config: Config, storage: 'trial' | 'record') {
  const { nodeName: name, authority: code } = config
  return {
    name,
    authority: { code, state: code.split(':')[0] },
    storage,
    version,
    languages,
    ...(config.demonstration ? { demonstration: demonstrationAccounts } : {}),
  }
}
