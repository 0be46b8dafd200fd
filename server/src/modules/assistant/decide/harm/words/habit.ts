import { table } from '../table.ts'

/** Is so for long, whatever was bought. */
export const HABIT = table(`
  一直有, 经常, 老是, 平时, 天生, 从小, 冬天, 夏天, 春天, 换季, 最近, 常年, 老毛病
  for years, every spring, every winter, every summer, always, usually, chronic, last year, yesterday, grain free
`)
