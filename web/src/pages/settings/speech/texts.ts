import { dictionary } from '../../../i18n/dictionary.ts'

const zh = {
  title: '语音消息',
  hint: '连接语音识别后，AI 能听懂客户发来的语音消息；未连接时，语音消息转给人工。截图中的文字在本机识别，无需设置。',
  kind: '识别方式',
  none: '不识别，转给人工',
}

const en: typeof zh = {
  title: 'Voice notes',
  hint: 'With a recogniser connected the assistant understands voice notes; without one they go to a person. Text in screenshots is read on this machine and needs no setting.',
  kind: 'Recognised by',
  none: 'Nothing: they go to a person',
}

export const useTexts = dictionary(zh, en)
