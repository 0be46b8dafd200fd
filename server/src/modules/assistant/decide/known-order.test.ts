import { extractEntities } from '@tandem/nlu'
import { expect, it } from 'vitest'
import { brain, knowledge, returnFlow, situation } from '../fixtures.ts'
import { decide } from './decide.ts'
import { isNumberAlone } from './follow-up.ts'
import { afterTool } from './run-flow.ts'

const found = { ok: true, value: { items: '毛衣' } } as const
const order = (flow: string) => ({ ...situation('').dialogue, order: { number: '20260105001', flow } })

it('does not ask for the order that another flow has just found', () => {
  const { move } = decide(situation('我要退货', { dialogue: order('order_status') }), brain, knowledge)
  expect(move.call).toMatchObject({ args: { number: '20260105001' } })
})

it('takes the order that the message names before the one that is known', () => {
  const { move } = decide(situation('退货 订单号20260105777', { dialogue: order('order_status') }), brain, knowledge)
  expect(move.call).toMatchObject({ args: { number: '20260105777' } })
})

it('asks when the same flow begins again', () => {
  const { move } = decide(situation('我要退货', { dialogue: order(returnFlow.id) }), brain, knowledge)
  expect(move).toMatchObject({ action: 'ask', text: '订单号是多少?' })
})

it('remembers the order that a tool found, and not one that it did not', () => {
  const { turn, move } = decide(situation('退货 订单号20260105777'), brain, knowledge)
  expect(afterTool(turn, move, found).dialogue.order).toEqual({ number: '20260105777', flow: returnFlow.id })
  expect(afterTool(turn, move, { ok: false, code: 'not_found' }).dialogue.order).toBeNull()
})

it('hears the wish beside a number that the model makes something else of', () => {
  const misled: typeof brain = { ...brain, predict: (text) => brain.predict(/\d{8}/.test(text) ? '运费' : text) }
  const { move } = decide(situation('20260105777123 退货'), misled, knowledge)
  expect(move.call).toMatchObject({ args: { number: '20260105777123' } })
})

it('takes what an order page copies along for no words', () => {
  const alone = (text: string) => isNumberAlone(text, extractEntities(text, { now: 0 }))
  expect(alone('订单编号:20260105777123复制此信息')).toBe(true)
  expect(alone('订单编号:20260105777123退货')).toBe(false)
  expect(alone('不对 发错了 20260105777123')).toBe(true)
  expect(alone('发错了 20260105777123')).toBe(false)
})

it('does for another order what was done for the one at hand, named or yet to be', () => {
  const said = (text: string) => decide(situation(text, { dialogue: order(returnFlow.id) }), brain, knowledge).move
  expect(said('不对，是另一个订单')).toMatchObject({ action: 'ask', text: '订单号是多少?' })
  expect(said('no thats wrong i meant the other one 20260105777').call).toMatchObject({
    args: { number: '20260105777' },
  })
  expect(said('另一个订单 20260105777 的运费呢')).toMatchObject({ text: 'fee正文' })
})
