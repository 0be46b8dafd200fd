import { type ChildNode, type Document, Element, isTag, isText } from 'domhandler'
import { DomUtils, parseDocument } from 'htmlparser2'
import { fail } from '../../../kernel/errors.ts'
import { type Block, QUESTION_LEVEL } from './blocks.ts'

/** What surrounds a text on a page, and what is no text. */
const SKIPPED = new Set([
  ...['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'object', 'form', 'button', 'select', 'head'],
  ...['nav', 'footer', 'aside'],
])
const BREAKS = new Set([
  ...['p', 'div', 'section', 'article', 'main', 'header', 'ul', 'ol', 'li', 'table', 'tr', 'blockquote', 'pre', 'dl'],
  ...['dt', 'dd', 'details', 'summary', 'figure', 'figcaption', 'hr', 'body', 'html'],
])
const PARTS = new Set(['table', 'ul', 'ol', 'section', 'article', 'main', 'details', 'pre', 'blockquote'])
const MAX_CELL = 300
const MAX_DEPTH = 400
const MAX_HEADING = 200
const MAX_BOLD = 80

export interface HtmlPage {
  title: string
  blocks: Block[]
}

/**
 * The text of a page: headings, paragraphs, lists, tables and question lists of its main part. `at` counts the headings
 * met so far. Only the markup is read: nothing is fetched or run. @throws file_broken when it is nested without end
 */
export function readHtml(html: string): HtmlPage {
  try {
    return read(html)
  } catch (error) {
    if (error instanceof RangeError) return fail('file_broken')
    throw error
  }
}

function read(html: string): HtmlPage {
  const document = parseDocument(html)
  const title = DomUtils.findOne(named('title'), document.children)
  const reader = new Reader()
  reader.read(mainPart(document), 0)
  reader.flush()
  return { title: squeeze(title ? DomUtils.textContent(title) : ''), blocks: reader.blocks }
}

const named = (name: string) => (element: Element) => element.name === name
const isMain = (element: Element) => element.name === 'main' || element.attribs.role === 'main'
const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Where the page says what its content is, the rest is menus and banners. */
function mainPart(document: Document): ChildNode[] {
  const main = DomUtils.findOne(isMain, document.children)
  if (main) return [main]
  const articles = DomUtils.find(isArticle, document.children, true, 2)
  return articles.length === 1 ? articles : document.children.filter((node) => !isHeader(node))
}

/**
 * Word makes a paragraph of each cell, and a row stays one line all the same. Pages may be laid out by tables: a cell with
 * parts of its own is read as what it holds.
 */
const isPlainCell = (cell: Element): boolean =>
  DomUtils.findOne(({ name }) => PARTS.has(name) || SKIPPED.has(name) || headingLevel(name) !== null, cell.children) ===
    null && DomUtils.textContent(cell).length <= MAX_CELL

/** Every piece of text below, in order. */
const textsOf = (node: Element): string[] =>
  node.children.flatMap((child) =>
    isText(child) ? [child.data] : isTag(child) && !isHidden(child) ? textsOf(child) : [],
  )

const isArticle = (node: ChildNode | Document) => node instanceof Element && node.name === 'article'
const isHeader = (node: ChildNode) => isTag(node) && node.name === 'header'
const isHidden = ({ attribs }: Element) => 'hidden' in attribs || attribs['aria-hidden'] === 'true'

class Reader {
  readonly blocks: Block[] = []
  #line = ''
  #isBold = true
  #headings = 0

  read(nodes: readonly ChildNode[], depth: number, bold = false): void {
    if (depth > MAX_DEPTH) return
    for (const node of nodes) {
      if (isText(node)) this.#write(node.data.replace(/\s+/g, ' '), bold)
      else if (isTag(node) && !SKIPPED.has(node.name) && !isHidden(node)) this.#element(node, depth, bold)
    }
  }

  /** Ends the paragraph that is being read. */
  flush(): void {
    const text = this.#line
      .replace(/ *\n */g, '\n')
      .replace(/ +/g, ' ')
      .trim()
    const isBold = this.#isBold && text.length <= MAX_BOLD && !/[。.;；:：,，]$/.test(text)
    if (text !== '' && text !== '-') this.#push(text, isBold)
    this.#line = ''
    this.#isBold = true
  }

  /** Items of one list stay together. */
  #push(text: string, bold: boolean): void {
    const before = this.blocks.at(-1)
    if (before?.kind === 'text' && before.text.startsWith('- ') && text.startsWith('- ')) before.text += `\n${text}`
    else this.blocks.push({ kind: 'text', text, at: this.#headings, ...(bold && { bold }) })
  }

  #write(text: string, bold: boolean): void {
    if (text.trim() !== '') this.#isBold &&= bold
    this.#line += text
  }

  #element(element: Element, depth: number, bold: boolean): void {
    const { name } = element
    const level = headingLevel(name)
    if (level !== null) this.#heading(element, level)
    else if (name === 'br') this.#write('\n', bold)
    else this.#contents(element, depth, bold)
  }

  #contents(element: Element, depth: number, bold: boolean): void {
    const { name } = element
    if (name === 'td' || name === 'th') {
      this.#write(this.#line === '' ? '' : ' | ', bold)
      if (isPlainCell(element)) {
        this.#write(squeeze(textsOf(element).join(' ')), false)
        return
      }
    }
    const breaks = BREAKS.has(name)
    if (breaks) this.flush()
    if (name === 'li') this.#line = '- '
    this.read(element.children, depth + 1, bold || name === 'strong' || name === 'b')
    if (breaks) this.flush()
  }

  #heading(element: Element, level: number): void {
    this.flush()
    const text = squeeze(DomUtils.textContent(element))
    if (text === '') return
    this.#headings++
    if (text.length <= MAX_HEADING) this.blocks.push({ kind: 'heading', level, text, at: this.#headings })
    else this.blocks.push({ kind: 'text', text, at: this.#headings })
  }
}

/** h1 to h6, and the question of a folded answer or of a definition list. */
function headingLevel(name: string): number | null {
  if (/^h[1-6]$/.test(name)) return Number(name[1])
  return name === 'summary' || name === 'dt' ? QUESTION_LEVEL : null
}
