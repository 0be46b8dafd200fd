import { describe, expect, test } from 'vitest'
import { emotion, isHumanRequest, safety, urgency } from '../index.ts'

describe('isHumanRequest', () => {
  test.each([
    '转人工',
    '轉人工',
    '人工',
    '人工客服',
    '我要人工服务',
    '帮我转一下人工',
    '转人公',
    '专人工',
    '请接人工客服',
    '真人在吗',
    '帮我找个活人',
    '不要机器人',
    '别让机器人回我',
    '我不想跟机器人说话',
    '叫你们经理来',
    '找个能听懂人话的人',
    '能不能找个人来跟我说',
    '联系客服',
    '转 人 工',
    '人工人工人工',
    'zhuan rengong',
    'zhuanrengong',
    '转rengong',
    '我要找客服',
    '有没有真人客服',
    '给我转接工作人员',
    '我要跟店长说话 你们电话多少',
    'talk to a human',
    'I want to speak to a representative',
    'agent',
    'human please',
    'connect me with a real person',
    'let me talk to someone',
    'can I talk to your manager',
    'stop, no more bots',
    'I need a live agent',
    'transfer me to customer service',
  ])('%s', (text) => {
    expect(isHumanRequest(text)).toBe(true)
  })

  test.each([
    '人工费多少',
    '是人工缝制的吗',
    '人工智能是什么',
    '纯手工人工打磨的吗',
    '人工客服几点上班',
    '客服电话多少',
    '工作人员说明天到',
    '快递员把我的件给了别人',
    '这是真人发的吗',
    '你们客服态度太差',
    '不要了,退款',
    '人工钻石会褪色吗',
    '换一个大一点的',
    '安装要人工费吗',
    'the agent was rude',
    'is it made by human hand',
    'can a person sign for my parcel',
    'what are customer service hours',
    'a person called me about my parcel',
    'I talked to your agent yesterday',
    'human hair wig',
  ])('not: %s', (text) => {
    expect(isHumanRequest(text)).toBe(false)
  })
})

test.each([
  ['你们这群骗子！！！', 'angry'],
  ['我要投诉你们，什么态度', 'angry'],
  ['This is ridiculous, you are scammers', 'angry'],
  ['太失望了，等了一个星期', 'upset'],
  ['我不满意', 'upset'],
  ['不太喜欢这个颜色', 'upset'],
  ['not happy with it', 'upset'],
  ['谢谢，很满意', 'pleased'],
  ['thanks a lot, great service', 'pleased'],
  ['物流到哪了', 'neutral'],
  ['how do I use a coupon', 'neutral'],
  ['tell me a joke', 'neutral'],
  ['your delivery is a complete joke', 'angry'],
  ['你们可真行 五天了还在待揽收', 'angry'],
  ['third broken mug in a row. seriously??', 'angry'],
  ['你们先涨价再打折', 'angry'],
  ['are you seriously offering free shipping', 'neutral'],
  ['还真行', 'neutral'],
])('%s sounds %s', (text, label) => {
  expect(emotion(text).label).toBe(label)
})

test('urgency grows with pressing words and with danger', () => {
  expect(urgency('什么时候发货')).toBe(0)
  expect(urgency('麻烦尽快处理，急用')).toBeGreaterThan(0.5)
  expect(urgency('充电器冒烟起火了，马上处理')).toBeGreaterThan(urgency('马上处理'))
  expect(urgency('不着急，慢慢来')).toBe(0)
})

test.each([
  ['我不想活了', { selfHarm: true, threat: false, abuse: false }],
  ['I want to kill myself', { selfHarm: true, threat: false, abuse: false }],
  ['跳楼价还有吗', { selfHarm: false, threat: false, abuse: false }],
  ['急死我了', { selfHarm: false, threat: false, abuse: false }],
  ['你们再不退我就砍死你', { selfHarm: false, threat: true, abuse: false }],
  ['傻逼客服', { selfHarm: false, threat: false, abuse: true }],
  ['送给妈妈的礼物', { selfHarm: false, threat: false, abuse: false }],
  ['我妈的订单', { selfHarm: false, threat: false, abuse: false }],
  ['妈的,怎么还不到', { selfHarm: false, threat: false, abuse: true }],
  ['where is my order', { selfHarm: false, threat: false, abuse: false }],
])('safety of %s', (text, expected) => {
  expect(safety(text)).toEqual(expected)
})
