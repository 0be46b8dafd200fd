import { anyOf, type Patterns } from './patterns.ts'

/** What somebody's harm is: dangerous goods are switched off and left alone, a person is looked after. */
export type Harm = 'hazard' | 'injury'

/** What goods do that is dangerous, as it is said of what happened. */
export const HAZARDS = {
  smoke: '冒(?:着|出|起)?(?:了)?(?:黑|白|浓)?(?:烟|火)',
  fire: '(?:着|起|冒|失)(?:了)?火(?!爆|车|逃生|点)|(?:插[座头排]|电线|开关)[^\\p{P}]{0,4}(?:打火|火星|火花)|自燃|烧(?:起来|着了|焦|糊|了起来)',
  smell: '(?:烧?焦|糊)(?:了的?)?(?:味|臭)',
  blast:
    '爆炸(?![头盐式性贴])|炸(?:开|裂|成|掉|了(?!的?[虾鸡鱼薯油丸两几一吃]))|爆(?:裂|开)|(?:锅|杯|玻璃|电池|瓶|灯|胎)[^\\p{P}]{0,2}爆了',
  shock: '漏电|触电|(?:电|麻)(?:到|了一下|了)(?:我|人|手)|被电(?:了|到|得|击)|把[^\\p{P}]{1,4}电了|短路',
  swelling:
    '(?:充电宝|电池|手机|平板|电脑|后盖)[^。！？!?]{0,10}(?:鼓(?:包|起|了|胀|出)|胀(?:了|起|开|气)|膨胀|变形)|鼓包(?!的)',
  leak: '(?:电池|充电宝)[^。！？!?]{0,8}漏(?:液|了|水|酸)|漏(?:煤气|燃气|液了)|(?:煤|燃|天然)气[^\\p{P}]{0,4}(?:漏|味)',
  heat: '(?:充电|电池|手机|插[头座排板]|电源|线)[^。！？!?]{0,12}(?:烫手|发烫|很烫|烫得|滚烫|融化|熔化|熔了|化了)',
  fireEn:
    '\\b(?:(?:caught|on|catches|catching|set) (?:on )?fire|(?:burst|went up) in(?:to)? flames|smok(?:ing|ed)|smoke c(?:ame|oming)|(?:smoke|sparks?|flames?) (?:\\w+ ){0,3}(?:from|out of)|(?:is|was|started|it) spark(?:s|ed|ing)|smell(?:s|ed|ing)? (?:of |like )?(?:something )?burn(?:ing|t|ed)|burning smell)\\b',
  blastEn: '\\b(?:exploded|explodes|blew up|gas (?:is|was) leaking|short[- ]circuited)\\b',
  shockEn:
    '\\b(?:(?:electric(?:al)?|got a|gave (?:(?:me|him|her|us) )?an?(?: electric)?) shock(?! (?:at|when|how))|electrocuted|zapped|(?:i|he|she|got|was|been) shocked by the (?:plug|lamp|charger|cable|heater|kettle|device|outlet))\\b',
  swellingEn:
    '\\b(?:battery|power ?bank|phone(?! number)|laptop)\\b[^.!?]{0,30}\\b(?:swollen|swelled|swelling|bulg(?:ing|ed|es)|bloated|puff(?:ed|ing) up|leak(?:ing|ed|s)|expand(?:ed|ing))\\b|\\b(?:swollen|bulging|bloated|leaking) (?:battery|power ?bank)\\b',
  heatEn:
    '\\b(?:overheat(?:ed|ing|s)|(?:has|have|had|it|plug|charger|cable|adapter|cord|socket|handle|was|got) melted(?! cheese)|too hot to (?:touch|hold))\\b',
} satisfies Patterns

/** What was done with goods before somebody felt ill. */
const USED =
  '(?:用|吃|喝|食用|饮用|穿|戴|带|涂|擦|抹|敷|贴|喷|泡|尝|服|试|睡|使用)(?:了|着|完|过|得|上|后|之后|以后|几[天次口]|[天次口会]|一[天次口会]|你|这|那|它|就)'
