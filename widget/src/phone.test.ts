import { routing } from '@tandem/contract'
import { expect, it } from 'vitest'
import { phoneOf } from './phone.ts'

const { input } = routing['routing.callBack']
const conversation = '7f1f3c5e-0a51-4c8e-9d43-0f6d2f6f7a10'

it.each([
  ['13800138000', '13800138000'],
  [' +86 138 0013 8000 ', '+86 138 0013 8000'],
  ['（010）6512–3456', '010 6512-3456'],
  ['１３８００１３８０００', '13800138000'],
  ['+1 (415) 555.0132', '+1 415 555 0132'],
])('reads %s as the server takes it', (typed, phone) => {
  expect(phoneOf(typed)).toBe(phone)
  expect(input.parse({ conversation, phone })).toEqual({ conversation, phone })
})

it.each(['', '12345', 'call me', '138001380001380013800138', '1380013800x'])('takes no nonsense: %s', (typed) => {
  expect(phoneOf(typed)).toBeNull()
  expect(input.safeParse({ conversation, phone: typed }).success).toBe(false)
})
