import type { Proposal } from '@tandem/contract'
import { expect, it } from 'vitest'
import { told } from './told.ts'

const done: Proposal = {
  ...{ id: '1', conversation: '2', at: '', until: '', seq: 1, said: '', decided: null, error: null },
  ...{ tool: 'commerce.requestRefund', by: { kind: 'model', name: 'small' } },
  ...{ input: { order: '20260105123456', reason: '尺码不合适' }, state: 'done', result: { id: 'R1' } },
}

it('names the order and the case in the customer’s language', () => {
  expect(told(done, 'zh')).toBe('您的订单 20260105123456 已提交退款申请，售后单号 R1。')
  expect(told(done, 'en')).toContain('Your case number is R1.')
})

it('says nothing of what was not done, or of what has no words', () => {
  expect(told({ ...done, state: 'failed', result: null }, 'zh')).toBeNull()
  expect(told({ ...done, tool: 'commerce.order' }, 'zh')).toBeNull()
})
