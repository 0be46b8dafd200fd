import { crc32, deflateRawSync } from 'node:zlib'

/** Documents made for tests, byte by byte: what no library would write (bombs, lies, passwords) as well. */

interface ZipFile {
  name: string
  content: Buffer
  /** What the directory claims, where it lies. */
  claims?: number
}

/** A zip file of deflated entries. */
export function zipOf(files: readonly ZipFile[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, claims } of files) {
    const packed = deflateRawSync(content)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(content), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(claims ?? content.length, 18)
    head.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), head, Buffer.from(name)])
    const where = Buffer.alloc(14)
    where.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), head, where, Buffer.from(name))
    parts.push(local, packed)
    offset += local.length + packed.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, entries, end])
}

const xmlText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A Word document of paragraphs; `style` is a style's id such as Heading1. */
export function docxOf(paragraphs: readonly { text: string; style?: string; bold?: boolean }[]): Buffer {
  const body = paragraphs.map(
    ({ text, style, bold }) =>
      `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}` +
      `<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r></w:p>`,
  )
  const file = (name: string, xml: string) => ({ name, content: Buffer.from(`<?xml version="1.0"?>${xml}`) })
  const styles = [1, 2].map(
    (n) => `<w:style w:type="paragraph" w:styleId="Heading${n}"><w:name w:val="heading ${n}"/></w:style>`,
  )
  styles.push('<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>')
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relation = (type: string, target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
    `<Relationship Id="r1" Type="${relations}/${type}" Target="${target}"/></Relationships>`
  return zipOf([
    file(
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
        `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/>` +
        `<Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    ),
    file('_rels/.rels', relation('officeDocument', 'word/document.xml')),
    file('word/_rels/document.xml.rels', relation('styles', 'styles.xml')),
    file('word/styles.xml', `<w:styles xmlns:w="${main}">${styles.join('')}</w:styles>`),
    file('word/document.xml', `<w:document xmlns:w="${main}"><w:body>${body.join('')}</w:body></w:document>`),
  ])
}

interface PdfLine {
  text: string
  size: number
  y: number
}

interface PdfOptions {
  /** An encryption dictionary with a password that nobody knows. */
  locked?: boolean
  /** A further stream, as it stands in the file. */
  stream?: Buffer
}

/** A PDF in a Chinese font that it names but does not carry, as office programs in China write them. */
export function pdfOf(pages: readonly (readonly PdfLine[])[], { locked = false, stream }: PdfOptions = {}): Buffer {
  const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')
  const content = (lines: readonly PdfLine[]) =>
    lines.map(({ text, size, y }) => `BT /F1 ${size} Tf 72 ${y} Td <${hex(text)}> Tj ET`).join('\n')
  const first = 6
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /FontDescriptor 5 0 R' +
      ' /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0' +
      ' /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    ...pages.flatMap((lines, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + 2 * i + 1} 0 R` +
        ' /Resources << /Font << /F1 3 0 R >> >> >>',
      `<< /Length ${content(lines).length} >>\nstream\n${content(lines)}\nendstream`,
    ]),
    ...(stream
      ? [`<< /Filter /FlateDecode /Length ${stream.length} >>\nstream\n${stream.toString('latin1')}\nendstream`]
      : []),
    `<< /Filter /Standard /V 1 /R 2 /P -1 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`,
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const encrypt = locked ? ` /Encrypt ${objects.length} 0 R /ID [<00> <00>]` : ''
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  text += `trailer << /Size ${objects.length + 1} /Root 1 0 R${encrypt} >>\nstartxref\n${text.lastIndexOf('xref')}\n%%EOF`
  return Buffer.from(text, 'latin1')
}
