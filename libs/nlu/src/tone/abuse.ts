/** How people insult whoever they talk to, each by what it is: sources of regular expressions. */
const SAID = {
  swears:
    '傻[逼比叉屌x缺]|[呆二]逼|(?:^|你)sb(?![a-z])|煞笔|沙比|草泥马|操你|艹你|[草操]你妈|你妈[的逼死]|尼玛|(?<![妈我你他她爸])妈的|他妈的|tmd|nmsl|cnm|去你(?:妈|大爷|奶奶)|狗日|你妈死',
  names:
    '王八蛋|混蛋|狗(?:东西|屁客服)|贱人|婊子|脑残|智障|废物|畜生|人渣|白痴|弱智|窝囊废|神经病|蠢(?:货|猪|驴)|猪脑子|瓜娃子|扑街|仆街|冚家铲|垃圾(?:人|客服|东西)',
  groups: '[群帮](?:都是)?(?:饭桶|猪|蠢货|傻子|吸血鬼|土匪)',
  ofYou:
    '(?:你|客服)[^,。!?我]{0,6}(?:脑子(?:进水|有(?:病|问题|坑|泡)|坏)|吃(?:干饭|白饭|屎)|没长(?:脑子|眼睛?))|你们?(?:是不是|怕是|就是|他妈)?有(?:病|毛病)(?:吧|吗|啊|$)',
  curses: '去死吧|你[们都]{0,2}去死|火葬场|^滚[!。 ]*$|你们?算什么东西|滚(?:蛋|远点|犊子)|死全家|全家死|不得好死',
  swearsEn:
    '\\b(?:f+u+c+k+|motherfuck\\w*|asshole|arsehole|bitch|bastard|cunt|dumb ?ass(?:es)?|stfu|kys|eat shit|f[*c]?ck (?:you|off|u)|dickheads?|wankers?|twats?|scumbags?|piece of shit|son of a bitch|piss off|screw you)\\b',
  namesEn: '\\b(?:retard(?:ed)?|idiots?|morons?|imbeciles?|bunch of (?:clowns|monkeys|fools))\\b',
  ofYouEn:
    "\\b(?:you(?:'re| are| guys are| people are| lot are)|u r) (?:all |just |so |really |such |a |an )*(?:stupid|dumb|brain ?dead|pathetic|clowns?|imbeciles?|fools?)\\b|\\bstupid (?:bot|robot|company|people|agents?)\\b|\\bshut up you\\b|^shut up\\b|\\b(?:you|u) (?:all |guys )?suck\\b",
  cursesEn: '\\b(?:go to hell|drop dead|burn in hell|rot in hell)\\b',
} as const

/** Words of abuse in normalised text. */
export const ABUSE = new RegExp(Object.values(SAID).join('|'), 'u')
