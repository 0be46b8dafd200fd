import { dictionary } from '../../../i18n/dictionary.ts'

const zh = {
  list: '正在整理的会话',
  title: (name: string) => `整理 ${name} 的会话`,
  left: (seconds: number) => `还剩 ${seconds} 秒，暂占一个接待位`,
  done: '整理完成',
}

const en: typeof zh = {
  list: 'Conversations to note up',
  title: (name) => `Note up ${name}`,
  left: (seconds) => `${seconds} s left, takes a place meanwhile`,
  done: 'Done',
}

export const useTexts = dictionary(zh, en)
