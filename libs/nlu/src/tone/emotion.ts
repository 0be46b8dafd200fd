import { normalise } from '../text/normalise.ts'
import { lexicon, weigh } from './lexicon.ts'

export type EmotionLabel = 'angry' | 'upset' | 'neutral' | 'pleased'

/** A mood and how strongly it shows, 0 to 1. */
export interface Emotion {
  label: EmotionLabel
  score: number
}

const ANGER = lexicon(
  {
    '垃圾|骗子|骗人|欺骗|欺诈|无耻|无良|恶心|混蛋|王八|他妈|tmd|妈的|滚蛋|滚开|去死|傻[逼比叉x]|sb|狗屁|放屁|脑残|智障|黑店|坑人|坑爹|奸商|强盗': 2,
    '投诉|举报|曝光|12315|消协|消费者协会|工商局|起诉|法院|律师|差评|维权|报警|媒体': 1.4,
    '气死|气炸|火大|愤怒|生气|受够|忍无可忍|忽悠|耍我|耍人|敷衍|推卸|推脱|踢皮球|不要脸|太过分|过分了|什么态度|什么玩意|什么东西|有病|搞笑呢|开玩笑吗|无语|离谱|简直了|可真行|真行啊|真服了|服了你|搞什么(?:啊|呢|鬼|名堂)|逗我|玩我|杀熟|割韭菜|当我傻|先涨价': 1.1,
    '[!?]{2}|到底|凭什么|究竟': 0.5,
    '😡|🤬|😤|👎|💢': 1.2,
  },
  {
    'scam|scammers?|fraud|thie(?:f|ves)|liars?|crooks?|bullshit|fuck(?:ing)?|wtf|shit|damn|idiots?|morons?|rip ?off|garbage|trash': 2,
    'lawyer|sue|legal action|report you|better business bureau|chargeback|complain(?:t|ing)?|unacceptable|outrageous|disgusting|disgraceful': 1.4,
    'angry|furious|ridiculous|pathetic|(?:is|was|are|such|what|like|becoming) an? (?:(?:complete|total|absolute|utter|bad|sick|big) )?joke|fed up|sick of|seriously(?=\\?)|(?:are )?you kidding|must be joking|what a joke|for the (?:third|fourth|fifth|tenth) time|worst|terrible|horrible|awful|useless|rude|ignored|ignoring|how dare': 1.1,
  },
)

const DISTRESS = lexicon(
  {
    '失望|难过|伤心|郁闷|着急|焦虑|担心|害怕|委屈|心累|崩溃|烦死|很烦|好烦|太烦|麻烦死|糟糕|倒霉|后悔|心寒|难受|闹心|头疼|呵呵': 1,
    '一直没|还没(?:有)?(?:到|收到|发|处理|解决|退)|怎么还|还不(?:到|发|退|处理)|等了(?:好|很|这么|那么|半|\\d|[一二三四五六七八九十几])|没人(?:管|理|回|接)|不理我|坏了|破了|碎了|太慢|好慢|很差|太差|质量差|不满意|上当|吃亏|白等|没用': 0.8,
    '😭|😢|😞|😔|😩|💔|😣|☹': 1,
  },
  {
    'disappointed|disappointing|upset|sad|frustrated|frustrating|annoyed|annoying|worried|anxious|stressed|unhappy|dissatisfied|let down|regret|sorry i bought': 1,
    "still (?:not|haven't|hasn't|no|waiting)|been waiting|keeps? failing|broken|too (?:long|slow)|nobody (?:answers?|replies|cares)|no (?:one|reply|response)|doesn't work|not working|poor quality|bad quality|waste of|unbelievable|in a row": 0.8,
  },
)

const PLEASURE = lexicon(
  {
    '谢谢|多谢|感谢|谢啦|辛苦了|太棒|很棒|真棒|好评|满意|喜欢|开心|高兴|给力|贴心|厉害|不错|很好|太好了|完美|点赞|靠谱|真快|好快|很快就': 1,
    '😊|😄|😁|😀|🙂|👍|❤|🥰|😍|🎉|🌹|🙏': 1,
  },
  {
    'thanks|thank you|thx|great|awesome|excellent|perfect|love|amazing|wonderful|happy|pleased|satisfied|good job|well done|appreciate|brilliant|fantastic|nice': 1,
  },
)

const ENOUGH = 0.8

/**
 * The mood of one message, from word lists for Chinese and English that mind negation, and from shouting
 * (capitals, marks). Words only: irony passes unseen.
 */
export function emotion(text: string): Emotion {
  const clean = wordsIn(normalise(text))
  const pleasure = weigh(clean, PLEASURE)
  const anger = weigh(clean, ANGER) + (pleasure > 0 || isFriendly(clean) ? 0 : shouting(text))
  const distress = weigh(clean, DISTRESS)
  const displeasure = Math.max(0, anger) + Math.max(0, distress) - Math.min(0, pleasure)
  if (anger >= 1 && displeasure > pleasure) return { label: 'angry', score: strength(displeasure) }
  if (displeasure >= ENOUGH && displeasure > pleasure) return { label: 'upset', score: strength(displeasure) }
  if (pleasure >= ENOUGH) return { label: 'pleased', score: strength(pleasure) }
  return { label: 'neutral', score: 1 - strength(Math.max(displeasure, pleasure, 0)) }
}

/** "!!!" alone shouts nothing; a face is a word of its own. */
const wordsIn = (clean: string): string => (/\p{L}/u.test(clean) ? clean : clean.replace(/[\p{P}\s]+/gu, ''))

const FRIENDLY =
  /^(?:yes|yeah|yep|yay|ok|okay|sure|hello|hi|hey|wow|好|好的|好呀|好哒|是|是的|对|对的|嗯+|行|可以|收到|你好|您好|哇+)?[\p{P}\s]*$/u

/** A greeting, a yes or nothing at all, however loud: "YES!!!", "好的！！！". */
const isFriendly = (clean: string): boolean => FRIENDLY.test(clean)

function strength(weight: number): number {
  return 1 - Math.exp(-weight / 1.5)
}

function shouting(text: string): number {
  const head = text.slice(0, 500)
  const capitals = head.match(/\b[A-Z]{3,}\b/g)?.length ?? 0
  const marks = head.match(/[!！]{2,}/g)?.length ?? 0
  return Math.min(1, (capitals >= 3 ? 0.6 : 0) + marks * 0.5)
}
