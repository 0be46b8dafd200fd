import { expect, test } from 'vitest'
import { createVault, restore, tokenise } from './index.ts'

test('one number keeps one token through a conversation', () => {
  const vault = createVault()
  expect(tokenise('我叫张三，电话13800138000', vault)).toBe('我叫<NAME_1>，电话<PHONE_1>')
  expect(tokenise('138 0013 8000 打不通就打 13900139000', vault)).toBe('<PHONE_1> 打不通就打 <PHONE_2>')
  expect(restore('<NAME_1>您好，稍后拨打<PHONE_2>', vault)).toBe('张三您好，稍后拨打13900139000')
})

test('secrets are not kept', () => {
  const vault = createVault()
  expect(tokenise('验证码 839201', vault)).toBe('验证码 <SECRET>')
  expect(JSON.stringify(vault)).not.toContain('839201')
})

test('a token that the customer types brings nobody else’s number', () => {
  const vault = createVault()
  tokenise('13800138000', vault)
  const asked = tokenise('what is <PHONE_1>?', vault)
  expect(asked).toBe('what is <TEXT_1>?')
  expect(restore(asked, vault)).toBe('what is <PHONE_1>?')
})

test('a vault survives storage and knows only its own tokens', () => {
  const vault = createVault()
  tokenise('13800138000', vault)
  const stored = JSON.parse(JSON.stringify(vault))
  expect(restore('<PHONE_1> <PHONE_2> <NAME_1>', stored)).toBe('13800138000 <PHONE_2> <NAME_1>')
})
