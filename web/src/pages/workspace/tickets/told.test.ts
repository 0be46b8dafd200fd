import { expect, it } from 'vitest'
import { told } from './told.ts'

it('promises a time only where one was set', () => {
  const dueAt = new Date(2026, 2, 5, 18, 0).toISOString()
  expect(told({ number: 12, dueAt }, 'zh')).toBe('您的问题已登记，编号 12，我们会在3月5日 18:00前给您答复。')
  expect(told({ number: 12, dueAt: null }, 'zh')).toBe('您的问题已登记，编号 12，有结果会第一时间告诉您。')
  expect(told({ number: 12, dueAt }, 'en')).toContain('5 March at 18:00')
})
