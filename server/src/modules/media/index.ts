import type { Module } from '../../kernel/module.ts'
import { connectSpeech } from './connect-speech.ts'
import { transcripts } from './holding.ts'
import { ocr } from './recognisers.ts'
import { tables } from './schema.ts'
import { speech } from './speech.ts'
import { text } from './text.ts'

export { hear } from './hear.ts'
export { heardIn } from './heard.ts'
export { registerOcr, registerSpeech } from './recognisers.ts'

export const media: Module = {
  name: 'media',
  tables,
  verbs: [speech, connectSpeech, text],
  holdings: [transcripts],
  workers: [{ start: async () => {}, stop: async () => ocr()?.close() }],
}
