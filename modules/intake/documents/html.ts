/** HTML to plain text. The page is parsed as data: no script runs and nothing is fetched. */
import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { charsetOfMediaType, type DecodedText, decodeText, knownEncoding } from './encoding/decode.ts'

/** Elements whose content is never part of what a reader reads. */
const dropped = new Set(
  'script style noscript template nav head svg math iframe object audio video canvas select datalist'.split(
    ' ',
  ),
)
/** Elements that stand on lines of their own (HTML Standard §15.3, display: block and list-item). */
const blocks = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext
  pre search section summary table tbody tfoot thead tr ul xmp`.split(/\s+/),
)
const preformatted = new Set(['pre', 'textarea', 'listing', 'xmp', 'plaintext'])
const cells = new Set(['td', 'th'])

/** Decodes a page: byte order mark, then Content-Type, then `<meta>`, then by its letters. */
export function decodeHtml(bytes: Uint8Array, mediaType?: string): DecodedText {
  return decodeText(bytes, charsetOfMediaType(mediaType) ?? charsetOfMeta(bytes))
}

/** The charset a `<meta>` in the first 4096 bytes declares; one that claims UTF-16 means UTF-8 (HTML Standard §13.2.3.2). */
function charsetOfMeta(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  let charset: string | null = null
  for (const { node } of walk(parse(head))) {
    if (!('tagName' in node) || node.tagName !== 'meta' || charset !== null) continue
    const attribute = (name: string) => node.attrs.find((attr) => attr.name === name)?.value
    charset = knownEncoding(attribute('charset')) ?? charsetOfMediaType(`;${attribute('content') ?? ''}`)
  }
  return charset?.startsWith('utf-16') ? 'utf-8' : charset
}

/** The text a reader sees and the page's title. Blocks become lines, table cells are set apart by tabs. */
export function htmlToText(html: string): { text: string; title: string | null } {
  const page = parse(html)
  return { text: linesOf(page), title: titleOf(page) }
}

/** The same for a piece of HTML without a frame. */
export function fragmentToText(html: string): string {
  return linesOf(parseFragment(html))
}

interface Step {
  node: Tree.Node
  /** True on the way out of an element. */
  leaving: boolean
}

/** Document order, without recursion: pages can be nested deeper than the stack. `enter` false skips the children. */
function* walk(root: Tree.Node, enter: (node: Tree.Node) => boolean = () => true): Generator<Step> {
  const stack: Step[] = [{ node: root, leaving: false }]
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    yield step
    const { node, leaving } = step
    if (leaving || !('childNodes' in node) || !enter(node)) continue
    stack.push({ node, leaving: true })
    for (let i = node.childNodes.length - 1; i >= 0; i -= 1) {
      stack.push({ node: node.childNodes[i]!, leaving: false })
    }
  }
}

const nameOf = (node: Tree.Node): string => ('tagName' in node ? node.tagName : '')

function linesOf(root: Tree.Node): string {
  const lines = new Lines()
  let keepSpace = 0
  for (const { node, leaving } of walk(root, (inner) => !dropped.has(nameOf(inner)))) {
    const name = nameOf(node)
    if ('value' in node && node.nodeName === '#text') lines.add(node.value, keepSpace > 0)
    if (preformatted.has(name)) keepSpace += leaving ? -1 : 1
    if (blocks.has(name)) lines.end()
    else if (name === 'br' && !leaving) lines.break()
    else if (cells.has(name) && !leaving) lines.cell()
  }
  return lines.toString()
}

/** Collects text as a browser lays it out: runs of space are one space, and none at the ends of a line. */
class Lines {
  #done: string[] = []
  #line = ''
  #spaceDue = false

  add(text: string, keepSpace: boolean): void {
    if (keepSpace) {
      this.#line += text.replace(/\r\n?/g, '\n')
      return
    }
    for (const part of text.split(/([ \t\n\f\r\u00A0]+)/)) {
      if (part === '') continue
      if (/^[ \t\n\f\r\u00A0]/.test(part)) this.#spaceDue = true
      else this.#line += this.#space() + part
    }
  }
  /** A space asked for at the start of a line or after a tab is not written. */
  #space(): string {
    const due = this.#spaceDue && this.#line !== '' && !this.#line.endsWith('\t')
    this.#spaceDue = false
    return due ? ' ' : ''
  }
  cell(): void {
    this.#spaceDue = false
    if (this.#line.trim() !== '') this.#line += '\t'
  }
  break(): void {
    this.#done.push(this.#line.trimEnd())
    this.#line = ''
    this.#spaceDue = false
  }
  /** Ends the line if it holds anything. */
  end(): void {
    if (this.#line.trim() !== '') this.break()
    this.#line = ''
    this.#spaceDue = false
  }
  toString(): string {
    this.end()
    return this.#done
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .replace(/^\n+|\n+$/g, '')
  }
}

function titleOf(root: Tree.Node): string | null {
  let inTitle = false
  let title = ''
  for (const { node, leaving } of walk(
    root,
    (inner) => nameOf(inner) !== 'svg' && nameOf(inner) !== 'body',
  )) {
    if (nameOf(node) === 'title') {
      if (leaving) break
      inTitle = true
    } else if (inTitle && 'value' in node) title += node.value
  }
  return title.replace(/\s+/g, ' ').trim() || null
}
