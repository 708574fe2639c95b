/** What comes out of reading a document, and the limits of reading. */

/** The types that are read. Pasted text is `txt`. */
export type DocumentKind = 'txt' | 'html' | 'docx' | 'pdf'

/** What the officer is told about how the text was read; each is a key of the word catalogues (`document.note.<note>`). */
export const documentNotes = [
  /** The encoding stands neither in a byte order mark nor in a declaration: it was inferred from the letters. */
  'encoding-guessed',
  /** A second encoding fits nearly as well: names should be checked. */
  'encoding-uncertain',
  /** The encoding the document declares does not decode it; another was used. */
  'encoding-declared-wrong',
  /** The file name says another type than the content. */
  'name-differs',
  /** The media type sent along says another type than the content. */
  'media-type-differs',
  /** Vietnamese written for a TCVN3 (ABC) font: the letters shown are not those meant. Not converted. */
  'legacy-font-tcvn3',
  /** Vietnamese written for a VNI font: the letters shown are not those meant. Not converted. */
  'legacy-font-vni',
  /** NUL characters were taken out. */
  'nul-removed',
  /** The text holds replacement characters: an earlier conversion lost letters. */
  'letters-lost',
  /** Some pages hold no text; they are probably pictures. */
  'pages-without-text',
  /** Lines that repeat at the edge of the pages (running heads, page numbers) were left out. */
  'running-heads-removed',
  /** Part of the PDF could not be read; the rest was. */
  'pages-unreadable',
] as const

export type DocumentNote = (typeof documentNotes)[number]

export interface TextDocument {
  /** NFC, line ends LF, no byte order mark, no NUL, no unpaired surrogate. Offsets are counted in UTF-16 units. */
  text: string
  kind: DocumentKind
  /** WHATWG name of the encoding (`utf-8`, `windows-1258`); null where the type has its own (docx, pdf, pasted). */
  encoding: string | null
  /** The title the document gives itself; never made up from its text. */
  title: string | null
  /** Number of pages, where the type has pages. */
  pages: number | null
  notes: DocumentNote[]
}

export interface DocumentLimits {
  /** A document of this many bytes or more is refused. */
  maxBytes: number
  /** The packed parts of a DOCX may hold this many bytes together, unpacked. */
  maxUnpackedBytes: number
  /** Entries of a DOCX container. */
  maxEntries: number
  /** UTF-16 units of text that may come out. */
  maxTextUnits: number
  /** Milliseconds for reading one document. */
  timeLimitMs: number
  /** JavaScript heap of the reading thread, in MiB. */
  maxHeapMiB: number
  /** Memory of the reading thread outside the heap (unpacked streams), in MiB. */
  maxBuffersMiB: number
}

/** 20 MB counts as 20,000,000 bytes, so a file of "20 MB" is refused whichever megabyte is meant. */
export const defaultLimits: DocumentLimits = {
  maxBytes: 20_000_000,
  maxUnpackedBytes: 32_000_000,
  maxEntries: 5_000,
  maxTextUnits: 20_000_000,
  timeLimitMs: 20_000,
  maxHeapMiB: 768,
  maxBuffersMiB: 384,
}

export interface DocumentHints {
  /** Name the file came with; only its ending is looked at. Empty for pasted text. */
  fileName: string
  /** Value of Content-Type, when there is one. */
  mediaType?: string | undefined
  limits?: Partial<DocumentLimits> | undefined
}
