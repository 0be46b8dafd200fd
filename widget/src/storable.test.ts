import { expect, it } from 'vitest'
import { storable } from './storable.ts'

it('takes halves of emojis and null characters out, and leaves whole ones', () => {
  expect(storable('怎么\0退货\ud83d')).toBe('怎么退货')
  expect(storable('\udc4d好👍🏽，👨‍👩‍👧')).toBe('好👍🏽，👨‍👩‍👧')
})
