// breaks: place:browser-libraries
import { Button } from '@mantine/core'

export const used = Button