const WHO = '(?:我|他|她|人|手|脚|腿|脸|头|眼|嘴|孩子?|娃|宝宝?|妈|爸|老人|奶奶|爷爷|猫|狗|女儿|儿子|闺女)'

const LITTLE = '(?:孩子?|娃|婴儿|宝宝?|小孩|女儿|儿子|闺女|猫|狗)'
const POISON = '(?:干燥剂|电池|磁力?珠|凝珠|清洁剂|洗[^\\p{P}]{1,2}液|消毒液|零件|塑料|玻璃)'

/** What happens to a body: told by itself it is what happened. */
export const INJURIES = {
  wound:
    '(?:烫|烧|割|划|砸|摔|夹|刮|扎|灼|弄|压|炸|崩|戳|磕|刺|擦)(?:到|破|出血|断|掉)?(?:伤(?!口)|了(?=手|脚|脸|腿|一?[道条])|流血|出血|出了?(?:水)?泡)|受(?:了)?伤|伤(?:到|了)?人|骨折',
  bodyHit: `(?:割|划|扎|夹|砸|刺|戳|烫|崩|刮|磕|摔)(?:到|着|破|伤|断|了)+(?:了)?[^\\p{P}]{0,3}${WHO}|(?<![到入二出新动])${WHO}[^\\p{P}]{0,6}(?:割|划|扎|夹|刺|戳|烫|砸)(?:到|着|破|伤|断|出|得|了)`,
  blood: '(?:流|出|淌)(?:了|着)?(?:好多|很多|不少|一地)?血|见血|缝了[^\\p{P}]{0,3}针',
  collapse: '抢救|昏(?:迷|倒)|晕(?:倒|过去)|休克|洗(?:了)?胃',
  breath: '(?:呼吸困难|(?:喘|透)不(?:过|上)来?气|窒息|噎(?:到|住|着)|卡(?:在|住|到)[^\\p{P}]{0,4}(?:喉|嗓|气管))',
  swallowed: `误(?:吞|食|服|饮|吃|喝|咽)|${LITTLE}[^。！？!?]{0,14}(?:吞|咽)(?:了|下|进|掉)|${LITTLE}[^。！？!?]{0,6}(?:吃|喝)[^。！？!?]{0,3}${POISON}|${LITTLE}[^。！？!?]{0,3}${POISON}[^。！？!?]{0,3}(?:吃|喝)`,
  poisoned: '食物中毒|(?:吃|喝|误食)[^。！？!?]{0,8}中(?:了)?毒|中毒了(?!似)',
  skin: '起水泡|(?:脸|皮肤|身上|胳膊|手|脖子|嘴|眼|眼睛|耳朵|头皮|屁股|腿|背)[^\\p{P}]{0,6}(?:肿|烂|起(?:了|满)?(?:红|水|小)?(?:疹|泡|疙瘩|包)|红了?一|又红又|通红|溃烂|脱皮|毁|痒(?:得|死|了)|火辣辣|灼痛|刺痛|疼得|红疹|红诊|疹)|烂脸|烧脸|毁容|(?:就|都)?起(?:了|满)?(?:一身|全身|好多|很多)?的?(?:红|湿)?(?:疹|疙瘩)|(?:红|皮|湿|荨麻)疹',
  gut: '上吐下泻|(?:猫|狗|孩子?|宝宝?|娃|我)[^。！？!?]{0,12}(?:一直|不停|直|都|就|又)(?:在)?吐(?!槽)|(?:一直|不停|连|整晚|都)[^\\p{P}]{0,3}(?:拉肚子|拉稀|腹泻|呕吐)',
  rashEn:
    '\\b(?:gave|giving|given|caused|causing|got|broke out|breaking out|developed|have|has|had|woke up|left|came out|is a)\\b[^.!?]{0,30}\\b(?:rash(?:es)?(?! guard)|hives|blisters?|welts|allergic reaction|(?:chemical )?burns?(?! (?:rate|time|mark))|swelling|red spots)\\b(?![^.!?]*\\b(?:what|which|recommend)\\b)',
  reactionEn:
    '\\b(?:(?:allergic|allergy|skin) reaction (?:to|from|after)|safety incident|(?:was|is) a rash|(?:rash|hives|blisters|swollen \\w+|itchy skin|stomach pains?|diarrh\\w+) (?:after|since|from) (?:\\w+ing|i (?:used|ate|wore|drank)))\\b',
  swelledEn:
    '\\b(?:face|skin|eyes?|lips?|mouth|throat|tongue|hands?|feet|arms?|neck|scalp|ears?|head|leg)\\b[^.!?]{0,25}\\b(?:swelled|swollen|swelling|itch(?:y|ing|es|ed)|burn(?:ed|t|ing|s)|blister(?:ed|ing)|peel(?:ed|ing)|bleed(?:ing|s)|bled|numb|red and|stings?|stinging)\\b',
  woundEn:
    '\\b(?:burn(?:ed|t|s)?|cut(?!e)|scald(?:ed|s)?|hurt|injured|pinched|sliced|scratched|stabbed|crushed|poked|bruised|hit|shocked) (?:me|him|her|us|myself|himself|herself|(?:my|his|her|our|the) (?:\\w+ )?(?:hands?|fingers?|face|arms?|legs?|foot|feet|eyes?|skin|thumb|toes?|head|mouth|back|knees?|son|daughter|child|kid|baby|mother|mom|mum|father|dad|husband|wife|dog|cat))\\b|\\b(?:got|was|were|been|is) (?:badly |seriously )?(?:injured|hurt|burn(?:ed|t)|scalded|poisoned)\\b(?! (?:by the service|in the sale|that))',
  bleedingEn:
    '\\b(?:bleeding(?! edge)|bled|(?:needed|got|had|took|with) (?:\\w+ )?stitches|(?:is|are|was|keeps) vomiting|i fell|chipped my tooth|broke (?:my|his|her) (?:\\w+ )?(?:arm|leg|wrist|ankle|nose|tooth|finger|foot))\\b',
  hospitalEn:
    "\\b(?:(?:(?:ended up|landed|put (?:me|him|her|us|my \\w+)) (?:in|at)|(?:had to go|rushed|taken|sent|took)(?: (?:him|her|me|us|my \\w+))? to) (?:the )?(?:hospital|emergency room|e\\.?r\\.?|a&e)(?! (?:address|reception|building))|(?:in (?:the )?hospital|hospitali[sz]ed) (?:after|because|from|since|due)|passed out|faint(?:ed|ing)|unconscious|(?:can(?:no|')t|couldn't|hard to|trouble|difficulty) breath(?:e|ing))\\b",
  swallowedEn:
    '\\b(?:swallowed|ingested|ate (?:the |a |some )?(?:silica|batter|detergent|pod|magnet)\\w*|(?:glass|metal|stones?) in (?:the|my|our) (?:food|rice|soup|drink|cereal)|chok(?:ed|ing) on|drank (?:it|some of) by (?:mistake|accident)|poisoned)\\b',
  illEn:
    '\\b(?:food poisoning|(?:made|making|makes|left) (?:me|him|her|us|them|my \\w+|(?:my|the|our) whole family|everyone) (?:feel )?(?:very |really |so |violently )?(?:sick|ill|dizzy|nauseous|vomit|throw up|itchy)|(?:got|fell|been|was|were|felt|feel|am|is) (?:very |really |so |violently )?(?:sick|ill|dizzy|nauseous)\\b[^.!?]{0,20}\\b(?:after|from|since)|after \\w+ing [^.!?]{0,40}\\b(?:sick|ill|dizzy|vomit\\w*|diarrh\\w+|threw up|stomach)|(?:gave|giving|got|had|have|has)\\b[^.!?]{0,24}\\b(?:diarrh\\w+|stomach (?:ache|pains?|cramps?)|vomiting)|(?:threw up|vomit(?:ed|ing)|diarrh\\w+)\\b[^.!?]{0,24}\\b(?:after|since|from))\\b',
} satisfies Patterns

