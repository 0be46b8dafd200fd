import { HAN, keyFor, sideOf } from './key.ts'
import type { RawArticle, ReadResult } from './table.ts'

/** `# Title`, or `# Title {#some.key}` with the key that the article shall have; with the marks of its level. */
const headingOf = (marks: string) => new RegExp(`^${marks}\\s+(?<title>.*?)(?:\\s*\\{#(?<key>[^}]+)\\})?\\s*$`, 'u')
const FENCED = /^[ \t]*(```|~~~)[\s\S]*?^[ \t]*\1/gmu
const FENCE = /^\s*(?:```|~~~)/

interface Section {
  row: number
  title: string
  key: string | undefined
  lines: string[]
}

/**
 * Articles from Markdown, one `#` heading an article; one that stands over nothing but `##` headings is a chapter, and
 * each of those an article, as they are where there is no `#` at all. Chinese text becomes the Chinese side, other text
 * the English.
 */
export function readMarkdown(text: string): ReadResult {
  const sections: Section[] = []
  const before: number[] = []
  const top = /^#\s/mu.test(text.replace(FENCED, '')) ? '#' : '##'
  const topHeading = headingOf(top)
  const partHeading = headingOf(`${top}#`)
  let fenced = false
  text.split(/\r\n|\r|\n/).forEach((line, i) => {
    const heading = fenced ? null : topHeading.exec(line)
    if (FENCE.test(line)) fenced = !fenced
    if (heading) sections.push({ row: i + 1, title: heading.groups?.title ?? '', key: heading.groups?.key, lines: [] })
    else if (sections.length > 0) sections.at(-1)?.lines.push(line)
    else if (line.trim() !== '') before.push(i + 1)
  })
  const articles = sections
    .flatMap((section) => partsOf(section, partHeading))
    .map(({ row, title, key, lines }): RawArticle => {
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

/** The articles of a chapter, or the section itself: one with a text or a key of its own is no chapter. */
function partsOf(section: Section, heading: RegExp): Section[] {
  const first = section.lines.find((line) => line.trim() !== '')
  if (section.key !== undefined || first === undefined || !heading.test(first)) return [section]
  const parts: Section[] = []
  let fenced = false
  for (const [i, line] of section.lines.entries()) {
    const { title, key } = (fenced ? null : heading.exec(line))?.groups ?? {}
    if (FENCE.test(line)) fenced = !fenced
    if (title !== undefined) parts.push({ row: section.row + i + 1, title, key, lines: [] })
    else parts.at(-1)?.lines.push(line)
  }
  return parts
}
