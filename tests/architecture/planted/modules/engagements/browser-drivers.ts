// breaks: place:browser-drivers
import { chromium } from 'playwright-core'

export const used = chromium
