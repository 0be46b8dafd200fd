import { SEPARATOR } from './detect/scan.ts'

const NUMERALS: Record<string, string> = {
  〇: '0',
  零: '0',
  '○': '0',
  洞: '0',
  一: '1',
  壹: '1',
  幺: '1',
  弌: '1',
  二: '2',
  贰: '2',
  貳: '2',
  两: '2',
  三: '3',
  叁: '3',
  參: '3',
  四: '4',
  肆: '4',
  五: '5',
  伍: '5',
  六: '6',
  陆: '6',
  陸: '6',
  七: '7',
  柒: '7',
  拐: '7',
  八: '8',
  捌: '8',
  九: '9',
  玖: '9',
  勾: '9',
}
const NUMERAL = Object.keys(NUMERALS).join('')
/** Shorter runs are dates, amounts and words; a phone number or a document has at least seven figures. */
const RUN = new RegExp(`[${NUMERAL}\\d](?:${SEPARATOR}[${NUMERAL}\\d]){6,}`, 'g')
const ANY_NUMERAL = new RegExp(`[${NUMERAL}]`, 'g')

const LOOKALIKES: Record<string, string> = { I: '1', i: '1', l: '1', '|': '1', O: '0', o: '0', Q: '0' }
const LOOKALIKE_TOKEN = /(?<![A-Za-z0-9])(?=[IilOoQ|]{0,18}\d)[\dIilOoQ|]{11,19}(?![A-Za-z0-9])/g
const CUE = /(?:电话|手机|联系|号码|致电|卡号|身份证|tel|phone|call|mobile)[^\dIilOoQ|]{0,6}$/i

/**
 * The same text with spelled numbers written as digits, character for character, so that offsets stay:
 * Chinese numerals in runs of seven or more, and whole tokens of digits, I and O after a cue.
 * `undefined` when there is nothing to rewrite.
 */
export function spelledNumbers(text: string): string | undefined {
  const rewritten = text
    .replace(RUN, (run) => run.replace(ANY_NUMERAL, (char) => NUMERALS[char] ?? char))
    .replace(LOOKALIKE_TOKEN, (token, at: number, whole: string) =>
      CUE.test(whole.slice(Math.max(0, at - 14), at))
        ? token.replace(/\D/g, (char) => LOOKALIKES[char] ?? char)
        : token,
    )
  return rewritten === text ? undefined : rewritten
}
