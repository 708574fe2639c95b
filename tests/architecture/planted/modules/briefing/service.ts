// breaks: table:briefing
import { door } from '#modules/requests'

export const used = door
