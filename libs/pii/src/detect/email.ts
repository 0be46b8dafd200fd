import { type Candidate, CERTAINTY } from '../types.ts'

/** The at sign in all its disguises; a bare word `at` counts only when the dot is spelled too. */
const AT = /\s?[[({<]\s?at\s?[\])}>]\s?|\sat\s|\s?艾特\s?|\s@\s|@/gi
const LOCAL_ASCII = /[A-Za-z0-9._%+'-]{1,64}$/
const LOCAL_HAN = /[\p{Script=Han}A-Za-z0-9._-]{1,20}$/u
const DOT = '(?:[.。]|\\s?[\\[({<]\\s?(?:dot|\\.)\\s?[\\])}>]\\s?|\\sdot\\s|点)'
const SPELLED_DOT = /\sdot\s|[[({<]\s?dot|点/i
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?'
const DOMAIN = new RegExp(`${LABEL}(?:${DOT}${LABEL}){0,7}?${DOT}[A-Za-z]{2,24}(?![A-Za-z0-9-]|${DOT}[A-Za-z])`, 'iy')
const HAN_DOMAIN = /[\p{Script=Han}A-Za-z0-9-]{1,30}\.(?:公司|网络|中国|中國|中文网|在线|商城|集团|我爱你|com|cn)/uy
const FILE_NAME = /\.(?:png|jpe?g|gif|svg|webp|js|css)$/i

/** E-mail addresses, also internationalised ones and those with a spelled at and dot. */
export function emails(text: string): Candidate[] {
  const found: Candidate[] = []
  for (const match of text.matchAll(AT)) {
    const candidate = readEmail(text, match)
    if (candidate) found.push(candidate)
  }
  return found
}

function readEmail(text: string, at: RegExpExecArray): Candidate | undefined {
  const before = text.slice(Math.max(0, at.index - 64), at.index)
  const local = (LOCAL_ASCII.exec(before) ?? LOCAL_HAN.exec(before))?.[0]
  const from = at.index + at[0].length
  const domain = local && (sticky(DOMAIN, text, from) ?? sticky(HAN_DOMAIN, text, from))
  if (!domain || FILE_NAME.test(domain)) return undefined
  if (/^\sat\s$/i.test(at[0]) && !SPELLED_DOT.test(domain)) return undefined
  const value = `${local}@${plainDomain(domain)}`.toLowerCase()
  return {
    type: 'email',
    start: at.index - local.length,
    end: from + domain.length,
    value,
    certainty: CERTAINTY.structured,
  }
}

function sticky(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

const plainDomain = (domain: string) => domain.replace(new RegExp(DOT, 'gi'), '.')
