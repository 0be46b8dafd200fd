import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { fail } from '../../../kernel/errors.ts'
import { isFailure } from '../../../kernel/verb.ts'
import { blocksOf, type Line, linesOf } from './pdf-lines.ts'
import { checkStreams } from './pdf-streams.ts'
import { articlesOf } from './sections.ts'
import type { ReadResult } from './table.ts'

const MAX_PAGES = 500
/** Tables of character codes, for Chinese fonts that a document names but does not carry. */
const CMAPS = `${join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps')}/`

/** Articles from a PDF, by the size of its headings; `row` is the page. @throws file_protected, file_broken, too_large */
export async function readPdf(bytes: Buffer, name: string): Promise<ReadResult> {
  checkStreams(bytes)
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: CMAPS,
    cMapPacked: true,
    disableFontFace: true,
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const document = await task.promise
    if (document.numPages > MAX_PAGES) fail('too_large', { limit: `${MAX_PAGES} pages` })
    return { articles: articlesOf(blocksOf(await pagesOf(document)), name), problems: [] }
  } catch (error) {
    if (isFailure(error)) throw error
    return fail(error instanceof Error && error.name === 'PasswordException' ? 'file_protected' : 'file_broken')
  } finally {
    await task.destroy()
  }
}

async function pagesOf(document: PDFDocumentProxy): Promise<Line[][]> {
  const pages: Line[][] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(
      linesOf(
        items.flatMap((item) => ('str' in item ? [item] : [])),
        number,
      ),
    )
    page.cleanup()
  }
  return pages
}
