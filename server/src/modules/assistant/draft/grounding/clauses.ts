import { ENGLISH_NUMERAL, normalise, parseNumeral } from '@tandem/nlu'

/** A piece of a sentence as it is compared: its figures in one spelling, and the pairs of characters or words it says. */
export interface Clause {
  text: string
  figures: ReadonlySet<string>
  grams: ReadonlySet<string>
}

/** Ends a clause: marks, but not the comma of 1,000, the point of 3.5 or the colon of 9:30. */
const CLAUSE_END = /[。！!？?；;、]|[,.:：，](?!\d)|(?<!\d)[,.:：，]|\s-\s|\n/u
const DIGITS = /\d+(?:[,.]\d+)*/gu
/** Chinese numerals count as figures before what is counted, and in tenths (九折) and percentages. */
const HAN_NUMERAL =
  /[零〇一二两三四五六七八九十百千万半]+(?=个?(?:工作日|小时|分钟|天|日|周|星期|月|年|元|块|折|次|件|倍|笔|张|位|人|斤))/gu
const PERCENT = /百分之([零〇一二两三四五六七八九十百]+)/gu
const IN_ENGLISH = new RegExp(ENGLISH_NUMERAL, 'gu')

/** Words of courtesy and grammar: they carry no fact. */
const FILLER =
  /您好|你好|亲爱的|一下|即可|可以|能够|我们|咱们|您|你|我|亲|请|的|了|呢|吗|哦|啊|呀|会|将|就|也|是|在|则|并|和|与|或|需要|需|\b(?:the|a|an|is|are|be|will|would|can|may|you|your|we|our|it|its|to|of|in|on|at|for|and|or|please|with|this|that|if|have|has|do|does|by|from|as|within|after)\b/gu

/** The clauses of a text, markdown marks taken off. */
export function clausesOf(text: string): Clause[] {
  return text
    .replace(/[*_`#>|]+/g, ' ')
    .split(/\n+/)
    .flatMap((line) => normalise(line).split(CLAUSE_END))
    .map(clauseOf)
    .filter(({ figures, grams }) => figures.size > 0 || grams.size > 0)
}

function clauseOf(text: string): Clause {
  const digital = text
    .replace(PERCENT, (_, numeral: string) => `${parseNumeral(numeral)}%`)
    .replace(HAN_NUMERAL, (numeral) => String(parseNumeral(numeral)))
    .replace(IN_ENGLISH, (numeral) => String(parseNumeral(numeral)))
  const figures = new Set(
    [...digital.matchAll(DIGITS)].map(([figure]) => String(Number(figure.replaceAll(',', '')) || figure)),
  )
  return { text, figures, grams: gramsOf(digital.replace(DIGITS, ' ')) }
}

/** Pairs of Chinese characters, and words of other scripts without their endings. */
function gramsOf(text: string): Set<string> {
  const grams = new Set<string>()
  for (const [run] of text.replace(FILLER, ' ').matchAll(/\p{Script=Han}+|[a-z]{2,}/gu)) {
    if (/[a-z]/.test(run)) grams.add(run.replace(/(?:ing|ed|es|s)$/, ''))
    else if (run.length === 1) grams.add(run)
    else for (let i = 0; i + 1 < run.length; i++) grams.add(run.slice(i, i + 2))
  }
  return grams
}

/** The share of the grams that are among the others; 1 when there are none. */
export function shareOf(grams: ReadonlySet<string>, among: ReadonlySet<string>): number {
  if (grams.size === 0) return 1
  let found = 0
  for (const gram of grams) if (among.has(gram)) found++
  return found / grams.size
}
