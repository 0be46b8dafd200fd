import { expect, test } from 'vitest'
import { find } from './index.ts'

/** Texts that drive careless patterns into the square of their length, or worse. */
const PATTERNS =
  '1|1 |1-3-8-|4 |0 |010-1|+1(|a|a@|@a.|a at |密码:|验证码 1 |京A1|北京市|中山路1号|1号楼|我叫张|张三先生|张·|一 |一三八|\\u|&#|①|\u200b|微信:a-|1.1.|1:|f:f|护照E1|my name is A|9A1|6217000000000000004 |13800138000 张三 '.split(
    '|',
  )
const LENGTH = 100_000

// Measured 4 to 60 ms each; a quadratic pattern takes minutes, so the bound may be far from both.
test.each(PATTERNS)('100 kB of %j', (pattern) => {
  const text = pattern.repeat(LENGTH / pattern.length)
  const start = performance.now()
  find(text)
  expect(performance.now() - start).toBeLessThan(2_000)
})
