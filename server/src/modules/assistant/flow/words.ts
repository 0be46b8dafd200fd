import { normalise } from '@tandem/nlu'

const END = '[!?.~,。吧啊呀呢了谢 ]*'

const CANCEL = [
  new RegExp(
    `^(?:(?:嗯|哦|好|那|还是|我|就)*(?:先)?(?:算[了啦]|取消|停止?|退出|结束|没事儿?了|不(?:查|办|退|弄|用|想|需要|麻烦|开|改|换|取消|登记|申请|填|注销|升级)(?:[了啦]|查了|办了|退了)|别(?:查|办|弄|问|换|改)?了|(?:别|不要)(?:取消|退货?款?|提交))(?:吧|了)?[,，。!~ ]*)+(?:88|拜拜)?${END}$`,
    'u',
  ),
  /^(?:oh,? |wait,? |please,? )*(?:no|please)[,.]? (?:don't|do not)(?: do (?:it|that))?[!. ]*$/u,
  /^(?:oh,? |no,? |wait,? |please )*(?:(?:don't|do not) (?:cancel|return|refund|submit|file)|不要 ?cancel|别 ?cancel)(?: (?:it|that|this|anything|the order|my order))*[!. ]*$/u,
  /^(?:please |oh |nah,? |no,? |ok(?:ay)?,? |actually,? )*(?:cancel|stop|quit|exit|never ?mind|nvm|forget (?:it|about it)|no longer needed|leave it|(?:i'll )?keep it|no,? thanks?(?: you)?|(?:i )?changed my mind)(?: (?:it|that|this|please|then))?[!. ]*$/u,
]

const OFF =
  '(?:算[了啦]|取消吧?|不[办退弄查换改开申用要]了|还是|never ?mind|nvm|forget (?:it|about it|that)|leave it)[,.;!。~ ]+'
const HAN_ALONE =
  '我?(?:还是|就|先)?自己(?:再)?(?:弄|搞|来|办|做|修|查|看|看看|想|想办法|解决|处理|搞定|联系|去弄|去办|去查|去看|去找)(?:一下|看看)?'
const HAN_LATER =
  '(?:就|先)?(?:(?:回头|改天|下次|以后|晚点|过几天|到时候?|等会儿?|有空)再(?:说|弄|办|看|来|问|找你们?)|先这样)'
const LATIN_ALONE =
  "(?:i'?ll|i will|i can|let me|i'?d rather) (?:just )?(?:do|fix|sort|handle|figure|find|check|call|try|deal with)\\b.{0,20} (?:myself|on my own)"
const LATIN_LATER =
  "(?:(?:i'?ll|i will|let me) (?:just )?(?:do|fix|sort|try|come back|think|ask|check|call|write)\\b.{0,20} )?(?:later|another time|some other time)"

/** "算了，我自己弄", "我自己弄吧", "I'll do it myself", "maybe later": without us, or not now. */
const WITHOUT_US = [
  new RegExp(`^(?:${OFF})(?:${HAN_ALONE}|我?${HAN_LATER})(?:就行|好了|得了|吧)*${END}$`, 'u'),
  new RegExp(`^(?:那|还是)*(?:${HAN_ALONE}(?:就行|好了|得了|吧)+|我?${HAN_LATER})${END}$`, 'u'),
  new RegExp(
    `^(?:ok(?:ay)?,? |no,? |actually,? )?(?:${OFF})?(?:maybe )?(?:${LATIN_ALONE}|${LATIN_LATER})(?: then)?,?(?: thanks| thank you)?[!. ]*$`,
    'u',
  ),
]

/** Whether the customer wants to leave the flow. */
export const isCancel = (text: string): boolean => {
  const clean = normalise(text)
  return [...CANCEL, ...WITHOUT_US].some((pattern) => pattern.test(clean))
}

const LEAVES = new RegExp(
  `^(?:(?:(?:那|还是|我)*(?:算[了啦]|先?不[办退弄查换改开申]了|取消|先别了?|${HAN_LATER})[吧啦]?|(?:oh |nah |actually,? )?(?:never ?mind|nvm|forget (?:it|about it|that)|cancel (?:it|that)|leave it|stop))[,.;!。~ ]+|(?:还是)?算[了啦](?=不|直接|还是|我|你|帮|先|就|改|换|给)|(?:不[退换改办取]了){2}[,.;!。~ ]*)+(?<rest>(?![,.;!。~ ])(?=.*(?:\\p{Script=Han}{2}|[a-z]{3})).+)$`,
  'u',
)

/** What follows the words by which a flow is left: "算了，运费多少", "never mind, when are you open"; null without. */
export function afterLeaving(text: string): string | null {
  const rest = LEAVES.exec(normalise(text))?.groups?.rest
  return rest === undefined || isCancel(text) ? null : rest
}

const SKIP =
  /^(?:(?:那|就|先|我)?(?:(?:不|别|没|无|否|跳过|略过?)(?:用|要|需要|必|填|写|发|留|给|有)?|没有?\p{Script=Han}{2,4})(?:了|啦)?|no|nope|none|n\/?a|skip(?: (?:it|this))?|not? (?:needed|thanks?|thank you)|no need|(?:i )?don't (?:need|want|have) (?:one|it|that|any))[吧呀啊哦呢 ,，。.!~]*(?:谢谢|thanks?)?[。.!~]*$/u

/** "不用", "跳过", "skip": leaves out what need not be told. */
export const isSkip = (text: string): boolean => SKIP.test(normalise(text))

/** Each sign and word one way only: two ways to read a repeated one ("好啊", and "好" and "啊") would be as many ways again for each that follows. */
const BARE =
  /^(?:(?:是的?|否|对的?|不是的?|不对|没有?了?|没事|没问题|没毛病|不错|挺好的?|太好了|好[的吧呀嘞哒滴呢]?|嗯|哦|噢|喔|啊|呃|行[的吧]?|可以的?|知道了|明白了?|没错|就是[它这]个?单?|了解了?|收到|哈|呵|嘻|ok(?:ay)?|yes please|yes|yeah|yep|no(?: (?:problem|worries))?|nope|np|i see|got it|gotcha|alright|cool|great|perfect|awesome|lovely|excellent|wonderful|brilliant|(?:sounds |very |all )?good|whatever|ta|cheers|k|sure|fine|ha|lol|hm+)[^\p{L}\p{N}]*)+(?:(?:(?:many )?thanks|thank you|thx)[^\p{L}\p{N}]*)?$/u

/** "是", "嗯嗯", "ok", "……", a smile: something to answer with, which asks nothing by itself. */
export const isBare = (text: string): boolean => BARE.test(normalise(text)) || isSigns(text)

const GO_ON =
  /^(?:(?:那|所以|好[的吧]?|嗯+|ok(?:ay)?|and|so|but|well)[,， ]*)?(?:然后|之后|后来|接下来|接着|下一步|下面|后面|还有|还要|继续)(?:又|再|还|该|要|是|的|呢|话|应该|需要|怎么[样办弄]?|做|干|什么|啥|步骤|吗|说|讲|有|[,， ])*[^\p{L}\p{N}]*$|^(?:(?:ok(?:ay)?|so|and|well|yes)[, ]+)*(?:and|then|so|next|after(?: that)?|what(?:'s| is| comes| happens)? (?:next|then|else|after(?: that)?)|then what|and then(?: what)?|now what|what now|go on|continue|anything else)[^\p{L}\p{N}]*$/u

/** "然后呢", "接下来怎么办", "and then?": wants to hear on, and says nothing of what. */
export const isGoOn = (text: string): boolean => GO_ON.test(normalise(text))

const WAIT =
  /^(?:请|麻烦|那)?(?:你|您)?(?:先)?(?:等一?[下会]儿?|稍等|等等|等我)(?:一?下|一会儿?|看[看下]|找[找下])?[^\p{L}\p{N}]*$|^(?:please )?(?:wait|hold on|hang on|one (?:moment|sec(?:ond)?)|just a (?:moment|sec(?:ond)?)|give me a (?:moment|sec(?:ond)?|minute))(?: please| a (?:moment|sec(?:ond)?|minute|bit))?[^\p{L}\p{N}]*$/u
/** "等下 税号我再确认下", "let me check with my wife". */
const LOOKS =
  /^(?:(?:请|那)?(?:等一?[下会]儿?|稍等|等等)[,，。\s]*)?[^\p{P}\s]{0,6}?我(?:先|再|去|得)+[^\p{P}\s]{0,6}?(?:(?:确认|核对|核实|找)(?:一?[下会]儿?|一遍|找)?[^\p{P}\s吗呢么]{0,6}|(?:查|看|问|翻|想)(?:一?[下会]儿?|一遍|看|问|想|清楚)?)[^\p{L}\p{N}]*$|^(?:(?:wait|hold on|one sec(?:ond)?|sorry)[,. ]+)?(?:let me|i(?:'ll| will|'ll need to|'ll have to| need to| have to)) (?:just )?(?:check|look|find|ask|see|confirm|think)(?: [a-z']{1,12}){0,5}[^\p{L}\p{N}]*$/u

/** "等一下", "hold on": the answer comes later. */
export const isWait = (text: string): boolean => {
  const clean = normalise(text)
  return WAIT.test(clean) || LOOKS.test(clean)
}

/** Nothing but signs. */
export const isSigns = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text)

const CANNOT_TELL =
  /^没有?[啊呀了]?$|不(?:太)?(?:知道|记得|清楚|晓得|方便)|没有?(?:记|存|看到|找到|订单号|单号|号码)|忘(?:了|记)|[找看查]不[到了]|记不[得清]|不想(?:给|说|告诉|提供)|不给(?:你|你们)|不提供|(?:在)?哪(?:里|儿)?(?:能|可以)?(?:看|找|查|有)|怎么(?:看|找|查)(?:到)?(?:订?单号)?[?？]?$|手机号?.{0,3}(?:查|行|可以)|尾号|后(?:四|4)位|^(?:不对|不是|就是)?[,，. ]*(?:就?是)?(?:昨天|前天|今天|刚才?|最近|上周|上次|最后|那个|上|前).{0,6}[单个](?:订单)?[啊呀吧呢]*$|\b(?:don't|do not|can't|cannot|didn't|haven't) (?:really |even )?(?:know|have|remember|find|see|got)\b|\b(?:no (?:idea|clue)|not sure|forgot|lost (?:it|the)|rather not)\b|\bwhere (?:is|can|do|would) .*(?:it|number|find|that)|\bby (?:my )?phone\b|\blast (?:four|4)\b|^(?:it's |the |my )*(?:one from (?:yesterday|today|last week)|(?:latest|last|most recent|newest) (?:one|order))[!. ]*$|\bas (?:a )?guest\b/u
const MOST_CANNOT = 60

/** Whether the customer says that they do not have, or will not tell, what was asked for. */
export const cannotTell = (text: string): boolean => {
  const clean = normalise(text)
  return clean.length <= MOST_CANNOT && CANNOT_TELL.test(clean)
}

const QUESTION =
  /[?？]\s*$|[吗呢么]\s*$|怎么|为什么|为啥|多少钱|多久|要钱|能不能|可不可以|是不是|有没有|要不要|^(?:how|what|why|when|where|who|can|could|do|does|is|are|will|should)\b/u

/** Whether a text is plainly a question, and so no value of its own. */
export const isQuestion = (text: string): boolean => QUESTION.test(normalise(text))

/** Words of a change of mind; what they change is told by a value beside them. */
const CORRECTION =
  /^等一?[等下][,，\s]*(?:应该|其实)?是(?![不否吗])|^(?:啊|哦|噢|呃|等等|抱歉|不好意思)?[,，.。 ]*(?:不对|不是|错了|说错|写错|弄错|搞错|打错|更正|应该是|其实是)|改(?:成|为|到|一下)|(?:错了|换成|应该是)|^(?:oh |oops |sorry |no |wait )*[,. ]*(?:actually|sorry|no|wait|correction|i mean(?:t)?|make (?:it|that)|not )\b|\b(?:change|instead|should be|was wrong|is wrong|i meant)\b/u

/** Whether the customer seems to change what they told before. */
export const isCorrection = (text: string): boolean => CORRECTION.test(normalise(text))
