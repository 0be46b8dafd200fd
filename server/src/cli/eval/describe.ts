import type { PackFigures } from './pack.ts'

/** Figures for people, a line each, those within figures under their name; what was not measured is left out. */
export const describe = (figures: object): string =>
  Object.entries(figures)
    .filter(([, value]) => value !== null)
    .map(([name, value]) =>
      typeof value === 'object' ? `\n${name}\n${describe(value)}` : `${name.padEnd(14)} ${value}`,
    )
    .join('\n')

const percent = (share: number) => `${(share * 100).toFixed(1)} %`

export function describePack(figures: PackFigures): string {
  const { inScope, outOfScope, wronglyRefused = [], wronglyAnswered = [] } = figures
  return [
    `意图 intent accuracy   ${percent(figures.intentAccuracy)}  (n=${inScope})`,
    `分流 triage accuracy   ${percent(figures.triageAccuracy)}  (n=${inScope})`,
    `拒答 out of scope      ${percent(figures.oosRecall)}  (n=${outOfScope})`,
    `误拒 wrong refusals    ${percent(figures.wrongRefusal)}  (n=${inScope})`,
    '',
    '混淆 confusions',
    ...figures.confusions.flatMap(({ label, taken, count, texts = [] }) => [
      `  ${String(count).padStart(3)}  ${label} -> ${taken}`,
      ...texts.map((text) => `         ${text}`),
    ]),
    ...section('误拒 wrongly refused', wronglyRefused),
    ...section('误答 wrongly answered', wronglyAnswered),
  ].join('\n')
}

const section = (title: string, texts: readonly string[]) =>
  texts.length === 0 ? [] : ['', title, ...texts.map((text) => `  ${text}`)]
