import { dictionary } from '../../../i18n/dictionary.ts'

const zh = {
  list: '等待您决定的操作',
  wants: { model: (name: string) => `AI 建议 · ${name}`, flow: (name: string) => `流程“${name}”请求` },
  from: '客户的话',
  show: '查看这条消息',
  approve: '同意并办理',
  again: '再试一次',
  decline: '不同意',
  declineTitle: '为什么不办理？',
  declineHint: '理由会留在记录里，客户看不到。',
  fields: { order: '订单号', reason: '原因', id: '售后单号', status: '状态', amount: '金额' },
  until: (moment: string) => `${moment} 前有效`,
  asYou: '将以您的名义办理，并记入审计日志；重复点击只办理一次。',
  notYours: '接起会话后可以决定。',
  lost: '店铺没有应答，不确定是否已提交。再试一次不会重复提交。',
  states: {
    done: (name: string) => `${name} 已同意，办理成功`,
    failed: (name: string) => `${name} 已同意，但没有办成`,
    declined: (name: string) => `${name} 未同意`,
    expired: '已过期，没有办理',
  },
  errors: {
    not_allowed: '店铺不允许：可能超过期限、已经发货，或订单状态不符',
    not_found: '没有找到订单，或不属于这位客户',
    forbidden: '没有权限',
    bad_input: '内容不完整',
  },
  approved: '已办理',
  approvedToTell: '已办理，给客户的回复已写好，请过目后发送',
}

const en: typeof zh = {
  list: 'Waiting for you to decide',
  wants: { model: (name) => `Proposed by AI · ${name}`, flow: (name) => `Wanted by the flow “${name}”` },
  from: 'The customer said',
  show: 'Show the message',
  approve: 'Approve and do it',
  again: 'Try again',
  decline: 'Decline',
  declineTitle: 'Why not?',
  declineHint: 'The reason is kept on record; the customer does not see it.',
  fields: { order: 'Order', reason: 'Reason', id: 'Case', status: 'Status', amount: 'Amount' },
  until: (moment) => `Valid until ${moment}`,
  asYou: 'Done in your name and kept in the audit log; pressing twice does it once.',
  notYours: 'You can decide once you have the conversation.',
  lost: 'The shop did not answer, so it may or may not have been filed. Trying again never files it twice.',
  states: {
    done: (name) => `Approved by ${name}, and done`,
    failed: (name) => `Approved by ${name}, but not done`,
    declined: (name) => `Declined by ${name}`,
    expired: 'Ran out without being done',
  },
  errors: {
    not_allowed: 'The shop does not allow it: too late, shipped already, or the order is in another state',
    not_found: 'No such order, or not this customer’s',
    forbidden: 'Not permitted',
    bad_input: 'Something is missing',
  },
  approved: 'Done',
  approvedToTell: 'Done. A reply to the customer is ready for you to read and send.',
}

export const useTexts = dictionary(zh, en)
