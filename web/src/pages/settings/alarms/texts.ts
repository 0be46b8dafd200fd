import { dictionary } from '../../../i18n/dictionary.ts'

const zh = {
  title: '现场告警',
  raise: '达到时告警',
  clear: '低于时解除',
  target: '承诺的接起时限',
  targetHint: '等待超过它的五分之四算有风险。',
  units: { seconds: '秒', percent: '%', people: '人' },
  off: '不告警',
  tooHigh: '解除线不能高于告警线',
  kinds: {
    longest_wait: { title: '等待过久', hint: '等得最久的客户已等的时间。' },
    abandonment: { title: '放弃率', hint: '最近 30 分钟内放弃排队的比例，至少 5 人才计算。' },
    sentiment: { title: '客户情绪', hint: '正在进行的会话中情绪激动的客户数。' },
    sla_risk: { title: '时限风险', hint: '即将超过或已超过承诺接起时限的排队客户数。' },
  },
}

const en: typeof zh = {
  title: 'Alarms of the floor',
  raise: 'Raised at',
  clear: 'Cleared below',
  target: 'Promised answer time',
  targetHint: 'Who has used up four fifths of it counts as at risk.',
  units: { seconds: 's', percent: '%', people: '' },
  off: 'Off',
  tooHigh: 'An alarm cannot clear above what raises it',
  kinds: {
    longest_wait: { title: 'Long wait', hint: 'How long the one who waits longest has been waiting.' },
    abandonment: {
      title: 'Abandonment',
      hint: 'Share of the last 30 minutes who left the queue, from five customers on.',
    },
    sentiment: { title: 'Sentiment', hint: 'Open conversations whose customer is angry.' },
    sla_risk: {
      title: 'Promise at risk',
      hint: 'Waiting customers about to pass the promised answer time, or past it.',
    },
  },
}

export const useTexts = dictionary(zh, en)
