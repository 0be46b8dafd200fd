import type { Block } from './blocks.ts'
import { HAN, keyFor, sideOf } from './key.ts'
import { inferHeadings } from './questions.ts'
import type { RawArticle } from './table.ts'

/** A customer reads one answer, not a manual: longer sections become several articles, in characters. */
const MAX_BODY = 3000

interface Section {
  title: string
  /** The heading above, for titles that say too little alone. */
  parent: string
  at: number
  texts: string[]
}

/** Articles from a document: one a heading that has a text of its own; `name` is the title of what has no heading. */
export function articlesOf(blocks: readonly Block[], name: string): RawArticle[] {
  const sections = sectionsOf(inferHeadings(blocks), name)
  const parts = named(sections).flatMap(inParts)
  const keys = new Set<string>()
  return parts.map(({ title, texts, at }) => {
    const body = texts.join('\n\n')
    const chinese = HAN.test(title) || HAN.test(body)
    return {
      row: at,
      key: unused(keyFor(title), keys),
      title: sideOf(title, chinese),
      body: sideOf(body, chinese),
      tags: [],
    }
  })
}

function sectionsOf(blocks: readonly Block[], name: string): Section[] {
  const above: { level: number; text: string }[] = []
  const sections: Section[] = []
  let open: Section = { title: name, parent: '', at: blocks[0]?.at ?? 1, texts: [] }
  for (const block of blocks) {
    if (block.kind === 'text') {
      if (open.texts.length === 0) sections.push(open)
      open.texts.push(block.text)
      continue
    }
    while ((above.at(-1)?.level ?? 0) >= block.level) above.pop()
    open = { title: withoutNumber(block.text), parent: above.at(-1)?.text ?? name, at: block.at, texts: [] }
    above.push(block)
  }
  return sections
}

/** "一、", "（二）", "3.", "第四章": the place in a document says nothing to who finds the article. */
const NUMBER =
  /^(?:第[一二三四五六七八九十\d]{1,3}[章节部分]|[（(][一二三四五六七八九十\d]{1,3}[)）]|(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、．.)）](?!\d))\s*(?=\S)/u

const withoutNumber = (heading: string): string => heading.replace(NUMBER, '')

/** "Overview" says something only below its chapter: titles that occur more than once carry the heading above. */
function named(sections: readonly Section[]): Section[] {
  const counts = new Map<string, number>()
  for (const { title } of sections) counts.set(title, (counts.get(title) ?? 0) + 1)
  return sections.map((section) => {
    const { title, parent } = section
    if ((counts.get(title) ?? 0) < 2 || parent === '' || parent === title) return section
    return { ...section, title: HAN.test(title) ? `${parent}：${title}` : `${parent}: ${title}` }
  })
}

function inParts(section: Section): Section[] {
  const pieces = section.texts.flatMap(cut)
  const parts: string[][] = [[]]
  let length = 0
  for (const piece of pieces) {
    if (length > 0 && length + piece.length > MAX_BODY) {
      parts.push([])
      length = 0
    }
    parts.at(-1)?.push(piece)
    length += piece.length
  }
  return parts.map((texts, i) => ({
    ...section,
    texts,
    title: i === 0 ? section.title : `${section.title} (${i + 1})`,
  }))
}

/** A paragraph that is too long alone, cut after sentences. */
function cut(text: string): string[] {
  if (text.length <= MAX_BODY) return [text]
  const end = Math.max(...['。', '！', '？', '. ', '\n'].map((mark) => text.lastIndexOf(mark, MAX_BODY - 1)))
  const at = end > MAX_BODY / 2 ? end + 1 : MAX_BODY
  return [text.slice(0, at).trim(), ...cut(text.slice(at).trim())]
}

/** Two sections of one title stay two articles. */
function unused(key: string, keys: Set<string>): string {
  let free = key
  for (let i = 2; keys.has(free); i++) free = `${key}_${i}`
  keys.add(free)
  return free
}
