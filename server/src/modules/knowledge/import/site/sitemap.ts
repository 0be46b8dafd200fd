import { Parser } from 'htmlparser2'

export interface Sitemap {
  pages: string[]
  /** Further site maps, of an index. */
  maps: string[]
}

/**
 * The addresses in a site map (sitemaps.org 0.9), or null when the text is none. A plain scan of tags: entities that
 * a document type declares are neither read nor expanded.
 */
export function readSitemap(xml: string): Sitemap | null {
  const found: Sitemap = { pages: [], maps: [] }
  let isMap = false
  let inside: keyof Sitemap | null = null
  let location: string | null = null
  const parser = new Parser(
    {
      onopentagname(name) {
        if (name === 'urlset' || name === 'sitemapindex') isMap = true
        else if (name === 'url') inside = 'pages'
        else if (name === 'sitemap') inside = 'maps'
        else if (name === 'loc') location = ''
      },
      ontext(text) {
        if (location !== null) location += text
      },
      onclosetag(name) {
        if (name !== 'loc' || location === null) return
        if (inside) found[inside].push(location.trim())
        location = null
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return isMap ? found : null
}
