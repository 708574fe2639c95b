// breaks: place:kysely
import { Kysely } from 'kysely'

export const used = Kysely
