// breaks: place:document-readers
import { convertToHtml } from 'mammoth'

export const used = convertToHtml
