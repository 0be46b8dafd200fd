/** How people say that they want to die or are about to, each by what it is: sources of regular expressions. */
const SAID = {
  named: '自杀|轻生|割[腕脉]|自残|上吊|跳[楼河江海湖崖]|寻短见|遗书|了结自己|自我?了断|结束(?:自己的?|我的)?生命',
  notLiving:
    '不想(?:再)?活|活不下去|活够了|没法活了|不想(?:再)?(?:醒来|醒过来|在这个?世上)|没[有了]?(?:活下去|活着的(?:理由|意义|必要|动力|勇气)|活路|活头)|我[^,。!?]{0,4}撑不下去|[真好很]想消失',
  livingIsNothing:
    '活(?:着|得)[^,。!?]{0,4}(?:没(?:什么|啥|有)?(?:意思|意义|劲|盼头|奔头|希望)|(?:什么|啥)(?:意思|意义|劲))|活着[太好真]?(?:累|苦|痛苦)',
  wantsDeath:
    '想死(?!你|我)|(?:想|要|不如|准备|打算|只能)一了百了|(?:我|不如|还是|让我|去)死了(?:算了|干净|清净|好了|拉倒)|去死算了|不如死了|死给你们?看|一死了之|撞死算了|死的心|(?:想|要)结束这?一切|[逼叫让]我(?:去死|跳)',
  leavesWorld: '(?:离开|告别)(?:这个?)?(?:人世|世界(?!杯))|(?:来世|下辈子)再见|永别',
  swallows:
    '(?:喝|吞|吃)[了下点]?(?:农药|百草枯|敌敌畏|毒药|安眠药)|安眠药[^,。!?]{0,4}[吃吞]|[吃吞](?:了|下)?[^,。!?]{0,6}[片粒颗瓶]安眠药|[吃吞喝][^,。!?]{0,6}药[^,。!?]{0,6}(?:解脱|死|走了|结束)',
  standsThere:
    '(?:[我人]|抱着)[^,。!?]{0,4}[站坐爬][在到上]了?[^,。!?]{0,6}(?:楼顶|天台|顶楼|桥|窗台|护栏|铁轨)|[我人]在[^,。!?]{0,6}(?:护栏|栏杆)外|从[^,。]{0,10}[楼桥台窗]上?[^,。]{0,3}跳|我[^,。!?]{0,4}跳下去',
  cuts: '刀[^,。!?]{0,4}[划割捅][了向]?(?:自己|手腕|手臂|脖子)|手腕[^,。!?]{0,3}割',
  namedEn:
    '\\b(?:suicid(?:e|al)|self[- ]?harm|unalive|hurt(?:ing)? myself|kill(?:ing)? (?:my|her|him|them)sel(?:f|ves)|hang(?:ing)? myself|slit my wrists?)\\b',
  takesLifeEn:
    '\\b(?:end|take|taking|ending) my (?:own )?life\\b|\\b(?:end|ending) it all\\b|\\bgoing to jump(?: (?:off|from|now|tonight)\\b|[.! ]*$)',
  wantsDeathEn:
    '\\b(?:want to|wanna|ready to|going to|gonna|wish i could) (?:die|kms)\\b|\\b(?:better off|wish i (?:was|were)) dead\\b|\\bbetter off without me\\b|\\b(?:miss me|care) if i (?:was gone|were gone|died)\\b|\\bwant to (?:disappear|sleep) forever\\b',
  notLivingEn:
    "\\b(?:don't|do not|dont) want to (?:live|be alive|exist|wake up|be here any ?more|go on)\\b|\\b(?:can't|cannot|cant) go on (?:like this|living|any ?(?:more|longer))\\b",
  livingIsNothingEn:
    "\\bhate my life\\b|\\b(?:no|the|any|what) ?(?:point|reason|sense)(?: is there)? (?:in |of |to )?(?:liv(?:e|ing)|going on|go on|being alive|carrying on)\\b|\\b(?:nothing (?:left )?to live for|tired of (?:living|being alive)|(?:not|isn't) worth living)\\b",
  swallowsEn:
    '\\b(?:took|taken|swallowed|taking) (?:all|a whole|a bottle|the whole|too many)[a-z ]{0,16} (?:pills|tablets|meds)\\b|\\bswallowed [a-z\\d ]{1,20}(?:pills|tablets)\\b|\\boverdos(?:e|ed|ing) (?:on|myself)\\b',
  standsThereEn:
    "\\bi(?:'m| am)[a-z ]{0,12} (?:standing|sitting) on [a-z]{1,4} [a-z ]{0,12}(?:bridge|roof|ledge|rooftop)\\b|\\bjump(?:ing)? off (?:the|a|this) (?:bridge|roof|building)\\b",
} as const

/** Words of self-harm in normalised text. */
export const SELF_HARM = new RegExp(Object.values(SAID).join('|'), 'u')

/** "累死了", "笑死", "急死我了" are figures of speech, and so is what is sold; "跳海草舞" is danced, and on a "跳楼机" one rides. */
export const FIGURE_OF_SPEECH =
  /跳楼价|跳楼大?甩卖|跳楼促销|想死你们?了|跳海草舞|跳江南 ?style|跳楼机(?=的|票|门票|项目|多少|几点|在哪|怎么|好玩|能不能|可以)/gu
