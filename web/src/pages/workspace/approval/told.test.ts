import type { Proposal } from '@tandem/contract'
import { expect, it } from 'vitest'
import { told } from './told.ts'

const done: Proposal = {
  id: '1',
  conversation: '2',
  at: '',
  until: '',
  seq: 1,
  said: '',
  decided: null,
  error: null,
  tool: 'commerce.requestRefund',
  by: { kind: 'model', name: 'small' },
  input: { order: '20260105123456', reason: '尺码不合适' },
  state: 'done',
  result: { id: 'R1' },
}

it('names the order and the case in the customer’s language', () => {
  expect(told(done, 'zh')).toBe('您的订单 20260105123456 已提交退款申请，售后单号 R1。')
  expect(told(done, 'en')).toContain('Your case number is R1.')
})

it('says whether a cancelled order is gone or only to be held back, and what comes back', () => {
  const tool = 'commerce.cancelOrder'
  const result = { order: '20260105123456', status: 'cancelled', amount: '¥76.00' }
  expect(told({ ...done, tool, result }, 'zh')).toBe('您的订单 20260105123456 已取消，¥76.00 将原路退回。')
  expect(told({ ...done, tool, result: { ...result, amount: '¥0.00' } }, 'en')).toBe(
    'Your order 20260105123456 has been cancelled.',
  )
  expect(told({ ...done, tool, result: { ...result, status: 'stopping' } }, 'zh')).toContain('以仓库答复为准')
})

it('says nothing of what was not done, or of what has no words', () => {
  expect(told({ ...done, state: 'failed', result: null }, 'zh')).toBeNull()
  expect(told({ ...done, tool: 'commerce.order' }, 'zh')).toBeNull()
})
