/** A piece of a line. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'bold'; text: string }
  | { kind: 'link'; text: string; href: string }

export type Block =
  | { kind: 'paragraph'; lines: Inline[][] }
  | { kind: 'list'; ordered: boolean; start: number; items: Inline[][] }

/** `**bold**`, `[label](https://…)`, or a bare address (ended by space, CJK text or punctuation before a space). */
const INLINE = /\*\*([^*\n]+)\*\*|\[([^\]\n]+)\]\(([^()\s]+)\)|(https?:\/\/[\w\-./?%&=+#:~@!$*;]*[\w/=#&])/g
const ITEM = /^\s*(?:[-*•]\s|(\d{1,3})(?:[.)]\s|、(?!\d)))\s*(.+)$/
const SAFE = /^(https?:|mailto:|tel:)/i

/** "步骤：1. …" with the second step on the next line: a list whose first step stands on the line of its lead. */
const LED = /([:：]) *(1([.)、]).+\n2\3\D)/g

/** The few marks an answer may carry; everything else is plain text. Never yields markup, only data to draw. */
export function parseMarkdown(source: string): Block[] {
  const blocks: Block[] = []
  let paragraph: Inline[][] | null = null
  let list: Extract<Block, { kind: 'list' }> | null = null
  for (const line of source.replace(/\r\n?/g, '\n').replace(LED, '$1\n$2').split('\n')) {
    const [, number, text] = ITEM.exec(line) ?? []
    if (text) {
      const ordered = number !== undefined
      if (!list || list.ordered !== ordered) {
        list = { kind: 'list', ordered, start: Number(number ?? 1), items: [] }
        blocks.push(list)
      }
      list.items.push(parseInline(text))
      paragraph = null
    } else if (line.trim() === '') {
      paragraph = list = null
    } else {
      list = null
      if (!paragraph) {
        paragraph = []
        blocks.push({ kind: 'paragraph', lines: paragraph })
      }
      paragraph.push(parseInline(line))
    }
  }
  return blocks
}

export function parseInline(line: string): Inline[] {
  const parts: Inline[] = []
  let from = 0
  for (const match of line.matchAll(INLINE)) {
    const part = inlineOf(match)
    if (!part) continue
    if (match.index > from) parts.push({ kind: 'text', text: line.slice(from, match.index) })
    parts.push(part)
    from = match.index + match[0].length
  }
  if (from < line.length) parts.push({ kind: 'text', text: line.slice(from) })
  return parts
}

/** Null where the target is not one that may be opened: the source then stays visible as it was written. */
function inlineOf([, bold, label, target, bare]: (string | undefined)[]): Inline | null {
  if (bold) return { kind: 'bold', text: bold }
  if (bare) return { kind: 'link', text: bare, href: bare }
  return label && target && SAFE.test(target) ? { kind: 'link', text: label, href: target } : null
}
