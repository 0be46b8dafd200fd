import type { Language } from '@tandem/contract'
import type { Hindrance } from './hindrance.ts'

/** What the recorder says; here and not beside the words of the chat, since most people never press it. */
export interface Words {
  title: string
  asking: string
  recording: string
  left: (seconds: number) => string
  full: string
  ended: string
  silent: string
  cancel: string
  send: string
  retry: string
  back: string
  name: (seconds: number) => string
  hindered: Record<Hindrance, string>
}

export const words: Record<Language, Words> = {
  zh: {
    title: '录音',
    asking: '请允许使用麦克风…',
    recording: '正在录音，最长 60 秒。按回车发送，按 Esc 取消',
    left: (seconds) => `还剩 ${seconds} 秒`,
    full: '已录满 60 秒，可以发送',
    ended: '录音已中断，录到的部分可以发送',
    silent: '没有听到声音，请检查麦克风',
    cancel: '取消录音',
    send: '发送语音',
    retry: '重试',
    back: '改用文字',
    name: (seconds) => `语音 ${seconds} 秒`,
    hindered: {
      denied: '没有麦克风权限。请在地址栏旁或系统设置中允许，然后重试',
      framed: '这个网页没有开放麦克风。请改用文字，或发送录音文件',
      missing: '没有找到麦克风。接上后重试，或改用文字',
      busy: '麦克风暂时用不了，可能正被其他程序占用。请关闭后重试',
    },
  },
  en: {
    title: 'Voice note',
    asking: 'Please allow the microphone…',
    recording: 'Recording, 60 seconds at most. Enter sends, Esc cancels',
    left: (seconds) => `${seconds} s left`,
    full: '60 seconds recorded, ready to send',
    ended: 'The recording was cut off. You can send what there is',
    silent: 'Nothing is heard. Please check the microphone',
    cancel: 'Cancel the recording',
    send: 'Send the voice note',
    retry: 'Retry',
    back: 'Write instead',
    name: (seconds) => `Voice note ${seconds} s`,
    hindered: {
      denied: 'The microphone is not allowed. Allow it beside the address bar or in the system settings, then retry',
      framed: 'This page does not let the chat use the microphone. Write instead, or send a recording as a file',
      missing: 'No microphone was found. Connect one and retry, or write instead',
      busy: 'The microphone cannot be used. Another program may have it: close that and retry',
    },
  },
}