/** What may also be a trait or a question of health: harm only after goods were used, or as what happened. */
export const AILMENTS = {
  allergy: '过敏(?!体质|人群|性|肌|源|药|史|原|测试|险|的人|季|膏|片)',
  gut: '拉(?:了)?(?:[^\\p{P}]{0,4})?(?:肚子|稀)|腹泻|呕吐|(?:肚子|胃)[^\\p{P}]{0,4}(?:疼|痛|难受|不舒服)|(?:全|都|就|又|直|孩子|狗|猫)吐了|恶心想吐|想吐',
  skin: '(?:(?<!掉)红(?![包酒色糖薯枣豆茶])|肿|痒|疼(?![惜爱])|火辣辣|爆痘|长痘|长(?:了)?(?:一脸|满脸|好多|很多)?痘|起皮|发红|发痒|瘙痒|刺痛|起泡|脱皮|疹)',
  head: '头[^\\p{P}]{0,2}(?:晕|疼|痛)|发(?:高)?烧|中毒|胸闷|不舒服|难受',
  hospital:
    '住(?:进)?(?:了)?院|(?:进|去|送|跑|上)(?:到|进|去)?(?:了)?(?:趟|一趟)?(?:医院|急诊|ICU)|(?:挂|打)(?:了)?(?:急诊|急救|吊瓶|点滴)',
} satisfies Patterns

