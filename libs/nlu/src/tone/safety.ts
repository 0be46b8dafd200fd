import { normalise } from '../text/normalise.ts'

/** What needs a careful hand: words of self-harm, threats against others, abuse of the agent. */
export interface Safety {
  selfHarm: boolean
  threat: boolean
  abuse: boolean
}

const SELF_HARM =
  /自杀|轻生|不想活|活不下去|活着没(?:意思|意义)|想死(?!你|我)|去死算了|死了算了|结束(?:自己的?|我的)?生命|割腕|跳[楼河江]|上吊|活够了|从[^,。]{0,10}[楼桥台窗]上?[^,。]{0,3}跳|自残|了结自己|寻短见|遗书|\b(?:suicid(?:e|al)|kill(?:ing)? myself|end (?:my life|it all)|want to die|wanna die|hurt(?:ing)? myself|self[- ]?harm|don't want to live|no reason to live)\b/u

/** "累死了", "笑死", "急死我了" are figures of speech. */
const FIGURE_OF_SPEECH = /(?:跳楼价|跳楼大?甩卖|跳楼促销|想死你们?了)/gu

const THREAT =
  /(?:弄|砍|杀|打|捅|揍)死?(?:了)?(?:你|你们|他|她)|炸(?:了|掉|平)?(?:你|公司|店)|要你(?:的)?命|让你(?:们)?(?:好看|死|不得好死)|上门找(?:你|你们)算账|\b(?:kill (?:you|him|her|them)|hurt you|beat you|bomb (?:you|your)|come (?:to|for) your (?:house|office)|shoot (?:you|up))\b/u

const ABUSE =
  /傻[逼比叉屌x]|煞笔|沙比|草泥马|操你|艹你|[草操]你妈|你妈[的逼死]|尼玛|(?<![妈我你他她爸])妈的|他妈的|tmd|nmsl|王八蛋|混蛋|狗东西|狗日|贱人|婊子|去死吧|滚蛋|脑残|智障|废物|畜生|人渣|垃圾(?:人|客服|东西)|\b(?:f+u+c+k+|motherfuck\w*|asshole|bitch|bastard|cunt|dumbass|piece of shit|son of a bitch|retard(?:ed)?|idiots?|moron)\b/u

/** Looks for words that call for a person at once, or for patience. Words only: euphemisms pass unseen. */
export function safety(text: string): Safety {
  const clean = normalise(text).replace(FIGURE_OF_SPEECH, '')
  return { selfHarm: SELF_HARM.test(clean), threat: THREAT.test(clean), abuse: ABUSE.test(clean) }
}
