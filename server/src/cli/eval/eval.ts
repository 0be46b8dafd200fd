import { parseOptions } from '../options.ts'
import { UsageError } from '../usage.ts'

const options = {
  pack: { type: 'string' },
  texts: { type: 'boolean', default: false },
  retrieval: { type: 'string' },
  train: { type: 'string' },
  test: { type: 'string' },
  dev: { type: 'string' },
  oos: { type: 'string' },
  'oos-dev': { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

/** `tandem eval`: how well the language core answers, on a pack's evaluation set or on files of one's own. */
export async function evaluate(args: string[]): Promise<void> {
  const { values, positionals } = parseOptions(args, options)
  const { pack, texts, retrieval, train, test, dev, oos, 'oos-dev': oosDev, json } = values
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
    const [{ evaluateIntents }, { describe }] = await Promise.all([import('./intents.ts'), import('./describe.ts')])
    const figures = evaluateIntents({ train, test, dev, oos, oosDev })
    print(figures, describe(figures))
  }
}

const unclear = () =>
  new UsageError({
    zh: '请给出 --pack，或者 --train 与 --test，或者 --retrieval 其中一种',
    en: 'give one of: --pack; --train and --test; --retrieval',
  })