const HAZARD = new RegExp(anyOf(HAZARDS), 'giu')
const INJURY = new RegExp(anyOf(INJURIES), 'giu')
const AILMENT = new RegExp(
  `${USED}[^。！？!?]{0,14}?(?:${anyOf(AILMENTS)})|(?:引起|导致|害得?|弄得?|搞得?|造成|让)[^\\p{P}]{0,8}(?:${AILMENTS.allergy}|${AILMENTS.gut}|${AILMENTS.hospital})|过敏[^。！？!?]{0,6}(?:${AILMENTS.hospital})|(?<!对[^\\p{P}]{1,6})(?:${AILMENTS.allergy})(?:了|得|很|严重|起来|进)`,
  'giu',
)

/** What only sounds like it: "气炸了", "销量爆炸了", "smoking hot deal". */
export const FIGURES = {
  mood: '(?:气|肺|心态|脑子?|头|急|笑|乐|嗓子|喉咙|七窍|火大|忙)[^\\p{P}]{0,3}(?:爆炸|爆裂|炸(?:了|裂|开)|冒烟|生烟|冒火|着火)',
  praise:
    '(?:[好美帅酷香甜可]|开心|高兴|销量|价格|颜值|性价比|质感|弹幕|评论区|群里?|朋友圈|消息|订单|人气|流量|全网)[^\\p{P}]{0,4}(?:爆炸|炸(?:了|裂|开))',
  battle:
    '受伤的?(?:总|心|是我)|心(?:里)?(?:很|好|太)?受(?:了)?伤|(?:伤|受)(?:了)?(?:我|感情)的?心|钱包[^\\p{P}]{0,4}(?:受伤|出血|流血|大出血)|大出血(?:价|促)',
  price: '出血(?:价|促销|甩卖|大甩)|吐血(?:价|甩|推荐|大)|(?:价格|血价)?跳楼价',
  screen:
    '(?:屏|盒|箱|袋|包裹|快递|外壳|桌|椅|柜|鞋|衣|杯)[^\\p{P}]{0,4}(?:炸(?:了|开|裂)|爆(?:裂|开))(?![^。]*(?:人|手|脸|烟|火))',
  dealEn:
    '\\b(?:smoking hot|fire sale|on fire (?:lately|these days|right now|today)|(?:sales?|business|reviews?|price|bill|popularity|prices|comments?|notifications?) (?:\\w+ ){0,2}(?:exploded|blew up|blown up|(?:is|are) on fire)|(?:phone|inbox) (?:exploded|blew up) with|no[- ]smoking|smoking (?:accessor|jacket|pipe|gun|area|room))\\w*',
  feelingEn:
    '\\b(?:sick (?:and tired )?of|sick (?:deal|design|beat)|hurt (?:my|her|his) (?:feelings?|wallet|pocket|heart)|cut (?:me|him|her) (?:some|a) (?:slack|deal|discount)|hit me (?:up|back|with)|burn(?:s|ed|ing|t)? (?:a hole in )?my (?:wallet|pocket))',
} satisfies Patterns
const FIGURE = new RegExp(anyOf(FIGURES), 'giu')

