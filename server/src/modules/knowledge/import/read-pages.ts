import type { Block } from './blocks.ts'
import { readHtml } from './html.ts'
import { keyFor } from './key.ts'
import { articlesOf } from './sections.ts'
import type { RawArticle } from './table.ts'

export interface Page {
  url: string
  html: string
}

/** The articles of a site's pages, without what stands on most of them: banners, "contact us", related links. */
export function readPages(pages: readonly Page[]): RawArticle[] {
  const read = pages.map(({ url, html }) => ({ url, ...readHtml(html) }))
  const counts = new Map<string, number>()
  for (const { blocks } of read) {
    for (const text of new Set(blocks.map(({ text }) => text))) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  const isCommon = ({ text }: Block) => pages.length > 2 && (counts.get(text) ?? 0) > pages.length / 2
  const keys = new Set<string>()
  return read.flatMap(({ url, title, blocks }) => {
    const own = blocks.filter((block) => !isCommon(block))
    return articlesOf(own, title || url).map((article) => ({ ...article, url, key: ownKey(article, url, keys) }))
  })
}

/** "Overview" on two pages is two articles: the second is named by its address. */
function ownKey({ key }: RawArticle, url: string, keys: Set<string>): string {
  const own = keys.has(key) ? keyFor(`${key} ${url}`) : key
  keys.add(own)
  return own
}
