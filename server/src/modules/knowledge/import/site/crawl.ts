import type { Localized } from '@tandem/contract'
import { sentenceOf } from '@tandem/contract'
import { getPublic } from '../../../../kernel/egress/get.ts'
import { fail } from '../../../../kernel/errors.ts'
import { isFailure } from '../../../../kernel/verb.ts'
import type { Page } from '../read-pages.ts'
import { htmlOf, type Loaded, xmlOf } from './body.ts'
import { readSitemap } from './sitemap.ts'

/** Bounds of one import. */
const LIMITS = {
  pages: 200,
  maps: 10,
  pageBytes: 2_000_000,
  mapBytes: 10_000_000,
  pageMs: 10_000,
  allMs: 180_000,
}
const AT_ONCE = 4

export interface Crawled {
  pages: Page[]
  problems: { url: string; problem: Localized }[]
}

/**
 * The pages that a site map lists, of its own host only; or the one page, when the address is no site map.
 * @throws address_refused, unreachable, too_large, unsupported_media for the address itself; single pages are problems
 */
export async function crawl(url: string, allow: readonly string[]): Promise<Crawled> {
  const run = new Crawl(allow)
  const first = await run.load(url, LIMITS.mapBytes)
  const map = readSitemap(xmlOf(first, LIMITS.mapBytes))
  if (!map) return { pages: [{ url: first.url, html: htmlOf(first) }], problems: [] }
  const listed = [...map.pages, ...(await run.pagesOf(map.maps.slice(0, LIMITS.maps)))]
  await run.loadAll(run.own(listed, first.url))
  return { pages: run.pages, problems: run.problems }
}

class Crawl implements Crawled {
  readonly pages: Page[] = []
  readonly problems: Crawled['problems'] = []
  readonly #allow: readonly string[]
  readonly #signal = AbortSignal.timeout(LIMITS.allMs)

  constructor(allow: readonly string[]) {
    this.#allow = allow
  }

  async load(url: string, maxBytes: number): Promise<Loaded> {
    const limits = { allow: this.#allow, maxBytes, timeoutMs: LIMITS.pageMs, signal: this.#signal }
    const loaded = await getPublic(url, limits)
    return loaded.status === 200 ? loaded : fail('unreachable', { problem: `HTTP ${loaded.status}` })
  }

  /** What the site maps of an index list. */
  async pagesOf(maps: readonly string[]): Promise<string[]> {
    const listed: string[] = []
    for (const url of maps) {
      await this.#attempt(url, async () => {
        const map = readSitemap(xmlOf(await this.load(url, LIMITS.mapBytes), LIMITS.mapBytes))
        listed.push(...(map?.pages ?? []))
      })
    }
    return listed
  }

  /** The listed pages of the site's own host, once each, up to the bound. */
  own(listed: readonly string[], site: string): string[] {
    const { host } = new URL(site)
    const own = [...new Set(listed)].filter((url) => URL.canParse(url) && new URL(url).host === host)
    const left = new Set(listed).size - own.length
    if (left > 0) this.problems.push({ url: site, problem: elsewhere(left) })
    if (own.length > LIMITS.pages) this.problems.push({ url: site, problem: onlyFirst(own.length) })
    return own.slice(0, LIMITS.pages)
  }

  /** Some at once, kept in the order of the list. */
  async loadAll(urls: readonly string[]): Promise<void> {
    const loaded = new Map<string, Page>()
    const queue = [...urls]
    const work = async () => {
      for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
        const address = url
        await this.#attempt(address, async () => {
          loaded.set(address, { url: address, html: htmlOf(await this.load(address, LIMITS.pageBytes)) })
        })
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    this.pages.push(...urls.flatMap((url) => loaded.get(url) ?? []))
  }

  async #attempt(url: string, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (!isFailure(error)) throw error
      this.problems.push({ url, problem: sentenceOf(error.code, error.details) })
    }
  }
}

const elsewhere = (count: number): Localized => ({
  zh: `${count} 个地址不在本站，已跳过`,
  en: `${count} addresses are on other sites and were left out`,
})

const onlyFirst = (count: number): Localized => ({
  zh: `共 ${count} 页，只读取了前 ${LIMITS.pages} 页`,
  en: `Of ${count} pages the first ${LIMITS.pages} were read`,
})
