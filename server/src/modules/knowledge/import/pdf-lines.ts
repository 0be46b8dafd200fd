import type { Block } from './blocks.ts'
import { HAN } from './key.ts'

/** A piece of text where PDF.js found it: `transform` holds its place (4: x, 5: y) in points. */
export interface Piece {
  str: string
  transform: readonly number[]
  width: number
  height: number
}

export interface Line {
  text: string
  /** Height of its largest letters, in points. */
  size: number
  y: number
  page: number
}

/** How much larger than the running text a heading is. */
const LARGER = 1.15
const MAX_HEADING = 80
/** Lines further apart than this many of their heights are two paragraphs. */
const PARAGRAPH = 1.9
const BULLET = /^(?:[-•·●◦‣*]|\d{1,2}[.)、]|[（(]\d{1,2}[)）])\s*/

/** Radicals of short characters, which Unicode does not hold to be the same as the characters. */
const SHORT = new Map(
  Object.entries({
    '⻄': '西',
    '⻅': '见',
    '⻆': '角',
    '⻉': '贝',
    '⻋': '车',
    '⻓': '长',
    '⻔': '门',
    '⻙': '韦',
    '⻚': '页',
    '⻛': '风',
    '⻜': '飞',
    '⻢': '马',
    '⻥': '鱼',
    '⻦': '鸟',
    '⻩': '黄',
    '⻬': '齐',
    '⻮': '齿',
    '⻰': '龙',
  }),
)

/** Many programs that write PDF take "⽀" (a radical) for "支": looks the same, and is found by nobody. */
const withoutRadicals = (text: string): string =>
  text.replace(/[\u2E80-\u2FDF]/gu, (sign) => SHORT.get(sign) ?? sign.normalize('NFKC'))

/** Pieces of one height above the page's foot are a line; a gap between them is a space. */
export function linesOf(pieces: readonly Piece[], page: number): Line[] {
  const lines: (Line & { end: number })[] = []
  for (const { str: drawn, transform, width, height } of pieces) {
    const str = withoutRadicals(drawn)
    if (str.trim() === '') continue
    const [x = 0, y = 0] = transform.slice(4)
    const size = height || 10
    const line = lines.at(-1)
    if (line && Math.abs(line.y - y) < size / 2 && x >= line.end - size) {
      line.text += (x - line.end > size / 4 ? ' ' : '') + str
      line.size = Math.max(line.size, size)
      line.end = x + width
    } else lines.push({ text: str, size, y, page, end: x + width })
  }
  return lines.map(({ end: _end, ...line }) => ({
    ...line,
    text: line.text.trim(),
    size: Math.round(line.size * 2) / 2,
  }))
}

/** The lines of all pages as headings and paragraphs, without what repeats on every page. */
export function blocksOf(pages: readonly Line[][]): Block[] {
  const lines = withoutRunning(pages).flat()
  const usual = usualSize(lines)
  const sizes = [...new Set(lines.map(({ size }) => size))]
    .filter((size) => size >= usual * LARGER)
    .sort((a, b) => b - a)
  const blocks: Block[] = []
  let before: Line | undefined
  for (const line of lines) {
    const level = line.text.length <= MAX_HEADING ? sizes.indexOf(line.size) + 1 : 0
    const open = blocks.at(-1)
    const goesOn = before !== undefined && open !== undefined && continues(before, line)
    if (level > 0 && goesOn && open.kind === 'heading' && open.level === level) open.text = joined(open.text, line.text)
    else if (level > 0) blocks.push({ kind: 'heading', level, text: line.text, at: line.page })
    else if (goesOn && open.kind === 'text')
      open.text = BULLET.test(line.text) ? `${open.text}\n${line.text}` : joined(open.text, line.text)
    else blocks.push({ kind: 'text', text: line.text, at: line.page })
    before = line
  }
  return blocks
}

/** A line below another of its size; also over the page's end when the sentence is not over. */
const continues = (before: Line, line: Line): boolean =>
  before.size === line.size &&
  (before.page === line.page
    ? before.y - line.y < line.size * PARAGRAPH && before.y > line.y
    : !/[。.!?！？:：]$/.test(before.text))

/** Chinese lines join without a space, a hyphen at the end of a line goes. */
function joined(text: string, next: string): string {
  if (/[a-z]-$/.test(text) && /^[a-z]/.test(next)) return text.slice(0, -1) + next
  const isChinese = HAN.test(text.slice(-1)) || HAN.test(next.slice(0, 1)) || /[，。、；：）]$/.test(text)
  return isChinese ? text + next : `${text} ${next}`
}

/** The size in which most characters are set. */
function usualSize(lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const { size, text } of lines) counts.set(size, (counts.get(size) ?? 0) + text.length)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

const EDGE = 2

/** Headers, footers and page numbers: the same words at the edge of more than half of the pages. */
function withoutRunning(pages: readonly Line[][]): Line[][] {
  const counts = new Map<string, number>()
  const pattern = ({ text }: Line) => text.replace(/\d+/g, '#')
  const edges = (page: readonly Line[]) => new Set([...page.slice(0, EDGE), ...page.slice(-EDGE)])
  for (const page of pages) {
    for (const text of new Set([...edges(page)].map(pattern))) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  const isRunning = (line: Line) => pages.length > 2 && (counts.get(pattern(line)) ?? 0) > pages.length / 2
  return pages.map((page) => {
    const edge = edges(page)
    return page.filter((line) => !(edge.has(line) && isRunning(line)))
  })
}
