import { ENGLISH_NUMERAL, parseNumeral } from '@tandem/nlu'

/** A figure in a text, in one spelling: "七天" and "7 days" are both {unit: 'day', value: '7'}. */
export interface Fact {
  unit: string
  value: string
  /** Where a range is told ("1–3 天"): its lower end. */
  from?: string
}

/** A sentence as it stands, its figures, and what is left of it without them. */
export interface Statement {
  text: string
  facts: Fact[]
  frame: string
}

const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,12}(?:\.\d+)?`
const NUMBER = `(?<n>${DIGITS}|[零一二两三四五六七八九十百千万半]{1,6}|${ENGLISH_NUMERAL})`

const RANGE = String.raw`(?:(?<from>\d{1,4})\s*(?:[-–—~]|至|到|to)\s*)?`

interface Kind {
  unit: string
  pattern: RegExp
}

const counted = (unit: string, words: string): Kind => ({
  unit,
  pattern: new RegExp(`${RANGE}${NUMBER}[\\s-]*个?(?:${words})`, 'giu'),
})

/** In this order: what one kind has taken is gone for the next. */
const KINDS: readonly Kind[] = [
  {
    unit: 'date',
    pattern: /(?:\d{4}\s*[年/.-]\s*)?\d{1,2}\s*[月/-]\s*\d{1,2}\s*[日号]?(?!\d)(?<=[日号]|\d{4}.{3,6})/gu,
  },
  { unit: 'monthday', pattern: /(?:每个?月|每月的)\s*\d{1,2}\s*[日号]/gu },
  { unit: 'phone', pattern: /(?<!\d)(?:[48]00[- ]?\d{3,4}[- ]?\d{3,4}|0\d{2,3}-\d{7,8}|1[3-9]\d{9})(?!\d)/gu },
  { unit: 'clock', pattern: /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)/gu },
  {
    unit: 'percent',
    pattern: new RegExp(`(?:百分之${NUMBER}|${NUMBER.replace('<n>', '<m>')}\\s*(?:%|percent))`, 'giu'),
  },
  { unit: 'discount', pattern: new RegExp(`${NUMBER}\\s*折`, 'gu') },
  { unit: 'money', pattern: new RegExp(`[¥$€]\\s*(?<n>${DIGITS})`, 'gu') },
  counted('money', '元|块钱?|yuan|rmb|dollars?|usd'),
  counted('age', '周?岁|years? old'),
  counted('points', '积分|points?\\b'),
  counted('workday', '工作日|(?:business|working) days?'),
  counted('day', '自然日|天|日(?!期)|days?\\b'),
  counted('hour', '小时|钟头|hours?\\b'),
  counted('minute', '分钟|minutes?\\b'),
  counted('week', '周|星期|weeks?\\b'),
  counted('month', '月|months?\\b'),
  counted('year', '年|years?\\b'),
  counted('kilogram', '公斤|千克|kg\\b'),
  counted('times', '次|times\\b'),
  counted('pieces', '件|份|pieces?\\b|items?\\b'),
]

/** A text sentence by sentence, with the figures of each. */
export function statementsOf(text: string): Statement[] {
  const sentences = text.split(/[。！？!?；;\n]+|\.(?=\s|$)/u)
  return sentences.flatMap((sentence) => (sentence.trim() === '' ? [] : [statementOf(sentence.trim())]))
}

function statementOf(text: string): Statement {
  const facts: Fact[] = []
  const frame = KINDS.reduce(
    (rest, { unit, pattern }) =>
      rest.replace(pattern, (...match) => {
        const groups = match.at(-1) as Record<string, string> | string
        const said = typeof groups === 'string' ? undefined : (groups.n ?? groups.m)
        const from = typeof groups === 'string' ? undefined : groups.from
        const value = said === undefined ? match[0].replace(/\D+/g, '-') : inDigits(said)
        facts.push({ unit, value, ...(from !== undefined && { from: inDigits(from) }) })
        return ' '
      }),
    text.normalize('NFKC'),
  )
  return { text, facts, frame }
}

const inDigits = (said: string): string => String(parseNumeral(said))
