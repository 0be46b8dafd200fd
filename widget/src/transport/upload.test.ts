import { expect, it } from 'vitest'
import { bodyOf, refusalOf } from './upload.ts'

it.each([
  ['photo.png', 'image/png', 10, null],
  ['合同.PDF', '', 10, null],
  ['voice.weba', 'audio/webm', 10, null],
  ['tool.exe', 'application/octet-stream', 10, 'badType'],
  ['page.svg', 'image/svg+xml', 10, 'badType'],
  ['photo.png', 'image/png', 0, 'emptyFile'],
  ['photo.png', 'image/png', 1001, 'tooLarge'],
])('%s (%s, %d bytes) -> %s', (name, type, size, refusal) => {
  expect(refusalOf({ name, type, size }, 1000)).toBe(refusal)
})

it('says what kind of message an upload makes', () => {
  const done = { file: 'f', name: 'a', type: 't', bytes: 1, image: true }
  expect(bodyOf(done)).toEqual({ kind: 'image', file: 'f', name: 'a', type: 't', bytes: 1 })
  expect(bodyOf({ ...done, image: false }).kind).toBe('file')
})
