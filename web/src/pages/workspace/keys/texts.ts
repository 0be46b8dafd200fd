import { dictionary } from '../../../i18n/dictionary.ts'

const zh = {
  title: '快捷键',
  open: '查看快捷键',
  groups: { move: '切换', offer: '接入', write: '回复', act: '处理' },
  acts: {
    nextOne: '下一个 / 上一个会话',
    unread: '下一个有新消息的会话',
    nth: '左侧第 1 到 9 个会话',
    search: '搜索聊天记录',
    accept: '接受 / 谢绝邀请',
    take: '接手当前会话',
    next: '领取下一位排队的客户',
    send: '发送 / 换行',
    canned: '快捷回复',
    note: '回复与备注切换',
    mention: '备注中提醒同事',
    suggestion: '填入第 1 到 3 条建议',
    transfer: '转接',
    consult: '会商同事',
    snooze: '搁置',
    remind: '提醒我',
    bot: '交还 AI',
    close: '结束会话',
    confirm: '确认弹窗 / 在多行框中确认',
    help: '显示本页',
  },
}

const en: typeof zh = {
  title: 'Keyboard',
  open: 'Show the keys',
  groups: { move: 'Move', offer: 'Accept', write: 'Write', act: 'Act' },
  acts: {
    nextOne: 'Next / previous conversation',
    unread: 'Next one with something new',
    nth: 'First to ninth of the list',
    search: 'Search messages',
    accept: 'Accept / decline an offer',
    take: 'Take the open conversation',
    next: 'Fetch the next who waits',
    send: 'Send / new line',
    canned: 'Canned replies',
    note: 'Reply or note',
    mention: 'Name a colleague in a note',
    suggestion: 'Put in suggestion 1 to 3',
    transfer: 'Transfer',
    consult: 'Consult a colleague',
    snooze: 'Set aside',
    remind: 'Remind me',
    bot: 'Back to the AI',
    close: 'Close',
    confirm: 'Confirm a dialog / from a text of lines',
    help: 'Show this',
  },
}

export const useTexts = dictionary(zh, en)
