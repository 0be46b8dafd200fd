import { dictionary } from '../../../i18n/dictionary.ts'

const zh = {
  snooze: '搁置',
  snoozeTitle: (name: string) => `搁置与 ${name} 的会话`,
  snoozeHint: '会话移到“稍后”并空出席位；到时间或客户再发言时，自动回到“我的”。',
  untilMessage: '直到客户发言',
  wake: '取回',
  aside: (moment: string) => `已搁置到 ${moment}`,
  asideOpen: '已搁置，客户发言后回来',
  remind: '提醒我',
  remindTitle: (name: string) => `设置关于 ${name} 的提醒`,
  remindHint: '到时间只提醒您自己。',
  about: '提醒什么',
  aboutEmpty: '写下要提醒的事',
  times: { hour: '1 小时后', threeHours: '3 小时后', tomorrow: '明天 9:00', monday: '周一 9:00' },
  other: '其他时间',
  when: '时间',
  whenEmpty: '选择一个将来的时间',
  done: { snooze: '已搁置', remind: '到时提醒您' },
}

const en: typeof zh = {
  snooze: 'Set aside',
  snoozeTitle: (name) => `Set ${name}’s conversation aside`,
  snoozeHint: 'It moves to “Later” and frees its place, and returns at its time or as soon as the customer writes.',
  untilMessage: 'Until they write',
  wake: 'Take up',
  aside: (moment) => `Set aside until ${moment}`,
  asideOpen: 'Set aside until the customer writes',
  remind: 'Remind me',
  remindTitle: (name) => `Set a reminder about ${name}`,
  remindHint: 'Only you are reminded.',
  about: 'Of what',
  aboutEmpty: 'Write what you want to be reminded of',
  times: { hour: 'In 1 hour', threeHours: 'In 3 hours', tomorrow: 'Tomorrow 9:00', monday: 'Monday 9:00' },
  other: 'Another time',
  when: 'When',
  whenEmpty: 'Choose a time to come',
  done: { snooze: 'Set aside', remind: 'You will be reminded' },
}

export const useTexts = dictionary(zh, en)
