/** A run of text; `strong` and `href` say how it is drawn. */
export interface Span {
  text: string
  strong?: boolean
  href?: string
}
export type Block = { kind: 'paragraph'; lines: Span[][] } | { kind: 'list'; ordered: boolean; items: Span[][] }

/** Chinese letters and punctuation end an address, and so does the punctuation after it. */
const inline =
  /\*\*(.+?)\*\*|(https?:\/\/[^\s<>"'()\u3000-\u9fff\uff00-\uffef]*[^\s<>"'().,;:!?\u3000-\u9fff\uff00-\uffef])/g
const bullet = /^\s*(?:[-*•]\s|(\d+)(?:[.)]\s|、(?!\d)))\s*(.*)$/
/** "步骤：1. …" with the second step on the next line: a list whose first step stands on the line of its lead. */
const led = /([:：]) *(1([.)、]).+\n2\3\D)/g

function spansOf(line: string): Span[] {
  const spans: Span[] = []
  let from = 0
  for (const match of line.matchAll(inline)) {
    if (match.index > from) spans.push({ text: line.slice(from, match.index) })
    const [whole, strong, href] = match
    spans.push(strong === undefined ? { text: whole, href: href ?? whole } : { text: strong, strong: true })
    from = match.index + whole.length
  }
  if (from < line.length) spans.push({ text: line.slice(from) })
  return spans
}

/**
 * The small Markdown of articles and messages: paragraphs, lists, **bold** and bare links. Everything else stays the
 * text that it is, so nothing that a customer types can become markup.
 */
export function parse(text: string): Block[] {
  const blocks: Block[] = []
  for (const line of text.replaceAll('\r\n', '\n').replace(led, '$1\n$2').split('\n')) {
    const last = blocks.at(-1)
    const item = bullet.exec(line)
    if (item) {
      const ordered = item[1] !== undefined
      const spans = spansOf(item[2] ?? '')
      if (last?.kind === 'list' && last.ordered === ordered) last.items.push(spans)
      else blocks.push({ kind: 'list', ordered, items: [spans] })
    } else if (line.trim() === '') {
      blocks.push({ kind: 'paragraph', lines: [] })
    } else if (last?.kind === 'paragraph') {
      last.lines.push(spansOf(line))
    } else {
      blocks.push({ kind: 'paragraph', lines: [spansOf(line)] })
    }
  }
  return blocks.filter((block) => block.kind === 'list' || block.lines.length > 0)
}

/** The words alone, on one line. */
export function plain(text: string): string {
  const lines = parse(text).flatMap((block) => (block.kind === 'list' ? block.items : block.lines))
  return lines.map((spans) => spans.map((span) => span.text).join('')).join(' ')
}
