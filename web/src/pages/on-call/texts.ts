import { dictionary } from '../../i18n/dictionary.ts'

const zh = {
  title: '现在能来支援吗？',
  hint: (organisation: string) => `${organisation} 的客服排队超出预期，需要您上线支援。`,
  until: (time: string) => `预计支援到 ${time}`,
  answerBy: (time: string) => `请在 ${time} 前答复`,
  yes: '我来支援',
  no: '这次不行',
  accepted: '谢谢，已登记！',
  acceptedHint: '请打开工作台并上线，会话会自动分配给您。',
  arrived: '您已在岗',
  open: '打开工作台',
  declined: '知道了，没关系',
  declinedHint: '我们会联系下一位同事。',
  over: '已不再需要',
  overHint: '这次支援已由其他同事接下、缺口已消失，或答复时间已过。',
}

const en: typeof zh = {
  title: 'Can you come in now?',
  hint: (organisation) => `More customers than expected are waiting at ${organisation}.`,
  until: (time) => `Until about ${time}`,
  answerBy: (time) => `Please answer by ${time}`,
  yes: 'I am coming',
  no: 'Not this time',
  accepted: 'Thank you!',
  acceptedHint: 'Open the workspace and go online; conversations come to you by themselves.',
  arrived: 'You are in the queue',
  open: 'Open the workspace',
  declined: 'That is fine',
  declinedHint: 'The next colleague is asked.',
  over: 'No longer needed',
  overHint: 'Somebody else came, the gap has closed, or the time to answer is over.',
}

export const useTexts = dictionary(zh, en)
