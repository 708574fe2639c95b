// breaks: table:briefing
import { Case } from '#modules/protection/schema'

export const used = Case
