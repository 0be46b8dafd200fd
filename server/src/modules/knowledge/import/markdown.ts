import { HAN, keyFor, sideOf } from './key.ts'
import type { RawArticle, ReadResult } from './table.ts'

/** `# Title`, or `# Title {#some.key}` with the key that the article shall have. */
const HEADING = /^#\s+(?<title>.*?)(?:\s*\{#(?<key>[^}]+)\})?\s*$/u
const FENCE = /^\s*(?:```|~~~)/

/** Articles from Markdown, one `#` heading an article. Chinese text becomes the Chinese side, other text the English. */
export function readMarkdown(text: string): ReadResult {
  const sections: { row: number; title: string; key: string | undefined; lines: string[] }[] = []
  const before: number[] = []
  let fenced = false
  text.split(/\r\n|\r|\n/).forEach((line, i) => {
    const heading = fenced ? null : HEADING.exec(line)
    if (FENCE.test(line)) fenced = !fenced
    if (heading) sections.push({ row: i + 1, title: heading.groups?.title ?? '', key: heading.groups?.key, lines: [] })
    else if (sections.length > 0) sections.at(-1)?.lines.push(line)
    else if (line.trim() !== '') before.push(i + 1)
  })
  const articles = sections.map(({ row, title, key, lines }): RawArticle => {
    const body = lines.join('\n').trim()
    const chinese = HAN.test(title) || HAN.test(body)
    return { row, key: key ?? keyFor(title), title: sideOf(title, chinese), body: sideOf(body, chinese), tags: [] }
  })
  const problems = before.map((row) => ({
    row,
    problem: { zh: '第一个标题之前的文字', en: 'Text before the first heading' },
  }))
  return { articles, problems }
}
