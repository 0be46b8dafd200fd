import { dictionary } from '../../../i18n/dictionary.ts'

const zh = {
  callback: '客户请您回电',
  callbackHint: '打完后在这里记下结果，再结束会话。',
  message: '客户留了言，没有在等',
  messageHint: '直接回复即可，客户回来就能看到；留了手机号的会收到短信。',
  show: '显示号码',
}

const en: typeof zh = {
  callback: 'The customer asks for a call',
  callbackHint: 'Note here what came of it, then close the conversation.',
  message: 'The customer left a message and is not waiting',
  messageHint: 'Just answer: they see it when they come back, and get a text if they left a number.',
  show: 'Show the number',
}

export const useTexts = dictionary(zh, en)
