/** PDF to plain text by way of pdf.js as unpdf packs it. Nothing in the file is run and nothing is fetched. */
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { getResolvedPDFJS } from 'unpdf'
import { refusal } from '../refusals.ts'
import type { DocumentLimits, DocumentNote } from '../text-document.ts'
import { type PrintedLine, type PrintedPage, toParagraphs, withoutRunningHeads } from './paragraphs.ts'

type PdfJs = Awaited<ReturnType<typeof getResolvedPDFJS>>
type Pdf = Awaited<ReturnType<PdfJs['getDocument']>['promise']>

export interface PdfText {
  text: string
  title: string | null
  pages: number
  notes: DocumentNote[]
}

/**
 * Letter tables of the older Japanese, Chinese and Korean encodings (90ms-RKSJ-H, UniGB-UCS2-H …), which a PDF names
 * without carrying them. They come with the package pdfjs-dist; without it such text cannot be read.
 */
const letterTables = ((): { cMapUrl: string; cMapPacked: true } | undefined => {
  try {
    const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
    return { cMapUrl: `${home}/cmaps/`, cMapPacked: true }
  } catch {
    return undefined
  }
})()

/** Refuses with `document.encrypted`, `.broken`, `.no-text`, `.encoding-unknown` or `.too-large`. */
export async function pdfToText(bytes: Uint8Array, limits: DocumentLimits): Promise<PdfText> {
  const { getDocument } = await getResolvedPDFJS()
  const loading = getDocument({
    data: bytes,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    verbosity: 0,
    ...letterTables,
  })
  try {
    const pdf = await loading.promise.catch((fault: unknown) => {
      throw refusal(nameOf(fault) === 'PasswordException' ? 'document.encrypted' : 'document.broken')
    })
    return await readPages(pdf, limits)
  } finally {
    await loading.destroy().catch(() => undefined)
  }
}

const nameOf = (fault: unknown): unknown => (fault instanceof Error ? fault.name : undefined)

async function readPages(pdf: Pdf, limits: DocumentLimits): Promise<PdfText> {
  const read: PrintedPage[] = []
  let unreadable = 0
  let units = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await readPage(pdf, number).catch(() => null)
    if (page === null) unreadable += 1
    else read.push(page)
    units += page?.reduce((sum, line) => sum + line.text.length, 0) ?? 0
    if (units > limits.maxTextUnits) throw refusal('document.too-large', { limitBytes: limits.maxTextUnits })
    if (unreadable > 20 && units === 0) throw refusal('document.broken')
  }
  const { pages, removed } = withoutRunningHeads(read)
  const text = toParagraphs(pages)
  if (unreadable > 0 && units === 0) throw refusal('document.broken')
  if (units === 0)
    throw refusal((await drawsText(pdf)) ? 'document.encoding-unknown' : 'document.no-text', {
      pages: pdf.numPages,
    })
  const notes: DocumentNote[] = []
  if (read.some((page) => page.length === 0)) notes.push('pages-without-text')
  if (unreadable > 0) notes.push('pages-unreadable')
  if (removed) notes.push('running-heads-removed')
  return { text, title: await titleOf(pdf), pages: pdf.numPages, notes }
}

/** Text that is drawn and still yields no letters stands in a font without a letter table. */
async function drawsText(pdf: Pdf): Promise<boolean> {
  const { OPS } = await getResolvedPDFJS()
  const page = await pdf.getPage(1)
  const { fnArray } = await page.getOperatorList().catch(() => ({ fnArray: [] as number[] }))
  return fnArray.includes(OPS.showText)
}

async function readPage(pdf: Pdf, number: number): Promise<PrintedPage> {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent()
  page.cleanup()
  const lines: PrintedPage = []
  let line: PrintedLine | null = null
  for (const item of items) {
    if (!('str' in item)) continue
    const [, , , , left = 0, bottom = 0] = item.transform as number[]
    const isSpace = item.str.trim() === ''
    line ??= isSpace ? null : { text: '', left, right: left, bottom, size: item.height }
    if (line !== null) {
      line.text += item.str
      if (!isSpace) line.right = Math.max(line.right, left + item.width)
    }
    if (item.hasEOL && line !== null) {
      lines.push(line)
      line = null
    }
  }
  if (line !== null) lines.push(line)
  return lines.map((l) => ({ ...l, text: tidied(l.text) })).filter((l) => l.text !== '')
}

/** Fonts without a letter table yield control characters; runs of space come from the spacing of the print. */
const tidied = (text: string): string =>
  text
    .replace(/(?!\s)\p{Cc}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

async function titleOf(pdf: Pdf): Promise<string | null> {
  const metadata = await pdf.getMetadata().catch(() => null)
  const title = (metadata?.info as { Title?: unknown } | undefined)?.Title
  return typeof title === 'string' ? tidied(title.normalize('NFC')) || null : null
}
