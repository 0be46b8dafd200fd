import type { Language } from '@tandem/contract'

/** What a caller keeps in mind: about half a minute of speech. */
const LONGEST = { zh: 160, en: 420 } satisfies Record<Language, number>

/** So many figures in a row name something: they are read one by one. */
const NAMES_SOMETHING = 6

/** A text as it is spoken: no marks, no addresses, money and shares in words, numbers of things figure by figure. */
export function speakable(text: string, language: Language): string {
  const plain = withoutMarks(text, language)
  return shortened(language === 'zh' ? spokenZh(plain) : spokenEn(plain), language)
}

/** Without Markdown, links, pictures and signs that nobody speaks; each line ends as a sentence. */
function withoutMarks(text: string, language: Language): string {
  const stop = language === 'zh' ? '。' : '.'
  const lines = text
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/\b(?:https?:\/\/|www\.)[^\s，。；、）)]+/giu, '')
    .replace(/[*_`~#>|]+/g, '')
    .replace(/\p{Extended_Pictographic}\uFE0F?/gu, '')
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-+•]|\d+[.、)])\s*/, '').trim())
    .filter((line) => line !== '')
  return lines
    .map((line) => (/[。.!?！？；;：:，,]$/u.test(line) ? line : line + stop))
    .join(language === 'zh' ? '' : ' ')
}

function spokenZh(text: string): string {
  return digitByDigit(
    text
      .replace(/[¥￥]\s*(\d+(?:\.\d+)?)/g, (_, amount: string) => `${withoutCents(amount)}元`)
      .replace(/(\d+(?:\.\d+)?)\s*[%％]/g, '百分之$1')
      .replace(/(\d)\s*[–—~～-]\s*(?=\d)/g, '$1到')
      .replace(/(\d{1,2}):00/g, '$1点')
      .replace(/(\d{1,2}):(\d{2})/g, '$1点$2分')
      .replace(/(?<=\p{Script=Han})\s*[/／]\s*(?=\p{Script=Han})/gu, '或')
      .replace(/(?<=\p{Script=Han})[—–-]+(?=\p{Script=Han})/gu, '，')
      .replace(/[“”"「」『』《》【】]/g, '')
      .replace(/(?<=[\p{Script=Han}\d])\s+(?=[\p{Script=Han}\d，。；：！？、])/gu, ''),
  )
}

function spokenEn(text: string): string {
  return digitByDigit(
    text
      .replace(/[¥￥]\s*(\d+(?:\.\d+)?)/g, (_, amount: string) => `${withoutCents(amount)} yuan`)
      .replace(/(\d+(?:\.\d+)?)\s*%/g, '$1 percent')
      .replace(/(\d)\s*[–—~-]\s*(?=\d)/g, '$1 to ')
      .replace(/(?<=[a-z])\s+[–—-]\s+(?=[a-z])/giu, ', ')
      .replace(/(?<=[a-z])\/(?=[a-z])/giu, ' or ')
      .replace(/["“”]/g, '')
      .replace(/\s+/g, ' '),
  )
}

const withoutCents = (amount: string): string => amount.replace(/\.0+$/, '')

const digitByDigit = (text: string): string =>
  text.replace(/[A-Za-z]*\d[A-Za-z\d]*/g, (run) =>
    (run.match(/\d/g) ?? []).length >= NAMES_SOMETHING ? [...run].join(' ') : run,
  )

/** At the end of the last sentence that fits; one that is too long by itself ends at its last pause. */
function shortened(text: string, language: Language): string {
  const most = LONGEST[language]
  if (text.length <= most) return text.trim()
  const head = text.slice(0, most)
  const end = Math.max(...['。', '！', '？', '. ', '! ', '? '].map((sign) => head.lastIndexOf(sign)))
  if (end > 0) return head.slice(0, end + 1).trim()
  const pause = Math.max(...['，', '；', ', ', '; ', ' '].map((sign) => head.lastIndexOf(sign)))
  return `${head.slice(0, pause > 0 ? pause : most).trim()}${language === 'zh' ? '。' : '.'}`
}
