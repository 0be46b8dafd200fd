import type { Vectors } from '@tandem/nlu'
import { parseOptions } from '../options.ts'
import { UsageError } from '../usage.ts'
import type { IntentFiles } from './intents.ts'

const options = {
  pack: { type: 'string' },
  texts: { type: 'boolean', default: false },
  retrieval: { type: 'string' },
  train: { type: 'string' },
  test: { type: 'string' },
  dev: { type: 'string' },
  oos: { type: 'string' },
  'oos-dev': { type: 'string' },
  vectors: { type: 'string' },
  'to-encode': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

/** `tandem eval`: how well the language core answers, on a pack's evaluation set or on files of one's own. */
export async function evaluate(args: string[]): Promise<void> {
  const { values, positionals } = parseOptions(args, options)
  const { pack, texts, retrieval, train, test, dev, oos, 'oos-dev': oosDev, vectors, json } = values
  if (positionals.length > 0)
    throw new UsageError({ zh: `多余的参数 ${positionals[0]}`, en: `what is ${positionals[0]}?` })
  const intents = train ?? test ?? dev ?? oos ?? oosDev
  if ([pack, retrieval, intents].filter((way) => way !== undefined).length !== 1) throw unclear()
  const print = (figures: object, text: string) => console.log(json ? JSON.stringify(figures) : text)
  if (pack !== undefined) {
    const [{ evaluatePack }, { describePack }] = await Promise.all([import('./pack.ts'), import('./describe.ts')])
    const figures = await evaluatePack(pack, { texts })
    print(figures, describePack(figures))
  } else if (retrieval !== undefined) {
    const [{ evaluateRetrieval }, { describe }] = await Promise.all([import('./retrieval.ts'), import('./describe.ts')])
    const figures = evaluateRetrieval(retrieval)
    print(figures, describe(figures))
  } else {
    if (train === undefined || test === undefined) throw unclear()
    const files = { train, test, dev, oos, oosDev }
    if (values['to-encode']) return listTexts(files)
    const [{ evaluateIntents }, { describe }] = await Promise.all([import('./intents.ts'), import('./describe.ts')])
    const figures = evaluateIntents(files, vectors === undefined ? undefined : await vectorsIn(vectors))
    print(figures, describe(figures))
  }
}

/** The texts whose vectors are wanted, a JSON object a line: what makes vectors adds them. */
async function listTexts(files: IntentFiles): Promise<void> {
  const { textsToEncode } = await import('./intents.ts')
  for (const text of textsToEncode(files)) console.log(JSON.stringify({ text }))
}

async function vectorsIn(file: string): Promise<Vectors> {
  const { readVectors } = await import('./vectors.ts')
  return { encoder: file, of: await readVectors(file) }
}

const unclear = () =>
  new UsageError({
    zh: '请给出 --pack，或者 --train 与 --test，或者 --retrieval 其中一种',
    en: 'give one of: --pack; --train and --test; --retrieval',
  })
