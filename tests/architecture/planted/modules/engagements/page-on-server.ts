// breaks: web-door-in-the-browser
import { page } from '#modules/commitments/web'

export const used = page
