// breaks: place:database-drivers
import { Client } from 'pg'

export const used = Client
