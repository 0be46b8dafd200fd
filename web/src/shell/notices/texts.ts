import type { DeskNews } from '@tandem/contract'
import { counted } from '../../i18n/counted.ts'
import { dictionary } from '../../i18n/dictionary.ts'

const zh = {
  title: '通知',
  unseen: (count: number) => `${count} 条未读通知`,
  empty: '没有通知',
  emptyHint: '同事提醒、到期提醒、培训、质检和现场告警会出现在这里。',
  seeAll: '全部已读',
  kinds: {
    mention: (name: string) => `${name} 在备注中提醒您`,
    reminder: () => '到时间了',
    snooze_over: () => '搁置的会话回来了',
    alarm: () => '现场告警',
    course: () => '培训通知',
    result: () => '质检通知',
    article: () => '知识提醒',
  },
  of: (news: string, topic: string) => `${news}：${topic}`,
  news: {
    assigned: '有新课程安排给您',
    due_soon: '课程快到期了',
    overdue: '课程已逾期',
    certificate_earned: '获得证书',
    certificate_ending: '证书即将到期，请重新通过',
    certificate_ended: '证书已到期，相关技能已停用',
    certificate_withdrawn: '证书已被收回，相关技能已停用',
    scored: '质检员给您的会话评了分',
    upheld: '您的申诉维持原判',
    overturned: '您的申诉已改判',
    critical: '质检发现一票否决的问题',
    article_soon: '文章快到期了',
    article_expired: '文章已到期，不再用于回答',
  } satisfies Record<DeskNews, string>,
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
  unseen: (count) => counted(count, 'unread notice'),
  empty: 'No notices',
  emptyHint: 'Colleagues who name you, reminders, training, quality and alarms of the floor appear here.',
  seeAll: 'Mark all as read',
  kinds: {
    mention: (name) => `${name} named you in a note`,
    reminder: () => 'It is time',
    snooze_over: () => 'A conversation is back',
    alarm: () => 'Alarm on the floor',
    course: () => 'Training',
    result: () => 'Quality',
    article: () => 'Knowledge',
  },
  of: (news, topic) => `${news}: ${topic}`,
  news: {
    assigned: 'A course for you',
    due_soon: 'A course is due soon',
    overdue: 'A course is overdue',
    certificate_earned: 'Certificate earned',
    certificate_ending: 'A certificate is ending, please pass again',
    certificate_ended: 'A certificate has ended, its skills are off',
    certificate_withdrawn: 'A certificate was withdrawn, its skills are off',
    scored: 'An inspector scored a conversation of yours',
    upheld: 'Your appeal: the score stands',
    overturned: 'Your appeal: the score was changed',
    critical: 'Inspection found something fatal',
    article_soon: 'An article ends soon',
    article_expired: 'An article has ended and is no longer an answer',
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
