import { access, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * A built page as it lies on the disk now: a new build may be copied over the old one while the server runs. While the
 * new one is not all there, the page stays what it was.
 */
export class PageFile {
  readonly #folder: string
  readonly #name: string
  readonly #base: string
  #page: { stamp: string; html: string } | null = null

  /** @param base the address below which the folder's files are served, as the page itself names them */
  constructor(folder: string, name: string, base: string) {
    this.#folder = folder
    this.#name = name
    this.#base = base
  }

  /** The page, or null where there never was a whole one. */
  async read(): Promise<string | null> {
    const stamp = await this.#stamp()
    if (stamp !== null && stamp !== this.#page?.stamp) {
      const html = await readFile(join(this.#folder, this.#name), 'utf8').catch(() => '')
      if (await this.#isWhole(html)) this.#page = { stamp, html }
    }
    return this.#page?.html ?? null
  }

  async #stamp(): Promise<string | null> {
    const file = await stat(join(this.#folder, this.#name)).catch(() => null)
    return file && `${file.mtimeMs} ${file.size}`
  }

  /** Whether it is there to its end, and so is every file that it begins with. */
  async #isWhole(html: string): Promise<boolean> {
    const named = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, address = '']) => address)
    const files = named.filter((address) => address.startsWith(this.#base))
    const there = files.map((address) => access(join(this.#folder, address.slice(this.#base.length))))
    return (
      html.includes('</html>') &&
      Promise.all(there).then(
        () => true,
        () => false,
      )
    )
  }
}
