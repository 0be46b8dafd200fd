import { isRecording } from '@tandem/contract/recording.ts'
import { describe, expect, it } from 'vitest'
import { refusalOf } from '../transport/upload.ts'
import { hindranceOf } from './hindrance.ts'
import { endingOf, typeFor } from './kind.ts'
import { timeOf } from './time.ts'

describe('the kind of a recording', () => {
  it.each([
    ['Chrome and Safari with AAC', ['audio/mp4;codecs=mp4a.40.2', 'audio/mp4', 'audio/webm;codecs=opus'], 'm4a'],
    ['Chromium without AAC', ['audio/webm;codecs=opus', 'audio/mp4'], 'weba'],
    ['Firefox', ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus'], 'weba'],
    ['old Firefox', ['audio/ogg;codecs=opus'], 'oga'],
    ['a browser that says nothing', [], 'weba'],
  ])('of %s is one that everybody takes for a recording', (_, supported, ending) => {
    const type = typeFor((one) => supported.includes(one))
    const name = `语音 3 秒.${endingOf(type)}`
    expect(name.split('.')[1]).toBe(ending)
    // The server goes by content, which is a container of films.
    expect(isRecording({ type: 'video/webm', name })).toBe(true)
    expect(refusalOf({ name, type: type || 'audio/webm', size: 10 }, 100)).toBeNull()
  })
})

it('tells how far it is, and near the end what is left', () => {
  expect([timeOf(0), timeOf(7.9), timeOf(49.9)]).toEqual([
    { text: '0:00 / 1:00', left: null },
    { text: '0:07 / 1:00', left: null },
    { text: '0:49 / 1:00', left: null },
  ])
  expect([timeOf(50).left, timeOf(59.2).left, timeOf(60).left]).toEqual([10, 1, 0])
})

it('knows who can do something about a microphone that cannot be had', () => {
  const of = (name: string, isOpen = true) => hindranceOf(new DOMException('', name), isOpen)
  expect([of('NotAllowedError'), of('NotAllowedError', false), of('NotFoundError'), of('NotReadableError')]).toEqual([
    'denied',
    'framed',
    'missing',
    'busy',
  ])
  expect(hindranceOf('anything', true)).toBe('busy')
})
