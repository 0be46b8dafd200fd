import type { IntentRow } from '@tandem/contract'
import { expect, it } from 'vitest'
import { leadingTo } from './leading-to.ts'

const intent = (key: string, article: string | null, version: number, flows: string[] = []): IntentRow => ({
  id: key,
  key,
  title: { zh: '题', en: 'Title' },
  version,
  state: version > 0 ? 'published' : 'draft',
  hasDraft: version === 0,
  examples: 3,
  article,
  flows,
  updatedAt: '2026-11-30T00:00:00.000Z',
})

it('is the published intent that leads to the article, whatever its key', () => {
  const rows = [intent('fee', 'other', 1), intent('draft', 'fee', 0), intent('shipping', 'fee', 2)]
  expect(leadingTo({ kind: 'article', key: 'fee' }, rows)?.key).toBe('shipping')
  expect(leadingTo({ kind: 'article', key: 'fee' }, rows.slice(0, 2))?.key).toBe('draft')
  expect(leadingTo({ kind: 'article', key: 'fee' }, rows.slice(0, 1))).toBe(undefined)
})

it('leads to a flow always, or where an order is known', () => {
  const rows = [intent('where', null, 1, ['order_status']), intent('when', 'delivery', 1, ['order_arrival'])]
  const key = (flow: string) => leadingTo({ kind: 'flow', key: flow }, rows)?.key
  expect([key('order_status'), key('order_arrival'), key('delivery')]).toEqual(['where', 'when', undefined])
})
