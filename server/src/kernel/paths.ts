import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The folder of the @tandem/server package. The same from `src/` (tests, tsx) and from the bundled `dist/main.js`,
 * so that files beside the code (migrations, pages) are found from both.
 */
export function packageRoot(from = dirname(fileURLToPath(import.meta.url))): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json')
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === '@tandem/server') return folder
    if (folder === dirname(folder)) throw new Error(`no @tandem/server package above ${from}`)
  }
}
