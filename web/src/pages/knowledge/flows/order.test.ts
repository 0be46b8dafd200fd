import type { Flow } from '@tandem/contract'
import { expect, it } from 'vitest'
import { exitsOf, readingOrder } from './order.ts'

const text = { zh: '好', en: 'ok' }
const flow: Flow = {
  id: 'order_status',
  title: text,
  version: 1,
  start: 'ask',
  slots: [],
  cancelled: text,
  steps: [
    { id: 'orphan', do: 'end' },
    { id: 'retry', do: 'clear', slot: 'number', next: 'ask' },
    {
      id: 'call',
      do: 'call',
      tool: 'commerce.order',
      args: {},
      save: 'order',
      next: 'sure',
      onError: { not_found: 'retry' },
    },
    { id: 'ask', do: 'ask', slot: 'number', next: 'call' },
    { id: 'sure', do: 'confirm', text, yes: 'by', no: 'person' },
    { id: 'by', do: 'switch', value: '$order.status', cases: { paid: 'person' }, otherwise: 'done' },
    { id: 'person', do: 'handover', reason: 'asked_for_human' },
    { id: 'done', do: 'end' },
  ],
}

it('reads a flow from its start, loops once, and loses no step', () => {
  expect(readingOrder(flow).map((step) => step.id)).toEqual([
    'ask',
    'call',
    'sure',
    'by',
    'person',
    'done',
    'retry',
    'orphan',
  ])
})

it('names every way out of a step with its condition', () => {
  const exits = Object.fromEntries(flow.steps.map((step) => [step.id, exitsOf(step)]))
  expect(exits.call).toEqual([
    { when: null, to: 'sure' },
    { when: { kind: 'error', value: 'not_found' }, to: 'retry' },
  ])
  expect(exits.by?.map(({ to }) => to)).toEqual(['person', 'done'])
  expect(exits.sure?.map(({ when }) => when?.kind)).toEqual(['yes', 'no'])
  expect(exits.done).toEqual([])
})
