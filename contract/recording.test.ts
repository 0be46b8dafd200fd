import { expect, it } from 'vitest'
import { isRecording } from './recording.ts'

it.each([
  ['audio/wav', 'a.wav', true],
  ['video/webm', 'voice.weba', true],
  ['video/mp4', 'voice.M4A', true],
  ['video/mp4', 'film.mp4', false],
  ['image/png', 'a.png', false],
])('%s %s: %s', (type, name, is) => {
  expect(isRecording({ type, name })).toBe(is)
})
