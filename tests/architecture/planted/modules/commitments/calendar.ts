// breaks: place:calendar
import { ical } from 'ical-generator'

export const used = ical