/** What denies it, asks whether it may come, or is made for it. Stands in the clause of the sign. */
const BEFORE =
  /(?:会不会|是否|[能会]否|(?<!一)会(?!儿|员|场)|可能(?!是|因)|容易|[避以]免|担心|害?怕|如果|要是|万一|假如|若|防止?|抗|耐|治疗?|缓解|专?治|不含|没有?|不(?!小心|慎|知|停|久)|未|无|零|低|是不是|有没有)[^\p{P}]{0,7}$|对[^\p{P}]{1,6}$|\bfor (?:\w+ )?$|\b(?:(?:will|would|could|can|may|might|should)(?! you| i\b)|does|do|if|in case|what if|won't|doesn't|didn't|don't|not|never|without|no|avoid|prevent(?:s|ing)?|against|anti|is it|are (?:these|they|there)|treats?|worried|afraid|safe|likely|any risk|risk of|before|unless)\b[^.!?,;]{0,30}$/iu
const AFTER =
  /^[^。！？!?]{0,3}(?:想买|要买|[穿用买]什么)|^[^\p{P}]{0,3}(?:吗|(?<![怎什])么|不(?=$|\p{P})|保护|险|功能|风险|怎么预防|的可能|概率|的?(?:药膏?|人群?|体质|膏|贴|霜)|能[用吃喝穿戴]|可以[用吃喝穿戴])|^[- ]?(?:proof|resistan\w+|protection|free|prevention|risk|risks|normal|cream|remedy|relief|treatment|kit|hazard)\b/iu
/** Happened, whatever stands before it: "不到三天就", "没用几次就". */
const YET = /(?:不到|没(?:用|吃|喝|穿|戴|几|多久|过)|就|却|居然|竟然|突然|结果|已经|直接|现在|刚才?)[^\p{P}]{0,8}$/u

const SENTENCE = /(?<=[。！？!?；;\n])|(?<=\.)\s+/u
const CLAUSE = /[，,、：:。！？!?；;\n]|\.\s|\b(?:but|and|because|so)\b/giu

/** Whether goods were dangerous to somebody or somebody came to harm by them: nothing that an article answers. */
export function harmIn(text: string): Harm | null {
  const sentences = text.replace(FIGURE, ' ').split(SENTENCE)
  const tells = (sign: RegExp) => sentences.some((sentence) => happened(sentence, sign))
  if (tells(INJURY) || tells(AILMENT)) return 'injury'
  return tells(HAZARD) ? 'hazard' : null
}

const happened = (sentence: string, sign: RegExp): boolean =>
  [...sentence.matchAll(sign)].some(({ 0: found, index }) => {
    const before = sentence.slice(0, index).split(CLAUSE).at(-1) ?? ''
    const after = sentence.slice(index + found.length)
    return (!BEFORE.test(before) || YET.test(before)) && !AFTER.test(after) && !isAsked(found)
  })

/** "用了会过敏", "吃了不拉肚子": the sign itself holds the doubt. */
const isAsked = (found: string): boolean =>
  /(?:会|不(?!到|久|过(?!敏))|没(?![几用过多])有?|怕|能不能|防|抗)[^\p{P}]{0,4}(?:过敏|拉|腹泻|呕吐|吐|红|肿|痒|疼|痘|疹|起|长|头|中毒|发|难受|胸|肚|胃|刺)/u.test(
    found,
  )
