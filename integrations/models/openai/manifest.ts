import type { ModelManifest } from '@tandem/contract'

const url: ModelManifest['settings'][number] = {
  key: 'url',
  label: { zh: '接口地址', en: 'Interface address' },
  help: {
    zh: '如 https://api.deepseek.com/v1，结尾不带斜杠；内网地址须由运维写入 EGRESS_ALLOW',
    en: 'Such as https://api.deepseek.com/v1, no slash at the end; an inner host has to be named in EGRESS_ALLOW',
  },
  type: 'text',
  required: true,
  pattern: '^https?://.*[^/]$',
  max: 500,
}
const apiKey: ModelManifest['settings'][number] = {
  key: 'apiKey',
  label: { zh: '密钥', en: 'API key' },
  type: 'secret',
  required: false,
  max: 500,
}
const model = (help: string): ModelManifest['settings'][number] => ({
  key: 'model',
  label: { zh: '模型', en: 'Model' },
  help: { zh: `如 ${help}`, en: `Such as ${help}` },
  type: 'text',
  required: true,
  max: 200,
})

/** How the console introduces a model that writes, and asks for its settings. */
export const chatManifest: ModelManifest = {
  kind: 'openai',
  title: { zh: '大语言模型（OpenAI 兼容接口）', en: 'Language model (OpenAI-compatible)' },
  description: {
    zh: '任何提供 /chat/completions 的服务：DeepSeek、通义千问、自建的 vLLM、Ollama 等。',
    en: 'Any service with /chat/completions: DeepSeek, Qwen, your own vLLM or Ollama, and others.',
  },
  settings: [
    url,
    apiKey,
    model('deepseek-chat, qwen-plus, qwen2.5:7b'),
    {
      key: 'jsonMode',
      label: { zh: '支持 JSON 输出', en: 'JSON output' },
      help: {
        zh: '服务不支持 response_format 时请关闭',
        en: 'Switch off where the service does not know response_format',
      },
      type: 'boolean',
      required: false,
      default: true,
    },
  ],
}

/** The same for one that turns texts into vectors. */
export const embeddingManifest: ModelManifest = {
  kind: 'openai',
  title: { zh: '向量模型（OpenAI 兼容接口）', en: 'Embeddings (OpenAI-compatible)' },
  description: {
    zh: '任何提供 /embeddings 的服务。',
    en: 'Any service with /embeddings.',
  },
  settings: [url, apiKey, model('text-embedding-v4, bge-m3')],
}
