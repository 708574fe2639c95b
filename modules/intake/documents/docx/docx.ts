/** DOCX to plain text by way of mammoth. Pictures, headers, footers, comments and deleted text are left out. */
import mammoth from 'mammoth'
import { fragmentToText } from '../html.ts'
import { refusal } from '../refusals.ts'
import type { DocumentLimits } from '../text-document.ts'
import { packStored, unpackTextParts } from './container.ts'

/** Footnotes come out as a list at the end; their way back to the text is a link that reads "↑". */
const backLink = /<a href="#[^"]*(?:footnote|endnote)-ref-\d+">↑<\/a>/g

/** Refuses with `document.broken`, `.encrypted`, `.zip-bomb` or `.type-unknown`. */
export async function docxToText(
  bytes: Uint8Array,
  limits: DocumentLimits,
): Promise<{ text: string; title: string | null }> {
  const parts = unpackTextParts(bytes, limits)
  const html = await toHtml(packStored(parts))
  return { text: fragmentToText(html.replace(backLink, '')), title: titleOf(parts.get('docProps/core.xml')) }
}

async function toHtml(container: Buffer): Promise<string> {
  try {
    const picture = mammoth.images.imgElement(async () => ({ src: '' }))
    const options = { convertImage: picture, includeEmbeddedStyleMap: false, externalFileAccess: false }
    return (await mammoth.convertToHtml({ buffer: container }, options)).value
  } catch {
    throw refusal('document.broken')
  }
}

/** `dc:title` of the core properties (ECMA-376 part 2 §11). */
function titleOf(core: Buffer | undefined): string | null {
  const title = /<dc:title[^>]*>[^<]*<\/dc:title>/.exec(core?.toString('utf8') ?? '')?.[0]
  return title === undefined ? null : fragmentToText(title).trim() || null
}
