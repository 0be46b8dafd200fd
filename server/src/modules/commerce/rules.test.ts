import { describe, expect, it } from 'vitest'
import { leadsElsewhere, mayAsk } from './rules.ts'

describe('mayAsk', () => {
  it('takes the order number as proof while no phone is known', () => {
    expect(mayAsk(null, '13800138000')).toBe(true)
  })

  it('holds a known phone against the buyer, whatever the writing', () => {
    expect(mayAsk('+86 138-0013-8000', '13800138000')).toBe(true)
    expect(mayAsk('13900139000', '13800138000')).toBe(false)
  })

  it('compares the last figures where the platform masks the rest', () => {
    expect(mayAsk('13800138000', '138****8000')).toBe(true)
    expect(mayAsk('13800138001', '138****8000')).toBe(false)
  })
})

describe('leadsElsewhere', () => {
  const before = { url: 'https://shop.example/api', appKey: 'k', timeoutMs: 500 }

  it('does not mind another path, name or time', () => {
    expect(leadsElsewhere(before, { ...before, url: 'https://shop.example/v2', appKey: 'z', timeoutMs: 9 })).toBe(false)
  })

  it('is told by another host, port or protocol', () => {
    for (const url of ['https://evil.example/api', 'https://shop.example:8443/api', 'http://shop.example/api'])
      expect(leadsElsewhere(before, { ...before, url })).toBe(true)
  })
})
