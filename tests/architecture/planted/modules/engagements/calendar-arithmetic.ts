// breaks: place:calendar-arithmetic
import { Temporal } from 'temporal-polyfill'

export const used = Temporal
