import { expect, it } from 'vitest'
import { brain, knowledge, returnFlow, situation } from '../fixtures.ts'
import { decide } from './decide.ts'
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
