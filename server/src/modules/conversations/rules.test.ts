import { expect, it } from 'vitest'
import { previewOf } from './rules.ts'

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
