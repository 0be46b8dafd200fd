import type { SpeechManifest } from '@tandem/contract'

/** How the console introduces this recogniser and asks for its settings. */
export const manifest: SpeechManifest = {
  kind: 'sherpa',
  title: { zh: '语音识别（本机 sherpa-onnx）', en: 'Speech recognition (sherpa-onnx on this machine)' },
  description: {
    zh: '录音不离开本机。需要在服务器上安装 sherpa-onnx-node，并准备 SenseVoice 模型文件夹；支持 WAV。',
    en: 'Recordings stay on this machine. Needs sherpa-onnx-node installed on the server and a folder with a SenseVoice model; takes WAV.',
  },
  settings: [
    {
      key: 'folder',
      label: { zh: '模型文件夹', en: 'Model folder' },
      help: {
        zh: 'TANDEM_MODELS 所指目录下的文件夹；内有 model.int8.onnx（或 model.onnx）和 tokens.txt',
        en: 'A folder below TANDEM_MODELS, with model.int8.onnx (or model.onnx) and tokens.txt',
      },
      type: 'folder',
      required: true,
    },
  ],
}
