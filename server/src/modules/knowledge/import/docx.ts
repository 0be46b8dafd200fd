import mammoth from 'mammoth'
import { fail } from '../../../kernel/errors.ts'
import { readHtml } from './html.ts'
import { articlesOf } from './sections.ts'
import type { ReadResult } from './table.ts'
import { checkZip } from './zip.ts'

/** Pictures are not read; without this each would become text of megabytes in the page. */
const convertImage = mammoth.images.imgElement(async () => ({ src: '' }))

/** The title above a document is a heading of it, not a text. */
const styleMap = ["p[style-name='Title'] => h1:fresh"]

/** Articles from a Word document, by its headings. @throws file_broken, too_large */
export async function readDocx(bytes: Buffer, name: string): Promise<ReadResult> {
  checkZip(bytes)
  const { value } = await mammoth
    .convertToHtml({ buffer: bytes }, { convertImage, styleMap })
    .catch(() => fail('file_broken'))
  return { articles: articlesOf(readHtml(value).blocks, name), problems: [] }
}
