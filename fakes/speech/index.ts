export { type FakeSpeech, type SpeechFault, startSpeech } from './server.ts'
