// breaks: place:id-maker
import { v7 } from 'uuid'

export const used = v7
