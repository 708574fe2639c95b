import { db } from '#platform/db'

export const operation = db
