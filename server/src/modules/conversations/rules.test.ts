import { expect, it } from 'vitest'
import { lastSeqOf, previewOf } from './rules.ts'

const file = { file: '01990000-0000-7000-8000-000000000000', type: 'x/y', bytes: 1 }

it('shows the beginning of a text on one line', () => {
  expect(previewOf('agent', { kind: 'text', text: `a\n b${'c'.repeat(100)}` })).toEqual({
    kind: 'text',
    by: 'agent',
    text: `a b${'c'.repeat(77)}`,
  })
})

it('names what is not text by its kind, in no language', () => {
  expect(previewOf('agent', { kind: 'image', name: 'shoe.jpg', ...file })).toEqual({
    kind: 'image',
    by: 'agent',
    text: 'shoe.jpg',
  })
  expect(previewOf('agent', { kind: 'file', name: 'invoice.pdf', ...file })).toEqual({
    kind: 'file',
    by: 'agent',
    text: 'invoice.pdf',
  })
  expect(previewOf('agent', { kind: 'notice', notice: 'rated' })).toBeNull()
})

it('says a last seq that is never behind the rows beside it, so that nobody is given a message twice', () => {
  expect(lastSeqOf(1, [{ seq: 1 }, { seq: 2 }])).toBe(2)
  expect(lastSeqOf(5, [{ seq: 1 }])).toBe(5)
  expect(lastSeqOf(5, [])).toBe(5)
})
