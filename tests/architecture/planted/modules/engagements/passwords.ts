// breaks: place:passwords
import { hash } from '@node-rs/argon2'

export const used = hash
