import type { CaseFigures } from '@tandem/nlu'
import { evaluateFiles } from '@tandem/nlu/bench/files.ts'
import { parseOptions } from './options.ts'
import { UsageError } from './usage.ts'

const options = {
  pack: { type: 'string' },
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
  const { pack, train, test, dev, oos, json } = values
  if (positionals.length > 0)
    throw new UsageError({ zh: `多余的参数 ${positionals[0]}`, en: `what is ${positionals[0]}?` })
  if (pack && !train && !test) {
    const { evaluatePack } = await import('./eval-pack.ts')
    const figures = await evaluatePack(pack)
    console.log(json ? JSON.stringify(figures) : describe(figures))
  } else if (train && test && !pack) {
    const figures = evaluateFiles({ train, test, dev, oos, oosDev: values['oos-dev'] })
    console.log(json ? JSON.stringify(figures) : figures)
  } else throw new UsageError({ zh: '请给出 --pack,或者 --train 与 --test', en: 'give --pack, or --train and --test' })
}

type PackFigures = Awaited<ReturnType<typeof import('./eval-pack.ts').evaluatePack>>

const percent = (share: number) => `${(share * 100).toFixed(1)} %`

function describe(figures: PackFigures): string {
  const { inScope, outOfScope } = figures
  return [
    `意图 intent accuracy   ${percent(figures.intentAccuracy)}  (n=${inScope})`,
    `分流 triage accuracy   ${percent(figures.triageAccuracy)}  (n=${inScope})`,
    `拒答 out of scope      ${percent(figures.oosRecall)}  (n=${outOfScope})`,
    `误拒 wrong refusals    ${percent(figures.wrongRefusal)}  (n=${inScope})`,
    '',
    '混淆 confusions',
    ...figures.confusions.map(lineOf),
  ].join('\n')
}

const lineOf = ({ label, taken, texts }: CaseFigures['confusions'][number]) =>
  `  ${String(texts.length).padStart(3)}  ${label} -> ${taken}  ${texts.slice(0, 3).join(' | ')}`
