import { normalise } from '@tandem/nlu'
import { texts } from '../texts.ts'
import { anyOf, type Patterns } from './patterns.ts'
import type { Rule } from './turn.ts'

const LONGEST = 60
const ENDS = /[\p{P}\p{S}\s]*[\p{P}\p{S}\n]+[\p{P}\p{S}\s]*/u

const OF_US =
  '(?:你们?|您|家|这|个|的|客服|人员|店|老板|卖家|小姐姐|小哥哥|服务|态度|质量|东西|宝贝|物流|快递|发货|速度|回复|体验|产品|包装)*'
const OF_US_EN =
  "(?:(?:you|your|the|this|that|was|is|are|it|it's|that's|you're|guys|what an?|such an?|an?|really|very|so|absolutely|service|support|team|shop|store|staff|delivery|shipping|product|quality|thanks for the|thank you for the) )*"

/** What praises, each as the whole of what stands between two marks. A word that may ask ("质量好") takes a "very". */
export const PRAISES = {
  very: `${OF_US}(?:真[是的]?|很|太|非常|特别|超级?|挺|都|也|好)+(?:好|棒|赞|快|不错|给力|贴心|满意|喜欢|靠谱|专业|耐心|热情|周到|到位|优秀|完美)(?:[了啊呀哦呢哈的啦]|极了)*`,
  plain: `${OF_US}(?:棒|点赞|赞|给力|贴心|满意|完美|一流)(?:[了啊呀哦呢哈的啦]|极了)*`,
  review: '(?:必须|给(?:你们?|您)?(?:个|一?个)?)?五星好评',
  goodEn: `${OF_US_EN}(?:great|good|excellent|awesome|amazing|fantastic|wonderful|brilliant|perfect|outstanding|superb|helpful|nice|lovely|the best)(?: (?:service|support|job|work|experience|stuff|team|shop|store|staff|quality|delivery|as always))?`,
  keepOn: 'keep it up|keep up the (?:good|great|excellent) work|well done',
  loveEn: '(?:i )?(?:really |just )?love (?:it|this|you guys|your (?:service|shop|store|products?|team))',
  happyEn:
    "(?:i'm |i am )?(?:very|so|really) (?:happy|pleased|satisfied)(?: with (?:it|you|your service|the service))?",
} satisfies Patterns
const THANKS =
  '(?:太|非常|真的)?(?:谢谢|多谢|感谢)(?:[你您]们?|了|啦|啊)*|辛苦了|(?:many )?thanks(?: a lot| so much)?|thank you(?: so much| very much)?'
const PRAISE = new RegExp(`^(?:${anyOf(PRAISES)})$`, 'u')
const KIND = new RegExp(`^(?:${anyOf(PRAISES)}|${THANKS})$`, 'u')

const ASKS = /\?|^(?:is|was|are)\b/u

/** Whether a text praises, and says nothing else. */
export function praises(text: string): boolean {
  const clean = normalise(text)
  if (clean.length > LONGEST || ASKS.test(clean)) return false
  const said = clean.split(ENDS).filter((piece) => piece !== '')
  return said.every((piece) => KIND.test(piece)) && said.some((piece) => PRAISE.test(piece))
}

/** "你们服务真好", "great service, keep it up": thanked for, unless somebody taught an answer to these very words. */
export const praised: Rule = ({ situation: { text, dialogue }, exact, language }) =>
  exact === null && praises(text)
    ? { action: 'answer', reason: 'courtesy', text: texts.praised[language], intent: null, dialogue }
    : null
