import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** The languages of the product, as npm packages carry their data: nothing is fetched when the first picture comes. */
const LANGUAGES = ['chi_sim', 'eng']

/** The trained data, packed; the integer models are a tenth of the others and lose next to nothing. */
export const languageData = (): Promise<{ code: string; data: Buffer }[]> =>
  Promise.all(
    LANGUAGES.map(async (code) => {
      const folder = dirname(require.resolve(`@tesseract.js-data/${code}/package.json`))
      return { code, data: await readFile(join(folder, '4.0.0_best_int', `${code}.traineddata.gz`)) }
    }),
  )
