import { dictionary } from '../../../i18n/dictionary.ts'

const zh = {
  mode: '分配方式',
  modes: { push: '系统推送', pull: '坐席领取' },
  modeHint: '推送：系统把会话邀请给合适的坐席；领取：坐席自己取下一个。',
  never: '不限',
  units: { seconds: '秒', hours: '小时', times: '次' },
  tooSoon: '关闭时间必须晚于提醒时间',
  groups: { matching: '分配', overflow: '溢出', agents: '坐席', silence: '沉默会话' },
  fields: {
    stickyHours: { title: '熟客记忆', hint: '这段时间内接待过该客户的坐席优先。' },
    stickySeconds: { title: '等待熟悉的坐席', hint: '对方忙时最多等多久，之后分给其他人。' },
    relaxSeconds: { title: '放宽技能要求', hint: '每等这么久，要求的技能等级降一级。留空为不放宽。' },
    anybodySeconds: { title: '不再要求技能', hint: '等待超过此时间，任何坐席都可接待。留空为始终要求。' },
    escalateSeconds: { title: '升级', hint: '等待超过此时间，会话最优先并通知主管。留空为不升级。' },
    missesBeforeAway: { title: '未接起次数', hint: '连续未接起这么多次，坐席自动转为小休。' },
    graceSeconds: { title: '断线宽限', hint: '坐席断线超过此时间，会话回到队列。' },
    wrapUpSeconds: { title: '话后整理', hint: '会话结束后，仍占用席位供坐席整理的时间。' },
    remindSeconds: { title: '提醒客户', hint: '客户沉默这么久后提醒，并释放席位。留空为不提醒。' },
    closeSeconds: { title: '自动关闭', hint: '客户沉默这么久后结束会话。留空为不关闭。' },
  },
}

const en: typeof zh = {
  mode: 'How conversations reach agents',
  modes: { push: 'Offered', pull: 'Fetched' },
  modeHint: 'Offered: the system offers each to a fitting agent. Fetched: agents fetch the next one themselves.',
  never: 'Never',
  units: { seconds: 's', hours: 'h', times: 'times' },
  tooSoon: 'The close must come after the reminder',
  groups: { matching: 'Matching', overflow: 'Overflow', agents: 'Agents', silence: 'Silent chats' },
  fields: {
    stickyHours: { title: 'Known customers', hint: 'Who served the customer within this time is asked first.' },
    stickySeconds: {
      title: 'Wait for the known agent',
      hint: 'If that agent is busy, how long until others are asked.',
    },
    relaxSeconds: { title: 'Lower the asked skills', hint: 'Each time this passes, by one level. Empty: never.' },
    anybodySeconds: { title: 'Ask for no skill', hint: 'After this wait anybody may serve. Empty: never.' },
    escalateSeconds: { title: 'Escalate', hint: 'After this wait: most urgent, supervisors are told. Empty: never.' },
    missesBeforeAway: { title: 'Missed offers', hint: 'So many in a row set the agent to away.' },
    graceSeconds: { title: 'Lost connection', hint: 'After this the agent’s conversations return to the queue.' },
    wrapUpSeconds: { title: 'Wrap-up', hint: 'Time for notes after a conversation, which keeps its place.' },
    remindSeconds: { title: 'Remind the customer', hint: 'After this silence, which frees the place. Empty: never.' },
    closeSeconds: { title: 'Close', hint: 'After this silence of the customer. Empty: never.' },
  },
}

export const useTexts = dictionary(zh, en)
