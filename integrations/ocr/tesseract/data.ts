import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** The languages of the product, whose data are npm packages: nothing is fetched when the first picture comes. */
export const LANGUAGES = ['chi_sim', 'eng']

/**
 * Runs `work` with a folder that holds the trained data of all languages side by side, as the engine wants them; it is
 * gone afterwards. The integer models are a tenth of the size of the others and lose next to nothing.
 */
export async function withLanguageData<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-ocr-'))
  try {
    for (const code of LANGUAGES) {
      const data = dirname(require.resolve(`@tesseract.js-data/${code}/package.json`))
      const name = `${code}.traineddata.gz`
      await copyFile(join(data, '4.0.0_best_int', name), join(folder, name))
    }
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
