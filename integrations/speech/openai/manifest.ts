import type { SpeechManifest } from '@tandem/contract'

/** How the console introduces this recogniser and asks for its settings. */
export const manifest: SpeechManifest = {
  kind: 'openai',
  title: { zh: '语音识别（OpenAI 兼容接口）', en: 'Speech recognition (OpenAI-compatible)' },
  description: {
    zh: '把客户的语音消息转成文字：任何提供 /audio/transcriptions 的服务，如自建的 faster-whisper、FunASR 或云服务。',
    en: 'Turns voice notes into text: any service with /audio/transcriptions, such as your own faster-whisper or FunASR, or a cloud.',
  },
  settings: [
    {
      key: 'url',
      label: { zh: '接口地址', en: 'Interface address' },
      help: {
        zh: '如 https://api.example.com/v1，结尾不带斜杠',
        en: 'Such as https://api.example.com/v1, without a slash at the end',
      },
      type: 'text',
      required: true,
      pattern: '^https?://.*[^/]$',
    },
    { key: 'apiKey', label: { zh: '密钥', en: 'API key' }, type: 'secret', required: false },
    { key: 'model', label: { zh: '模型', en: 'Model' }, type: 'text', required: true, default: 'whisper-1' },
    {
      key: 'timeoutMs',
      label: { zh: '单次请求超时（毫秒）', en: 'Timeout of one request (ms)' },
      type: 'number',
      required: false,
      default: 15_000,
    },
  ],
}
