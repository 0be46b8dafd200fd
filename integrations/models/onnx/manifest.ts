import type { ModelManifest } from '@tandem/contract'

/** How the console introduces this encoder and asks for its settings. */
export const manifest: ModelManifest = {
  kind: 'onnx',
  title: { zh: '向量模型（本机 ONNX）', en: 'Embeddings (ONNX on this machine)' },
  description: {
    zh: '文字不离开本机。需要在服务器上准备句向量模型的文件夹（如 bge-small-zh-v1.5 的 ONNX 版）。',
    en: 'Texts stay on this machine. Needs a folder with a sentence encoder on the server (such as bge-small-zh-v1.5 as ONNX).',
  },
  settings: [
    {
      key: 'folder',
      label: { zh: '模型文件夹', en: 'Model folder' },
      help: {
        zh: 'TANDEM_MODELS 所指目录下的文件夹；内有 tokenizer.json 和 model.onnx（或 onnx/model.onnx）',
        en: 'A folder below TANDEM_MODELS, with tokenizer.json and model.onnx (or onnx/model.onnx)',
      },
      type: 'folder',
      required: true,
      max: 1000,
    },
  ],
}
