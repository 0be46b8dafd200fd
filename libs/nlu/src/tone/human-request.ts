import { normalise } from '../text/normalise.ts'

/** A person, in the words customers use, with the usual slips. */
const PERSON =
  '(?:人工|仁工|人公|人攻|人功|真人|活人|大活人|真的人|客服(?:人员|专员|小姐姐|小哥哥?|妹子)|人(?:类|)客服|在线客服|工作人员|专员|专人|坐席|座席|值班经理|你们?(?:的)?(?:经理|领导|主管|负责人)|客服经理|店长)'

/** What is done to get at one. */
const GET =
  '(?:转接?|专|转到|转给|换|换成|切换?到?|接通?|接入|找|叫|喊|请|联系|要|想要|需要|我要|呼叫|召唤|给我|帮我转|上|来个?|安排|派|跟|和|与|同|有没有|有|是否有|能不能|可以)'

const ZH_REQUESTS = [
  // 转人工, 帮我转一下人工客服, 转接真人, 专人工
  new RegExp(`${GET}(?:一下|下|个|到|给|位|名|一个|一位|你们?的?|我|的|吧|接|换|去){0,3}${PERSON}`, 'u'),
  new RegExp(
    `${PERSON}(?:客服)?(?:在不在|在吗|在么|在嘛|有吗|有没有|呢|接待|服务|来|帮|处理|解决|回复|接听|说话|聊|出来|通道|怎么转|怎么找|怎么联系|怎么接|在哪)`,
    'u',
  ),
  /^(?:我?要?|请|麻烦)?(?:人工|真人|活人|人公|人工客服|真人客服|人工服务|人工坐席|客服人员)(?:客服|服务|坐席|咨询)?[!?.~,。吧啊呀呢谢]*$/u,
  /(?:人工){2}|(?:人工[,! ]+){1,}人工/u,
  /(?:不要|不想|别|拒绝|不跟|不和|讨厌|受够)(?:再)?(?:了)?(?:跟|和|用|让|找|给我)?(?:我)?(?:一?个)?(?:机器人?|智能客服|ai|自动回复|系统回复)/u,
  /(?:转|换|找|叫|要|想跟|想和)(?:一?个)?(?:能听懂|会说人?话|懂|真)的?人(?!民)/u,
  /(?:找|叫|换|派)(?:一?个|一?位)?人(?:来|跟我|和我|出来|给我|帮我|处理|说|聊|接待)/u,
  /(?:能不能|可以|可否|我要|我想|想)(?:跟|和|找)(?:一?个)?(?:真)?人(?:说话|聊|对话|沟通|谈)/u,
  /(?:zhuan|zhuang|zuan)\s*(?:jie)?\s*(?:ren|reng)\s*(?:gong|gon)|\bren\s?gong(?:\s?(?:ke\s?fu|fu\s?wu))?\b/u,
  /转(?:接)?(?:rg|rengong|人g|客服)|(?:要|找|叫|联系|转)(?:一?下|个)?客服(?!电话|热线|号码|中心地址|态度)/u,
]

const EN_PERSON =
  '(?:human|humans|person|people|real (?:person|human|agent|someone)|live (?:person|agent|chat|human|support|representative)|agent|agents|representative|rep|operator|somebody|someone|staff(?: member)?|manager|supervisor|advisor|adviser|customer (?:service|support|care)(?: (?:agent|rep|representative|person|team))?|support (?:agent|team|person|staff)|actual (?:person|human)|human being)'

const EN_REQUESTS = [
  new RegExp(
    `\\b(?:talk|speak|chat|connect(?: me)?|transfer(?: me)?|switch(?: me)?|put me|pass me|hand me(?: over)?|escalate|get me|give me|send me|redirect me)(?: (?:to|with|through to|over to|through|on to))?(?: (?:a|an|the|your|some|another|one of your))?(?: (?:real|live|actual|human))?(?: (?:to|with))? ?${EN_PERSON}\\b`,
    'u',
  ),
  /\b(?:want|need|wanna|like|prefer|looking for|get)(?: (?:to (?:talk|speak|chat)(?: (?:to|with))?))?(?: (?:a|an|the|your|some))? (?:human|real (?:person|human|agent)|live (?:person|agent|human)|actual (?:person|human)|human agent|agent|representative|operator|live chat|human being)\b/u,
  /^(?:(?:human|agent|operator|representative|rep|real person|live agent|live person|customer service|live chat)[\s,!.]*(?:(?:please|pls|now)[\s!.]*)?)+$/u,
  /\b(?:no|not|hate|stop|enough|don't want|tired of)(?: (?:a|the|this|more|with|talking|to|any))* (?:bots?|robots?|chatbots?|machines?|automated (?:replies|answers|system))\b/u,
  /\b(?:is there|can i (?:get|have|reach|contact)|may i have|any)(?: (?:a|an|any))? (?:human|real person|live (?:agent|person)|representative|real human|live support|human agent)\b/u,
  /\b(?:anyone|anybody|someone|somebody) (?:real|human)\b|\breal (?:person|human) (?:there|here)\b/u,
  /\bhuman (?:please|pls|now|help|support|agent|assistance|service)\b/u,
]

/** Wordings in which the same words mean goods, work, prices, or a question about how things are made. */
const NOT_A_REQUEST =
  /人工(?:费|智能|成本|工资|费用|湖|呼吸|授粉|草皮|养殖|合成|降雨|皮革|皮|革|棉|宝石|钻|珍珠|水晶|色素|香精|添加|甜味|缝|织|制作|制造|打磨|编|雕|做的|组装|包装|检[测查验]|审核|分拣|晶体|关节|受孕|流产|心脏|泪液|培育|种植|采摘|养|安装|搬运|上楼|手工|费率|费怎|钱)|(?:手工|纯|全|半|靠|用|是|由)人工(?!客服|服务|吗$|么$|智能客服)|工作人员(?:说|告诉|态度|跟我说|让我|骗|已|没|不|给我(?:打|发))|(?:客服|专员|经理|店长)(?:人员)?(?:说(?!话)|告诉|态度|骗|让我|答应|承诺|之前|昨天|刚才)|(?:电话|快递|刚才|之前|昨天|上次|那个|你们那)的?(?:人工|客服|专员)(?:说|告诉|态度|让)|\b(?:human hair|human rights|per person|agent said|agent told|your agent was|travel agent|customer service (?:is|was|hours|number|phone|email)|person who (?:delivered|called)|delivery person)\b/u

/**
 * True when the customer asks for a person instead of the machine, in any of many wordings, Chinese or English,
 * with usual slips and pinyin. "人工费多少" and "是人工缝制的吗" are no such requests.
 */
export function isHumanRequest(text: string): boolean {
  const clean = normalise(text).replace(NOT_A_REQUEST, ' ')
  const tight = clean.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
  return ZH_REQUESTS.some((request) => request.test(tight)) || EN_REQUESTS.some((request) => request.test(clean))
}
