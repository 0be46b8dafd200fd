import { dictionary } from '../../i18n/dictionary.ts'

const zh = {
  title: '通知',
  unseen: (count: number) => `${count} 条未读通知`,
  empty: '没有通知',
  emptyHint: '同事提醒、到期提醒和现场告警会出现在这里。',
  seeAll: '全部已读',
  kinds: {
    mention: (name: string) => `${name} 在备注中提醒您`,
    reminder: () => '到时间了',
    snooze_over: () => '搁置的会话回来了',
    alarm: () => '现场告警',
  },
  alarms: {
    longest_wait: '有客户等待过久',
    abandonment: '放弃排队的客户偏多',
    sentiment: '情绪激动的客户偏多',
    sla_risk: '承诺的接起时限有风险',
  },
  reminders: '待办提醒',
  cancel: '取消提醒',
}

const en: typeof zh = {
  title: 'Notices',
  unseen: (count) => `${count} unread ${count === 1 ? 'notice' : 'notices'}`,
  empty: 'No notices',
  emptyHint: 'Colleagues who name you, reminders and alarms of the floor appear here.',
  seeAll: 'Mark all as read',
  kinds: {
    mention: (name) => `${name} named you in a note`,
    reminder: () => 'It is time',
    snooze_over: () => 'A conversation is back',
    alarm: () => 'Alarm on the floor',
  },
  alarms: {
    longest_wait: 'A customer waits too long',
    abandonment: 'Many customers give up waiting',
    sentiment: 'Many customers are angry',
    sla_risk: 'The promised answer time is at risk',
  },
  reminders: 'Reminders to come',
  cancel: 'Cancel the reminder',
}

export const useTexts = dictionary(zh, en)
