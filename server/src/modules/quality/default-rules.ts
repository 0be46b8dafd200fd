import type { Policies, RuleGroups } from '@tandem/contract'

const both = (zh: string, en: string) => ({ zh, en })

const PROMISES = [
  '保证',
  '一定赔',
  '肯定赔',
  '包赔',
  '百分百',
  '绝对没问题',
  '我担保',
  'guarantee',
  'i promise',
  'definitely refund',
]
/** What may never be said of an investment or a policy. */
const FINANCE = [
  '保本',
  '保收益',
  '稳赚',
  '零风险',
  '无风险',
  '只赚不赔',
  '稳赚不赔',
  '刚性兑付',
  '年化保证',
  '内幕',
  '一定批',
  '包过',
  '包下款',
  'risk free',
  'guaranteed return',
  'no risk',
]
const RUDE = [
  '你有病',
  '神经病',
  '爱买不买',
  '随便你',
  '关我什么事',
  '不归我管',
  '你自己看',
  '听不懂人话',
  '烦死了',
  '闭嘴',
  '脑残',
  'shut up',
  'not my problem',
  'whatever',
  'stupid',
  'idiot',
]
const GREETINGS = [
  '您好',
  '你好',
  '早上好',
  '上午好',
  '下午好',
  '晚上好',
  '为您服务',
  'hello',
  'hi',
  'good morning',
  'good afternoon',
  'welcome',
]
const GOODBYES = [
  '还有什么可以帮',
  '还有其他问题',
  '祝您',
  '再见',
  '感谢您',
  '谢谢您',
  'anything else',
  'have a nice',
  'thank you',
  'goodbye',
]
const POLITE_ENDS = [
  '谢谢',
  '多谢',
  '感谢',
  '好的',
  '好',
  '嗯',
  '行',
  '可以',
  '知道',
  '明白',
  '没有',
  '没事',
  '再见',
  '拜拜',
  '收到',
  'ok',
  'okay',
  'thanks',
  'thank you',
  'thx',
  'bye',
  'no',
  'great',
  'got it',
]

/** The rules that every tenant is inspected by until it publishes its own. */
export function defaultRules(industry: Policies['industry']): RuleGroups {
  const finance = industry === 'finance'
  return [
    {
      key: 'conduct',
      title: both('服务态度', 'Conduct'),
      rules: [
        {
          ...{
            key: 'rude_words',
            title: both('禁语', 'Forbidden words'),
            level: 'critical',
            fatal: false,
            points: -30,
          },
          ...{ role: 'agent', enabled: true, check: { kind: 'words', words: RUDE, unless: [] } },
        },
        {
          ...{
            key: 'mood_drop',
            title: both('客户情绪变差', 'The mood got worse'),
            level: 'minor',
            fatal: false,
            points: -5,
          },
          ...{ role: 'both', enabled: true, check: { kind: 'mood', steps: 1 } },
        },
      ],
    },
    {
      key: 'compliance',
      title: both('合规红线', 'Compliance'),
      rules: [
        {
          ...{
            key: 'promise',
            title: both('违规承诺', 'Promises'),
            level: finance ? 'critical' : 'major',
            fatal: finance,
          },
          ...{ points: -20, role: 'both', enabled: true },
          check: { kind: 'promise', words: finance ? [...PROMISES, ...FINANCE] : PROMISES },
        },
        {
          ...{ key: 'off_platform', title: both('引导站外联系', 'Around the service'), level: 'critical', fatal: true },
          ...{ points: -50, role: 'agent', enabled: true },
          check: { kind: 'contact', ways: ['messenger', 'phone', 'link'], allowed: [] },
        },
      ],
    },
    {
      key: 'course',
      title: both('服务规范', 'Service standards'),
      rules: [
        {
          ...{ key: 'greeting', title: both('缺少开场白', 'No greeting'), level: 'minor', fatal: false, points: -5 },
          ...{ role: 'agent', enabled: true },
          check: {
            ...{ kind: 'script', place: 'opening', within: 2, when: 'missing' },
            steps: [{ title: '问候', anyOf: GREETINGS }],
          },
        },
        {
          ...{ key: 'closing', title: both('有结束语', 'Said goodbye'), level: 'notice', fatal: false, points: 2 },
          ...{ role: 'agent', enabled: true },
          check: {
            ...{ kind: 'script', place: 'closing', within: 2, when: 'present' },
            steps: [{ title: '结束语', anyOf: GOODBYES }],
          },
        },
        {
          ...{ key: 'slow_reply', title: both('回复超时', 'Slow answer'), level: 'minor', fatal: false, points: -5 },
          ...{ role: 'agent', enabled: true, check: { kind: 'gap', seconds: 180 } },
        },
        {
          ...{ key: 'unanswered', title: both('最后一句未回复', 'Last word unanswered'), level: 'major', fatal: false },
          ...{ points: -10, role: 'agent', enabled: true, check: { kind: 'unanswered', goodbyes: POLITE_ENDS } },
        },
      ],
    },
  ]
}
